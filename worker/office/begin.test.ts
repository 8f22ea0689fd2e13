import { getTableName } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import type { Store } from "../../db/client.ts";
import { parseSettings } from "../env.ts";
import { monthOf } from "../months/rules.ts";
import { PROJECTED, replay } from "../record/replay.ts";
import { counting, tempStore } from "../test/tempStore.ts";
import { begin, invitedAmong, SEATS } from "./begin.ts";

const key = Buffer.alloc(32, "key").toString("base64");
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function begun(now: string, settings: Record<string, string> = {}) {
  const { store, end } = await tempStore();
  ends.push(end);
  const outside = {
    store,
    now: () => new Date(now),
    random: counting(),
    settings: parseSettings({ SESSION_SECRET: key, RECORD_KEY: key, ...settings }),
  };
  await begin(outside);
  return { store, outside };
}

const rows = async (store: Store, sql: string) => (await store.client.execute(sql)).rows;

const SPHERES = [
  "admissions",
  "clinical",
  "curricular-affairs",
  "student-affairs",
  "student-resources",
  "students",
];

/** A day, and the same at noon in the sample's zone. */
const TODAYS = [
  ["2026-11-22", "2026-11-22T17:00:00Z"],
  ["2026-12-31", "2027-01-01T04:59:00Z"],
  ["2027-01-01", "2027-01-01T05:01:00Z"],
  ["2028-02-29", "2028-02-29T17:00:00Z"],
  ["2031-08-31", "2031-08-31T16:00:00Z"],
  ["2032-09-01", "2032-09-01T11:00:00Z"],
] as const;

/** Every address of the sample belongs to someone who holds its role on that day. */
async function everySeat(store: Store, today: string) {
  const seats = await rows(
    store,
    `select a.address, p.role, p.scope from addresses a
        join appointments p on p.person = a.person and p.until_seq > 1e15
        where p.from_on <= '${today}' and (p.until_on is null or p.until_on > '${today}')`,
  );
  const held = new Map(seats.map((s) => [s.address, [s.role, s.scope].filter(Boolean).join(" ")]));
  for (const sphere of SPHERES) {
    expect(held.get(`lead.${sphere}@example.org`)).toBe(`lead ${sphere}`);
    expect(held.get(`deputy.${sphere}@example.org`)).toBe(`deputy ${sphere}`);
  }
  for (const role of ["admin", "approver", "assessor", "moderator"])
    expect(held.get(`${role}@example.org`)).toBe(role);
  expect(held.get("admin2@example.org")).toBe("admin");
  expect(held.get("executive@example.org")).toMatch(/^executive/);
}

describe("an empty record begins with the sample", () => {
  it.each(TODAYS)(
    "on %s nothing is later than today, Clinical still owes its month, and every seat can sign in",
    async (today, now) => {
      const { store } = await begun(now);
      const [head] = await rows(store, "select seq, at from head");
      expect(Number(head!.seq)).toBeGreaterThan(300);
      expect(Date.parse(String(head!.at))).toBeLessThanOrEqual(Date.parse(now));
      const month = monthOf(today);
      const filed = await rows(store, `select sphere from updates where month >= '${month}'`);
      expect(filed.map((r) => r.sphere)).not.toContain("clinical");
      const reached = await rows(store, `select max(reached_on) as day from milestones`);
      expect(String(reached[0]!.day) <= today).toBe(true);
      const [roadmap] = await rows(store, "select sample from roadmap");
      expect(roadmap!.sample).toBe(1);
      await everySeat(store, today);
    },
  );

  it("in under three seconds of work", async () => {
    const before = process.cpuUsage();
    await begun("2026-12-31T20:00:00Z");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
  });

  it("and replaying its events gives the same rows", async () => {
    const { store } = await begun("2026-11-22T17:00:00Z");
    const everyRow = async () =>
      Promise.all(
        PROJECTED.map(async (t) => {
          const found = await rows(store, `select * from ${getTableName(t)}`);
          return found.map((r) => JSON.stringify(r)).toSorted();
        }),
      );
    const before = await everyRow();
    await replay(store);
    expect(await everyRow()).toEqual(before);
  });

  it("once only", async () => {
    const { store, outside } = await begun("2026-11-22T17:00:00Z");
    const before = await rows(store, "select seq, at from head");
    await begin(outside);
    expect(await rows(store, "select seq, at from head")).toEqual(before);
  });
});

describe("who may sign in at first", () => {
  it.each([
    [
      "with the sample, an administrator beside its people",
      { SAMPLE: "1", ADMIN: "jo@example.org" },
      ["jo@example.org", ...SEATS],
    ],
    [
      "with the sample, no second one at an address that it has",
      { SAMPLE: "1", ADMIN: "admin@example.org" },
      SEATS,
    ],
    [
      "an administrator alone, where only one is named",
      { ADMIN: "jo@example.org" },
      ["jo@example.org"],
    ],
  ])("is %s", async (_, env, invited) => {
    const { store } = await begun("2026-11-22T17:00:00Z", env);
    expect(await invitedAmong(store, ["jo@example.org", ...SEATS])).toEqual(invited);
  });
});

describe("without the sample", () => {
  it("the record stays empty", async () => {
    const { store } = await begun("2026-11-22T17:00:00Z", { SAMPLE: "0" });
    expect(await rows(store, "select seq from head")).toMatchObject([{ seq: 0 }]);
  });

  it("or has one administrator, of whom it holds neither name nor address", async () => {
    const admin = { ADMIN: "Jo.Admin@Example.org" };
    const { store } = await begun("2026-11-22T17:00:00Z", admin);
    const events = await rows(store, "select kind, facts, texts from events order by seq");
    expect(events.map((e) => e.kind)).toEqual(["person.named", "appointment.made"]);
    expect(JSON.stringify(events).toLowerCase()).not.toMatch(/jo\.?admin/);
    expect(await rows(store, "select address from addresses")).toMatchObject([
      { address: "jo.admin@example.org" },
    ]);
    expect(await rows(store, "select role, from_on from appointments")).toMatchObject([
      { role: "admin", from_on: "2026-11-22" },
    ]);
  });
});
