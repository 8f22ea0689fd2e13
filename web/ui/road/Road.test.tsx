import { describe, expect, it } from "vitest";
import { attributes, rendered, texts } from "../rendered.tsx";
import { Road } from "./Road.tsx";
import type { RoadCell, RoadRow } from "./rows.ts";

const months = (from: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => {
    const [year = 0, month = 0] = from.split("-").map(Number);
    const at = year * 12 + month - 1 + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });

const cell = (month: string, more: Partial<RoadCell> = {}): RoadCell => ({
  month,
  href: `/months/${month}#strategy-3`,
  name: `Decide together, ${month}: on time`,
  state: "on_time",
  paved: 0,
  ...more,
});

const row = (number: number, over: string[], more: Partial<RoadCell> = {}): RoadRow => ({
  href: `/strategies/s-${number}`,
  label: `Strategy number ${number}`,
  number,
  cells: over.map((month) => cell(month, more)),
  done: 1,
  total: 4,
});

const two = months("2024-11", 24);
const today = { month: "2026-10", label: "today, 2 Nov" };
const eleven = Array.from({ length: 11 }, (_, i) => row(i + 1, two));
const draw = (rows: RoadRow[], over: string[]) =>
  rendered(() => <Road caption="The Road" rows={rows} months={over} today={today} />);

describe("the Road", () => {
  it("shows eleven strategies as rows with a link for every month", () => {
    const page = draw(eleven, two);
    expect(page.querySelectorAll("tbody tr")).toHaveLength(11);
    expect(page.querySelectorAll("tbody td a[href]")).toHaveLength(11 * 24);
    expect(attributes(page, "tbody th a", "href").at(-1)).toBe("/strategies/s-11");
  });

  it("reads as a table: a caption, a head for every month in words, a head for every row", () => {
    const page = draw(eleven, two);
    expect(texts(page, "caption")).toEqual(["The Road"]);
    const heads = texts(page, "thead th .vh");
    expect(heads).toHaveLength(24);
    expect(heads[0]).toBe("November 2024");
    expect(heads.at(-1)).toBe("October 2026");
    expect(attributes(page, "tbody th", "role")).toEqual(Array(11).fill("rowheader"));
    expect(texts(page, "tbody .kept")[0]).toContain("1 of 4");
  });

  it("says in every link what the post shows, and hides the drawing from listeners", () => {
    const page = draw([row(3, two)], two);
    expect(texts(page, "td a")[0]).toBe("Decide together, 2024-11: on time");
    expect(attributes(page, "td svg", "aria-hidden")).toEqual(Array(24).fill("true"));
  });

  it("can be skipped: the link before it leads to the key after it", () => {
    const page = draw(eleven, two);
    const target = page.querySelector(".road > .skip")?.getAttribute("href")?.slice(1);
    expect(page.getElementById(target ?? "")?.className).toBe("road-key");
  });

  it("explains only the shapes that stand on it", () => {
    const rows = [
      row(1, two),
      { ...row(2, two), cells: two.map((m) => cell(m, { state: "late" })) },
    ];
    expect(texts(draw(rows, two), ".road-key li")).toEqual(["On time", "Late"]);
  });

  it("fills a post by the share of the spheres that reported", () => {
    const page = draw([row(1, ["2026-10"], { state: "partial", share: 2 / 3 })], ["2026-10"]);
    expect(attributes(page, "td svg path", "d")).toEqual(["M7 17.3h10V26H7z"]);
  });

  it("marks the stage that an action reached above the post of that month", () => {
    const page = draw([row(1, ["2026-10"], { mark: "paused" })], ["2026-10"]);
    expect(attributes(page, "td svg use", "href")).toEqual(["#s-on_time", "#s-paused"]);
    expect(texts(page, ".road-key")[0]).toContain("An action changed stage");
  });

  it("paves one step for each action done, and longer rows to scale", () => {
    const paved = (n: number) => draw([row(1, ["2026-10"], { paved: n })], ["2026-10"]);
    expect(paved(0).querySelector("td")?.className).toBe("m today");
    expect(paved(3).querySelector("td")?.className).toBe("m today p3");
    expect(paved(20).querySelector("td")?.className).toBe("m today p8");
  });

  it("makes no link of a month in which nothing was owed", () => {
    const page = draw([row(1, ["2026-10"], { state: "none_owed", href: undefined })], ["2026-10"]);
    expect(page.querySelectorAll("td a")).toHaveLength(0);
    expect(page.querySelectorAll("td .none_owed")).toHaveLength(1);
  });

  it("keeps the last twelve months for a phone and at most 24 for a tablet", () => {
    const three = months("2023-11", 36);
    const page = draw([row(1, three)], three);
    expect(page.querySelectorAll("td.old")).toHaveLength(24);
    expect(page.querySelectorAll("td.older")).toHaveLength(12);
    expect(
      draw([row(1, three.slice(-12))], three.slice(-12)).querySelectorAll(".old"),
    ).toHaveLength(0);
  });

  it("lifts the flag of today over the year when January is near", () => {
    const near = months("2026-08", 6);
    const page = rendered(() => (
      <Road
        caption="x"
        rows={[row(1, near)]}
        months={near}
        today={{ month: "2027-01", label: "today, 3 Jan" }}
      />
    ));
    expect(page.querySelector("thead")?.className).toBe("near");
    expect(draw(eleven, two).querySelector("thead")?.className ?? "").toBe("");
  });
});
