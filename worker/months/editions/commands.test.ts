import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tick } from "../../clock.ts";
import { append } from "../../record/append.ts";
import { openSigner, signRecord } from "../../record/checkpoint.ts";
import { hashOf } from "../../record/leaf.ts";
import { changedPromises } from "../../test/changedPromises.ts";
import { published } from "../../test/smallRecord.ts";
import type { startApp } from "../../test/startApp.ts";
import { yearOfReports } from "../../test/yearOfReports.ts";
import { closePeriods, remake } from "./commands.ts";
import { outdatedSince } from "./queries.ts";

type App = Awaited<ReturnType<typeof startApp>>;
let app: App;
beforeEach(async () => {
  app = await yearOfReports();
});
afterEach(() => app.end());

const rows = async (sql: string, of: App = app) => (await of.store.client.execute(sql)).rows;

const pages = async (of: App = app) =>
  Object.fromEntries(
    (await rows("select period, html from edition_pages order by period", of)).map((r) => [
      String(r.period),
      String(r.html),
    ]),
  );

const closings = () =>
  rows(`select kind, subject, version, role, facts from events
    where kind in ('month.closed', 'year.closed', 'edition.redacted') order by seq`);

/** The bytes that a reader of the page gets. */
const shown = async (address: string) => {
  const page = await (await app.request(address)).text();
  const from = page.indexOf("<article data-edition=");
  return from < 0 ? undefined : page.slice(from, page.lastIndexOf("</article>") + 10);
};

const edition = async (month: string, query = "") =>
  (await (await app.request(`/api/v1/months/${month}/edition${query}`)).json()) as {
    html: string;
    hash: string;
    errata: { kind: string; on: string; update: string | null; days_late: number | null }[];
    remade: { on: string; was: string; hash: string }[];
  };

const remove = async (seq: number, field: string, subject = "redaction/r-1") => {
  await app.store.client.execute({
    sql: "delete from event_text where seq = ? and field = ?",
    args: [seq, field],
  });
  await app.record({
    kind: "text.redacted",
    subject,
    role: "approver",
    facts: { of: seq, fields: [field], reason: "personal", asked: "admin" },
  });
};

const placeOf = async (update: string) =>
  Number((await rows(`select seq from updates where id = '${update}'`))[0]!.seq);

