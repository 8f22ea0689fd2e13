import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { write } from "../../db/client.ts";
import { openStore } from "../../db/client.node.ts";
import {
  addDays,
  daysBetween,
  localDay,
  monthDates,
  monthsFrom,
  startOfDay,
} from "../months/rules.ts";
import { reminded } from "../test/reminded.ts";
import { published } from "../test/smallRecord.ts";
import { remind } from "./commands.ts";
import { ladder } from "./rules.ts";

const HOLIDAYS = ["2027-01-01", "2027-05-31", "2027-12-24", "2027-12-27", "2028-02-29"];
const rules = [
  { bindsFrom: "0000-01", dueWorkingDays: 5, graceWorkingDays: 3, holidays: HOLIDAYS },
];
const FIRST = "2027-01-01";
const LAST = "2029-01-15";

let app: Awaited<ReturnType<typeof reminded>> | undefined;
afterEach(() => {
  app?.end();
  app = undefined;
});

describe("two years in which nobody reports", () => {
  /** Who is written to on which day; December 2026 had opened before the clock first ran. */
  const expected = monthsFrom("2026-12", "2029-01").flatMap((month) =>
    ladder(monthDates(month, rules), HOLIDAYS).flatMap(({ step, on }) => {
      const copied = { late: ["deputy-clinical"], last: ["executive-fair-care"] }[step as string];
      const day = on < FIRST ? "2026-12-31" : on;
      return on > LAST ? [] : ["lead-clinical", ...(copied ?? [])].map((who) => `${day} ${who}`);
    }),
  );

  test.each(["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"])(
    "%s: each mail once, on its own local day",
    async (zone) => {
      app = await reminded({ zone, holidays: HOLIDAYS, now: "2026-12-30T00:00:00Z" });
      for (let n = 0; n <= daysBetween(FIRST, LAST); n++) {
        const midnight = startOfDay(addDays(FIRST, n), zone);
        // The last moment of the day before, and the first of the day.
        await app.tick(new Date(Date.parse(midnight) - 1).toISOString());
        await app.tick(midnight);
      }
      const mails = await app.rows<{ address: string; created_at: string }>(
        "select address, created_at from outbox",
      );
      const sent = mails.map(
        (m) => `${localDay(m.created_at, zone)} ${m.address.replace("@example.org", "")}`,
      );
      expect(sent.toSorted()).toEqual(expected.toSorted());
      const steps = await app.rows<{ on: string; sent_at: string }>(
        `select "on", sent_at from reminders where "on" >= '${FIRST}'`,
      );
      expect(steps.filter((s) => startOfDay(s.on, zone) !== s.sent_at)).toEqual([]);
    },
    60_000,
  );
});

describe("a clock that is not perfect", () => {
  test("three days without it: only the newest mail is caught up, and once", async () => {
    app = await reminded({ now: "2026-10-20T00:00:00Z" });
    for (const day of [20, 21, 22, 23]) await app.tick(`2026-10-${day}T12:00:00Z`);
    expect(await app.mails()).toEqual([
      "lead-clinical: clinical: October update due Friday 6 November",
    ]);
    await app.tick("2026-11-09T12:00:00Z");
    await app.tick("2026-11-09T12:00:00Z");
    expect((await app.mails()).slice(1)).toEqual([
      "lead-clinical: clinical: October update was due Friday 6 November",
      "deputy-clinical: clinical: October update was due Friday 6 November",
      "lead-clinical: clinical: November update due Monday 7 December",
    ]);
  });

  test("two processes and forty runs at one moment send each mail once", async () => {
    app = await reminded({ now: "2026-11-02T12:00:00Z" });
    const other = await openStore(`file:${app.deps.realm}/milepost.db`);
    const twin = { ...app.deps, store: other };
    await Promise.all(Array.from({ length: 40 }, (_, i) => remind(i % 2 ? twin : app!.deps)));
    other.client.close();
    expect((await app.mails()).toSorted()).toEqual([
      "lead-clinical: clinical: November update due Monday 7 December",
      "lead-clinical: clinical: October update due Friday 6 November",
    ]);
    expect(await app.rows("select count(*) as n from mail_links")).toEqual([{ n: 6 }]);
  });
});

describe("what stops the mails", () => {
  test("an excuse that comes while a mail is written stops it, though a twin took the step", async () => {
    app = await reminded({ now: "2026-11-09T12:00:00Z" });
    const { deps } = app;
    let meanwhile: Promise<unknown> | undefined;
    // Drawn after everything was read, and before anything is written.
    const random = (length: number) => {
      meanwhile ??= write(deps.store, [
        sql`insert into reminders values ('2026-10', 'clinical', 'late', '2026-11-09', '')`,
        sql`insert into excuses (seq, sphere, month, role) values (99, 'clinical', '2026-10', 'admin')`,
      ]);
      return deps.random(length);
    };
    await remind({ ...deps, random });
    await meanwhile;
    expect((await app.mails()).filter((m) => m.includes("October"))).toEqual([]);
    expect(await app.rows("select * from mail_links where month = '2026-10'")).toEqual([]);
  });

  test("the outbox is looked at after new mails, and never where nobody can be written to", async () => {
    app = await reminded({ now: "2026-11-02T12:00:00Z" });
    let looked = 0;
    const deps = { ...app.deps, afterCommit: () => void looked++ };
    const { rows } = await app.store.client.execute("select * from addresses");
    await app.store.client.execute("delete from addresses");
    await remind(deps);
    expect([looked, await app.rows("select * from reminders")]).toEqual([0, []]);
    for (const { person, address } of rows)
      await app.store.client.execute({
        sql: "insert into addresses (person, address, created_at) values (?, ?, '')",
        args: [person!, address!],
      });
    await remind(deps);
    await remind(deps);
    expect(looked).toBe(1);
  });

  test("a report stops them, and so does an excuse", async () => {
    app = await reminded({ now: "2026-11-02T12:00:00Z", spheres: ["clinical", "students"] });
    await app.signInAs("lead", "students");
    await app.tick("2026-11-02T12:00:00Z");
    expect(await app.mails()).toHaveLength(4);
    await app.record(published("clinical", "2026-10"), {
      kind: "month.excused",
      subject: "excuse/2026-10/students",
      role: "admin",
      facts: { sphere: "students", month: "2026-10" },
      texts: { reason: "The office is closed." },
    });
    for (const day of ["06", "09", "11"]) await app.tick(`2026-11-${day}T12:00:00Z`);
    expect(await app.mails()).toHaveLength(4);
  });

  test("an empty installation is reminded of nothing", async () => {
    app = await reminded({ now: "2026-11-02T12:00:00Z" });
    await app.store.client.execute("delete from roadmap");
    await app.tick("2026-11-02T12:00:00Z");
    expect(await app.mails()).toEqual([]);
  });
});

