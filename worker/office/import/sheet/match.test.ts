import { describe, expect, it } from "vitest";
import { type Candidate, likeness, match, plain } from "./match.ts";

const LEAST = { numbered: 0.35, worded: 0.45 };

const action = (slug: string, wording: string, more: Partial<Candidate> = {}): Candidate => ({
  slug,
  wording,
  strategy: "care",
  doneWith: "",
  number: "",
  dropped: false,
  ...more,
});
const row = (wording: string, number = "", more: Partial<Candidate> = {}) => ({
  wording,
  number,
  strategy: "care",
  doneWith: "",
  ...more,
});
const found = (rows: ReturnType<typeof row>[], actions: Candidate[]) => {
  const pairs = match(rows, actions, LEAST);
  return rows.map((r) => pairs.get(r)?.slug);
};

describe("a row of a sheet finds its action", () => {
  it("by the same text, whatever its case, spaces and punctuation", () => {
    expect(plain("Hire  Baltimore’s\nfirst  Officer.")).toBe(
      plain("hire Baltimore's first officer"),
    );
    expect(found([row("HIRE the officer")], [action("a", "Hire the  officer.")])).toEqual(["a"]);
  });

  it("by the number among equal texts, then by the parties, then in order", () => {
    const same = [
      action("a", "Build access", { number: "1" }),
      action("b", "Build access", { number: "2" }),
    ];
    expect(found([row("Build access", "2"), row("Build access", "1")], same)).toEqual(["b", "a"]);
    const parties = [
      action("a", "Build access"),
      action("b", "Build access", { doneWith: "Mayor" }),
    ];
    expect(found([row("Build access", "", { doneWith: "Mayor" })], parties)).toEqual(["b"]);
    expect(found([row("Build access"), row("Build access")], parties)).toEqual(["a", "b"]);
  });

  it("by number and likeness, although another has the number", () => {
    const actions = [
      action("stat", "Establish a regular Stat program for delivery", { number: "32" }),
    ];
    expect(found([row("Establish CitiStat performance program", "32")], actions)).toEqual(["stat"]);
    expect(found([row("Announce a new budget", "32")], actions)).toEqual([undefined]);
  });

  it("by likeness alone where it is strong, the most alike first", () => {
    const actions = [
      action("water", "Announce plan to reform the water billing program."),
      action("bins", "Announce plan to reform the recycling program."),
    ];
    const rows = [row("Announce an action plan to reform Baltimore's water billing system.")];
    expect(found(rows, actions)).toEqual(["water"]);
  });

  it("an action in force before a dropped one, and a dropped one by its own text only", () => {
    const actions = [
      action("old", "Open the desk", { dropped: true }),
      action("new", "Open the desk"),
    ];
    expect(found([row("Open the desk")], actions)).toEqual(["new"]);
    expect(found([row("Open the desk")], [actions[0]!])).toEqual(["old"]);
    expect(found([row("Open the front desk soon")], [actions[0]!])).toEqual([undefined]);
  });

  it("never in another strategy", () => {
    expect(
      found([row("Open the desk")], [action("a", "Open the desk", { strategy: "other" })]),
    ).toEqual([undefined]);
  });

  it("and likeness is 0 for strangers and 1 for equals", () => {
    expect(likeness("one two three", "four five")).toBe(0);
    expect(likeness("open the desk", "The desk: open")).toBe(1);
    expect(likeness("", "")).toBe(0);
  });
});