describe("when a month closes", () => {
  test("its page is stored with its hash, at the last entry before the close, once", async () => {
    await tick(app.deps);
    await tick(app.deps);
    const events = await closings();
    expect(events.map((e) => [e.kind, e.subject, e.version, e.role])).toEqual(
      ["2026-01", "2026-02", "2026-03", "2026-04"].map((m) => [
        "month.closed",
        `month/${m}`,
        1,
        "clock",
      ]),
    );
    const stored = await pages();
    for (const { facts } of events) {
      const { month, closedOn, position, hash } = JSON.parse(String(facts));
      expect(hash).toBe(await hashOf(stored[month]!));
      const [last] = await rows(
        // Nothing was published in the hours around a midnight.
        `select max(seq) as seq from events where at < '${closedOn}T99' and kind <> 'month.closed'`,
      );
      expect(position).toBe(last!.seq);
    }
  });

  test("two processes at the same instant make one page", async () => {
    await Promise.all([
      closePeriods(app.deps),
      closePeriods({ ...app.deps, realm: "another" }),
      closePeriods({ ...app.deps, realm: "a third" }),
    ]);
    expect(await closings()).toHaveLength(4);
    expect(Object.keys(await pages())).toHaveLength(4);
  });

  test("it says how each sphere stood then, and is the same whenever the clock runs", async () => {
    await closePeriods(app.deps);
    const late = await yearOfReports();
    late.clock.now = new Date("2026-06-30T15:00:00Z");
    await closePeriods({
      ...late.deps,
      settings: { ...late.deps.settings, origin: "https://x.org" },
    });
    const [first, second] = [await pages(), await pages(late)];
    expect(second["2026-01"]).toBe(first["2026-01"]);
    expect(second["2026-04"]).toBe(first["2026-04"]);
    expect(first["2026-02"]).toContain("No update received for February 2026");
    expect(first["2026-02"]).not.toMatch(/asof=(?!2026-03-1[12]")|127\.0\.0\.1|<!--/);
    late.end();
  });

  test("it cites the signed head that was newest then, and names nobody", async () => {
    const named = await changedPromises();
    const signer = await openSigner("example.org", Buffer.alloc(32, 7).toString("base64"));
    const head = await signRecord(named.store, signer, named.clock.now);
    named.clock.now = new Date("2026-06-30T15:00:00Z");
    await closePeriods(named.deps);
    const { "2026-05": may } = await pages(named);
    expect(may).toContain(head!.root);
    expect(may).toContain(`covers ${head!.size} entries`);
    named.clock.now = new Date("2026-07-01T15:00:00Z");
    await signRecord(named.store, signer, named.clock.now);
    const answer = await named.request("/api/v1/months/2026-05/edition");
    expect(await answer.json()).toMatchObject({
      checkpoint: { size: head!.size, root: head!.root },
    });
    await remake(named.deps, ["2026-05"], "admin");
    expect((await pages(named))["2026-05"]).toBe(may);
    expect(may).toContain("Led since 1 January 2026.");
    expect(may).not.toContain("Ada");
    named.end();
  });

  test("history that is still coming in is not frozen between two of its parts", async () => {
    const events = [published("students", "2026-01")];
    const versions = { "update/2026-01/students": 0 };
    const at = new Date("2026-05-19T16:00:00Z");
    const { random } = app.deps;
    await append(app.store, { events, expect: versions, random, now: app.clock.now, at });
    await closePeriods(app.deps);
    expect(await closings()).toEqual([]);
    app.wait(61_000);
    await closePeriods(app.deps);
    expect(await closings()).toHaveLength(4);
  });

  test("nothing closes in an empty record, and nothing before its grace is over", async () => {
    app.clock.now = new Date("2026-06-10T20:00:00Z");
    await closePeriods(app.deps);
    expect(Object.keys(await pages())).not.toContain("2026-05");
    app.clock.now = new Date("2026-06-11T05:00:00Z");
    await closePeriods(app.deps);
    expect(Object.keys(await pages())).toContain("2026-05");
  });
});

describe("a removed text", () => {
  const said = "What clinical did in 2026-01.";

  test("leaves its frozen page, which keeps both hashes; other pages stay", async () => {
    await closePeriods(app.deps);
    const before = await pages();
    expect(before["2026-01"]).toContain(said);
    await remove(await placeOf("2026-01-clinical"), "summary");
    const outdated = (await outdatedSince(app.store.db, 0)).map((e) => e.period);
    expect(outdated).toEqual(["2026-01"]);
    await remake(app.deps, outdated, "approver");
    const after = await pages();
    expect(after["2026-01"]).not.toContain(said);
    expect({ ...after, "2026-01": "" }).toEqual({ ...before, "2026-01": "" });
    const { hash, remade, errata } = await edition("2026-01");
    const was = await hashOf(before["2026-01"]!);
    expect(hash).toBe(await hashOf(after["2026-01"]!));
    expect(remade).toEqual([{ on: "2026-05-20", was, hash }]);
    expect(errata.map((e) => e.kind)).toEqual(["redacted"]);
    expect(await shown("/months/2026-01")).toBe(after["2026-01"]);
    expect(await (await app.request("/months/2026-01")).text()).toContain(was);
    expect((await closings()).at(-1)).toMatchObject({
      kind: "edition.redacted",
      subject: "month/2026-01",
      version: 2,
      role: "approver",
    });
  });

  test("where the bytes stay, nothing is published", async () => {
    await closePeriods(app.deps);
    await remake(app.deps, ["2026-01", "2026-02", "1999-01"], "admin");
    expect(await closings()).toHaveLength(4);
  });

  test("the clock does it too, and for words that were taken away for privacy", async () => {
    await closePeriods(app.deps);
    await app.record({
      kind: "update.corrected",
      subject: "update/2026-01/clinical",
      role: "lead",
      facts: { update: "2026-01-clinical", why: "privacy", fields: ["summary"] },
      texts: { summary: "It began.", reason: "It named someone." },
    });
    await tick(app.deps);
    expect((await pages())["2026-01"]).not.toContain(said);
    await tick(app.deps);
    await tick(app.deps);
    expect((await closings()).filter((e) => e.kind === "edition.redacted")).toHaveLength(1);
  });

  test("a removed reason leaves the pages that print it", async () => {
    await closePeriods(app.deps);
    const [drop] = await rows("select seq from events where kind = 'action.dropped'");
    expect((await pages())["2026-04"]).toContain("No one came.");
    await remove(Number(drop!.seq), "reason");
    await tick(app.deps);
    expect((await pages())["2026-04"]).not.toContain("No one came.");
  });
});
