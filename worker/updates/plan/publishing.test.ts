import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewEvent } from "../../record/kinds/all.ts";
import { asLead, newUpdate, refusal } from "../../test/asLead.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
  await app.record(
    milestone("m1", "The rooms are chosen."),
    milestone("m2", "The staff is trained."),
  );
});
afterEach(() => app.end());

const milestone = (id: string, title: string): NewEvent => ({
  kind: "milestone.set",
  subject: "action/clinical-one",
  role: "admin",
  facts: { action: "clinical-one", milestone: id, due: null },
  texts: { title },
});

type Row = Record<string, unknown>;
const action = async (slug: string) =>
  (
    await app.rows(`select * from actions where slug = '${slug}' order by from_seq desc limit 1`)
  )[0];
const kinds = async (from: number) =>
  (await app.rows(`select kind from events where seq > ${from} order by seq`)).map((e) => e.kind);
const head = async () => Number((await app.rows("select seq from head"))[0]!.seq);
const linesOf = async () =>
  (await app.rows("select action from lines order by action")).map((l) => l.action);

const reason = "It is no longer needed.";
const drop = { action: "clinical-one", change: "drop", reason };
const merge = { action: "clinical-one", change: "merge", into: "clinical-two", reason };
const go = { action: "clinical-one", change: "continue", wording: "Said anew.", reason };
const promise = {
  strategy: "fair-care",
  wording: "A desk at night.",
  result: "Nobody waits.",
  due: "2027-03-01",
};
const tick = { action: "clinical-one", milestone: "m1", on: "2026-11-20" };

test("a dropped action keeps its reason and gets no line, all in one publication", async () => {
  const before = await head();
  expect((await app.publish(newUpdate({ leaving: [drop] }))).status).toBe(201);
  expect(await kinds(before)).toEqual(["action.dropped", "update.published"]);
  expect(await action("clinical-one")).toMatchObject({ stage: "dropped" });
  expect(await linesOf()).toEqual(["clinical-two"]);
  expect(
    await app.rows("select month, to_stage from stage_moves where to_stage = 'dropped'"),
  ).toMatchObject([{ month: "2026-11" }]);
});

test("a merged action goes on inside another one", async () => {
  expect((await app.publish(newUpdate({ leaving: [merge] }))).status).toBe(201);
  expect(await action("clinical-one")).toMatchObject({
    lineage: "merged",
    into_action: "clinical-two",
  });
  expect(await linesOf()).toEqual(["clinical-two"]);
});

test("an action of an earlier year goes on in other words, in the stage it had", async () => {
  await app.publish(
    newUpdate({ lines: [{ action: "clinical-one", stage: "underway", health: "at_risk" }] }),
  );
  await app.on("2027-01-20T15:00:00Z");
  const before = await head();
  const answer = await app.publish(newUpdate({ month: "2027-01", leaving: [go] }));
  expect(answer.status).toBe(201);
  expect(await kinds(before)).toEqual(["action.continued", "action.promised", "update.published"]);
  expect(await action("clinical-one")).toMatchObject({
    lineage: "changed",
    into_action: "said-anew",
  });
  expect(await action("said-anew")).toMatchObject({
    cohort: 2027,
    continues: "clinical-one",
    sphere: "clinical",
    stage: "underway",
    health: "at_risk",
  });
  expect(
    await app.rows("select action from lines where month = '2027-01' order by action"),
  ).toMatchObject([{ action: "clinical-two" }, { action: "said-anew" }]);
});

test("a new action is promised for this year and stands in the same update", async () => {
  const before = await head();
  const twice = [promise, { ...promise, due: null }];
  expect((await app.publish(newUpdate({ promises: twice }))).status).toBe(201);
  expect(await kinds(before)).toEqual(["action.promised", "action.promised", "update.published"]);
  expect(await action("a-desk-at-night")).toMatchObject({
    cohort: 2026,
    sphere: "clinical",
    stage: "not_started",
    promised_due: "2027-03-01",
  });
  expect(await linesOf()).toEqual([
    "a-desk-at-night",
    "a-desk-at-night-2",
    "clinical-one",
    "clinical-two",
  ]);
});

test("two spheres that promise the same words at once get two addresses", async () => {
  const other = await app.signInAs("lead", "students");
  const answers = await Promise.all([
    app.publish(newUpdate({ promises: [promise] })),
    app.publish(newUpdate({ sphere: "students", promises: [promise] }), { cookie: other }),
  ]);
  expect(answers.map((a) => a.status)).toEqual([201, 201]);
  expect(await app.rows("select slug, sphere from actions where slug like 'a-desk%'")).toHaveLength(
    2,
  );
});

