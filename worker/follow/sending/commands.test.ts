import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../../db/client.node.ts";
import { tick } from "../../clock.ts";
import { startMailbox } from "../../mail/mailbox.ts";
import { drainOutbox } from "../../mail/outbox.ts";
import { smtp } from "../../mail/smtp.ts";
import { signerOf } from "../../record/checkpoint.ts";
import { catchUp } from "../../record/found/keep.ts";
import { signAndKeep } from "../../record/kept/head.ts";
import { following } from "../../test/following.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { tellFollowers } from "./commands.ts";

let app: Awaited<ReturnType<typeof startApp>>;
let by: ReturnType<typeof following>;
/** October closed on 11 November without a word; November is due on 7 December and closes on the 10th. */
beforeEach(async () => {
  app = await startApp({ now: "2026-11-02T15:00:00Z", events: smallRecord() });
  by = following(app);
  app.clock.now = new Date("2026-11-20T15:00:00Z");
});
afterEach(() => app.end());

const at = (instant: string) => {
  app.clock.now = new Date(instant);
};
const AFTER = "2026-12-11T15:00:00Z";
const digests = async (address = "a@example.org") =>
  (await by.mails(address)).filter((m) => m.kind === "digest");
const november = async () => {
  at("2026-12-02T15:00:00Z");
  await app.record(published("clinical", "2026-11"));
};

describe("the monthly digest", () => {
  test("leaves when the month has closed: what is missing, what moved, and the way out", async () => {
    const path = await by.confirmed();
    await november();
    await tick(app.deps);
    expect(await digests()).toEqual([]);
    at(AFTER);
    await tick(app.deps);
    const [mail, ...others] = await digests();
    expect(others).toEqual([]);
    expect(mail!.subject).toBe("The roadmap: what changed until the close of November 2026");
    expect(mail!.body).toContain("From 12 November 2026 until 11 December 2026.");
    expect(mail!.body).toContain("No update received for November 2026: students.");
    expect(mail!.body).toContain(
      "Stage moved\n- The promise of clinical-one.: Not started → Underway\n  http://127.0.0.1:8787/actions/clinical-one",
    );
    expect(mail!.body).toContain("http://127.0.0.1:8787/updates/2026-11-clinical");
    expect(mail!.body.trimEnd().endsWith(path)).toBe(true);
  });

  test("of a quiet month still says who did not report", async () => {
    await by.confirmed();
    at(AFTER);
    await tick(app.deps);
    const [mail] = await digests();
    expect(mail!.body).toContain("No update received for November 2026: clinical and students.");
    expect(mail!.body).toContain("Nothing else changed.");
  });

  test("leaves once, however often and in however many processes the clock runs", async () => {
    await by.confirmed();
    await by.confirmed({ address: "b@example.org", scope: "sphere", of: "clinical" });
    await november();
    at(AFTER);
    const other = await openStore(`file:${app.deps.realm}/milepost.db`);
    const twin = { ...app.deps, store: other };
    await Promise.all(Array.from({ length: 20 }, (_, i) => tellFollowers(i % 2 ? twin : app.deps)));
    other.client.close();
    for (const address of ["a@example.org", "b@example.org"])
      expect(await digests(address)).toHaveLength(1);
    at("2026-12-12T15:00:00Z");
    await tellFollowers(app.deps);
    expect(await digests()).toHaveLength(1);
  });

  test("tells two months in one where the clock stood still for one", async () => {
    await by.confirmed();
    await november();
    at("2027-01-20T15:00:00Z");
    await tick(app.deps);
    const [mail, ...others] = await digests();
    expect(others).toEqual([]);
    expect(mail!.subject).toContain("December 2026");
    expect(mail!.body).toContain("No update received for November 2026: students.");
    expect(mail!.body).toContain("No update received for December 2026: clinical and students.");
    expect(mail!.body).toContain("clinical, November 2026");
  });

  test("of a part tells that part alone, and of misses nothing but misses", async () => {
    await by.confirmed({ address: "c@example.org", scope: "sphere", of: "clinical" });
    await by.confirmed({ address: "m@example.org", scope: "missed" });
    await by.confirmed({ address: "x@example.org", scope: "action", of: "students-one" });
    await november();
    at(AFTER);
    await tick(app.deps);
    const [clinical] = await digests("c@example.org");
    expect(clinical!.subject).toMatch(/^clinical: /);
    expect(clinical!.body).toContain("Nobody who owed an update for this month is missing.");
    expect(clinical!.body).not.toContain("students");
    const [missed] = await digests("m@example.org");
    expect(missed!.body).toContain("No update received for November 2026: students.");
    expect(missed!.body).not.toContain("clinical");
    const [action] = await digests("x@example.org");
    expect(action!.body).toContain("No update received for November 2026: students.");
    expect(action!.body).not.toContain("clinical-one");
  });

  test("of a search names what it finds that changed", async () => {
    await by.confirmed({ scope: "search", of: "q=clinical" });
    await november();
    await catchUp(app.deps.store);
    at(AFTER);
    await tick(app.deps);
    const [mail] = await digests();
    expect(mail!.subject).toMatch(/^What a search for “clinical” finds: /);
    expect(mail!.body).toContain("/updates/2026-11-clinical");
  });
});

