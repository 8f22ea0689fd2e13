import { describe, expect, it } from "vitest";
import { receiptOf } from "../../../worker/progress/receipts/rules.ts";
import { attributes, rendered, texts } from "../rendered.tsx";
import { CohortBars } from "./CohortBars.tsx";
import { Drift } from "./Drift.tsx";
import { StageBars, type StageCounts } from "./StageBars.tsx";
import { StageOverTime } from "./StageOverTime.tsx";

const told = {
  id: "c",
  finding: "Strategy 5 has nothing done",
  how: "Actions by strategy and stage.",
  receipt: receiptOf("stages", {}),
};

const counts = (n: number[]): StageCounts => ({
  not_started: n[0] ?? 0,
  planning: n[1] ?? 0,
  underway: n[2] ?? 0,
  done: n[3] ?? 0,
  paused: n[4] ?? 0,
  dropped: n[5] ?? 0,
});

const first = [0, 1, 1, 2, 0, 0];
const second = [1, 0, 0, 0, 1, 2];

const bars = () =>
  rendered(() => (
    <StageBars
      {...told}
      caption="Actions by strategy and stage"
      rows={[
        { label: "Measure", number: 1, href: "/strategies/measure", counts: counts(first) },
        { label: "Decide", number: 2, counts: counts(second) },
      ]}
    />
  ));

/** The widths of the segments in one bar, in percent, without the patterns over them. */
const widths = (page: ReturnType<typeof rendered>, bar: number): number[] => {
  const drawing = page.querySelectorAll(".bar svg")[bar];
  return drawing ? attributes(drawing, "rect[class]", "width").map((w) => parseFloat(w ?? "")) : [];
};

describe("every chart", () => {
  it("is a picture whose name is its finding, and explains how it was counted", () => {
    const page = bars();
    const picture = page.querySelector("[role=img]");
    const name = page.getElementById(picture?.getAttribute("aria-labelledby") ?? "");
    expect(name?.textContent).toBe("Strategy 5 has nothing done");
    expect(attributes(page, ".receipt a", "href")).toEqual([
      "/actions",
      "/progress.csv?chart=stages",
      "/how-we-count#figure-stages",
    ]);
  });

  it("holds the same figures as a table, folded below it", () => {
    expect(texts(bars(), "details caption")).toEqual(["Actions by strategy and stage"]);
  });

  it("carries no style attribute, which the security policy would refuse", () => {
    expect(bars().querySelectorAll("[style]")).toHaveLength(0);
  });

  it("says so when there is nothing to draw", () => {
    const page = rendered(() => <StageBars {...told} caption="x" rows={[]} />);
    expect(page.querySelector("[role=img]")).toBeNull();
    expect(texts(page, "figure > p").at(-1)).toBe("There is nothing to draw yet.");
  });
});

describe("stages by strategy", () => {
  it("the table states each count, its row's sum and the sums of all rows", () => {
    const page = bars();
    expect(texts(page, "tbody th")).toEqual(["1. Measure", "2. Decide"]);
    expect(texts(page, "tbody td").map(Number)).toEqual([...first, 4, ...second, 4]);
    expect(texts(page, "tfoot td").map(Number)).toEqual([1, 1, 1, 2, 1, 2, 8]);
  });

  it("segments are as long as their counts, and each has its number", () => {
    const page = bars();
    expect(widths(page, 0)).toEqual([50, 25, 25]);
    expect(texts(page, ".bar svg text").map(Number)).toEqual([2, 1, 1, 1, 1, 2]);
  });

  it("tones that lie close differ by a pattern too", () => {
    const page = bars();
    expect(attributes(page, ".legend rect[fill]", "fill")).toEqual([
      "url(#c-slope)",
      "url(#c-bars)",
      "url(#c-cross)",
    ]);
    expect(page.getElementById("c-slope")?.tagName.toLowerCase()).toBe("pattern");
  });
});

describe("stages over time", () => {
  const page = rendered(() => (
    <StageOverTime
      {...told}
      caption="All actions by stage at the close of each month"
      points={[
        { month: "2026-09", closed_on: "2026-10-12", counts: counts(first) },
        { month: "2026-10", closed_on: null, counts: counts(second) },
      ]}
    />
  ));

  it("the table has a row for every month", () => {
    expect(texts(page, "tbody th")).toEqual(["September 2026", "October 2026"]);
    expect(texts(page, "tbody td").map(Number)).toEqual([...first, 4, ...second, 4]);
  });

  it("columns stand on the line of zero and are as high as their sums", () => {
    const heights = attributes(page, ".columns svg rect[class]", "height").map(Number);
    expect(heights).toEqual([120, 60, 60, 60, 60, 120]);
  });
});

describe("dates that moved", () => {
  const page = rendered(() => (
    <Drift
      {...told}
      caption="Open actions whose date moved"
      today="2026-11-02"
      rows={[
        {
          label: "Fee waiver",
          first: "2026-10-01",
          current: "2026-11-14",
          moves: 2,
          reason: "capacity",
        },
        { label: "Form", first: "2026-12-01", current: "2026-11-30", moves: 1 },
      ]}
    />
  ));

  it("the table states both dates, the days between, how often and why", () => {
    expect(texts(page, "tbody tr:first-child td")).toEqual([
      "1 October 2026",
      "14 November 2026",
      "+44 days",
      "2",
      "Capacity",
    ]);
    expect(texts(page, "tbody tr:last-child td")[2]).toBe("\u22121 day");
  });

  it("the line runs from the first date to the current one", () => {
    expect(attributes(page, ".move", "x1")[0]).toBe("0%");
    expect(attributes(page, ".to", "cx")[0]).toBe(attributes(page, ".move", "x2")[0]);
  });
});

describe("cohorts", () => {
  it("five outcomes add up to what was promised that year", () => {
    const page = rendered(() => (
      <CohortBars
        {...told}
        caption="Actions by the year they were promised"
        cohorts={[
          { year: 2024, counts: { done: 10, dropped: 1, merged: 2, changed: 1, continuing: 2 } },
        ]}
      />
    ));
    expect(texts(page, "tbody th")).toEqual(["2024"]);
    expect(texts(page, "tbody td").map(Number)).toEqual([10, 2, 1, 2, 1, 16]);
    expect(texts(page, ".bar-l")).toEqual(["2024 16 promised"]);
    expect(widths(page, 0).reduce((sum, n) => sum + n, 0)).toBeCloseTo(100, 1);
  });
});
