import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin } from "../office/begin.ts";
import type { Board, Need } from "../progress/board/schema.ts";
import type { Pack } from "../progress/pack/schema.ts";
import { recount } from "../test/recount.ts";
import { inOrder, recountBoard } from "../test/recountBoard.ts";
import { recountPack } from "../test/recountPack.ts";
import { startApp } from "../test/startApp.ts";
import { unzipped } from "../test/unzipped.ts";

/** The last day of a pack, and its first. */
const DAYS = [
  ["2026-11-22", "2026-01-05"],
  ["2026-03-31", "2025-10-01"],
  ["2025-02-11", "2024-12-20"],
] as const;

type Told = { files: ReadonlyMap<string, string>; own: ReturnType<typeof recount> };

let app: Awaited<ReturnType<typeof startApp>>;
let cookie: string;
const told = new Map<string, Told>();

beforeAll(async () => {
  app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" } });
  cookie = await app.signInAs("executive");
  for (const day of DAYS.flat()) {
    const files = await unzipped(app, `/data/milepost.zip?asof=${day}`);
    told.set(day, { files, own: recount(files, day) });
  }
}, 90_000);
afterAll(() => app.end());

const read = async <T>(path: string) => (await (await app.request(path, { cookie })).json()) as T;

/** A need without its words. */
const bare = (need: Need) => {
  switch (need.kind) {
    case "off_track":
    case "slipped": {
      const { kind, action, due, slip_days, moves, reason } = need;
      const said = need.kind === "off_track" ? { since: need.since, month: need.month } : {};
      return { kind, of: action.slug, due, slip_days, moves, reason, ...said };
    }
    case "asked": {
      const { kind, update, need: word, private: noted, on } = need;
      return { kind, of: update, need: word, private: noted, on };
    }
    case "vacant":
      return {
        kind: need.kind,
        of: `${need.role} ${need.scope?.slug ?? ""}`,
        since: need.since,
      };
    case "unanswered":
      return { kind: need.kind, of: need.id, days: need.days };
    case "quiet":
    case "missed":
      return { kind: need.kind, of: need.sphere.slug, months: need.months };
  }
};

const bareDrift = (drift: Board["drift"]) =>
  drift.map(({ wording: _w, strategy: _s, sphere: _p, stage: _t, ...d }) => d);

const slugs = (of: readonly { slug: string }[]) => of.map((a) => a.slug);
const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, n) => total + n, 0);

describe.each(DAYS)("on %s the tables of the download, counted by hand, give", (day, from) => {
  it("every figure of the executives' overview", async () => {
    const { files, own } = told.get(day)!;
    const mine = recountBoard(files, day, own);
    const board = await read<Board>(`/api/v1/board?asof=${day}`);
    expect(board.promised).toBe(own.promised);
    expect(board.stages).toEqual(own.stages);
    expect(board.evidence).toMatchObject(own.evidence);
    expect(board.cohorts.map(({ year, promised, counts }) => ({ year, promised, counts }))).toEqual(
      own.cohorts,
    );
    expect(board.months.map(({ month, open, counts }) => ({ month, open, counts }))).toEqual(
      own.months.map(({ month, open, counts }) => ({ month, open, counts })),
    );
    expect(board.health).toEqual(mine.health);
    expect(bareDrift(board.drift)).toEqual(mine.drift);
    expect(
      board.open_months.map((m) => ({
        ...m,
        reported: slugs(m.reported),
        waiting: slugs(m.waiting),
        excused: slugs(m.excused),
      })),
    ).toEqual(mine.open_months);
    const { on, month, done, slipped, dropped, merged } = board.since;
    expect({
      on,
      month,
      done: slugs(done),
      slipped: slipped.map((a) => ({ of: a.slug, days: a.days })),
      dropped: slugs(dropped),
      merged: slugs(merged),
    }).toEqual(mine.since);
    expect(board.furthest?.action.slug ?? null).toBe(mine.furthest);
    expect(board.needs.map(bare)).toEqual(mine.needs);
    for (const [i, s] of board.strategies.entries()) {
      const { slug, stages, evidence } = own.strategies.find((o) => o.slug === s.slug)!;
      expect(s).toMatchObject({ slug, stages, evidence });
      const worst = s.worst && { of: s.worst.slug, slip_days: s.worst.slip_days };
      const { last_month, health } = s;
      expect({ slug, health, last_month, worst }).toEqual(mine.strategies[i]);
    }
  });

  it("every figure of a meeting pack, and its sheet of numbers", async () => {
    const { files, own } = told.get(day)!;
    const strategies = inOrder(files, "strategies");
    const mine = recountPack(files, { from, to: day, was: told.get(from)!.own, own }, strategies);
    const chosen = strategies.map((slug) => ["strategy", slug]);
    const form = new URLSearchParams([
      ["from", from],
      ["to", day],
      ["idempotency_key", `pack-of-${day}`],
      ...chosen,
    ]);
    const made = await app.request("/board/pack", {
      method: "POST",
      body: form,
      cookie,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    const at = made.headers.get("location")!;
    const { pack } = await read<{ pack: Pack }>(`/api/v1${at.replace("pack", "packs")}`);
    expect(
      pack.strategies.map((s) => ({
        slug: s.slug,
        health: s.health,
        drift: bareDrift(s.drift),
        decisions: s.decisions.map(bare),
        changes: s.changes.length,
        slips: s.slips.length,
        shown: s.shown_count,
        published: s.updates.published,
        late: s.updates.late,
      })),
    ).toEqual(mine);
    const csv = await (await app.request(`${at}.csv`, { cookie })).text();
    const { data } = Papa.parse<Record<string, string>>(csv.trim().replace("\uFEFF", ""), {
      header: true,
    });
    const numbers = data.map(({ number: _n, title: _t, strategy, ...rest }) => ({
      strategy,
      ...Object.fromEntries(Object.entries(rest).map(([name, n]) => [name, Number(n)])),
    }));
    expect(numbers).toEqual(
      mine.map((s) => {
        const { stages, evidence } = own.strategies.find((o) => o.slug === s.slug)!;
        return {
          strategy: s.slug,
          ...stages,
          all: sum(stages),
          ...s.health,
          done_with_evidence: evidence.shown,
          open_actions_with_moved_dates: s.drift.length,
          furthest_slip_days: Math.max(0, ...s.drift.map((d) => d.slip_days ?? 0)),
          changes_in_period: s.changes,
          slips_in_period: s.slips,
          evidence_in_period: s.shown,
          updates_in_period: s.published,
          late_in_period: s.late,
          decisions_needed: s.decisions.length,
        };
      }),
    );
  });
});
