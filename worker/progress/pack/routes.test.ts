import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NewEvent } from "../../record/kinds/all.ts";
import type { ChangeList } from "../../changes/schema.ts";
import { articleOf, moved, packs } from "../../test/packs.ts";
import { pageOf } from "../../test/pageOf.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { sheetsIn } from "../../test/workbooks.ts";
import type { Pack } from "./schema.ts";

let app: Awaited<ReturnType<typeof packs>>;
beforeEach(async () => {
  app = await packs();
});
afterEach(() => app.end());

describe("a meeting pack", () => {
  test("the form proposes the time since the month before the last one closed, and every strategy", async () => {
    const page = await pageOf(await app.read("/board/pack", app.executive));
    const value = (name: string) => page.querySelector(`[name="${name}"]`)!.getAttribute("value");
    expect([value("from"), value("to")]).toEqual(["2026-10-12", "2026-11-22"]);
    const boxes = [...page.querySelectorAll('[name="strategy"]')];
    expect(boxes.map((b) => [b.getAttribute("value"), b.hasAttribute("checked")])).toEqual([
      ["fair-care", true],
    ]);
  });

  test("says what is asked, what slipped and why, what changed, and shows the evidence", async () => {
    const page = await pageOf(await app.read(await app.made(), app.executive));
    const sheet = page.querySelector("section.sheet")!.textContent.replaceAll(/\s+/g, " ");
    for (const words of [
      "Give every patient the same care",
      "No gap.",
      "Four actions: one underway and three not started.",
      "One open date has moved, the furthest by 76 days.",
      "Asks for a decision",
      "Who pays for the second trainer?",
      "Moved twice",
      "Two trainers left.",
      "The guide",
      "Read from the first",
    ])
      expect(sheet).toContain(words);
    expect(page.querySelectorAll("section.sheet figure svg").length).toBeGreaterThan(1);
  });

  test("a request stands with the strategies that its update writes about", async () => {
    const stated: NewEvent = {
      kind: "strategy.stated",
      subject: "strategy/fair-pay",
      role: "admin",
      facts: { strategy: "fair-pay", number: 2, position: 2 },
      texts: { title: "Pay everybody fairly" },
    };
    const promised = smallRecord().find((e) => e.kind === "action.promised")!;
    const facts = { ...promised.facts, action: "pay-one", strategy: "fair-pay" };
    await app.record(stated, { ...promised, subject: "action/pay-one", facts } as NewEvent);
    const answer = await app.read(`${await app.made({ strategy: "fair-pay" })}.csv`, app.executive);
    const [, row] = (await answer.text()).split("\r\n");
    expect(row).toMatch(/^2,fair-pay,Pay everybody fairly,1,.*,0$/);
  });

  test("tells the same changes, word for word, as the public list of them", async () => {
    const api = (await app.made()).replace("/pack/", "/packs/");
    const read = async <T>(path: string) =>
      (await (await app.read(`/api/v1${path}`, app.executive)).json()) as T;
    const { pack } = await read<{ pack: Pack }>(api);
    const { items } = await read<ChangeList>(
      "/changes?strategy=fair-care&from=2026-11-01&to=2026-11-22",
    );
    const [sheet] = pack.strategies;
    const of = (...groups: string[]) => items.filter((item) => groups.includes(item.group));
    expect(sheet!.slips).toEqual(of("slipped"));
    expect(sheet!.shown).toEqual(of("evidence"));
    expect(sheet!.updates.published).toBe(of("reported").length);
    expect(sheet!.changes.length + 3).toBe(items.length);
    expect(items).toEqual(expect.arrayContaining(sheet!.changes));
  });

  test("stays as it is, page and numbers, after 20 later events and 40 days", async () => {
    const pack = await app.made();
    const before = await articleOf(await app.read(pack, app.executive));
    const numbers = await (await app.read(`${pack}.csv`, app.executive)).text();
    expect(before).toContain("Who pays");
    await app.on("2027-01-01T15:00:00Z");
    for (let n = 0; n < 18; n++) await app.record(moved("clinical-two", `2027-02-${10 + n}`));
    await app.record(published("clinical", "2026-11", "done"), published("students", "2026-11"));
    const cookie = await app.signInAs("executive");
    expect(await articleOf(await app.read(pack, cookie))).toBe(before);
    expect(await (await app.read(`${pack}.csv`, cookie)).text()).toBe(numbers);
    const answer = await app.make({ to: "2027-01-01" }, cookie);
    const later = await app.read(answer.headers.get("location")!, cookie);
    expect(await articleOf(later)).not.toBe(before);
  });

  test("an earlier last day is read as of its end", async () => {
    const page = await pageOf(
      await app.read(await app.made({ from: "2026-01-05", to: "2026-11-02" }), app.executive),
    );
    expect(page.querySelector("section.sheet")!.textContent).toContain(
      "Four actions: four not started.",
    );
  });

  test("what cannot be chosen is refused beside what was typed", async () => {
    for (const [more, field] of [
      [{ to: "2026-12-01" }, "to"],
      [{ to: "2025-12-01", from: "2025-11-01" }, "to"],
      [{ from: "2026-11-23" }, "from"],
      [{ strategy: "no-such" }, "strategies"],
      [{ from: "soon" }, "from"],
    ] as const) {
      const answer = await app.make(more);
      expect(answer.status).toBe(422);
      const page = await pageOf(answer);
      expect(page.querySelector(`#errors a[href="#${field}"]`)).not.toBeNull();
    }
    expect(await app.rows("select * from packs")).toEqual([]);
  });

  test("the same form sent twice makes one pack", async () => {
    const twice = { idempotency_key: "the-same-key" };
    expect(await app.made(twice)).toBe(await app.made(twice));
    expect(await app.rows("select * from packs")).toHaveLength(1);
  });

  test("its numbers are CSV, a strategy a row", async () => {
    const answer = await app.read(`${await app.made()}.csv`, app.executive);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [head, row] = (await answer.text()).replace("\uFEFF", "").trim().split("\r\n");
    const cells = row!.split(",");
    const of = (name: string) => cells[head!.split(",").indexOf(name)];
    expect([of("strategy"), of("all"), of("underway"), of("on_track")]).toEqual([
      "fair-care",
      "4",
      "1",
      "1",
    ]);
    expect([of("furthest_slip_days"), of("slips_in_period"), of("decisions_needed")]).toEqual([
      "76",
      "1",
      "2",
    ]);
    expect([of("evidence_in_period"), of("updates_in_period")]).toEqual(["1", "1"]);
  });

  test("its numbers are a workbook too: the same figures, and dates that are dates", async () => {
    const pack = await app.made();
    const answer = await app.read(`${pack}.xlsx`, app.executive);
    expect(answer.headers.get("content-type")).toContain("spreadsheetml.sheet");
    expect(answer.headers.get("content-disposition")).toMatch(/pack-2026-11-22-[0-9a-f]+\.xlsx"$/);
    const sheets = sheetsIn(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map((s) => s.name)).toEqual([
      "Numbers",
      "Moved dates",
      "Decisions needed",
      "Pack",
    ]);
    const [numbers, moved, asked, about] = sheets.map((s) => s.cells);
    const csv = await (await app.read(`${pack}.csv`, app.executive)).text();
    const [head, row] = csv.replace("\uFEFF", "").trim().split("\r\n");
    const cells = [...numbers!.entries()].map(([place, c]) => [place, String(c.text ?? c.number)]);
    const of = (line: number) => cells.filter(([p]) => p!.endsWith(`${line}`)).map(([, c]) => c);
    expect([of(1).join(), of(2).join()]).toEqual([head, row]);
    const day = (place: string) => new Date(Date.UTC(1899, 11, 30 + moved!.get(place)!.number!));
    expect([day("D2"), day("E2")].map((d) => d.toISOString().slice(0, 10))).toEqual([
      "2026-12-15",
      "2027-03-01",
    ]);
    expect([moved!.get("F2")!.number, moved!.get("H2")!.text]).toEqual([76, "capacity"]);
    expect(asked!.get("B3")!.text).toBe("decision");
    expect(about!.get("D2")!.format).toBe("yyyy-mm-dd");
    expect(sheets.flatMap((s) => s.formulas)).toEqual([]);
  });

  test("executives and the office make and read packs, nobody else", async () => {
    const pack = await app.made();
    const admin = await app.signInAs("admin");
    const lead = await app.signInAs("lead", "clinical");
    for (const path of [
      "/board/pack",
      pack,
      `${pack}.csv`,
      `${pack}.xlsx`,
      `/api/v1${pack.replace("pack", "packs")}`,
    ]) {
      expect((await app.read(path, app.executive)).status).toBe(200);
      expect((await app.read(path, admin)).status).toBe(200);
      expect((await app.read(path, lead)).status).toBe(403);
      expect([303, 401]).toContain((await app.read(path)).status);
    }
    expect((await app.make({}, lead)).status).toBe(403);
    expect((await app.request(pack, { form: { days: "7" }, cookie: lead })).status).toBe(403);
    expect((await app.read("/board/pack/0123456789abcdef", app.executive)).status).toBe(404);
  });
});

test("the overview leads to the form, and the form to a pack: three clicks", async () => {
  const board = await pageOf(await app.read("/board", app.executive));
  const door = [...board.querySelectorAll("main a")].find((a) => a.textContent === "Meeting pack");
  expect(door!.getAttribute("href")).toBe("/board/pack");
  await app.made();
  const list = await pageOf(await app.read("/board/pack", app.executive));
  expect(list.querySelector('main form[action="/board/pack"] button')).not.toBeNull();
  expect(list.querySelector('main .ledger a[href^="/board/pack/"]')).not.toBeNull();
});
