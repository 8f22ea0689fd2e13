import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { begin } from "../../../worker/office/begin.ts";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { startApp } from "../../../worker/test/startApp.ts";
import { attributes, documentOf, texts } from "../../ui/rendered.tsx";
import type { Drawing } from "./LiveChart.tsx";

let app: Awaited<ReturnType<typeof startApp>>;
let cookie: string;
beforeAll(async () => {
  app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" } });
  cookie = await app.signInAs("executive");
}, 60_000);
afterAll(() => app.end());

async function read(path: string) {
  const answer = await app.request(path, { cookie });
  expect(answer.status).toBe(200);
  return pageOf(answer);
}

type Page = Awaited<ReturnType<typeof read>>;
type Element = NonNullable<ReturnType<Page["querySelector"]>>;

const figure = (page: Page, id: string) => page.querySelector(`figure#${id}`)!;

/** The rows of a figure's table: the first cell, and the others by the head of their column. */
function rowsOf(chart: Element) {
  const heads = texts(chart, "table thead th").slice(1);
  return [...chart.querySelectorAll("table tbody tr")].map((row) => {
    const [name = "", ...cells] = texts(row, "th, td");
    return { name, cells: new Map(cells.map((cell, i) => [heads[i]!, cell])) };
  });
}

const drawingOf = (chart: Element) =>
  JSON.parse(chart.querySelector("[data-island=chart]")!.getAttribute("data-drawing")!) as Drawing;

const COUNTED = ["stages", "months", "cohorts"];
const DAYS = ["2026-11-22", "2025-06-30"];

/** Days since 1970 of a date in words. */
const dayOf = (words: string) => Date.parse(`${words} UTC`) / 86_400_000;
const signed = (words: string) => Number.parseInt(words.replace("\u2212", "-"), 10);

describe.each(DAYS)("on %s the table beside each chart says what is drawn", (day) => {
  test.each(COUNTED)("by the script: %s, cell by cell", async (id) => {
    const chart = figure(await read(`/board/pictures?asof=${day}`), id);
    const { rows, series } = drawingOf(chart);
    const table = rowsOf(chart);
    expect(table.length).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [i, { name, cells }] of table.entries()) {
      expect(name).toContain(rows[i]!.label);
      for (const { word, values } of series) expect(values[i]).toBe(Number(cells.get(word)));
      const all = Number([...cells.values()].at(-1));
      expect(series.reduce((sum, { values }) => sum + values[i]!, 0)).toBe(all);
      for (const { word, values } of series.filter((s) => s.values[i]! > 0))
        expect(rows[i]!.says.toLowerCase()).toContain(`${values[i]} ${word.toLowerCase()}`);
    }
  });

  test("by the script: both dates of every action, and its days", async () => {
    const chart = figure(await read(`/board/pictures?asof=${day}`), "drift");
    const { rows, spans } = drawingOf(chart);
    const table = rowsOf(chart);
    expect(table.map((r) => r.name)).toEqual(rows.map((r) => r.label));
    const start = new Set<number>();
    for (const [i, { cells }] of table.entries()) {
      const at = [...cells.values()];
      const { from, to } = spans[i]!;
      start.add(dayOf(at[0]!) - from).add(dayOf(at[1]!) - to);
      expect(to - from).toBe(signed(at[2]!));
      expect(signed(rows[i]!.end)).toBe(to - from);
    }
    expect(start.size).toBe(1);
  });

  test.each(["/progress", "/board/pictures"])("by the server on %s", async (path) => {
    const page = await read(`${path}?asof=${day}`);
    for (const id of ["stages", "cohorts"]) {
      const chart = figure(page, id);
      const table = rowsOf(chart);
      const order = texts(chart, ".legend li");
      const longest = Math.max(...table.map((r) => Number([...r.cells.values()].at(-1))));
      const bars = [...chart.querySelectorAll(".bar svg")];
      expect(bars.length).toBe(table.length);
      for (const [i, { cells }] of table.entries()) {
        const counts = order.map((word) => Number(cells.get(word))).filter((n) => n > 0);
        const widths = attributes(bars[i]!, "rect[class]", "width").map((w) => parseFloat(w!));
        expect(widths.map((w) => Math.round((w / 100) * longest))).toEqual(counts);
      }
    }
    const months = figure(page, "months");
    const table = rowsOf(months);
    const order = texts(months, ".legend li");
    const counts = table.flatMap(({ cells }) =>
      order.map((word) => Number(cells.get(word))).filter((n) => n > 0),
    );
    const most = Math.max(...table.map((r) => Number([...r.cells.values()].at(-1))));
    const heights = attributes(months, ".columns svg rect[class]", "height").map(Number);
    expect(heights.map((h) => Math.round((h / 240) * most))).toEqual(counts);
    const moved = [...figure(page, "drift").querySelectorAll(".bar:not(.drift-head) svg")];
    const places = moved.map((row) =>
      ["from", "to"].map((c) => parseFloat(row.querySelector(`circle.${c}`)!.getAttribute("cx")!)),
    );
    const dates = rowsOf(figure(page, "drift")).map(({ cells }) =>
      [...cells.values()].slice(0, 2).map(dayOf),
    );
    const [low, high] = [dates.flat(), places.flat()].map((all) => [
      Math.min(...all),
      Math.max(...all),
    ]) as [number[], number[]];
    const scale = (high[1]! - high[0]!) / (low[1]! - low[0]!);
    for (const [i, pair] of dates.entries())
      for (const [n, date] of pair.entries())
        expect(places[i]![n]).toBeCloseTo(high[0]! + (date - low[0]!) * scale, 1);
  });
});

test("each chart says its finding in its name, how it is counted, and where its rows are", async () => {
  for (const path of ["/progress", "/board/pictures"]) {
    const page = await read(path);
    for (const id of ["stages", "months", "drift", "cohorts"]) {
      const chart = figure(page, id);
      const named = chart.querySelector("[role=img]")!.getAttribute("aria-labelledby")!;
      expect(page.getElementById(named)!.textContent).toMatch(/\d|[Nn]othing|[Ee]very|\w+ of/);
      const links = attributes(chart, "a", "href");
      expect(links).toContain(`/progress.csv?chart=${id}`);
      expect(links.some((href) => href!.startsWith("/how-we-count#"))).toBe(true);
    }
  }
});

test("the overview says what each chart says, in few bytes, and leads to it", async () => {
  const answer = await app.request("/board", { cookie });
  const html = await answer.text();
  expect(html.length).toBeLessThan(60_000);
  const document = documentOf(html);
  const pictures = await read("/board/pictures");
  const said = [...document.querySelectorAll("[data-island=pictures] a")];
  expect(said.map((a) => a.textContent)).toEqual(texts(pictures, "figure > h3"));
  expect(said.map((a) => a.getAttribute("href"))).toEqual(
    ["stages", "months", "drift", "cohorts"].map((id) => `/board/pictures#${id}`),
  );
});
