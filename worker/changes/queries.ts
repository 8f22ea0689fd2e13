import { and, eq } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { actions } from "../../db/schema/actions.ts";
import type { Reading } from "../asof.ts";
import { Refusal } from "../errors.ts";
import { spheresAt } from "../months/queries.ts";
import { addDays, type Day, startOfDay } from "../months/rules.ts";
import { type Rows, strategiesAt } from "../progress/queries.ts";
import { type At, heldAt, position, positionBefore, textAt } from "../record/asof.ts";
import { actReads } from "./acts/queries.ts";
import { actItems, actsIn } from "./acts/rules.ts";
import { communityIn } from "./community/queries.ts";
import { answerFixItems, communityItems, communityStates } from "./community/rules.ts";
import { libraryItems } from "./library/rules.ts";
import { linkReads } from "./links/queries.ts";
import { linkItems, linksIn } from "./links/rules.ts";
import { measureItems } from "./measures/rules.ts";
import { groupsOf } from "./plan/rules.ts";
import { postReads } from "./posts/queries.ts";
import { postItems, postsIn, within } from "./posts/rules.ts";
import { reportReads } from "./reports/queries.ts";
import {
  type Days,
  type Filed,
  type Judged,
  missedIn,
  missedItems,
  openAtStart,
  reportItems,
} from "./reports/rules.ts";
import { inGroups, monthsBefore } from "./rules.ts";
import { libraryReads, measureReads, versionReads } from "./state/queries.ts";
import { type Between, diff, type Fields, knownOf, type Only, type State } from "./state/rules.ts";
import { wordReads } from "./words/queries.ts";
import { fixItem, redactedItem } from "./words/rules.ts";

type Db = Store["db"];

/** What is asked: two positions with their days, and about what. */
export type Asked = { between: Between; days: Days; judged: Judged; only: Only };

const actionNamed = (db: Db, at: At, slug: string | undefined) =>
  db
    .select({ slug: actions.slug, title: textAt(actions.wordingSeq, "wording") })
    .from(actions)
    .where(and(heldAt(actions, at), eq(actions.slug, slug ?? "")));

/** Everything that differs between two positions, without the words: give the rows to `foundIn`. */
export const changeReads = (db: Db, { between, days, judged, only }: Asked) =>
  [
    ...versionReads(db, between, only),
    ...measureReads(db, between, only),
    ...libraryReads(db, between, only),
    ...actReads(db, between, only),
    ...reportReads(db, between, openAtStart(days, judged), only),
    ...postReads(db, between, only),
    ...wordReads(db, between, only),
    ...linkReads(db, between, only),
    communityIn(db, between, only),
    strategiesAt(db, between.b),
    spheresAt(db, between.b),
    actionNamed(db, between.b, only.action),
  ] as const;

type Found = Rows<ReturnType<typeof changeReads>>;

function parts(rows: Found, { days, judged }: Asked) {
  const [roadmap, rules, ofStrategies, ofSpheres, ofActions, milestones, ...parted] = rows;
  const [ofMeasures, ofParts, readings, gatherings, resources, stories, terms, ...acted] = parted;
  const [judgements, carried, offered, asked, targets, ...more] = acted;
  const [[first], before, after, [told], excuses, postsBefore, postsAfter, reached, ...rest] = more;
  const filings = (JSON.parse(told?.filed ?? "[]") as Filed[]).toSorted((x, y) => x.seq - y.seq);
  const [[evidence], fixes, redacted, links, community, strategies, spheres, [action]] = rest;
  const known = knownOf([
    ...roadmap,
    ...rules,
    ...ofStrategies,
    ...ofSpheres,
    ...ofActions,
    ...milestones,
  ]);
  const months = { first: first?.month ?? days.to.slice(0, 7), before, after, filings, excuses };
  return {
    known,
    measured: knownOf([...ofMeasures, ...ofParts, ...readings]),
    shelved: knownOf([...gatherings, ...resources, ...stories, ...terms]),
    acts: { judged: judgements, carried, offered, asked, targets },
    posts: postsIn(postsBefore, postsAfter, days),
    missed: missedIn(months, days, judged),
    filings,
    excuses,
    held: postsAfter,
    reached,
    evidence: evidence?.count ?? 0,
    fixes,
    redacted,
    links,
    community,
    strategies,
    spheres: spheres.map(({ slug, title }) => ({ slug, title })),
    action: action ?? null,
  };
}

