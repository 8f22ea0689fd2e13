import { appointments, people } from "../../../db/schema/people.ts";
import type { Role } from "../../../db/words.ts";
import { given, kind, open, revise } from "../project.ts";

export const peopleKinds = {
  /** The only event that holds a name. Text: name. */
  "person.named": kind<{ person: string; public: boolean; first: boolean }>((e) => {
    const row = { public: e.facts.public, ...given(e, { nameSeq: "name" }) };
    return e.facts.first
      ? [open(people, e.seq, { id: e.facts.person, ...row })]
      : revise(people, e.seq, { id: e.facts.person }, row);
  }),
  "appointment.made": kind<{
    appointment: string;
    person: string;
    role: Role;
    scope: string | null;
    from: string;
  }>((e) => [
    open(appointments, e.seq, {
      id: e.facts.appointment,
      person: e.facts.person,
      role: e.facts.role,
      scope: e.facts.scope,
      fromOn: e.facts.from,
      untilOn: null,
    }),
  ]),
  /** `until` is the first day without the role. */
  "appointment.ended": kind<{ appointment: string; until: string }>((e) =>
    revise(appointments, e.seq, { id: e.facts.appointment }, { untilOn: e.facts.until }),
  ),
};
