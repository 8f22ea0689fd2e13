import { type SQL, sql } from "drizzle-orm";
import type * as v from "valibot";
import { uniqueViolation } from "../../../db/client.ts";
import { addresses, audit, knownBrowsers, sessions, signIns } from "../../../db/schema/access.ts";
import { mailLinks } from "../../../db/schema/desk.ts";
import { logged } from "../../after.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { mailTo } from "../../mail/letters.ts";
import type { NewMail } from "../../record/append.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { keepGone } from "../../record/kept/gone.ts";
import { hex } from "../../record/leaf.ts";
import { sphereNames, strategyNames } from "../actions/queries.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { roadmapNow } from "../plan/queries.ts";
import { addressChanges, appointmentsNow, changeOf, languageFor, peopleNow } from "./queries.ts";
import { adminRemains, appointmentIs, endIs, personOf } from "./rules.ts";
import type { editPerson, endAppointment, newAppointment, newPerson } from "./schema.ts";

type In<S extends v.GenericSchema> = v.InferOutput<S>;

const noted = (asked: Asked, what: string, about: string): SQL =>
  sql`insert into ${audit} (id, at, person, what, about) values (${hex(asked.deps.random(16))},
    ${asked.deps.now().toISOString()}, ${asked.viewer.person}, ${what}, ${about})`;

/** Shuts every door that was opened from a person's address. */
const shutOut = (person: string): SQL[] =>
  [sessions, signIns, knownBrowsers, mailLinks].map(
    (table) => sql`delete from ${table} where person = ${person}`,
  );

/**
 * The private rows of a new address, or of none: whoever had the old one is shut out at once. The
 * change's number is in its id: of two changes from one version the second has to look again.
 */
export function addressRows(
  person: string,
  address: string | null,
  { by, at, change }: { by: string | null; at: string; change?: number },
): SQL[] {
  const number = change ?? sql`(${addressChanges(sql`${person}`)} + 1)`;
  const what = address === null ? "address.removed" : "address.set";
  const entry = sql`insert into ${audit} (id, at, person, what, about)
    values (${changeOf(sql`${person}`, number)}, ${at}, ${by}, ${what}, ${`person/${person}`})`;
  if (address === null)
    return [sql`delete from ${addresses} where person = ${person}`, ...shutOut(person), entry];
  // Whoever is invited is written to in the language of whoever invites, until they choose.
  const row = sql`insert into ${addresses} (person, address, created_at, language)
    values (${person}, ${address}, ${at}, (select language from ${addresses} where person = ${by}))
    on conflict (person) do update set address = excluded.address, created_at = excluded.created_at,
      language = coalesce(language, excluded.language)`;
  return [...shutOut(person), row, entry];
}

const readdressing = (
  { deps, viewer }: Asked,
  person: string,
  address: string | null,
  change: number,
) => addressRows(person, address, { by: viewer.person, at: deps.now().toISOString(), change });

async function invitation(
  { deps, viewer }: Asked,
  person: string,
  address: string | null,
): Promise<NewMail[]> {
  if (address === null) return [];
  const { db } = deps.store;
  const [[roadmap], [spoken]] = await db.batch([
    roadmapNow(db),
    languageFor(db, person, viewer.person),
  ]);
  const to = { address, language: spoken?.language ?? null };
  return mailTo(deps, "invitation", to, { what: "invitation", roadmap: roadmap?.title ?? "" });
}

/** The address is someone else's already: said beside the field. */
async function unlessTaken(work: Promise<Done>): Promise<Done> {
  try {
    return await work;
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("addresses."))
      throw new Refusal("request.invalid", [{ path: "address", message: "address.taken" }]);
    throw error;
  }
}

/** A person by name; with an address, invited. */
export async function addPerson(asked: Asked, input: In<typeof newPerson>): Promise<Done> {
  const person = `p-${hex(asked.deps.random(6))}`;
  const subject = `person/${person}`;
  const events: NewEvent[] = [
    {
      kind: "person.named",
      subject,
      role: "admin",
      facts: { person, public: input.public, first: true },
      texts: { name: input.name },
    },
  ];
  const also = input.address ? readdressing(asked, person, input.address, 1) : [];
  const mail = await invitation(asked, person, input.address);
  const change = { events, expect: { [subject]: 0 }, also, mail };
  return unlessTaken(publish(asked, change, { id: person, version: input.address ? 2 : 1 }));
}

