import { afterAll, beforeAll, expect, test } from "vitest";
import { asc } from "drizzle-orm";
import { events, eventText } from "../db/schema/record.ts";
import { localDay } from "./months/rules.ts";
import { begin } from "./office/begin.ts";
import type { NewEvent } from "./record/kinds/all.ts";
import { startApp } from "./test/startApp.ts";

const PATHS = [
  "/api/v1/roadmap",
  "/api/v1/progress",
  "/api/v1/reporting?months=all",
  "/api/v1/strategies",
  "/api/v1/spheres/clinical",
  "/api/v1/actions?per_page=100",
  "/api/v1/updates?per_page=100",
  "/api/v1/corrections",
  "/api/v1/assessments",
  "/api/v1/measures/interpreter-use",
  "/api/v1/gatherings/a-grade-and-its-reasons",
  "/api/v1/record/events?per_page=100",
];

type Told = { at: string; event: NewEvent };

/** The sample's record as events, without those that change the past on purpose. */
async function sample(): Promise<Told[]> {
  const app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" as const } });
  const { db } = app.store;
  const [rows, words] = await db.batch([
    db.select().from(events).orderBy(asc(events.seq)),
    db.select().from(eventText),
  ]);
  app.end();
  const said = Map.groupBy(words, (w) => w.seq);
  return rows.flatMap(({ seq, at, kind, subject, role, facts }) => {
    const texts = Object.fromEntries((said.get(seq) ?? []).map((w) => [w.field, w.body]));
    const event = { kind, subject, role, facts: JSON.parse(facts) as object, texts } as NewEvent;
    const hides = event.kind === "person.named" && !event.facts.first && !event.facts.public;
    const rewrites = event.kind === "update.corrected" && event.facts.why === "privacy";
    return hides || rewrites ? [] : [{ at, event }];
  });
}

/** Each day by the list of events and three of the others, in turn: all on every day take too long. */
const asked = (day: number) => [
  PATHS.at(-1)!,
  ...[0, 1, 2].map((n) => PATHS[(3 * day + n) % (PATHS.length - 1)]!),
];

let app: Awaited<ReturnType<typeof startApp>>;
let days: string[];
const live = new Map<string, string[]>();

const read = async (path: string, asof?: string) => {
  const joined = asof ? `${path}${path.includes("?") ? "&" : "?"}asof=${asof}` : path;
  const answer = await app.request(joined);
  return `${answer.status} ${await answer.text()}`;
};

beforeAll(async () => {
  const told = await sample();
  app = await startApp();
  const byDay = Map.groupBy(told, ({ at }) => localDay(at, "America/New_York"));
  days = [...byDay.keys()];
  for (const [i, [day, published]] of [...byDay].entries()) {
    for (const [at, some] of Map.groupBy(published, (p) => p.at)) {
      app.clock.now = new Date(at);
      await app.record(...some.map((p) => p.event));
    }
    const answers: string[] = [];
    for (const path of asked(i)) answers.push(await read(path));
    live.set(day, answers);
  }
  app.clock.now = new Date("2026-11-22T15:00:00Z");
}, 120_000);
afterAll(() => app.end());

test("every day of the sample reads as it read that day: its events are there, the next day's are not", async () => {
  expect(days.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const [n, day] of days.entries())
    for (const [i, path] of asked(n).entries())
      if ((await read(path, day)) !== live.get(day)![i]) wrong.push(`${path} on ${day}`);
  expect(wrong.join("\n")).toBe("");
  const lists = days.map((day) => live.get(day)![0]!);
  expect(new Set(lists).size).toBe(days.length);
}, 120_000);
