import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { write } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";
import { LANGUAGES } from "../../db/words.ts";
import { freePort } from "../../scripts/sqld.ts";
import { letter as worded } from "../app.ts";
import { letter } from "../record/append.ts";
import { tempStore } from "../test/tempStore.ts";
import { startMailbox } from "./mailbox.ts";
import { drainOutbox, type Mail, MOST_TRIES, type Send } from "./outbox.ts";
import { smtp } from "./smtp.ts";

const NOW = new Date("2026-11-22T15:00:00Z");
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);

let db: Awaited<ReturnType<typeof tempStore>>;
beforeAll(async () => {
  db = await tempStore();
});
afterAll(() => db.end());
beforeEach(() => write(db.store, [sql`delete from ${outbox}`]));

const mail = (id: string, more: Record<string, string> = {}) =>
  letter(
    {
      id,
      kind: "reminder",
      address: "lead@example.org",
      subject: "October is open",
      body: "Write to us.",
      ...more,
    },
    NOW.toISOString(),
  );

const drain = (send: Send, now: Date) => drainOutbox(db.store, send, now, worded);

const rows = () => db.store.db.select().from(outbox);

describe("the outbox", () => {
  test("sends each mail once however many drains run at the same time", async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `mail-${i}`);
    await write(
      db.store,
      ids.map((id) => mail(id)),
    );
    const sent: string[] = [];
    const send = async (m: Mail) => {
      await new Promise((done) => setTimeout(done, 1));
      sent.push(m.id);
    };
    await Promise.all(Array.from({ length: 8 }, () => drain(send, NOW)));
    expect(sent.toSorted()).toEqual(ids.toSorted());
    expect((await rows()).every((r) => r.sentAt === NOW.toISOString())).toBe(true);
  });

  test("tries a refused mail again later and less and less often, then shows it as dead", async () => {
    await write(db.store, [mail("refused")]);
    let tries = 0;
    const send = async () => {
      tries += 1;
      throw new Error("550 no such box <lead@example.org>");
    };
    await drain(send, NOW);
    await drain(send, NOW);
    expect(tries).toBe(1);
    for (let day = 1; day < 20; day++) await drain(send, minutes(day * 1440));
    expect(tries).toBe(MOST_TRIES);
    const [row] = await rows();
    expect(row).toMatchObject({ sentAt: null, tries: MOST_TRIES, error: "550 no such box <…>" });
  });

  test("one failing mail does not hold up the others", async () => {
    await write(db.store, [mail("first"), mail("second"), mail("third")]);
    const send = async (m: Mail) => {
      if (m.id === "first") throw new Error("421 busy");
    };
    await drain(send, NOW);
    expect((await rows()).filter((r) => r.sentAt).map((r) => r.id)).toEqual(["second", "third"]);
  });

  test("writes nothing where nothing is due, and twice for up to five mails", async () => {
    const batch = vi.spyOn(db.store.client, "batch");
    await drain(async () => undefined, NOW);
    expect(batch).not.toHaveBeenCalled();
    await write(db.store, [mail("first"), mail("second")]);
    batch.mockClear();
    await drain(async () => undefined, NOW);
    expect(batch).toHaveBeenCalledTimes(2);
    batch.mockRestore();
    expect((await rows()).every((r) => r.sentAt)).toBe(true);
  });

  test("keeps no sign-in code once it is sent, and sends none that expired", async () => {
    const expiresAt = minutes(10).toISOString();
    await write(db.store, [mail("sent", { kind: "code", expiresAt })]);
    await drain(async () => undefined, NOW);
    expect(await rows()).toEqual([]);

    await write(db.store, [mail("late", { kind: "code", expiresAt })]);
    const sent: string[] = [];
    await drain(async (m) => void sent.push(m.id), minutes(11));
    expect(sent).toEqual([]);
  });
});

describe("the local mailbox", () => {
  let box: { close(): void };
  let web: string;
  let send: ReturnType<typeof smtp>;
  beforeAll(async () => {
    const [smtpPort, webPort] = [await freePort(), await freePort()];
    box = await startMailbox({ host: "127.0.0.1", smtpPort, webPort });
    web = `http://127.0.0.1:${webPort}`;
    send = smtp(`smtp://127.0.0.1:${smtpPort}`, "https://roadmap.example.org");
  });
  afterAll(() => box.close());

  const note = (subject: string, body: string, address = "lead@example.org") =>
    send({ id: subject, kind: "reminder", address, language: "en", subject, body });

  type Listed = {
    total: number;
    messages: { ID: string; Subject: string; To: { Address: string }[]; Snippet: string }[];
  };
  const list = async () => (await (await fetch(`${web}/api/v1/messages`)).json()) as Listed;

  test("keeps real mail, newest first, in the shape that Mailpit users know", async () => {
    await note("First", "One.");
    await note("Zweite März", "Hello,\n\nread https://example.org/a?b=1&c=2.\n\n<b>not bold</b>");
    const { total, messages } = await list();
    expect(total).toBe(2);
    expect(messages.map((m) => m.Subject)).toEqual(["Zweite März", "First"]);
    expect(messages[0]!.To).toEqual([{ Name: "", Address: "lead@example.org" }]);
    const one = (await (await fetch(`${web}/api/v1/message/${messages[0]!.ID}`)).json()) as {
      Text: string;
      HTML: string;
      From: { Address: string };
    };
    expect(one.From.Address).toBe("milepost@roadmap.example.org");
    expect(one.Text).toContain("read https://example.org/a?b=1&c=2.");
    expect(one.HTML).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
    expect(one.HTML).toContain("&lt;b&gt;not bold&lt;/b&gt;");
    const page = await (await fetch(web)).text();
    expect(page).toContain("<h2>Zweite März</h2>");
    expect(page).toContain("&lt;b&gt;not bold");
  });

  test("a document names its language", async () => {
    for (const lang of LANGUAGES) {
      await send({
        id: lang,
        kind: "code",
        address: "lead@example.org",
        language: lang,
        subject: lang,
        body: "Code",
      });
      const newest = (await list()).messages[0]!;
      const one = (await (await fetch(`${web}/api/v1/message/${newest.ID}`)).json()) as {
        HTML: string;
      };
      expect(one.HTML).toContain(`<html lang="${lang}">`);
    }
  });

  test("a line break in an address or a subject reaches nobody else", async () => {
    const before = (await list()).total;
    for (const address of ["a@good.org\r\nBcc: e@evil.org", "a@good.org, e@evil.org", "a", ""])
      await expect(note("Hello", "One.", address)).rejects.toThrow("not a mail address");
    expect((await list()).total).toBe(before);
    await note("Hello\r\nBcc: e@evil.org", "One.");
    const { messages } = await list();
    expect(messages[0]).toMatchObject({
      Subject: "Hello Bcc: e@evil.org",
      To: [{ Address: "lead@example.org" }],
    });
  });

  test("is closed to sites that let their own name point to this machine", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((done) => {
      request(`${web}/api/v1/messages`, { headers: { host: "evil.example" } }, (r) => {
        r.resume();
        done(r.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  test("a relay that is away is an error, not a hang", async () => {
    const away = smtp(`smtp://127.0.0.1:${await freePort()}`, "http://127.0.0.1:8787");
    const lost = away({
      id: "1",
      kind: "code",
      address: "a@example.org",
      language: "en",
      subject: "x",
      body: "x",
    });
    await expect(lost).rejects.toThrow(/ECONNREFUSED/);
  });
});
