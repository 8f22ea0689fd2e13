import type { Role } from "../../../../db/words.ts";
import { addDays } from "../../../months/rules.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import type { Row } from "../read/tables.ts";
import { agrees, differing, given, type Noun, roleOf } from "./publication.ts";

const PERSON = ["name", "public"] as const;

export const people: Noun<"people"> = {
  key: (row) => row.id,
  holds: (row, known) => agrees(given(row, PERSON), known.people.get(row.id)),
  refuse({ row }, known) {
    if (!row.id) return "a person has no id";
    const owner = row.address ? known.addresses.get(row.address) : undefined;
    return owner && owner !== row.id ? `the address belongs to ${owner} already` : undefined;
  },
  events({ row }, known) {
    const held = known.people.get(row.id);
    const { name } = differing(given(row, PERSON), held);
    const shown = (row.public || held?.public || "no") === "yes";
    return [
      {
        kind: "person.named",
        subject: `person/${row.id}`,
        role: roleOf(row),
        facts: { person: row.id, public: shown, first: held === undefined },
        texts: { name },
      },
    ];
  },
  advance({ row }, known) {
    const held = known.people.get(row.id) ?? { public: "no" };
    known.people.set(row.id, { ...held, ...given(row, PERSON) });
    if (row.address) known.addresses.set(row.address, row.id);
  },
};

const APPOINTMENT = ["person", "role", "scope", "from", "ended_on"] as const;

/** The last day of the appointment, however it was written. */
const lastDay = (row: Row<"appointments">) => row.ended_on || row.until;

export const appointments: Noun<"appointments"> = {
  key: (row) => row.id,
  holds: (row, known) =>
    agrees(given({ ...row, ended_on: lastDay(row) }, APPOINTMENT), known.appointments.get(row.id)),
  refuse({ row }, known) {
    if (!row.id) return "an appointment has no id";
    const held = known.appointments.get(row.id);
    if (held) {
      const fixed = ["person", "role", "scope", "from"] as const;
      const moved = fixed.find((c) => row[c] !== "" && row[c] !== held[c]);
      if (moved) return `the ${moved} of an appointment never changes: end it and make another`;
      return lastDay(row) ? undefined : "the appointment exists already and nothing ends it";
    }
    if (!row.role || !row.from) return "an appointment needs a role and the day it is held from";
    if (!known.people.has(row.person)) return `people.csv has no person ${row.person || "here"}`;
    const needsSphere = row.role === "lead" || row.role === "deputy";
    if (needsSphere && !known.spheres.has(row.scope))
      return `the scope of a ${row.role} is a sphere; there is no sphere ${row.scope || "given"}`;
    if (row.role === "executive" && row.scope && !known.strategies.has(row.scope))
      return `the scope of an executive is a strategy; there is no strategy ${row.scope}`;
    return lastDay(row) && lastDay(row) < row.from ? "it ends before it begins" : undefined;
  },
  events({ row }, known) {
    const appointment = row.id;
    const event = { subject: `appointment/${row.id}`, role: roleOf(row) };
    const { person, from } = row;
    const events: NewEvent[] = [];
    if (!known.appointments.has(row.id)) {
      const facts = {
        appointment,
        person,
        role: row.role as Role,
        scope: row.scope || null,
        from,
      };
      events.push({ ...event, kind: "appointment.made", facts });
    }
    if (lastDay(row)) {
      const until = addDays(lastDay(row), 1);
      events.push({ ...event, kind: "appointment.ended", facts: { appointment, until } });
    }
    return events;
  },
  advance({ row }, known) {
    const held = known.appointments.get(row.id);
    const cells = given({ ...row, ended_on: lastDay(row) }, APPOINTMENT);
    known.appointments.set(row.id, { scope: "", ...held, ...cells });
  },
};
