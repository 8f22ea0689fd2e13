import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { currentHead } from "../../cache.ts";
import { localDay, startOfDay } from "../../months/rules.ts";
import { signerOf, signRecord, verifierKey } from "../../record/checkpoint.ts";
import { canonical, type Json } from "../../record/leaf.ts";
import { readLog } from "../../record/log/routes.ts";
import { describeApi } from "../../openapi.ts";
import { rebuild } from "../../record/copy/rebuild.ts";
import { replay } from "../../record/replay.ts";
import { changedPromises } from "../../test/changedPromises.ts";
import { askedOf as questionsOf, listed } from "../../test/listedAndAsked.ts";
import { measured } from "../../test/measuredAndJudged.ts";
import { published } from "../../test/smallRecord.ts";
import { tempStore } from "../../test/tempStore.ts";
import { checkAddress } from "./address.ts";
import { answersFrom } from "./answers.ts";
import { askedOf } from "./asked.ts";
import type { Check } from "./record.ts";

let site: Awaited<ReturnType<typeof changedPromises>>;
let key: string;
let older: string;
let realms = 0;

const wrongIn = (checks: readonly Check[]) => checks.flatMap(({ wrong }) => wrong);

async function signed() {
  const signer = await signerOf(site.deps.settings);
  return (await signRecord(site.store, signer, site.clock.now))!.note;
}

type Beside = {
  /** What the publisher's clock says; the reader's own, where null. */
  date?: Date | null;
  /** What happens before an answer is given. */
  before?: (path: string) => Promise<unknown>;
};

/** What somebody is told who checks the running address with a checkpoint from earlier. */
async function addressVerdict(
  since: readonly string[] = [older],
  { date = null, before }: Beside = {},
) {
  const get = async (path: string) => {
    await before?.(path);
    // Kept answers are a public reader's matter: here every answer is made anew.
    site.deps.realm = `site-${(realms += 1)}`;
    const answer = await site.request(path);
    return { status: answer.status, text: await answer.text(), date };
  };
  const stores: Awaited<ReturnType<typeof tempStore>>[] = [];
  const open = async () => {
    const log = (await get("/record/events.ndjson")).text.split("\n").filter(Boolean);
    const note = (await get("/record/checkpoint")).text;
    const temp = await tempStore();
    stores.push(temp);
    return { copy: { lines: () => log, note, key, older: since }, store: temp.store };
  };
  try {
    const options = { now: site.clock.now, most: 100, realm: `copy-${(realms += 1)}` };
    return { ...(await checkAddress(open, get, options)), times: stores.length };
  } finally {
    for (const { end } of stores) end();
  }
}

const set = (text: string) => write(site.store, [sql.raw(text)]);

beforeAll(async () => {
  site = await changedPromises();
  await site.record(...listed.filter((e) => /announced|listed|posted/.test(e.kind)));
  await site.record(...questionsOf.filter((e) => e.kind.startsWith("question.")));
  key = await verifierKey(await signerOf(site.deps.settings));
  older = await signed();
  await site.record(...measured, published("clinical", "2026-04", "planning"));
  await signed();
});
afterAll(() => site.end());

