import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { reminded } from "../../test/reminded.ts";
import { published } from "../../test/smallRecord.ts";
import { pageOf } from "../../test/pageOf.ts";

let app: Awaited<ReturnType<typeof reminded>>;
let mail: Awaited<ReturnType<typeof app.mailTo>>;
beforeEach(async () => {
  app = await reminded({ now: "2026-11-02T15:00:00Z", spheres: ["clinical", "students"] });
  await app.tick("2026-11-06T15:00:00Z");
  mail = await app.mailTo("lead-clinical", "October");
});
afterEach(() => app.end());

/** Everything that is stored, table by table. */
async function dump() {
  const tables = await app.rows<{ name: string }>(
    "select name from sqlite_master where type = 'table' order by name",
  );
  const all = await Promise.all(tables.map(({ name }) => app.rows(`select * from "${name}"`)));
  return JSON.stringify(all);
}

const say = (link: string, summary = "The rooms are being painted.") =>
  app.request(link, { form: { summary } });

const title = async (answer: Response) => (await pageOf(answer)).querySelector("h1")!.textContent;

describe("opening a link", () => {
  test("GET and HEAD of every link, twice, change nothing and set no cookie", async () => {
    const before = await dump();
    for (const link of [mail.write, mail.nothing, mail.leave, `/mail/${"a".repeat(64)}`])
      for (const method of ["GET", "HEAD", "GET", "HEAD"]) {
        const answer = await app.request(link, { method });
        expect(answer.headers.getSetCookie()).toEqual([]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      }
    expect(await dump()).toBe(before);
  });

  test("each page has one button and says what it is for", async () => {
    for (const [link, heading] of [
      [mail.write, "clinical: write the October update"],
      [mail.nothing, "clinical: nothing to report for October?"],
      [mail.leave, "You are no longer the lead of clinical?"],
    ] as const) {
      const answer = await app.request(link);
      expect(answer.status).toBe(200);
      const page = await pageOf(answer);
      expect(page.querySelector("h1")!.textContent).toBe(heading);
      expect(page.querySelectorAll("main button")).toHaveLength(1);
    }
  });

  test("a link that is not known says so", async () => {
    for (const token of ["a".repeat(64), "x", mail.write.slice(6, -1)]) {
      const answer = await app.request(`/mail/${token}`);
      expect(answer.status).toBe(404);
      expect(await title(answer)).toBe("This link is not known");
      expect((await say(`/mail/${token}`)).status).toBe(404);
    }
  });
});

describe("nothing to report, in two actions", () => {
  test("open, press: it is public, in the role of the lead, without signing in", async () => {
    const page = await pageOf(await app.request(mail.nothing));
    const suggested = page.querySelector("textarea")!.textContent;
    expect(suggested).toBe("There is nothing to report for October.");
    const answer = await say(mail.nothing, suggested);
    expect(answer.status).toBe(303);
    const done = await app.request(answer.headers.get("location")!);
    expect(done.status).toBe(200);
    const told = (await pageOf(done)).querySelector("main")!.textContent;
    expect(told).toContain("/updates/2026-10-clinical");
    expect(told).toContain("One of two spheres have reported for October.");
    const update = (await (await app.request("/api/v1/updates/2026-10-clinical")).json()) as object;
    expect(update).toMatchObject({ kind: "nothing", summary: suggested, role: "lead" });
  });

  test("it acts once: a repeat changes nothing, other words are refused", async () => {
    await say(mail.nothing);
    const before = await dump();
    for (const words of ["The rooms are being painted.", "Other words."]) {
      const again = await say(mail.nothing, words);
      expect(again.status).toBe(410);
      expect(await title(again)).toBe("clinical has reported for October");
    }
    expect(await dump()).toBe(before);
  });

  test("pressed twenty times at once, it is published once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(mail.nothing)));
    expect(answers.every((a) => [303, 410].includes(a.status))).toBe(true);
    expect(await app.rows("select id from updates")).toEqual([{ id: "2026-10-clinical" }]);
  });

  test("it reaches no other sphere and no other month", async () => {
    await app.request(mail.nothing, {
      form: { summary: "x", month: "2026-11", sphere: "students", kind: "update" },
    });
    expect(await app.rows("select id, kind from updates")).toEqual([
      { id: "2026-10-clinical", kind: "nothing" },
    ]);
    for (const link of [mail.write, mail.leave]) {
      const answer = await say(link);
      expect(answer.status).toBe(303);
    }
    expect(await app.rows("select count(*) as n from updates")).toEqual([{ n: 1 }]);
  });

  test("without a line, or with a long one, it asks again and keeps what was typed", async () => {
    for (const words of ["  ", "x".repeat(281)]) {
      const answer = await say(mail.nothing, words);
      expect(answer.status).toBe(422);
      const page = await pageOf(answer);
      expect(page.querySelector("textarea")!.textContent).toBe(words);
      expect(page.querySelector("#summary-error")).not.toBeNull();
    }
    expect((await say(mail.nothing)).status).toBe(303);
  });

  test("another site cannot press the button; a page without a referrer can", async () => {
    const from = (headers: Record<string, string>) =>
      app.request(mail.nothing, { form: { summary: "x" }, headers });
    expect((await from({ origin: "https://evil.example" })).status).toBe(403);
    expect((await from({ origin: "null" })).status).toBe(403);
    expect((await from({ origin: "null", "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(await app.rows("select id from updates")).toEqual([]);
    expect((await from({ origin: "null", "sec-fetch-site": "same-origin" })).status).toBe(303);
  });
});

describe("a link that can no longer act", () => {
  test("somebody else has reported meanwhile", async () => {
    await app.record(published("clinical", "2026-10"));
    const answer = await say(mail.nothing);
    expect(answer.status).toBe(409);
    expect(await title(answer)).toBe("clinical has already reported for October");
    expect(await app.rows("select count(*) as n from updates")).toEqual([{ n: 1 }]);
  });

  test("it expires fourteen days after the month's close", async () => {
    app.clock.now = new Date("2026-11-26T04:59:59Z");
    expect((await app.request(mail.nothing)).status).toBe(200);
    app.clock.now = new Date("2026-11-26T05:00:00Z");
    expect((await app.request(mail.nothing)).status).toBe(410);
    const answer = await say(mail.nothing);
    expect(answer.status).toBe(410);
    expect(await title(answer)).toBe("This link has expired");
    expect(await app.rows("select id from updates")).toEqual([]);
  });

  test("its reader no longer speaks for the sphere", async () => {
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/lead-clinical",
      role: "admin",
      facts: { appointment: "lead-clinical", until: "2026-11-05" },
    });
    const answer = await say(mail.nothing);
    expect(answer.status).toBe(403);
    expect(await title(answer)).toBe("You no longer speak for clinical");
    expect(await app.rows("select id from updates")).toEqual([]);
  });
});

describe("the two other ways", () => {
  test("write leads to the form, through signing in", async () => {
    const page = await pageOf(await app.request(mail.write));
    const form = page.querySelector("main form")!;
    expect(form.getAttribute("action")).toBe("/sign-in");
    const field = (name: string) => form.querySelector(`[name=${name}]`)!.getAttribute("value");
    expect([field("address"), field("next")]).toEqual([
      "lead-clinical@example.org",
      "/desk/2026-10/clinical",
    ]);
    const cookie = await app.signInAs("lead", "clinical");
    const known = (await pageOf(await app.request(mail.write, { cookie }))).querySelector(
      "main form",
    )!;
    expect(known.getAttribute("action")).toBe(null);
    const answer = await app.request(mail.write, { form: { do: "go" }, cookie });
    expect(answer.headers.get("location")).toBe("/desk/2026-10/clinical");
  });

  test("leave leads to the hand-over, and changes nothing by itself", async () => {
    const before = await dump();
    const answer = await app.request(mail.leave, { form: { do: "go" } });
    expect(answer.headers.get("location")).toBe("/desk/handover/clinical");
    expect(await dump()).toBe(before);
  });
});

test("no log holds a token", async () => {
  const lines: string[] = [];
  const keep = (...said: unknown[]) => void lines.push(said.join(" "));
  const logs = (["info", "error", "log", "warn"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(keep),
  );
  await say(mail.nothing);
  await app.store.client.execute("drop table mail_links");
  expect((await app.request(mail.nothing)).status).toBe(500);
  for (const log of logs) log.mockRestore();
  expect(lines.join("\n")).toContain("/mail/:token");
  expect(lines.join("\n")).not.toContain(mail.nothing.slice("/mail/".length));
});
