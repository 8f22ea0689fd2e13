import { sql } from "drizzle-orm";
import { type Store, write } from "../../../db/client.ts";
import { addresses } from "../../../db/schema/access.ts";
import { append } from "../../record/append.ts";
import type { Past } from "./past/read.ts";
import type { Step } from "./plan/plan.ts";

/** Publishes a plan as a whole: one batch, in which every event stands at its own instant. */
export async function applySteps(
  store: Store,
  steps: readonly Step[],
  past: Pick<Past, "versions">,
  outside: { now: Date; random: (length: number) => Uint8Array },
): Promise<{ seq: number; at: string } | undefined> {
  const events = steps.flatMap((s) => s.events);
  const invited = steps.flatMap((s) => s.address ?? []);
  const created = outside.now.toISOString();
  const also = invited.map(
    ({ person, address }) =>
      sql`insert into ${addresses} (person, address, created_at) values (${person}, ${address}, ${created})
        on conflict (person) do update set address = excluded.address`,
  );
  if (events.length > 0) {
    const at = steps.flatMap((s) => s.events.map(() => new Date(s.at)));
    return append(store, { ...outside, events, at, expect: past.versions, also });
  }
  if (also.length > 0) await write(store, also);
  return undefined;
}
