import { eq, sql } from "drizzle-orm";
import { asked } from "../../../db/schema/questions.ts";
import { speaksFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { toAsker } from "../../mail/letters.ts";
import { zoneNow } from "../../updates/desk/queries.ts";
import { commit, type Ticket } from "../../write.ts";
import { answerable } from "./queries.ts";

/** Publishes the answer of a sphere's lead or deputy; the question's clock stops. */
export async function answer(deps: Deps, viewer: Viewer, id: string, said: string, ticket: Ticket) {
  const { db } = deps.store;
  const [[question], [waits], zones] = await db.batch([...answerable(db, id), zoneNow(db)]);
  if (!question) throw new Refusal("subject.not_found");
  const role = speaksFor(viewer, question.sphere);
  if (!role) throw new Refusal("update.other_sphere");
  if (question.answered !== null) throw new Refusal("question.answered");
  const now = deps.now();
  const subject = `question/${id}`;
  const on = localDay(now, zones[0]?.zone ?? "UTC");
  const done = { id, url: `/questions/${id}` };
  const about = { what: "answered-question", id, on: question.asked_on } as const;
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "question.answered",
        subject,
        role,
        facts: { question: id, on },
        texts: { answer: said },
      },
    ],
    expect: { [subject]: question.version },
    also: [sql`delete from ${asked} where ${eq(asked.id, id)}`],
    mail: waits ? toAsker(deps, waits, about) : [],
    once: { ...ticket, answer: done },
  });
  return { answer: done, seq };
}
