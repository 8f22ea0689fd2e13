import { describe, expect, it } from "vitest";
import { HEALTHS, REPORTING, STAGES } from "../../db/words.ts";
import { attributes, rendered, texts } from "./rendered.tsx";
import { sprite } from "./sprite.ts";
import { Health, Reporting, Slip, Stage } from "./status.tsx";

const shapeOf = (page: ReturnType<typeof rendered>) => attributes(page, "use", "href");

describe("a status is a shape and a word", () => {
  it.each(STAGES)("stage %s", (stage) => {
    const page = rendered(() => <Stage of={stage} />);
    expect(shapeOf(page)).toEqual([`#s-${stage}`]);
    expect(texts(page, ".st")[0]?.toLowerCase()).toBe(stage.replace("_", " "));
  });

  it.each(HEALTHS)("health %s", (health) => {
    const page = rendered(() => <Health of={health} />);
    expect(shapeOf(page)).toEqual([`#s-${health}`]);
    expect(texts(page, ".st")[0]?.toLowerCase()).toBe(health.replace("_", " "));
  });

  it.each(REPORTING)("reporting %s", (state) => {
    const page = rendered(() => <Reporting state={state} />);
    expect(shapeOf(page)).toEqual([`#s-${state}`]);
    expect(texts(page, ".st")[0]).not.toBe("");
  });

  it("a missed month reads: no update received", () => {
    expect(
      texts(
        rendered(() => <Reporting state="missed" />),
        ".st",
      ),
    ).toEqual(["No update received"]);
  });

  it("lateness says by how many days, an open month until when", () => {
    const late = rendered(() => <Reporting state="late" daysLate={1} />);
    const open = rendered(() => <Reporting state="open" until="6 November" />);
    expect(texts(late, ".st")).toEqual(["Late by 1 day"]);
    expect(texts(open, ".st")).toEqual(["Open until 6 November"]);
  });

  it("counts stand before the word, and the word can lead to its entry test", () => {
    const page = rendered(() => <Health of="at_risk" count={2} href="/how-we-count#at_risk" />);
    expect(texts(page, "a.st")).toEqual(["2 at risk"]);
  });

  it("a later date is marked as late, an earlier one is plain", () => {
    expect(
      texts(
        rendered(() => <Slip days={44} />),
        ".late",
      ),
    ).toEqual(["+44 days"]);
    expect(
      texts(
        rendered(() => <Slip days={-3} />),
        ".late",
      ),
    ).toEqual([]);
  });
});

describe("the sprite", () => {
  it("has a drawing for every word of the three axes", () => {
    const all = sprite();
    for (const word of [...STAGES, ...HEALTHS, ...REPORTING])
      expect(all).toContain(`<symbol id="s-${word}"`);
  });

  it("holds only the shapes of its page when it knows the page", () => {
    const some = sprite('<use href="#s-done"></use>');
    expect(some.match(/<symbol /g)).toHaveLength(1);
    expect(sprite("<p>no shapes</p>")).toBe("");
  });
});
