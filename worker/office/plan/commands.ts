import type * as v from "valibot";
import { Refusal, refuseWrong } from "../../errors.ts";
import { localDay, nextOpening } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { changedFacts, changedTexts, slugFrom } from "../form/rules.ts";
import { zoneNow } from "../form/queries.ts";
import { anyReport, roadmapNow, rulesNow, spheresNow, strategiesNow } from "./queries.ts";
import { after, firstMonthIs, inOrder, zoneIsFixed } from "./rules.ts";
import type {
  editRoadmap,
  editRules,
  editSphere,
  editStrategy,
  foundRoadmap,
  newSphere,
  newStrategy,
} from "./schema.ts";

type In<S extends v.GenericSchema> = v.InferOutput<S>;

const isEmpty = (o: object) => Object.keys(o).length === 0;

const todayIn = (asked: Asked, zone = "UTC") => localDay(asked.deps.now(), zone);

/** The first event of a roadmap, and the rules its months go by. */
export async function found(asked: Asked, input: In<typeof foundRoadmap>): Promise<Done> {
  const [known] = await roadmapNow(asked.deps.store.db);
  if (known) throw new Refusal("subject.exists", [], { now: known });
  const { title, goal, body, team, contact, zone, approval, assessment, questions } = input;
  const events: NewEvent[] = [
    {
      kind: "roadmap.founded",
      subject: "roadmap",
      role: "admin",
      facts: { zone, locale: "en", sample: false, approval, assessment, questions },
      texts: { title, goal, body, team, contact },
    },
    {
      kind: "rules.changed",
      subject: "rules",
      role: "admin",
      facts: {
        bindsFrom: "0000-01",
        dueWorkingDays: input.due_working_days,
        graceWorkingDays: input.grace_working_days,
        holidays: inOrder(input.holidays),
      },
    },
  ];
  return publish(
    asked,
    { events, expect: { roadmap: 0, rules: 0 } },
    { id: "roadmap", version: 1 },
  );
}

export async function describe(asked: Asked, input: In<typeof editRoadmap>): Promise<Done> {
  const { db } = asked.deps.store;
  const [rows, spheres, reports] = await db.batch([roadmapNow(db), spheresNow(db), anyReport(db)]);
  const now = standing(rows[0], asked);
  const { title, goal, body, team, contact, ...rest } = input;
  const { texts, wrong } = changedTexts(now, { title, goal, body, team, contact });
  const facts = changedFacts<Partial<typeof now>>(now, rest);
  const firstMonths = spheres.map((s) => s.reports_from);
  const fixed = zoneIsFixed(todayIn(asked, now.zone), { reports: reports.length > 0, firstMonths });
  if (facts.zone && fixed) wrong.push({ path: "zone", message: "zone.fixed" });
  refuseWrong(wrong);
  const events: NewEvent[] =
    isEmpty(texts) && isEmpty(facts)
      ? []
      : [{ kind: "roadmap.described", subject: "roadmap", role: "admin", facts, texts }];
  const answer = { id: "roadmap", version: now.version + events.length };
  return publish(asked, { events, expect: { roadmap: now.version } }, answer);
}

/** New rules bind from the next opening: a month that runs keeps those it opened under. */
export async function changeRules(asked: Asked, input: In<typeof editRules>): Promise<Done> {
  const { db } = asked.deps.store;
  const [rows, zones] = await db.batch([rulesNow(db), zoneNow(db)]);
  const now = standing(rows[0], asked);
  const facts = {
    bindsFrom: nextOpening(todayIn(asked, zones[0]?.zone)),
    dueWorkingDays: input.due_working_days,
    graceWorkingDays: input.grace_working_days,
    holidays: inOrder(input.holidays),
  };
  const same =
    facts.dueWorkingDays === now.due_working_days &&
    facts.graceWorkingDays === now.grace_working_days &&
    facts.holidays.join() === now.holidays.join();
  const events: NewEvent[] = same
    ? []
    : [{ kind: "rules.changed", subject: "rules", role: "admin", facts }];
  const answer = { id: "rules", version: now.version + 1 };
  return publish(asked, { events, expect: { rules: now.version } }, answer);
}

