import fc from "fast-check";
import type { NewEvent } from "../record/kinds/all.ts";

const admin = { role: "admin" as const };
const measure = fc.constantFrom("heard", "gap");
const part = fc.constantFrom("students", "staff");
const number = fc.integer({ min: 11, max: 14 });
const reading = fc.tuple(measure, fc.constantFrom("2026-02-01", "2026-03-01"));
const action = fc.constantFrom("clinical-one", "students-two");
const month = fc.constantFrom("2026-01", "2026-02");
const words = fc.constantFrom("One thing.", "Another thing.");

/** What was read, or hidden; and of a group. */
const read = fc.record({ whole: fc.option(number), group: fc.option(number) }).map((drawn) => ({
  value: drawn.whole,
  hidden: drawn.whole === null,
  parts: { students: drawn.group },
}));

/** Events about measures; a definition, a group and a reading stand once in a record. */
export const measuring: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.tuple(measure, number).map(([name, target]): NewEvent => ({
    kind: "measure.defined",
    subject: `measure/${name}`,
    ...admin,
    facts: {
      measure: name,
      position: 1,
      strategies: ["fair-care"],
      kind: "people",
      direction: "higher",
      suppress: true,
      decimals: 1,
      baseline: null,
      baselineOn: null,
      baselineHidden: false,
      target,
      targetOn: "2026-12-31",
    },
    texts: { title: "Who was heard", definition: "People who said so.", unit: "people" },
  })),
  fc.tuple(measure, fc.boolean(), fc.option(number)).map(([name, breaks, baseline]): NewEvent => ({
    kind: "measure.changed",
    subject: `measure/${name}`,
    ...admin,
    facts: { measure: name, breaks, baseline, baselineHidden: baseline === null },
    texts: { reason: "It is better so." },
  })),
  fc.tuple(measure, words).map(([name, definition]): NewEvent => ({
    kind: "measure.changed",
    subject: `measure/${name}`,
    ...admin,
    facts: { measure: name, breaks: false },
    texts: { definition, reason: "Clearer." },
  })),
  fc.tuple(measure, fc.boolean()).map(([name, retired]): NewEvent => ({
    kind: "measure.changed",
    subject: `measure/${name}`,
    ...admin,
    facts: { measure: name, breaks: false, retired },
    texts: { reason: "Another asks it better." },
  })),
  fc.tuple(measure, part).map(([name, id]): NewEvent => ({
    kind: "measure.part_added",
    subject: `measure/${name}`,
    ...admin,
    facts: { measure: name, part: id, position: 1 },
    texts: { label: "Some of them" },
  })),
  fc.tuple(measure, part).map(([name, id]): NewEvent => ({
    kind: "measure.part_retired",
    subject: `measure/${name}`,
    ...admin,
    facts: { measure: name, part: id },
  })),
  fc.tuple(reading, read).map(([[name, on], numbers]): NewEvent => ({
    kind: "reading.taken",
    subject: `reading/${name}-${on}`,
    ...admin,
    facts: { reading: `${name}-${on}`, measure: name, series: 1, on, ...numbers },
    texts: { source: "The survey" },
  })),
  fc.tuple(reading, read, words).map(([[name, on], numbers, note]): NewEvent => ({
    kind: "reading.corrected",
    subject: `reading/${name}-${on}`,
    ...admin,
    facts: { reading: `${name}-${on}`, ...numbers },
    texts: { note, reason: "A sheet was missing." },
  })),
);

/** Events of people in their posts: judged, carried over, decided, asked, set. */
export const acting: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .tuple(action, month, fc.constantFrom("p-1", "p-2"), fc.constantFrom("planning", "done"))
    .map(([of, m, person, stage]): NewEvent => ({
      kind: "action.assessed",
      subject: `assessment/${of}/${m}/${person}`,
      role: "assessor",
      facts: { action: of, month: m, person, stage, health: null },
      texts: { reasons: "So it looks." },
    })),
  fc.tuple(action, fc.constantFrom(2027, 2028)).map(([of, year]): NewEvent => ({
    kind: "action.carried",
    subject: `action/${of}`,
    role: "lead",
    facts: { action: of, year },
    texts: { reason: "It needs longer." },
  })),
  fc
    .tuple(action, fc.constantFrom("decision" as const, "help" as const))
    .map(([of, offer]): NewEvent => ({
      kind: "action.helped",
      subject: `action/${of}`,
      role: "executive",
      facts: { action: of, offer, update: null },
      texts: { said: "Two more people." },
    })),
  fc.tuple(fc.constantFrom("q-1", "q-2"), month).map(([ask, m]): NewEvent => ({
    kind: "lead.asked",
    subject: `ask/${ask}`,
    role: "executive",
    facts: { ask, update: `${m}-clinical`, sphere: "clinical" },
    texts: { question: "Which room?" },
  })),
  fc.constantFrom("q-1", "q-2").map((ask): NewEvent => ({
    kind: "lead.answered",
    subject: `ask/${ask}`,
    role: "lead",
    facts: { ask },
    texts: { answer: "That one." },
  })),
  fc
    .tuple(
      fc.constantFrom("on_time" as const, "ownerless" as const),
      month,
      fc.constantFrom(80, 90, null),
    )
    .map(([figure, fromMonth, value]): NewEvent => ({
      kind: "target.set",
      subject: `target/${figure}`,
      role: "admin",
      facts: { figure, fromMonth, value },
      texts: { reason: "We can." },
    })),
);
