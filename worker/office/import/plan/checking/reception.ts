import type { Offer } from "../../../../../db/words.ts";
import type { NewEvent } from "../../../../record/kinds/all.ts";
import { type Known, type Noun, type Publication, roleOf } from "../publication.ts";

const unpublished = (update: string, known: Known) =>
  known.updates.has(update)
    ? undefined
    : `the update ${update || "here"} has not been published by then`;

export const seen: Noun<"seen"> = {
  key: (row) => `${row.update} ${row.person}`,
  holds: (row, known) => known.seen.has(`${row.update} ${row.person}`),
  refuse({ row }, known) {
    if (!known.people.has(row.person)) return `people.csv has no person ${row.person || "here"}`;
    return unpublished(row.update, known);
  },
  events({ row }) {
    const { update, person } = row;
    const about = { subject: `seen/${update}`, role: roleOf(row) };
    return [{ ...about, kind: "update.seen", facts: { update, person } }];
  },
  advance({ row }, known) {
    known.seen.add(`${row.update} ${row.person}`);
  },
};

export const offers: Noun<"offers"> = {
  key: (row) => `${row.action} ${row.offer} ${row.update}`.trim(),
  holds: () => false,
  refuse({ row }, known) {
    if (!row.offer) return "offer is empty: write decision or help";
    if (!row.said) return `the ${row.offer} needs its words in said`;
    if (!known.actions.has(row.action))
      return `the action ${row.action || "here"} has not been promised by then`;
    return row.update ? unpublished(row.update, known) : undefined;
  },
  events({ row }) {
    const { action, update, said } = row;
    const about = { subject: `action/${action}`, role: roleOf(row) };
    const facts = { action, offer: row.offer as Offer, update: update || null };
    return [{ ...about, kind: "action.helped", facts, texts: { said } }];
  },
  advance() {},
};

function ask({ row }: Publication<"asks">, known: Known): NewEvent {
  const about = { subject: `ask/${row.id}`, role: roleOf(row) };
  const { id, update, question, answer } = row;
  if (answer) return { ...about, kind: "lead.answered", facts: { ask: id }, texts: { answer } };
  const sphere = known.updates.get(update)?.split("/")[1] ?? "";
  return { ...about, kind: "lead.asked", facts: { ask: id, update, sphere }, texts: { question } };
}

export const asks: Noun<"asks"> = {
  key: (row) => row.id,
  holds: () => false,
  refuse({ row }, known) {
    if (!row.id) return "a question has no id";
    const held = known.asks.get(row.id);
    if (row.answer) {
      if (row.question || row.update) return "an answer fills neither update nor question";
      if (!held) return `nobody had asked ${row.id} by then`;
      return held.answered ? `${row.id} is answered already` : undefined;
    }
    if (held) return `a question ${row.id} was asked before`;
    return row.question ? unpublished(row.update, known) : "write a question, or an answer to one";
  },
  events: (p, known) => [ask(p, known)],
  advance({ row }, known) {
    known.asks.set(row.id, { answered: row.answer !== "" });
  },
};
