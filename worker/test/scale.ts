import { type Store, write } from "../../db/client.ts";
import { append } from "../record/append.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { MANY, sphereOf, tokenOf } from "./many.ts";
import { sessionRows } from "./signedIn.ts";
import { smallRecord } from "./smallRecord.ts";
import { counting } from "./tempStore.ts";

/** A roadmap of a thousand spheres, or as many as are asked for, each with a lead who is signed in. */
export async function fillMany(store: Store, now: Date, many = MANY) {
  const random = counting();
  const spheres = Array.from({ length: many }, (_, i) => sphereOf(i));
  const lead = (sphere: string): NewEvent => ({
    kind: "appointment.made",
    subject: `appointment/${sphere}`,
    role: "admin",
    facts: { appointment: sphere, person: sphere, role: "lead", scope: sphere, from: "2020-01-01" },
  });
  const events = [...smallRecord(spheres), ...spheres.map(lead)];
  for (let i = 0; i < events.length; i += 200)
    await append(store, { events: events.slice(i, i + 200), expect: {}, random, now });
  const until = "2999-01-01T00:00:00.000Z";
  const rows = await Promise.all(
    spheres.map((sphere, i) => sessionRows(sphere, tokenOf(i), now, until)),
  );
  await write(store, rows.flat());
}