test("reached milestones, a moved date and the line about one action come together", async () => {
  const before = await head();
  const line = {
    action: "clinical-one",
    stage: "underway",
    health: "on_track",
    due: "2027-01-31",
    slip_reason: "capacity",
    slip_text: "Two people left.",
  };
  const answer = await app.publish(newUpdate({ lines: [line], reached: [tick] }));
  expect(answer.status).toBe(201);
  expect(await kinds(before)).toEqual([
    "action.rescheduled",
    "milestone.reached",
    "update.published",
  ]);
  expect(
    await app.rows("select id, reached_on from milestones where until_seq > 1e9 order by id"),
  ).toMatchObject([
    { id: "m1", reached_on: "2026-11-20" },
    { id: "m2", reached_on: null },
  ]);
});

const line = { action: "clinical-one", stage: "planning" };
const proof = { action: "clinical-one", title: "The list", url: "https://example.org/list" };

test.each<[string, Row, string]>([
  ["dropping another sphere's", { leaving: [{ ...drop, action: "students-one" }] }, "0.action"],
  ["dropping without a reason", { leaving: [{ ...drop, reason: " " }] }, "0.reason"],
  ["leaving in two ways", { leaving: [drop, merge] }, "1.action"],
  ["merging into itself", { leaving: [{ ...merge, into: "clinical-one" }] }, "0.into"],
  ["merging into another sphere's", { leaving: [{ ...merge, into: "students-one" }] }, "0.into"],
  [
    "merging into one that is dropped",
    { leaving: [merge, { ...drop, action: "clinical-two" }] },
    "0.into",
  ],
  [
    "merging into one that is done",
    {
      leaving: [merge],
      lines: [{ action: "clinical-two", stage: "done", no_evidence: "Said aloud." }],
    },
    "0.into",
  ],
  ["going on in other words within the year", { leaving: [go] }, "0.change"],
  ["leaving in a way that is none", { leaving: [{ ...drop, change: "hide" }] }, "0.change"],
])("%s is refused with its field, and nothing is published", async (_, more, path) => {
  const before = await head();
  expect(await refusal(await app.publish(newUpdate(more)))).toEqual([
    422,
    "request.invalid",
    `leaving.${path}`,
  ]);
  expect(await head()).toBe(before);
});

test.each<[string, Row, string]>([
  ["a line about what leaves", { leaving: [drop], lines: [line] }, "lines.0.text"],
  ["evidence for what leaves", { leaving: [drop], evidence: [proof] }, "evidence.0.action"],
  [
    "a strategy nobody knows",
    { promises: [promise, { ...promise, strategy: "none" }] },
    "promises.1.strategy",
  ],
  ["a promise for the past", { promises: [{ ...promise, due: "2026-11-21" }] }, "promises.0.due"],
  ["a promise without words", { promises: [{ ...promise, wording: "" }] }, "promises.0.wording"],
  ["a milestone reached tomorrow", { reached: [{ ...tick, on: "2026-11-23" }] }, "reached.0.on"],
  ["a milestone nobody set", { reached: [{ ...tick, milestone: "m9" }] }, "reached.0.milestone"],
  [
    "another sphere's milestone",
    { reached: [{ ...tick, action: "students-one" }] },
    "reached.0.action",
  ],
  ["a milestone reached twice", { reached: [tick, tick] }, "reached.1.milestone"],
  ["an invented member", { promises: [{ ...promise, cohort: 2020 }] }, "promises.0.cohort"],
  ["nothing to report, and a promise", { kind: "nothing", promises: [promise] }, "promises"],
])("%s is refused with its field, and nothing else of it is published", async (_, more, path) => {
  const before = await head();
  expect(await refusal(await app.publish(newUpdate(more)))).toEqual([422, "request.invalid", path]);
  expect(await head()).toBe(before);
  expect(await action("clinical-one")).toMatchObject({ stage: "not_started" });
});

test("what a later month spoke about is not taken away by an earlier one", async () => {
  await app.publish(newUpdate());
  const late = await app.publish(newUpdate({ month: "2026-10", leaving: [drop] }));
  expect(await refusal(late)).toEqual([422, "request.invalid", "leaving.0.change"]);
});