/** Both states of everything that differs but evidence, from the same rows. */
export function statesIn(rows: Found, asked: Asked): { was: State; now: State } {
  const { known, measured, shelved, acts, posts, missed, filings, ...words } = parts(rows, asked);
  const { fixes, redacted, links, community } = words;
  const communal = communityStates(community);
  const done = actsIn(acts);
  const linked = linksIn(links);
  const published = filings.flatMap(({ id, seq, sphere, month, kind, later }) =>
    later ? [[`update/${id}`, { seq, sphere, month, kind }] as const] : [],
  );
  return {
    was: new Map([
      ...known.was,
      ...measured.was,
      ...shelved.was,
      ...done.was,
      ...linked.was,
      ...communal.was,
      ...posts.was,
      ...missed.was,
    ]),
    now: new Map<string, Fields>([
      ...known.now,
      ...measured.now,
      ...shelved.now,
      ...done.now,
      ...linked.now,
      ...communal.now,
      ...posts.now,
      ...missed.now,
      ...published,
      ...fixes.map((f) => [`${f.kind}/${f.seq}`, { update: f.update }] as const),
      ...redacted.map((r) => [`redacted/${r.of}/${r.seq}`, { fields: r.fields }] as const),
    ]),
  };
}

/** The changes of a stretch as items without words, and how much evidence was added beside them. */
export function foundIn(rows: Found, asked: Asked) {
  const { days, judged, only } = asked;
  const { known, measured, shelved, posts, missed, strategies, spheres, ...of } = parts(
    rows,
    asked,
  );
  const titles = new Map([
    ...strategies.map((s) => [`strategy/${s.slug}`, s.title] as const),
    ...spheres.map((s) => [`sphere/${s.slug}`, s.title] as const),
  ]);
  const reach = within(only, of.reached);
  const reports = reportItems(of.filings, only, titles, judged);
  return {
    stubs: inGroups([
      ...groupsOf(diff(known.was, known.now), known),
      ...measureItems(diff(measured.was, measured.now), measured, titles),
      ...libraryItems(diff(shelved.was, shelved.now), shelved),
      ...actItems(of.acts, titles),
      ...communityItems(of.community, titles),
      ...postItems(diff(posts.was, posts.now), of.held, titles, reach, days.to),
      ...linkItems(of.links),
      ...[...of.fixes.map(fixItem), ...answerFixItems(of.community)].toSorted(
        (x, y) => y.seq - x.seq,
      ),
      ...of.redacted.map((r) => redactedItem(r, titles)),
      ...missedItems(diff(missed.was, missed.now), of, titles, reach, judged),
      ...reports,
    ]),
    evidence: of.evidence,
    late: reports.filter((r) => r.state === "late").length,
    about: {
      strategy: strategies.find((s) => s.slug === only.strategy) ?? null,
      sphere: spheres.find((s) => s.slug === only.sphere) ?? null,
      action: of.action,
    },
    choices: { strategies, spheres },
  };
}

/** The stretch that a question means: both days, and their positions in the record. */
export function askedFor(
  q: { from?: Day; to?: Day } & Only,
  { at, day, zone, rules }: Reading,
  firstDay: Day | null,
): Asked {
  const to = q.to ?? day;
  if (to > day) throw new Refusal("asof.future");
  if (firstDay && to < firstDay)
    throw new Refusal("asof.before_first", [], { first_day: firstDay });
  const from = q.from ?? monthsBefore(to, 1);
  if (from > to) throw new Refusal("request.invalid", [{ path: "from", message: "day.after_end" }]);
  const endOf = (d: Day) => positionBefore(startOfDay(addDays(d, 1), zone));
  const begun = firstDay !== null && from >= firstDay;
  const b = to === day ? at : endOf(to);
  return {
    between: { a: !begun ? position(0) : from === to ? b : endOf(from), b },
    days: { from: begun ? from : null, to },
    judged: { rules, zone },
    only: { strategy: q.strategy, sphere: q.sphere, action: q.action },
  };
}
