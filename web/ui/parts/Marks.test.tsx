import { describe, expect, it } from "vitest";
import { rendered, texts } from "../rendered.tsx";
import { Fix, Miss, Tomb } from "./Marks.tsx";
import { Words } from "./Words.tsx";

describe("a correction shows both texts", () => {
  it("as one text with marks that are heard too", () => {
    const page = rendered(() => (
      <Fix
        was="Used for all 212 first interviews."
        now="Used for 209 of 212 first interviews."
        on="2026-11-11"
      />
    ));
    expect(texts(page, "del")).toEqual(["removed: all"]);
    expect(texts(page, "ins")).toEqual(["added: 209 of"]);
    expect(texts(page, ".words")).toEqual([
      "Used for removed: all added: 209 of 212 first interviews.",
    ]);
    expect(texts(page, ".fix > p")[0]).toBe("Corrected on 11 November 2026");
  });

  it("one after the other when little is left of the first", () => {
    const page = rendered(() => <Fix was="One two three." now="Something else was meant here." />);
    expect(texts(page, "del")).toEqual(["One two three."]);
    expect(texts(page, "ins")).toEqual(["Something else was meant here."]);
  });
});

describe("what is missing is printed", () => {
  it("silence names its month", () => {
    expect(
      texts(
        rendered(() => <Miss month="2026-09" />),
        ".miss",
      ),
    ).toEqual(["No update received for September 2026"]);
  });

  it("a tombstone says what kind of thing is gone, and why", () => {
    const page = rendered(() => <Tomb what="an evidence link" reason="it named a patient" />);
    expect(texts(page, ".tomb p")).toEqual([
      "Removed lawfully: an evidence link.",
      "Reason: it named a patient",
    ]);
  });
});

describe("what people wrote", () => {
  it("stands as text, in paragraphs, markup and all", () => {
    const page = rendered(() => <Words text={"First <b>x</b>.\n\nSecond."} />);
    expect(texts(page, ".words p")).toEqual(["First <b>x</b>.", "Second."]);
  });

  it("or as HTML that was sanitised before", () => {
    expect(
      texts(
        rendered(() => <Words html="<p>A <em>b</em></p>" />),
        ".words em",
      ),
    ).toEqual(["b"]);
  });
});
