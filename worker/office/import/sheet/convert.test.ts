import { describe, expect, it } from "vitest";
import type { Past } from "../past/read.ts";
import { prepare } from "../prepare.ts";

const empty: Past = {
  publications: [],
  versions: {},
  wordings: new Map(),
  head: { seq: 0, at: "" },
  zone: undefined,
  addresses: new Map(),
  without: new Map(),
};

const map = (more: object = {}) =>
  JSON.stringify({
    table: "actions",
    columns: { wording: "What", due: "By", stage: "Status", strategy: "Area" },
    constants: { sphere: "The council" },
    date: "Sheet",
    dates: "mdy",
    stages: { open: "not_started", Running: "underway", Cancelled: "dropped" },
    owners: { column: "Who", separator: "," },
    roadmap: { title: "A plan", zone: "UTC" },
    ...more,
  });

const read = (rows: string, text = map()) =>
  prepare(
    {
      files: new Map([["sheet.csv", `Sheet,Area,What,By,Status,Who\n${rows}`]]),
      map: { file: "map.json", text },
    },
    empty,
    new Date("2026-11-22T15:00:00Z"),
  );
const told = (rows: string) =>
  read(rows)
    .steps.flatMap((s) => s.events)
    .filter((e) => e.kind.startsWith("action."))
    .map((e) => [e.kind, e.facts, e.texts] as const);

describe("versions of a sheet become events", () => {
  it("a row that leaves is dropped, and one that comes back is reinstated, both with their sheet", () => {
    const events = told(
      "1/5/2026,Care,Open the desk,,open,\n1/5/2026,Care,Print the guide,,open,\n" +
        "2/5/2026,Care,Open the desk,,open,\n" +
        "3/5/2026,Care,Open the desk,,open,\n3/5/2026,Care,Print the guide.,,running,\n",
    );
    expect(events.slice(2)).toEqual([
      [
        "action.dropped",
        { action: "print-the-guide", month: "2026-02" },
        { reason: "No longer in the published sheet of 2026-02-05." },
      ],
      [
        "action.reinstated",
        { action: "print-the-guide", stage: "underway", month: "2026-03" },
        { reason: "Back in the published sheet of 2026-03-05." },
      ],
    ]);
  });

  it("a date that moves has no stated reason, and one that vanishes is undated", () => {
    const events = told(
      "1/5/2026,Care,Open the desk,6/30/2026,open,\n2/5/2026,Care,Open the desk,9/30/2026,open,\n3/5/2026,Care,Open the desk,,open,\n",
    );
    expect(events.slice(1).map(([kind, facts]) => [kind, facts])).toEqual([
      [
        "action.rescheduled",
        { action: "open-the-desk", to: "2026-09-30", reason: "unstated", correction: false },
      ],
      ["action.undated", { action: "open-the-desk" }],
    ]);
  });

  it("parties answer in words, and a change of them is no change of the promise", () => {
    const events = told(
      '1/5/2026,Care,Open the desk,,open,"Mayor, BDC"\n2/5/2026,Care,Open the desk,,open,"mayor , bdc"\n3/5/2026,Care,Open the desk,,open,Finance\n',
    );
    expect(events.map(([kind, , texts]) => [kind, texts?.doneWith, texts?.wording])).toEqual([
      ["action.promised", "Mayor; BDC", "Open the desk"],
      ["action.reworded", "Finance", ""],
    ]);
  });

  it("a status that means dropped drops it, and leaves it so", () => {
    const events = told(
      "1/5/2026,Care,Open the desk,,cancelled,\n2/5/2026,Care,Open the desk,,CANCELLED,\n",
    );
    expect(events.map(([kind]) => kind)).toEqual(["action.promised", "action.dropped"]);
  });

  it("a date in an order that the map does not tell is refused", () => {
    const { outcomes } = read("1/5/2026,Care,Open the desk,,open,\n", map({ dates: undefined }));
    expect(outcomes.map((o) => o.why)).toEqual(["1/5/2026 is not a day"]);
  });

  it("a map that does not say where the sphere stands is refused", () => {
    const { outcomes } = read("", map({ constants: {} }));
    expect(outcomes.map((o) => o.why)).toEqual(["name a sphere, in columns or in constants"]);
  });
});