describe("whoever checks a running address", () => {
  test("finds nothing wrong where nobody touched anything", async () => {
    const { checks, size } = await addressVerdict();
    expect(wrongIn(checks)).toEqual([]);
    expect(checks.map(({ said }) => said)).toEqual([
      expect.stringContaining(`${size} events: every leaf and the root recomputed, and that they`),
      expect.stringContaining("texts recomputed; 1 not public"),
      "2 checkpoints, every signature checked",
      expect.stringContaining("projected again"),
      `${size} proofs asked and checked, every one`,
      "0 editions hashed again",
      expect.stringMatching(/^\d\d public answers counted again$/),
    ]);
  });

  test.each([
    ["actions", "stage = 'done'", "slug = 'clinical-one' and until_seq > 1e15", "stage"],
    ["actions", "due = '2030-01-01'", "slug = 'students-one' and until_seq > 1e15", "due"],
    ["updates", "at = '2026-03-01T00:00:00.000Z'", "id = '2026-02-clinical'", "2026"],
    ["updates", "need = 'help'", "id = '2026-02-clinical'", "need"],
    ["stage_counts", "count = count + 1", "stage = 'done' and until_seq > 1e15", "done"],
    ["lines", "stage = 'paused'", "update_id = '2026-01-clinical'", "paused"],
    ["slips", "reason = 'external'", "action = 'students-one'", "external"],
    ["excuses", "month = '2026-04'", "1", "excused"],
    ["milestones", "reached_on = '2026-05-18'", "id = 'm1' and until_seq > 1e15", "reached"],
    ["appointments", "from_on = '2026-01-02'", "id = 'a-1'", "2026-01-02"],
    ["rules", "due_working_days = 9", "1", "due"],
    ["readings", "value = 44", "until_seq > 1e15", "44"],
  ])("is told when %s says %s and the record does not", async (table, change, where, named) => {
    const { rows } = await site.store.client.execute(`select rowid, * from ${table}`);
    await set(`update ${table} set ${change} where ${where}`);
    const { checks } = await addressVerdict();
    await set(`delete from ${table}`);
    for (const { rowid: _, ...row } of rows.map((r) => ({ ...r }) as Record<string, unknown>))
      await write(site.store, [
        sql`insert into ${sql.identifier(table)} (${sql.join(
          Object.keys(row).map((name) => sql.identifier(name)),
          sql`, `,
        )}) values (${sql.join(
          Object.values(row).map((value) => sql`${value as string}`),
          sql`, `,
        )})`,
      ]);
    expect(wrongIn(checks)[0]).toContain("the record gives");
    expect(wrongIn(checks).join("\n")).toContain(named);
  });

  test("is told when the publisher judges what is late by another day", async () => {
    const { checks } = await addressVerdict([older], {
      date: new Date("2026-03-01T15:00:00Z"),
    });
    expect(wrongIn(checks)[0]).toMatch(/as of 2026-03-01T15:00:00.000Z: the clock there is wrong/);
  });

  test("is not told of a wrong figure when an answer was made in the last moment of a day", async () => {
    const { zone } = await currentHead(site.store, `zone-${(realms += 1)}`, 0, 0);
    const now = site.clock.now;
    const midnight = new Date(startOfDay(localDay(now, zone), zone));
    site.clock.now = new Date(midnight.getTime() - 200);
    const { checks } = await addressVerdict([older], { date: midnight });
    site.clock.now = now;
    expect(wrongIn(checks)).toEqual([]);
  });

  test("is told which proof does not hold", async () => {
    const [node] = (await site.store.client.execute("select * from tree_nodes where level = 1"))
      .rows;
    await set(`update tree_nodes set hash = '${"0".repeat(64)}' where level = 1 and idx = 0`);
    const { checks } = await addressVerdict();
    await set(`update tree_nodes set hash = '${String(node!.hash)}' where level = 1 and idx = 0`);
    expect(wrongIn(checks)[0]).toBe("event 3: its proof does not lead to the signed root");
  });

  test("with an older checkpoint refuses a record whose newest event is gone, and a fork", async () => {
    const newest = await signed();
    const { rows } = await site.store.client.execute(
      "select * from events order by seq desc limit 1",
    );
    const last = rows[0]!;
    const seq = Number(last.seq);
    await set(`delete from events where seq = ${seq}`);
    await set(`delete from event_text where seq = ${seq}`);
    await set(`delete from checkpoints where size = ${seq}`);
    await set(`delete from tree_nodes where (idx + 1) * (1 << level) >= ${seq}`);
    await set(`update head set seq = ${seq - 1}`);
    await replay(site.store);
    const gone = wrongIn((await addressVerdict([newest])).checks);
    expect(gone).toContain(`a checkpoint counts ${seq} events: newer ones were taken away`);
    // The same place is taken by another event, signed with the same key.
    const second = published("clinical", "2026-04", "done");
    await site.record(second);
    await signed();
    const forked = wrongIn((await addressVerdict([newest])).checks);
    expect(forked[0]).toBe(
      `the first ${seq} events are not those of the checkpoint: the past was changed`,
    );
    expect(wrongIn((await addressVerdict([older])).checks)).toEqual([]);
  });

  const reword = (result: string) =>
    site.record({
      kind: "strategy.changed",
      subject: "strategy/fair-care",
      role: "admin",
      facts: { strategy: "fair-care" },
      texts: { result },
    });

  test("is not told of a wrong figure where something was published in the middle", async () => {
    await signed();
    let first = true;
    const before = async (path: string) => {
      if (!first || path !== "/api/v1/progress") return;
      first = false;
      await reword("No gap left.");
    };
    const { checks, times, grew, size, signed: upTo } = await addressVerdict([], { before });
    expect(wrongIn(checks)).toEqual([]);
    expect([times, grew, size - upTo]).toEqual([2, false, 1]);
    expect(checks[0]?.said).toContain("the newest 1 not yet signed");
  });

  test("is told that the record grew where something is published each time", async () => {
    let n = 0;
    const before = async (path: string) => {
      if (path === "/api/v1/progress") await reword(`No gap, said ${(n += 1)} times.`);
    };
    const { checks, times, grew } = await addressVerdict([], { before });
    expect([times, grew, wrongIn(checks).length > 0]).toEqual([3, true, true]);
  });

  test("asks every public answer that the record decides", async () => {
    const { store, end } = await tempStore();
    const log = await readLog(site.store, 0, 1e9, 1e9);
    await rebuild(
      store,
      log.map((e) => canonical(e as unknown as Json)),
    );
    const { paths } = await askedOf(answersFrom(store, "asked"), site.clock.now, 100);
    end();
    const asked = paths.map((path) => path.replace(/\?.*/, ""));
    const api = await describeApi(site.app, site.deps);
    const open = Object.entries(api.paths ?? {})
      .filter(
        ([, methods]) =>
          (methods as { get?: { security?: unknown[] } })?.get?.security?.length === 0,
      )
      .map(([path]) => path);
    const never = open.filter((path) => {
      const pattern = new RegExp(
        `^${path.replaceAll(/\{[^}]+\}/g, "[^/]+").replaceAll(".", "[.]")}$`,
      );
      return !asked.some((each) => pattern.test(each));
    });
    // Frozen pages are checked by their hash; a search repeats other answers; the rest says what the
    // log, its head and the code say.
    expect(never.toSorted()).toEqual([
      "/api/v1/data",
      "/api/v1/follow",
      "/api/v1/months/{month}/edition",
      "/api/v1/months/{month}/edition/copy",
      "/api/v1/record/events",
      "/api/v1/search",
      "/api/v1/search/suggestions",
      "/api/v1/years/{year}",
      "/api/v1/years/{year}/copy",
    ]);
  });
});
