import { fixesFor } from "../../../access.ts";
import type { Deps, Viewer } from "../../../context.ts";
import { Refusal, refuseWrong } from "../../../errors.ts";
import { staleness } from "../../../office/form/rules.ts";
import { newest } from "../../../record/asof.ts";
import { commit, type Ticket } from "../../../write.ts";
import { correctable } from "./queries.ts";
import type { AnswerFixStart, NewAnswerFix } from "./schema.ts";

/** Which answer somebody puts right, and the version they saw. */
type Asked = { id: string; version: number | undefined };

/** An answer as it stands now, for someone who may put it right; throws the refusal. */
async function standing({ store: { db } }: Deps, viewer: Viewer, id: string) {
  const [[question], [stands]] = await db.batch(correctable(db, newest, id));
  if (!question || !stands) throw new Refusal("subject.not_found");
  const role = fixesFor(viewer, question.sphere);
  if (!role) throw new Refusal("update.other_sphere");
  if (stands.answered_on === null) throw new Refusal("question.open");
  return { question, role, ...stands, answered_on: stands.answered_on };
}

/** What the form of one answer starts from. */
export async function answerFixStartOf(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<Omit<AnswerFixStart, "key">> {
  const { question, version, answer, answered_on } = await standing(deps, viewer, id);
  const { answered_by: _, ...shown } = question;
  return { ...shown, answered_on, version, answer };
}

/** What a correction would change; throws what is wrong with it. */
export async function judgeAnswerFix(
  deps: Deps,
  viewer: Viewer,
  { id, version }: Asked,
  input: NewAnswerFix,
) {
  const now = await standing(deps, viewer, id);
  const stale = staleness(version, now.version);
  const { answer } = now;
  if (stale) throw new Refusal(stale, [], { now: { version: now.version, answer } });
  if (input.answer === answer) refuseWrong([{ path: "answer", message: "nothing.changed" }]);
  return now;
}

/** Puts the words of a published answer right, in the open; its clock stays where it stopped. */
export async function correctAnswer(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
  input: NewAnswerFix,
  ticket: Ticket,
) {
  const { id } = asked;
  const { role, version } = await judgeAnswerFix(deps, viewer, asked, input);
  const subject = `question/${id}`;
  const answer = { id, version: version + 1, url: `/questions/${id}` };
  const { seq } = await commit(deps, {
    events: [{ kind: "answer.corrected", subject, role, facts: { question: id }, texts: input }],
    expect: { [subject]: version },
    once: { ...ticket, answer },
  });
  return { answer, seq };
}
