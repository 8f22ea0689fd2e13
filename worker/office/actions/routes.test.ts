import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { officeOf } from "../../test/officeOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";

vi.spyOn(console, "info").mockImplementation(() => undefined);
const apps: { end(): void }[] = [];
afterAll(() => apps.forEach((app) => app.end()));

async function opened(o: Parameters<typeof officeOf>[0] = {}) {
  const office = await officeOf(o);
  apps.push(office.app);
  return office;
}

describe("actions", () => {
  let office: Awaited<ReturnType<typeof officeOf>>;
  beforeAll(async () => {
    office = await opened({ events: smallRecord() });
  });
  const one = async (slug: string) =>
    await office.get<{ action: Record<string, unknown>; changes: string[] }>(`actions/${slug}`);

  test("are reworded, moved and dropped with a reason, and reinstated", async () => {
    const { edit, app } = office;
    const path = "actions/clinical-one";
    expect((await edit(path, { change: "reword", wording: "In new words." }, 1)).wrong).toEqual([
      "reason field.missing",
    ]);
    const reason = "The board said so.";
    expect(
      (await edit(path, { change: "reword", wording: "In new words.", reason }, 1)).status,
    ).toBe(200);
    expect(
      (await edit(path, { change: "move", due: "2027-01-31", class: "unstated", reason }, 2)).wrong,
    ).toEqual(["class choice.malformed"]);
    app.clock.now = new Date("2026-11-24T15:00:00Z");
    expect(
      (await edit(path, { change: "move", due: "2027-01-31", class: "error", reason }, 2)).status,
    ).toBe(200);
    expect(
      (await edit(path, { change: "move", due: "2027-02-28", class: "error", reason }, 3)).status,
    ).toBe(200);
    const slips = (
      await app.store.client.execute(
        "select correction from slips where action = 'clinical-one' order by seq",
      )
    ).rows;
    expect(slips.map((r) => r.correction)).toEqual([0, 1]);
    expect(await one("clinical-one")).toMatchObject({
      action: { wording: "In new words.", promised_due: "2026-12-15", due: "2027-02-28" },
    });
    expect((await edit(path, { change: "drop", reason }, 4)).status).toBe(200);
    expect((await one("clinical-one")).changes).toEqual(["reinstate"]);
    expect(
      (await edit(path, { change: "move", due: "2027-03-31", class: "scope", reason }, 5)).type,
    ).toBe("action.move_refused");
    expect((await edit(path, { change: "reinstate", stage: "planning", reason }, 5)).status).toBe(
      200,
    );
  });

  test("are merged into one that runs, or continued in other words in this year's cohort", async () => {
    const { edit } = office;
    const reason = "They are one piece of work.";
    const into = (slug: string) => ({ change: "merge", into: slug, reason });
    expect((await edit("actions/students-one", into("students-one"), 1)).wrong).toEqual([
      "into action.itself",
    ]);
    expect((await edit("actions/students-one", into("nothing"), 1)).wrong).toEqual([
      "into action.unknown",
    ]);
    expect((await edit("actions/students-one", into("students-two"), 1)).status).toBe(200);
    expect(await one("students-one")).toMatchObject({
      action: { lineage: "merged", into: "students-two" },
    });
    const words = { change: "continue", wording: "The promise, better.", reason };
    expect((await edit("actions/students-two", words, 1)).status).toBe(200);
    expect(await one("students-two")).toMatchObject({
      action: { lineage: "changed", into: "the-promise-better" },
    });
    expect(await one("the-promise-better")).toMatchObject({
      action: { lineage: "continuing", sphere: "students" },
    });
  });

  test("have milestones that are set, moved, reached and dropped", async () => {
    const { edit } = office;
    const path = "actions/clinical-two";
    await edit(path, { change: "milestone", title: "First desk", due: "2026-12-01" }, 1);
    await edit(path, { change: "milestone", title: "Second desk", due: "" }, 2);
    expect(
      (await edit(path, { change: "milestone_reached", milestone: "m1", on: "2026-12-24" }, 3))
        .wrong,
    ).toEqual(["on day.future"]);
    await edit(path, { change: "milestone_reached", milestone: "m1", on: "2026-11-20" }, 3);
    await edit(path, { change: "milestone_moved", milestone: "m1-2", due: "2027-01-15" }, 4);
    await edit(path, { change: "milestone_dropped", milestone: "m1-2" }, 5);
    expect((await edit(path, { change: "milestone_dropped", milestone: "m9" }, 6)).wrong).toEqual([
      "milestone milestone.unknown",
    ]);
    expect(await one("clinical-two")).toMatchObject({
      action: {
        milestones: [
          { id: "m1", title: "First desk", reached_on: "2026-11-20" },
          { id: "m1-2", due: "2027-01-15", dropped: true },
        ],
      },
    });
  });
});
