import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../../db/client.ts";
import { counting, tempStore } from "../../../test/tempStore.ts";
import { applySteps } from "../apply.ts";
import { readPast } from "../past/read.ts";
import { prepare, type Prepared } from "../prepare.ts";

const FOLDER = "db/fixtures/baltimore";
const history = readFileSync(`${FOLDER}/history.csv`, "utf8");
const map = { file: "map.json", text: readFileSync(`${FOLDER}/map.json`, "utf8") };
const now = new Date("2026-11-22T15:00:00Z");

let store: Store;
let end: () => void;
let prepared: Prepared;

const ask = async (text: string, mapping = map) =>
  prepare({ files: new Map([["history.csv", text]]), map: mapping }, await readPast(store), now);

/** How many events of each kind stand on a day. */
async function on(day: string): Promise<Record<string, number>> {
  const { rows } = await store.client.execute({
    sql: "select kind, count(*) as n from events where at like ? group by kind",
    args: [`${day}%`],
  });
  return Object.fromEntries(rows.map((r) => [r.kind, r.n]));
}

/** New wordings of a day, not counting changes of the parties alone. */
async function reworded(day: string): Promise<string[]> {
  const { rows } = await store.client.execute({
    sql: `select t.body from events e join event_text t on t.seq = e.seq and t.field = 'wording'
      where e.kind = 'action.reworded' and e.at like ? order by e.seq`,
    args: [`${day}%`],
  });
  return rows.map((r) => String(r.body));
}

beforeAll(async () => {
  const opened = await tempStore();
  ({ store, end } = opened);
  prepared = await ask(history);
  await applySteps(store, prepared.steps, await readPast(store), { now, random: counting() });
});
afterAll(() => end());

describe("the 23 versions of Baltimore's tracker, read in the order of their dates", () => {
  it("found a record of its own: every committee a strategy, the city one sphere that owes no month", async () => {
    const { rows } = await store.client.execute(
      "select (select count(*) from strategies) as strategies, (select count(*) from spheres where reports_from is null) as spheres, (select sample from roadmap) as sample",
    );
    expect(rows[0]).toMatchObject({ strategies: 14, spheres: 1, sample: 0 });
    expect(prepared.outcomes.some((o) => o.verdict === "refuse")).toBe(false);
  });

  it("show on 4 January that the whole first plan was replaced by another", async () => {
    expect(await on("2021-01-04")).toMatchObject({ "action.dropped": 49, "action.promised": 37 });
  });

  it("show on 29 January that all 26 dates vanish and three actions go back", async () => {
    expect(await on("2021-01-29")).toMatchObject({ "action.undated": 26 });
    const { rows } = await store.client.execute(
      `select count(*) as n from stage_moves m join events e on e.seq = m.seq
        where e.at like '2021-01-29%' and m.from_stage = 'underway' and m.to_stage = 'not_started'`,
    );
    expect(rows[0]!.n).toBe(3);
  });

  it("show on 30 January that four disappear and five appear, one of them complete", async () => {
    expect(await on("2021-01-30")).toMatchObject({ "action.dropped": 4, "action.promised": 5 });
    const { rows } = await store.client.execute(
      `select json_extract(facts, '$.stage') as stage from events
        where kind = 'action.promised' and at like '2021-01-30%' order by 1`,
    );
    expect(rows.map((r) => r.stage)).toEqual(["done", ...Array<string>(4).fill("not_started")]);
    expect(await reworded("2021-01-30")).toHaveLength(3);
  });

  it("show on 1 February eight promises reworded, three gone and eight new", async () => {
    expect(await on("2021-02-01")).toMatchObject({ "action.dropped": 3, "action.promised": 8 });
    const texts = await reworded("2021-02-01");
    expect(texts).toHaveLength(8);
    expect(texts).toContain(
      "Identify a senior official in each agency to be responsible for equity.",
    );
    expect(texts).toContain("Initiate a full reform of the procurement process.");
  });

  it("show on 30 March that 24 statuses change at once, after five weeks without change", async () => {
    expect(await on("2021-03-30")).toMatchObject({ "action.staged": 24 });
    const { rows } = await store.client.execute(
      "select count(*) as n from events where kind = 'action.staged' and at > '2021-02-25' and at < '2021-03-30'",
    );
    expect(rows[0]!.n).toBe(0);
  });

  it("leave 58 actions in force, as the last version has", async () => {
    const { rows } = await store.client.execute(
      "select stage, count(*) as n from actions where until_seq > 1e15 and stage <> 'dropped' group by 1 order by 1",
    );
    expect(rows.map((r) => [r.stage, r.n])).toEqual([
      ["done", 23],
      ["not_started", 4],
      ["underway", 31],
    ]);
  });

  it("never say why a dropped promise is gone, and say since which sheet it is", async () => {
    const { rows } = await store.client.execute(
      "select distinct t.body from event_text t join events e using (seq) where e.kind = 'action.dropped' order by 1",
    );
    expect(rows.map((r) => r.body)).toEqual([
      "No longer in the published sheet of 2021-01-04.",
      "No longer in the published sheet of 2021-01-30.",
      "No longer in the published sheet of 2021-02-01.",
    ]);
  });
});

describe("the sheet again", () => {
  const verdicts = (p: Prepared) => [...new Set(p.outcomes.map((o) => o.verdict))];

  it("changes nothing, as a whole or as its last version alone", async () => {
    expect(verdicts(await ask(history))).toEqual(["leave"]);
    const [header, ...rows] = history.split("\n");
    const last = [header, ...rows.filter((r) => r.startsWith("f3a25d7"))].join("\n");
    const again = await ask(last);
    expect(verdicts(again)).toEqual(["leave"]);
    expect(again.outcomes).toHaveLength(58);
  });

  it("with one row less and one status changed, later, drops one and moves one", async () => {
    const [header, ...rows] = history.split("\n");
    const last = rows.filter((r) => r.startsWith("f3a25d7")).slice(1);
    const at = last.findIndex((r) => r.includes(",Not Yet Started,"));
    last[at] = last[at]!.replace(",Not Yet Started,", ",COMPLETE,");
    const later = [header, ...last].join("\n").replaceAll("f3a25d7,2021-03-30", "next,2021-04-06");
    const { outcomes, steps } = await ask(later);
    expect(outcomes.filter((o) => o.verdict === "refuse")).toEqual([]);
    expect(steps.map((s) => s.events[0]!.kind)).toEqual(["action.dropped", "action.staged"]);
  });

  it("with a word of status that the map does not know is refused with its line", async () => {
    const odd = history.replace("In progress", "Stalled");
    expect((await ask(odd)).outcomes).toMatchObject([
      {
        line: 2,
        verdict: "refuse",
        why: 'the status "stalled" is in no entry of the map\'s stages',
      },
    ]);
  });

  it("with a map that names a column the sheet lacks is refused", async () => {
    const text = map.text.replace('"progress"', '"status"');
    expect((await ask(history, { ...map, text })).outcomes).toMatchObject([
      { line: 1, why: "the map names columns that are not there: status" },
    ]);
    const wrong = await ask(history, { ...map, text: '{"table":"people"}' });
    expect(wrong.outcomes.map((o) => o.why)).toContain(
      "table: must be actions: only sheets of actions are read through a map",
    );
  });
});
