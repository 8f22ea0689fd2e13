import type { Deps, Viewer } from "../../context.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import { rulesAt, toRules } from "../../months/queries.ts";
import { type Day, localDay, type Month, type MonthRules } from "../../months/rules.ts";
import { staleness } from "../../office/form/rules.ts";
import { postsOf } from "../../people/team/queries.ts";
import { newest } from "../../record/asof.ts";
import { versionsNow, zoneNow } from "../../updates/desk/queries.ts";
import { commit, type Ticket } from "../../write.ts";
import { actionNow, assessmentAt } from "./queries.ts";
import { isOwn, mayJudge, refusalOf, wrongIn } from "./rules.ts";
import type { NewAssessment } from "./schema.ts";

type Known = {
  on: boolean;
  action: Awaited<ReturnType<typeof actionNow>>[number];
  posts: Awaited<ReturnType<typeof postsOf>>;
  rules: readonly MonthRules[];
  zone: string;
  today: Day;
};

/** Why a viewer may not judge an action for a month, if so. */
export const refusedBy = (viewer: Viewer, month: Month, known: Known) =>
  refusalOf({
    on: known.on,
    admin: viewer.holds.some((h) => h.role === "admin"),
    own: isOwn(viewer.person, known.posts, known.action, `${month}-01`, known.today),
    month: mayJudge(month, localDay(known.action.promised, known.zone), known.today, known.rules),
  });

/** Records an assessor's own judgement; a revised one is a new version of it. */
export async function assess(
  deps: Deps,
  viewer: Viewer,
  input: NewAssessment,
  version: number | undefined,
  ticket: Ticket,
) {
  const { db } = deps.store;
  const { action, month, stage, health, reasons } = input;
  const { person } = viewer;
  const subject = `assessment/${action}/${month}/${person}`;
  const [[roadmap], [found], posts, ruled, zones, [stands]] = await db.batch([
    assessmentAt(db, newest),
    actionNow(db, newest, action),
    postsOf(db, person),
    rulesAt(db, newest),
    zoneNow(db),
    versionsNow(db, [subject]),
  ]);
  if (!found) throw new Refusal("subject.not_found");
  const zone = zones[0]?.zone ?? "UTC";
  const today = localDay(deps.now(), zone);
  const on = roadmap?.on ?? false;
  const rules = toRules(ruled);
  const code = refusedBy(viewer, month, { on, action: found, posts, rules, zone, today });
  if (code) throw new Refusal(code);
  refuseWrong(wrongIn(input));
  const before = stands?.version ?? 0;
  const stale = before > 0 || version ? staleness(version, before) : undefined;
  if (stale) throw new Refusal(stale);
  const answer = { action, month, version: before + 1, url: `/actions/${action}#second-voice` };
  const { seq } = await commit(deps, {
    events: [
      {
        kind: "action.assessed",
        subject,
        role: "assessor",
        facts: { action, month, person, stage, health },
        texts: { reasons },
      },
    ],
    expect: { [subject]: before },
    once: { ...ticket, answer },
  });
  return { answer, seq };
}
