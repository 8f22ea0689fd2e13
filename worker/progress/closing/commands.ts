import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import { slugFrom, staleness } from "../../office/form/rules.ts";
import { newest } from "../../record/asof.ts";
import { commit, type Ticket } from "../../write.ts";
import { decisionReads } from "./queries.ts";
import { deciderFor, decisionEvents, refusalOf, sameWords, sumsOf } from "./rules.ts";
import type { Decide } from "./schema.ts";

/** Which action of which year, from which version. */
export type Asked = { year: number; action: string; version?: number };

/** An action of a year as it stands, and the sum it counts in. */
export async function closeStanding(deps: Deps, viewer: Viewer, { year, action: slug }: Asked) {
  const { db } = deps.store;
  const [[action], tallies, zones, slugs] = await db.batch([...decisionReads(db, newest, slug)]);
  if (!action || action.cohort !== year) throw new Refusal("subject.not_found");
  const today = localDay(deps.now(), zones[0]?.zone ?? "UTC");
  const role = deciderFor(viewer.holds, action.strategy);
  const { cohort, carried } = action;
  const about = { cohort, day: today, role, action, carried };
  return { action, today, role, about, slugs, sum: sumsOf(year, today, tallies) };
}

/** What a decision would do, or the refusal that it would meet. */
export async function judgeDecision(deps: Deps, viewer: Viewer, asked: Asked, input: Decide) {
  const known = await closeStanding(deps, viewer, asked);
  const { action, about, role, today } = known;
  const stale = staleness(asked.version, action.version);
  const code = refusalOf({ ...about, decide: input.decide }) ?? stale;
  if (code || !role)
    throw new Refusal(code ?? "request.forbidden", [], { version: action.version });
  const wrong = sameWords(action, input);
  if (wrong.length > 0) throw new Refusal("request.invalid", wrong);
  return { ...known, role, today };
}

/** Carries an action over, continues it in other words, or drops it. */
export async function decideClose(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
  input: Decide,
  ticket: Ticket,
) {
  const { action, role, today, slugs } = await judgeDecision(deps, viewer, asked, input);
  const used = new Set(slugs.map((s) => s.slug));
  const by = input.decide === "reword" ? slugFrom(input.wording, used) : "";
  const events = decisionEvents(action, input, { role, today, by });
  const expect = Object.fromEntries(events.map((e) => [e.subject, 0]));
  expect[`action/${action.slug}`] = action.version;
  const answer = { action: action.slug, url: `/board/years/${asked.year}` };
  const { seq } = await commit(deps, { events, expect, once: { ...ticket, answer } });
  return { answer, seq };
}