export async function changePerson(asked: Asked, input: In<typeof editPerson>): Promise<Done> {
  const { db } = asked.deps.store;
  const person = asked.target;
  const [people, held, zones] = await db.batch([peopleNow(db), appointmentsNow(db), zoneNow(db)]);
  const found = people.find((p) => p.id === person);
  const now = standing(found && personOf(found), asked);
  const { version, readdressed: changes } = found!;
  const name = input.name === now.name ? undefined : input.name;
  const shown = input.public ?? now.public;
  const readdressed = input.address !== undefined && input.address !== now.address;
  if (readdressed && input.address === null) {
    const invited = new Set(people.flatMap((p) => (p.address ? [p.id] : [])));
    const today = localDay(asked.deps.now(), zones[0]?.zone ?? "UTC");
    const isAdmin = held.some((h) => h.person === person && h.role === "admin" && !h.until);
    if (isAdmin && !adminRemains(held, invited, { person }, today))
      refuseWrong([{ path: "address", message: "admin.last" }]);
  }
  const subject = `person/${person}`;
  const facts = { person, public: shown, first: false };
  const events: NewEvent[] =
    name === undefined && shown === now.public
      ? []
      : [{ kind: "person.named", subject, role: "admin", facts, texts: { name } }];
  const also = readdressed ? readdressing(asked, person, input.address ?? null, changes + 1) : [];
  const mail = readdressed ? await invitation(asked, person, input.address ?? null) : [];
  const change = { events, expect: { [subject]: version }, also, mail };
  const answer = { id: person, version: now.version + events.length + (readdressed ? 1 : 0) };
  const done = await unlessTaken(publish(asked, change, answer));
  if (readdressed) await logged("gone", () => keepGone(asked.deps));
  return done;
}

async function readAppointments(asked: Asked) {
  const { db } = asked.deps.store;
  const [people, held, spheres, strategies, zones] = await db.batch([
    peopleNow(db),
    appointmentsNow(db),
    sphereNames(db),
    strategyNames(db),
    zoneNow(db),
  ]);
  const today = localDay(asked.deps.now(), zones[0]?.zone ?? "UTC");
  return { people, held, spheres, strategies, today };
}

/** Gives a person a role from a day on. */
export async function appoint(asked: Asked, input: In<typeof newAppointment>): Promise<Done> {
  const known = await readAppointments(asked);
  refuseWrong(appointmentIs(input, known, known.held));
  const appointment = `a-${hex(asked.deps.random(6))}`;
  const subject = `appointment/${appointment}`;
  const facts = { appointment, ...input };
  const events: NewEvent[] = [{ kind: "appointment.made", subject, role: "admin", facts }];
  const also = [noted(asked, `appointed ${input.role}`, `person/${input.person}`)];
  return publish(
    asked,
    { events, expect: { [subject]: 0 }, also },
    { id: appointment, version: 1 },
  );
}

/** Ends an appointment; what it opened is shut from that day on. */
export async function endRole(asked: Asked, input: In<typeof endAppointment>): Promise<Done> {
  const { held, people, today } = await readAppointments(asked);
  const appointment = asked.target;
  const now = standing(
    held.find((h) => h.id === appointment),
    asked,
  );
  const wrong = endIs(now, input.until, today);
  if (wrong) refuseWrong([{ path: "until", message: wrong }]);
  const invited = new Set(people.flatMap((p) => (p.address ? [p.id] : [])));
  if (now.role === "admin" && !adminRemains(held, invited, { appointment }, today))
    refuseWrong([{ path: "until", message: "admin.last" }]);
  const subject = `appointment/${appointment}`;
  const facts = { appointment, until: input.until };
  const events: NewEvent[] = [{ kind: "appointment.ended", subject, role: "admin", facts }];
  const also = [noted(asked, `ended ${now.role}`, `person/${now.person}`)];
  const answer = { id: appointment, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version }, also }, answer);
}
