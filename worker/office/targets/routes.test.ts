import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewEvent } from "../../record/kinds/all.ts";
import { officeOf } from "../../test/officeOf.ts";
import { pageOf } from "../../test/pageOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";

type Answer = {
  month: string;
  items: { figure: string; version: number; value: number | null }[];
  history: { figure: string; from_month: string; value: number | null; reason: string | null }[];
};

const reason = "Nine in ten is what we can promise.";

describe("the targets that an institution sets itself", () => {
  let office: Awaited<ReturnType<typeof officeOf>>;
  beforeAll(async () => {
    office = await officeOf({ events: smallRecord() });
  });
  afterAll(() => office.app.end());
  const now = () => office.get<Answer>("targets");

  test("are none at first, for five figures", async () => {
    const { month, items, history } = await now();
    expect(month).toBe("2026-11");
    expect(items.map((i) => [i.figure, i.version, i.value])).toEqual([
      ["on_time", 0, null],
      ["days_late", 0, null],
      ["evidence", 0, null],
      ["explained", 0, null],
      ["ownerless", 0, null],
    ]);
    expect(history).toEqual([]);
  });

  test("are set from a month on with a reason, as an event that the public reads", async () => {
    const set = { value: 90, from_month: "2026-11", reason };
    expect(await office.edit("targets/on_time", set, 0)).toMatchObject({
      status: 200,
      id: "on_time",
      version: 1,
    });
    const { items, history } = await now();
    expect(items[0]).toEqual({ figure: "on_time", version: 1, value: 90 });
    expect(history).toMatchObject([
      { figure: "on_time", from_month: "2026-11", value: 90, reason, on: "2026-11-22" },
    ]);
    const health = (await (await office.app.request("/api/v1/reporting/health")).json()) as {
      months: { month: string; on_time: { target: number | null } }[];
      targets: unknown[];
    };
    expect(health.targets).toHaveLength(1);
    expect(health.months.map((m) => m.on_time.target).filter((target) => target !== null)).toEqual([
      90,
    ]);
  });

  test.each([
    ["a month that is over", { from_month: "2026-10" }, ["from_month target.in_the_past"]],
    ["more than the whole", { value: 101 }, ["value number.too_large"]],
    ["half a per cent", { value: 90.5 }, ["value number.malformed"]],
    ["no reason", { reason: " " }, ["reason text.missing"]],
    ["no month", { from_month: "soon" }, ["from_month month.malformed"]],
  ])("are refused for %s", async (_case, part, wrong) => {
    const asked = { value: 95, from_month: "2026-12", reason, ...part };
    expect(await office.edit("targets/on_time", asked, 1)).toMatchObject({ status: 422, wrong });
  });

  test("are refused without a version, from a stale one, and for what is no figure", async () => {
    const asked = { value: 95, from_month: "2026-12", reason };
    expect((await office.edit("targets/on_time", asked)).status).toBe(428);
    expect((await office.edit("targets/on_time", asked, 0)).status).toBe(412);
    expect((await office.edit("targets/nothing", asked, 0)).status).toBe(404);
    const same = { value: 90, from_month: "2026-12", reason };
    expect((await office.edit("targets/on_time", same, 1)).status).toBe(422);
  });

  test("belong to administrators", async () => {
    const cookie = await office.app.signInAs("executive");
    const asked = {
      method: "PATCH",
      json: { value: 1, from_month: "2026-12", reason },
      headers: { "idempotency-key": "executive-tries", "if-match": '"1"' },
    };
    const path = "/api/v1/office/targets";
    expect((await office.app.request(path, { cookie })).status).toBe(403);
    expect((await office.app.request(`${path}/on_time`, { ...asked, cookie })).status).toBe(403);
    expect((await office.app.request("/office/targets", { cookie })).status).toBe(403);
  });

  test("are ended by the form, and what was decided stays to be read", async () => {
    const fields = { form: "edit-on_time", target: "on_time", version: "1", reason };
    const refused = await office.form("targets?edit=on_time", {
      ...fields,
      value: "abc",
      from_month: "2026-12",
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="abc"');
    const ended = await office.form("targets", { ...fields, value: "", from_month: "2026-12" });
    expect(ended.status).toBe(303);
    const page = await pageOf(
      await office.app.request("/office/targets?edit=on_time", { cookie: office.cookie }),
    );
    const rows = [...page.querySelectorAll("table")].map((table) =>
      [...table.querySelectorAll("tbody tr")].map((row) => row.textContent),
    );
    expect(rows[0]![0]).toContain("At least 90%");
    expect(rows[1]![0]).toContain("None from December 2026 on");
    expect(rows[1]).toHaveLength(2);
    expect(page.querySelector("[name=version]")!.getAttribute("value")).toBe("2");
  });

  test("stand in the record as facts, the reason as a text", async () => {
    const events = (await office.app.request("/record/events.ndjson")).text();
    const set = (await events)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as NewEvent)
      .filter((e) => e.kind === "target.set");
    expect(set.map((e) => [e.subject, e.facts])).toEqual([
      ["target/on_time", { figure: "on_time", fromMonth: "2026-11", value: 90 }],
      ["target/on_time", { figure: "on_time", fromMonth: "2026-12", value: null }],
    ]);
  });
});