describe("what a mail says", () => {
  test("the lead: what is owed, last month's first sentence, three ways", async () => {
    app = await reminded({ now: "2026-10-05T12:00:00Z" });
    await app.record({
      ...published("clinical", "2026-09"),
      texts: { summary: "Eight of nine laboratories changed. The ninth waits." },
    } as ReturnType<typeof published>);
    await app.tick("2026-11-02T12:00:00Z");
    const mails = await app.rows<{ subject: string; body: string }>(
      "select subject, body from outbox order by rowid",
    );
    expect(mails[0]!.subject).toBe("clinical: October update due Friday 6 November");
    const body = mails[0]!.body.replaceAll(/[a-p]{64}/g, "TOKEN");
    expect(body.split("\n\n").slice(0, 6)).toEqual([
      "The October update of clinical is due Friday 6 November. Nothing has been reported yet.",
      "Owed: one sentence on what moved and a line for each of 2 open actions. Where nothing moved, one line that says so.",
      "In September: “Eight of nine laboratories changed.”",
      "Write the update:\nhttp://127.0.0.1:8787/mail/TOKEN",
      "Nothing to report for October:\nhttp://127.0.0.1:8787/mail/TOKEN",
      "I am no longer the lead of clinical:\nhttp://127.0.0.1:8787/mail/TOKEN",
    ]);
    expect(body).not.toMatch(/[{}]/);
  });

  test("the deputy gets two ways, the executive none; a token is kept as a hash alone", async () => {
    app = await reminded({ now: "2026-11-09T12:00:00Z" });
    await app.tick("2026-11-09T12:00:00Z");
    await app.tick("2026-11-11T12:00:00Z");
    const ways = async (person: string) =>
      (await app!.mailTo(person)).body.match(/\/mail\//g)?.length ?? 0;
    expect([await ways("deputy-clinical"), await ways("executive-fair-care")]).toEqual([2, 0]);
    expect((await app.mailTo("lead-clinical", "last")).body).toContain("The executive is told");
    expect((await app.mailTo("executive-fair-care")).body).toContain("/months/2026-10#clinical");
    const links = await app.rows<{ token: string; expires_at: string; month: string }>(
      "select token, expires_at, month from mail_links where month = '2026-10'",
    );
    expect(links.every((l) => /^[0-9a-f]{64}$/.test(l.token))).toBe(true);
    // October closes on 11 November; fourteen days later, in New York.
    expect(new Set(links.map((l) => l.expires_at))).toEqual(new Set(["2026-11-26T05:00:00.000Z"]));
    const { write } = await app.mailTo("lead-clinical");
    expect(links.map((l) => l.token)).not.toContain(write.slice("/mail/".length));
  });

  test("where the post of lead is vacant the deputy is asked, told why, and cannot leave it", async () => {
    app = await reminded({ now: "2026-10-05T12:00:00Z" });
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/lead-clinical",
      role: "admin",
      facts: { appointment: "lead-clinical", until: "2026-10-30" },
    });
    await app.tick("2026-11-02T12:00:00Z");
    expect((await app.mails()).filter((m) => m.startsWith("lead"))).toEqual([]);
    const { body, leave } = await app.mailTo("deputy-clinical", "October");
    expect(body).toContain("The post of lead of clinical is vacant.");
    expect([leave, body.includes("I am no longer")]).toEqual([undefined, false]);
  });

  test("a corrected sentence is quoted as corrected, and one taken back not at all", async () => {
    app = await reminded({ now: "2026-10-05T12:00:00Z" });
    await app.record(published("clinical", "2026-09"), {
      kind: "update.corrected",
      subject: "update/2026-09/clinical",
      role: "lead",
      facts: { update: "2026-09-clinical", why: "typing", fields: ["summary"] },
      texts: { summary: "What clinical really did.", reason: "A slip." },
    });
    await app.tick("2026-11-02T12:00:00Z");
    const quoted = "“What clinical really did.”";
    expect((await app.mailTo("lead-clinical", "October")).body).toContain(quoted);
    await app.record({
      kind: "update.withdrawn",
      subject: "update/2026-09/clinical",
      role: "lead",
      facts: { update: "2026-09-clinical" },
      texts: { reason: "It was another sphere's." },
    });
    await app.tick("2026-11-06T12:00:00Z");
    expect((await app.mailTo("lead-clinical", "October")).body).not.toContain("In September");
  });
});
