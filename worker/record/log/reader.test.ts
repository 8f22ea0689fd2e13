import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { signerOf } from "../checkpoint.ts";
import { signAndKeep } from "../kept/head.ts";
import type { NewEvent } from "../kinds/all.ts";
import { subjectsOf } from "../copy/subjects.ts";
import type { Get } from "../copy/asking.ts";
import { type Kept, verifyPage } from "./reader.ts";

const PAGE = "/updates/2026-02-clinical";
const UPDATE = "/record/events.ndjson?subject=update/2026-02/clinical&from=1&";
let app: Awaited<ReturnType<typeof startApp>>;
let honest: Get;
let early: Kept;

const sign = async () => signAndKeep(app.deps, await signerOf(app.deps.settings));

beforeAll(async () => {
  const months = ["2026-01", "2026-02", "2026-03"];
  const events = [...smallRecord(), ...months.map((m) => published("clinical", m))];
  app = await startApp({ now: "2026-11-02T15:00:00Z", events });
  honest = async (path) => {
    const answer = await app.request(path);
    return { status: answer.status, text: await answer.text() };
  };
  const note = (await sign())!.note;
  early = { key: (await honest("/record/key")).text.trim(), note };
  await app.record({
    kind: "update.corrected",
    subject: "update/2026-02/clinical",
    role: "lead",
    facts: { update: "2026-02-clinical", why: "privacy", fields: ["summary"] },
    texts: { summary: "It began.", reason: "It told too much." },
  });
  await sign();
});
afterAll(() => app.end());

const gone = (field: string, unsigned = false) => ({ field, words: null, unsigned });

/** Removes a text as two people do; nobody has signed it yet. */
async function remove(of: number, field: string, id: string) {
  await app.record({
    kind: "text.redacted",
    subject: `redaction/${id}`,
    role: "admin",
    facts: { of, fields: [field], reason: "personal", asked: "moderator" },
  });
  await write(app.store, [sql`delete from event_text where seq = ${of} and field = ${field}`]);
}

describe("a reader who checks a page of the record", () => {
  test("is told that everything is proven, and what stands there", async () => {
    const steps: string[] = [];
    const verdict = await verifyPage(honest, PAGE, null, (step) => steps.push(step));
    expect(verdict.fault).toBeNull();
    expect(steps).toEqual(["signature", "before", "events", "proofs"]);
    expect(verdict.tree?.size).toBe(Number(verdict.keep?.note.split("\n")[1]));
    expect(verdict.proven.map((p) => p.kind)).toEqual(["update.published", "update.corrected"]);
    expect(verdict.proven[0]?.texts).toContainEqual({
      field: "line.clinical-one",
      words: "It began.",
      unsigned: false,
    });
    expect(verdict.proven[0]?.texts).toContainEqual(gone("summary"));
  });

  test("learns that the record goes on from what the browser saw earlier", async () => {
    const verdict = await verifyPage(honest, PAGE, early);
    expect([verdict.fault, verdict.before]).toEqual([null, Number(early.note.split("\n")[1])]);
  });

  test.each([
    "/strategies/fair-care",
    "/spheres/clinical",
    "/actions/clinical-one?asof=2026-11-01",
    "/months/2026-03",
  ])("can check %s too", async (page) => {
    const verdict = await verifyPage(honest, page, null);
    expect(verdict.fault).toBeNull();
    expect(verdict.proven.length).toBeGreaterThan(0);
  });

  test("is shown that a text was removed, and the event that removed it", async () => {
    const [event] = (await verifyPage(honest, "/actions/students-one", null)).proven;
    await remove(event!.seq, "result", "r-1");
    await sign();
    const verdict = await verifyPage(honest, "/actions/students-one", null);
    expect(verdict.fault).toBeNull();
    expect(verdict.proven[0]?.texts).toContainEqual(gone("result"));
    expect(verdict.proven.map((p) => p.kind)).toEqual(["action.promised", "text.redacted"]);
  });

  test("is told of a text whose removal nobody has signed yet, and sees it signed later", async () => {
    const page = "/actions/students-two";
    const [event] = (await verifyPage(honest, page, null)).proven;
    await remove(event!.seq, "result", "r-2");
    const early = await verifyPage(honest, page, null);
    expect([early.fault, early.proven.length]).toEqual([null, 1]);
    expect(early.proven[0]?.texts).toContainEqual(gone("result", true));
    await sign();
    const later = await verifyPage(honest, page, null);
    expect(later.proven.map((p) => p.kind)).toEqual(["action.promised", "text.redacted"]);
    expect(later.proven[0]?.texts).toContainEqual(gone("result"));
  });

  test("can check a page with a removed text however many texts were removed elsewhere", async () => {
    const elsewhere = Array.from({ length: 401 }, (_, i): NewEvent => ({
      kind: "text.redacted",
      subject: `redaction/many-${i}`,
      role: "admin",
      facts: { of: 1, fields: [`f-${i}`], reason: "law", asked: "admin" },
    }));
    await app.record(...elsewhere);
    await sign();
    const verdict = await verifyPage(honest, "/actions/students-two", null);
    expect(verdict.fault).toBeNull();
    expect(verdict.proven).toHaveLength(2);
  });

  test("is told where an address is none of the record", async () => {
    expect(subjectsOf("/about")).toEqual([]);
    expect((await verifyPage(honest, "/about", null)).fault?.what).toBe("address");
    expect((await verifyPage(honest, "/actions/nothing", null)).fault?.what).toBe("address");
  });
});