/** The slug asked for or made from the title; never one that was used. */
export function ownSlug(
  asked: string | undefined,
  title: string,
  items: readonly { slug: string }[],
) {
  const used = new Set(items.map((i) => i.slug));
  if (asked !== undefined && used.has(asked))
    throw new Refusal("subject.exists", [{ path: "slug", message: "slug.taken" }]);
  return asked ?? slugFrom(title, used);
}

export async function stateStrategy(asked: Asked, input: In<typeof newStrategy>): Promise<Done> {
  const items = await strategiesNow(asked.deps.store.db);
  const slug = ownSlug(input.slug, input.title, items);
  const number = input.number ?? after(items.map((i) => i.number));
  if (items.some((i) => i.number === number))
    refuseWrong([{ path: "number", message: "number.taken" }]);
  const position = after(items.map((i) => i.position));
  const subject = `strategy/${slug}`;
  const { title, area, result } = input;
  const facts = { strategy: slug, number, position };
  const texts = { title, area, result };
  const events: NewEvent[] = [{ kind: "strategy.stated", subject, role: "admin", facts, texts }];
  return publish(asked, { events, expect: { [subject]: 0 } }, { slug, version: 1 });
}

export async function changeStrategy(asked: Asked, input: In<typeof editStrategy>): Promise<Done> {
  const items = await strategiesNow(asked.deps.store.db);
  const slug = asked.target;
  const now = standing(
    items.find((i) => i.slug === slug),
    asked,
  );
  const { title, area, result, ...rest } = input;
  const { texts, wrong } = changedTexts(now, { title, area, result });
  const facts = changedFacts<Partial<typeof now>>(now, rest);
  if (facts.number && items.some((i) => i.number === facts.number))
    wrong.push({ path: "number", message: "number.taken" });
  refuseWrong(wrong);
  const subject = `strategy/${slug}`;
  const changed = { ...facts, strategy: slug };
  const events: NewEvent[] =
    isEmpty(texts) && isEmpty(facts)
      ? []
      : [{ kind: "strategy.changed", subject, role: "admin", facts: changed, texts }];
  const answer = { slug, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}

export async function stateSphere(asked: Asked, input: In<typeof newSphere>): Promise<Done> {
  const { db } = asked.deps.store;
  const [items, zones] = await db.batch([spheresNow(db), zoneNow(db)]);
  const slug = ownSlug(input.slug, input.title, items);
  const { title, about, programme, reports_from: reportsFrom } = input;
  const wrong = firstMonthIs(todayIn(asked, zones[0]?.zone), null, reportsFrom);
  if (wrong) refuseWrong([{ path: "reports_from", message: wrong }]);
  const subject = `sphere/${slug}`;
  const facts = { sphere: slug, position: after(items.map((i) => i.position)), reportsFrom };
  const texts = { title, about, programme };
  const events: NewEvent[] = [{ kind: "sphere.stated", subject, role: "admin", facts, texts }];
  return publish(asked, { events, expect: { [subject]: 0 } }, { slug, version: 1 });
}

export async function changeSphere(asked: Asked, input: In<typeof editSphere>): Promise<Done> {
  const { db } = asked.deps.store;
  const [items, zones] = await db.batch([spheresNow(db), zoneNow(db)]);
  const slug = asked.target;
  const now = standing(
    items.find((i) => i.slug === slug),
    asked,
  );
  const { title, about, programme, position, reports_from: asks } = input;
  const { texts, wrong } = changedTexts(now, { title, about, programme });
  const month =
    asks === undefined
      ? undefined
      : firstMonthIs(todayIn(asked, zones[0]?.zone), now.reports_from, asks);
  if (month) wrong.push({ path: "reports_from", message: month });
  refuseWrong(wrong);
  const had = { position: now.position, reportsFrom: now.reports_from };
  const facts = changedFacts<typeof had>(had, { position, reportsFrom: asks });
  const subject = `sphere/${slug}`;
  const changed = { ...facts, sphere: slug };
  const events: NewEvent[] =
    isEmpty(texts) && isEmpty(facts)
      ? []
      : [{ kind: "sphere.changed", subject, role: "admin", facts: changed, texts }];
  const answer = { slug, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}
