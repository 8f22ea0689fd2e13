import { describe, expect, it } from "vitest";
import { attributes, rendered, texts } from "../rendered.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { Pager } from "./Pager.tsx";
import { Table } from "./Table.tsx";

describe("a table", () => {
  const page = rendered(() => (
    <Table
      caption="Actions"
      fold
      rows={[{ title: "Fee waiver", days: 30 }]}
      columns={[
        { head: "Action", kind: "row", cell: (row) => row.title, foot: "All" },
        { head: "Days", kind: "number", cell: (row) => row.days, foot: 30 },
      ]}
    />
  ));

  it("keeps its roles and names its cells when it folds into a list", () => {
    expect(page.querySelector("table")?.getAttribute("role")).toBe("table");
    expect(attributes(page, "tbody td", "data-l")).toEqual(["Days"]);
    expect(texts(page, "tfoot [role=rowheader], tfoot [role=cell]")).toEqual(["All", "30"]);
  });

  it("can be moved sideways by keyboard, under its own name", () => {
    const region = page.querySelector("[role=group]");
    expect(region?.getAttribute("tabindex")).toBe("0");
    expect(region?.getAttribute("aria-label")).toBe("Actions");
  });

  it("says so when it has no rows", () => {
    const none = rendered(() => <Table caption="x" rows={[]} columns={[]} empty="None open." />);
    expect(texts(none, "p")).toEqual(["None open."]);
  });
});

describe("pages of a list", () => {
  it("lead back and on with plain links that keep the filters", () => {
    const page = rendered(() => (
      <Pager path="/actions?stage=done&page=2" page={2} perPage={50} total={1234} />
    ));
    expect(attributes(page, "a", "href")).toEqual([
      "/actions?stage=done",
      "/actions?stage=done&page=3",
    ]);
    expect(texts(page, "span")).toEqual(["51 to 100 of 1,234"]);
  });

  it("are silent when everything fits on one", () => {
    const page = rendered(() => <Pager path="/actions" page={1} perPage={50} total={50} />);
    expect(page.body.textContent).toBe("");
  });
});

describe("filters", () => {
  const page = rendered(() => (
    <FilterForm
      action="/actions"
      asof="2026-03-31"
      filters={[
        { name: "q", label: "Words", value: "kidney" },
        {
          name: "stage",
          label: "Stage",
          value: "done",
          choices: [{ value: "done", label: "Done" }],
        },
      ]}
    />
  ));

  it("are a GET form that shows what was chosen and stays in its day", () => {
    expect(page.querySelector("form")?.getAttribute("method")).toBe("get");
    expect(page.querySelector("[name=asof]")?.getAttribute("value")).toBe("2026-03-31");
    expect(page.querySelector("[name=q]")?.getAttribute("value")).toBe("kidney");
    expect(texts(page, "option[selected]")).toEqual(["Done"]);
  });

  it("can be cleared", () => {
    expect(attributes(page, "a", "href")).toEqual(["/actions"]);
  });
});