/** Changes what answers an address. */
const lying =
  (at: string, change: (text: string) => string): Get =>
  async (path) => {
    const { status, text } = await honest(path);
    if (!path.startsWith(at)) return { status, text };
    const changed = change(text);
    if (changed === text) throw new Error("nothing was changed");
    return { status, text: changed };
  };

const swap = (text: string, i: number, by = "0") =>
  text.slice(0, i) + (text[i] === by ? "1" : by) + text.slice(i + 1);
const after = (text: string, mark: string) => text.indexOf(mark) + mark.length;

describe("one changed character is named for what it is", () => {
  const cases: [string, string, string, (text: string) => string][] = [
    ["in somebody's words", "words", "/record/events", (t) => t.replace("It began", "It begun")],
    ["in a fact", "leaf", "/record/events", (t) => t.replace('"need":"none"', '"need":"help"')],
    ["in a leaf", "leaf", "/record/events", (t) => swap(t, after(t, '"leaf":"'))],
    ["in a proof", "proof", "/record/proof", (t) => swap(t, after(t, '"path":["'))],
    ["in a proof's root", "root", "/record/proof", (t) => swap(t, after(t, '"root":"'))],
    ["in the signed root", "signature", "/record/checkpoint", (t) => swap(t, 20, "A")],
    ["in the number of events", "signature", "/record/checkpoint", (t) => swap(t, 15, "9")],
    ["in the signature", "signature", "/record/checkpoint", (t) => swap(t, t.length - 20, "A")],
    ["in the key", "signature", "/record/key", (t) => swap(t, t.length - 10, "A")],
    ["in the shape of the log", "unreadable", "/record/events", (t) => t.replace("{", "")],
    ["in what events are about", "subject", "/record/events", (t) => t.replace("/clinical", "/x")],
  ];
  test.each(cases)("%s", async (_where, what, at, change) => {
    const verdict = await verifyPage(lying(at, change), PAGE, null);
    expect(verdict.fault?.what).toBe(what);
    expect(verdict.keep).toBeNull();
  });

  test("and the beginning of a text that was made a part of its salt", async () => {
    const cut = (t: string) =>
      t.replace(/"salt":"([0-9a-f]{32})","text":"It b/, '"salt":"$149742062","text":"');
    expect((await verifyPage(lying(UPDATE, cut), PAGE, null)).fault).toMatchObject({
      what: "words",
      field: "line.clinical-one",
    });
  });

  /** The page's events with words kept back, and whatever else the site would add. */
  const withheld = (...more: object[]) =>
    lying(UPDATE, (t) => {
      const [first = "", ...rest] = t.trim().split("\n");
      const e = JSON.parse(first) as { words: Record<string, unknown> };
      delete e.words["line.clinical-one"];
      const lines = more.map((m) => JSON.stringify({ ...JSON.parse(rest[0]!), ...m }));
      return [JSON.stringify(e), ...rest, ...lines].join("\n");
    });

  test("and words that are kept back without a reason in the log", async () => {
    const { fault } = await verifyPage(withheld(), PAGE, null);
    expect(fault).toMatchObject({ what: "missing", field: "line.clinical-one" });
  });

  test("and words that are kept back for a reason that nobody signed", async () => {
    const facts = { update: ["2026-02-clinical"], why: "privacy", fields: ["line.clinical-one"] };
    for (const update of [["2026-02-clinical"], "2026-02-clinical"]) {
      const made = withheld({ version: 3, seq: 20, facts: { ...facts, update } });
      expect((await verifyPage(made, PAGE, null)).fault?.what).toBe("leaf");
    }
    const { seq, kind } = (await verifyPage(honest, PAGE, null)).proven[0]!;
    expect(kind).toBe("update.published");
    for (const of of [seq, `${seq}`]) {
      const removal = { of, fields: ["line.clinical-one"], reason: "law", asked: "admin" };
      const get: Get = async (path) => {
        if (!path.includes("subject=redaction/")) return withheld()(path);
        const line = (await honest(path)).text.split("\n")[0]!;
        if (!line) return honest(path);
        return { status: 200, text: JSON.stringify({ ...JSON.parse(line), facts: removal }) };
      };
      const { fault } = await verifyPage(get, PAGE, null);
      expect(fault?.what).toBe(of === seq ? "leaf" : "missing");
    }
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ["the first one", ([, second = ""]) => [second]],
    ["one given twice in the place of another", ([first = ""]) => [first, first]],
  ])("and an event about the page that was left out: %s", async (_which, change) => {
    const get = lying(UPDATE, (t) => change(t.trim().split("\n")).join("\n"));
    expect((await verifyPage(get, PAGE, null)).fault?.what).toBe("gap");
  });

  test("and a record that is not the one of the earlier visit", async () => {
    const [name, size, root, ...rest] = early.note.split("\n");
    const other = { ...early, note: [name, size, swap(root!, 3, "A"), ...rest].join("\n") };
    expect((await verifyPage(honest, PAGE, other)).fault?.what).toBe("rewritten");
    const longer = { ...early, note: [name, "999", root, ...rest].join("\n") };
    expect((await verifyPage(honest, PAGE, longer)).fault?.what).toBe("shorter");
    expect((await verifyPage(honest, PAGE, { ...early, key: "another" })).fault?.what).toBe("key");
  });
});
