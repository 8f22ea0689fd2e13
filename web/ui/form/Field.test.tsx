import { describe, expect, it } from "vitest";
import { attributes, rendered, texts } from "../rendered.tsx";
import { Select, TextArea } from "./Field.tsx";
import { ErrorSummary, errorOf } from "./Form.tsx";
import { Picks } from "./Picks.tsx";

describe("a field", () => {
  const page = rendered(() => (
    <TextArea
      name="summary"
      label="What moved?"
      hint="One or two sentences."
      error="Say what moved."
      max={280}
      value={"Eight of nine.\n<b>Bold & plain</b>"}
    />
  ));

  it("is explained by its hint, its error and its count", () => {
    const ids = page.querySelector("textarea")?.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(ids.map((id) => page.getElementById(id)?.textContent)).toEqual([
      "One or two sentences.",
      "Say what moved.",
      "34 of 280 characters",
    ]);
    expect(page.querySelector("textarea")?.getAttribute("aria-invalid")).toBe("true");
    expect(page.querySelector("label")?.getAttribute("for")).toBe("summary");
  });

  it("keeps what was written, markup as plain text", () => {
    expect(page.querySelector("textarea")?.value).toBe("Eight of nine.\n<b>Bold & plain</b>");
  });

  it("says how much is too much", () => {
    const long = rendered(() => <TextArea name="a" label="a" max={3} value="abcd" />);
    expect(texts(long, ".count.err")).toEqual(["4 of 3 characters: 1 is too many"]);
  });

  it("a choice among many keeps the chosen one", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const chosen = rendered(() => <Select name="s" label="S" options={options} value="b" />);
    const none = rendered(() => <Select name="s" label="S" options={options} />);
    expect(texts(chosen, "option[selected]")).toEqual(["B"]);
    expect(texts(none, "option[selected]")).toEqual(["Choose"]);
  });

  it("a choice among few is radio buttons with words and shapes", () => {
    const picks = rendered(() => (
      <Picks
        name="stage"
        legend="Stage"
        value="done"
        options={[
          { value: "underway", label: "Underway", shape: "underway" },
          { value: "done", label: "Done", shape: "done" },
        ]}
      />
    ));
    expect(texts(picks, "legend")).toEqual(["Stage"]);
    expect(texts(picks, "label")).toEqual(["Underway", "Done"]);
    expect(attributes(picks, "input[checked]", "value")).toEqual(["done"]);
    expect(attributes(picks, "use", "href")).toEqual(["#s-underway", "#s-done"]);
  });
});

describe("what is wrong with a form", () => {
  const errors = [{ field: "why", label: "New date", message: "Choose a reason." }];

  it("is listed first, in focus, each line leading to its field", () => {
    const page = rendered(() => <ErrorSummary errors={errors} />);
    const summary = page.querySelector("[role=alert]");
    expect(summary?.getAttribute("tabindex")).toBe("-1");
    expect(summary?.hasAttribute("autofocus")).toBe(true);
    expect(attributes(page, "a", "href")).toEqual(["#why"]);
    expect(texts(page, "a")).toEqual(["New date: Choose a reason."]);
  });

  it("stands at its field too", () => {
    expect(errorOf(errors, "why")).toBe("Choose a reason.");
    expect(errorOf(errors, "other")).toBeUndefined();
  });

  it("leaves no trace when nothing is", () => {
    expect(rendered(() => <ErrorSummary errors={[]} />).body.textContent).toBe("");
  });
});
