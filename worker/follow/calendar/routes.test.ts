import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  eventsIn,
  readByIcalJs,
  readByNodeIcal,
  wrongInCalendar,
} from "../../test/calendarRules.ts";
import { changedPromises } from "../../test/changedPromises.ts";
import { listed } from "../../test/listedAndAsked.ts";

let app: Awaited<ReturnType<typeof changedPromises>>;
beforeAll(async () => {
  app = await changedPromises();
  await app.record(listed[0]!);
});
afterAll(() => app.end());

async function calendar(query = "") {
  const answer = await app.request(`/calendar.ics${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return { bytes, text, events: eventsIn(text) };
}

describe("the calendar of the roadmap", () => {
  test("tells when reports, actions and their steps are due, and when people meet", async () => {
    const { events, bytes } = await calendar();
    expect(wrongInCalendar(bytes)).toEqual([]);
    expect(events.get("report-2026-04")).toMatchObject({
      "DTSTART;VALUE=DATE": "20260507",
      SUMMARY: "Updates for April 2026 due",
      URL: "http://127.0.0.1:8787/months/2026-04",
    });
    expect(events.get("action-clinical-three")).toMatchObject({
      "DTSTART;VALUE=DATE": "20270331",
      SUMMARY: "Due: The larger promise.",
      STATUS: "CONFIRMED",
    });
    expect(events.get("action-students-two")!.STATUS).toBe("CANCELLED");
    expect(events.get("action-clinical-one")!.SUMMARY).toMatch(/^Done: /);
    expect(events.get("milestone-clinical-three-m1")!.SUMMARY).toBe("Reached: A first try");
    // Half past twelve in New York's summer.
    expect(events.get("gathering-who-is-heard")).toMatchObject({
      DTSTART: "20260414T163000Z",
      DTEND: "20260414T173000Z",
      LOCATION: "Room 2",
    });
  });

  test("of one sphere, strategy or action holds what is theirs", async () => {
    const ids = async (query: string) => [...(await calendar(query)).events.keys()];
    expect(await ids("?sphere=clinical")).toContain("report-2026-04-clinical");
    expect((await ids("?sphere=clinical")).join()).not.toContain("students");
    expect(await ids("?strategy=fair-care")).toContain("action-students-one");
    const one = await ids("?action=clinical-three");
    expect(one.filter((id) => !id.startsWith("report-"))).toEqual([
      "action-clinical-three",
      "milestone-clinical-three-m1",
    ]);
    for (const query of ["?sphere=none", "?strategy=none", "?action=none"])
      expect((await app.request(`/calendar.ics${query}`)).status).toBe(404);
  });

  test("keeps an entry's id when its date moves, and counts one more revision", async () => {
    const before = (await calendar()).events.get("action-students-one")!;
    app.clock.now = new Date("2026-05-23T09:00:00Z");
    await app.record({
      kind: "action.rescheduled",
      subject: "action/students-one",
      role: "lead",
      facts: { action: "students-one", to: "2027-04-01", reason: "scope", correction: false },
      texts: { reason: "More houses." },
    });
    const after = (await calendar()).events.get("action-students-one")!;
    expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE));
    expect(after).toMatchObject({
      UID: before.UID,
      "DTSTART;VALUE=DATE": "20270401",
      DTSTAMP: "20260523T090000Z",
      "LAST-MODIFIED": "20260523T090000Z",
    });
  });

  test("changes nothing by the clock alone but which days it holds", async () => {
    const before = (await calendar()).text;
    app.clock.now = new Date("2026-05-23T19:00:00Z");
    expect((await calendar()).text).toBe(before);
  });

  test("stays in the day that is read", async () => {
    const { events } = await calendar("?asof=2026-05-22");
    expect(events.get("action-students-one")!["DTSTART;VALUE=DATE"]).toBe("20270104");
  });
});

describe("whatever people write", () => {
  const wordings = [
    "One\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT",
    "Accents éèüñçß over and over, éèüñçß, so that a fold falls within: éèüñçßéèüñçßéèüñçßéèüñçß",
    "汉字".repeat(60),
    "🙂".repeat(70),
    'Strokes \\ \\\\ ; , : " and \u0000\u0007 bells\u2028and breaks\u0085.',
    `${"x".repeat(62)}\\,${"y".repeat(80)}`,
  ];
  /** One of the two readers takes a stroke before an n for a break, wherever it stands. */
  const FOR_ONE = "A stroke before an n: C:\\new.";

  test("stays one entry, folded at 75 octets, and two readers read the same", async () => {
    const { events: before } = await calendar();
    for (const wording of [...wordings, FOR_ONE]) {
      await app.record({
        kind: "action.reworded",
        subject: "action/clinical-three",
        role: "lead",
        facts: { action: "clinical-three" },
        texts: { wording, reason: "Hostile." },
      });
      const { bytes, text, events } = await calendar();
      expect(wrongInCalendar(bytes)).toEqual([]);
      if (wording !== FOR_ONE) expect(readByNodeIcal(text)).toEqual(readByIcalJs(text));
      expect([...events.keys()]).toEqual([...before.keys()]);
      const told = wording
        .replaceAll(/\r\n|[\u0085\u2028]/g, "\n")
        .replaceAll(/[\u0000-\u0008]/g, "");
      expect(events.get("action-clinical-three")!.SUMMARY).toBe(`Due: ${told}`);
    }
  });
});
