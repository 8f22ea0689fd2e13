import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../db/client.ts";
import { published, smallRecord } from "../test/smallRecord.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { type Append, append, Raced, Repeated } from "./append.ts";

let store: Store;
let end: () => void;
const random = counting();
const at = (iso: string) => new Date(iso);

const put = (more: Partial<Append>) =>
  append(store, { events: [], expect: {}, random, now: at("2026-11-02T15:00:00Z"), ...more });
const rows = async (sql: string) => (await store.client.execute(sql)).rows;

beforeEach(async () => {
  ({ store, end } = await tempStore());
  await put({ events: smallRecord(), now: at("2026-01-05T15:00:00Z") });
});
afterEach(() => end());

test("events of one write stand side by side, numbered without gaps", async () => {
  const { seq } = await put({
    events: [published("clinical", "2026-10"), published("students", "2026-10")],
  });
  const found = await rows("select seq, subject from events order by seq desc limit 2");
  expect(found.map((r) => [r.seq, r.subject])).toEqual([
    [seq, "update/2026-10/students"],
    [seq - 1, "update/2026-10/clinical"],
  ]);
});

test("a second writer on the same subject is told so and leaves no trace", async () => {
  await put({ events: [published("clinical", "2026-10")] });
  const before = await rows(
    "select (select seq from head), (select count(*) from event_text), (select count(*) from lines)",
  );
  await expect(put({ events: [published("clinical", "2026-10")] })).rejects.toThrow(Raced);
  expect(
    await rows(
      "select (select seq from head), (select count(*) from event_text), (select count(*) from lines)",
    ),
  ).toEqual(before);
});

test("a key that was used before makes no second update", async () => {
  const once = { scope: "p-1", key: "key-0001", bodyHash: "x", answer: { id: 1 } };
  await put({ events: [published("clinical", "2026-10")], once });
  await expect(put({ events: [published("students", "2026-10")], once })).rejects.toThrow(Repeated);
});

test("a clock that steps back never moves a publication before the one ahead of it", async () => {
  await put({ events: [published("clinical", "2026-10")], now: at("2026-11-02T15:00:00Z") });
  const { at: second } = await put({
    events: [published("students", "2026-10")],
    now: at("2026-11-02T14:00:00Z"),
  });
  expect(second).toBe("2026-11-02T15:00:00.000Z");
});

test("whoever took the time earlier and comes later was recorded no sooner than it became public", async () => {
  await put({ events: [published("clinical", "2026-10")], now: at("2026-11-02T15:00:00.003Z") });
  await put({ events: [published("students", "2026-10")], now: at("2026-11-02T15:00:00.000Z") });
  expect(
    await rows("select at, recorded_at as told from events order by seq desc limit 1"),
  ).toEqual([{ at: "2026-11-02T15:00:00.003Z", told: "2026-11-02T15:00:00.003Z" }]);
});

test("a hundred updates published at once all stand, in a row", async () => {
  const spheres = Array.from({ length: 100 }, (_, i) => `s${i}`);
  await put({ events: smallRecord(spheres).slice(3) });
  const [before] = await rows("select seq from head");
  await Promise.all(spheres.map((s) => put({ events: [published(s, "2026-10")] })));
  const [after] = await rows("select max(seq) as seq, count(*) as n from events");
  expect(after!.seq).toBe(Number(before!.seq) + 100);
  expect(after!.n).toBe(after!.seq);
});

test("a line of an earlier month never overwrites what a later month said", async () => {
  await put({ events: [published("clinical", "2026-10", "done")] });
  await put({ events: [published("clinical", "2026-09", "planning")] });
  const [action] = await rows(
    "select stage from actions where slug = 'clinical-one' and until_seq > 1e15",
  );
  expect(action!.stage).toBe("done");
  expect(await rows("select month from lines where action = 'clinical-one'")).toHaveLength(2);
});

test("the stage counts of a strategy always add up to its actions", async () => {
  await put({ events: [published("clinical", "2026-09", "planning")] });
  await put({
    events: [published("students", "2026-09"), published("clinical", "2026-10", "done")],
  });
  const counts = await rows(
    "select stage, count from stage_counts where until_seq > 1e15 order by stage",
  );
  expect(counts.map((r) => [r.stage, r.count])).toEqual([
    ["done", 1],
    ["not_started", 2],
    ["planning", 0],
    ["underway", 1],
  ]);
});