describe("a mail as it happens", () => {
  test("leaves after a publication, once, and only to those whom it concerns", async () => {
    await by.confirmed({ address: "p@example.org", rhythm: "posted" });
    const clinical = { rhythm: "posted", scope: "sphere" };
    await by.confirmed({ address: "c@example.org", ...clinical, of: "clinical" });
    await by.confirmed({ address: "s@example.org", ...clinical, of: "students" });
    await tick(app.deps);
    await november();
    await tellFollowers(app.deps);
    await tellFollowers(app.deps);
    for (const address of ["p@example.org", "c@example.org"]) {
      const [mail, ...others] = await digests(address);
      expect([mail!.subject.endsWith("something was posted"), others]).toEqual([true, []]);
      expect(mail!.body).toContain("/updates/2026-11-clinical");
    }
    expect(await digests("s@example.org")).toEqual([]);
  });

  test("tells a month that closed without an update as soon as it is frozen", async () => {
    await by.confirmed({ address: "m@example.org", rhythm: "posted", scope: "missed" });
    at("2026-12-11T15:00:00Z");
    await tick(app.deps);
    await tick(app.deps);
    const [mail, ...others] = await digests("m@example.org");
    expect(others).toEqual([]);
    expect(mail!.body).toContain("No update received for November 2026: clinical and students.");
  });
});

describe("whoever left", () => {
  test("is not written to by a database that still knows the address, and is deleted from it", async () => {
    const path = await by.confirmed();
    const [row] = await app.rows<Record<string, string>>("select * from subscriptions");
    await by.press(path, "leave");
    await app.store.client.execute({
      sql: `insert into subscriptions (${Object.keys(row!)
        .map((name) => `"${name}"`)
        .join(", ")}) values (${Object.keys(row!)
        .map(() => "?")
        .join(", ")})`,
      args: Object.values(row!),
    });
    at(AFTER);
    await tick(app.deps);
    expect([await digests(), await app.rows("select * from subscriptions")]).toEqual([[], []]);
    expect((await app.request(path)).status).toBe(404);
  });
});

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

describe("the mail as it arrives", () => {
  test("has two parts, the signed head, one way out for programs, and nothing that a title smuggles in", async () => {
    await by.confirmed();
    at("2026-12-02T15:00:00Z");
    await app.record({
      kind: "action.reworded",
      subject: "action/clinical-one",
      role: "lead",
      facts: { action: "clinical-one" },
      texts: {
        wording:
          "Calm\r\nList-Unsubscribe: <https://evil.example/>\r\n\r\n<img src=https://evil.example/x>",
        reason: "Hostile.",
      },
    });
    await signAndKeep(app.deps, await signerOf(app.deps.settings));
    at(AFTER);
    await tick(app.deps);
    const [smtpPort, webPort] = [await freePort(), await freePort()];
    const box = await startMailbox({ host: "127.0.0.1", smtpPort, webPort });
    try {
      const send = smtp(`smtp://127.0.0.1:${smtpPort}`, app.deps.settings.origin);
      await drainOutbox(app.deps.store, send, app.clock.now, app.deps.letter);
      const raw = await (
        await fetch(`http://127.0.0.1:${webPort}/api/v1/message/latest/raw`)
      ).text();
      const message = (await (
        await fetch(`http://127.0.0.1:${webPort}/api/v1/message/latest`)
      ).json()) as { Text: string; HTML: string };
      const [head = ""] = raw.split(/\r?\n\r?\n/);
      const unfolded = head.replaceAll(/\r?\n[ \t]+/g, " ");
      expect(unfolded).toMatch(
        /^List-Unsubscribe: ?<http:\/\/127\.0\.0\.1:8787\/follow\/[a-p]{64}\/leave>$/m,
      );
      expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
      expect(unfolded.match(/^List-Unsubscribe:/gm)).toHaveLength(1);
      expect(unfolded).not.toContain("evil.example");
      expect(message.Text).toContain("The record as it is signed; keep it");
      expect(message.HTML).toContain("No update received for November 2026");
      expect(message.HTML).not.toMatch(/<img|<script|<link|<iframe/);
    } finally {
      box.close();
    }
  });
});
