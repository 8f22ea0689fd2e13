import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { signerOf } from "../checkpoint.ts";
import { signAndKeep } from "../kept/head.ts";
import { type Get, type Kept, subjectsOf, verifyPage } from "./reader.ts";

const PAGE = "/updates/2026-02-clinical";
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
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  };
  const note = (await sign())!.note;
  early = { key: (await honest("/record/key")).trim(), note };
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
    });
    expect(verdict.proven[0]?.texts).toContainEqual({ field: "summary", words: null });
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
    await app.record({
      kind: "text.redacted",
      subject: "redaction/r-1",
      role: "admin",
      facts: { of: event!.seq, fields: ["result"], reason: "personal", asked: "admin" },
    });
    await write(app.store, [
      sql`delete from event_text where seq = ${event!.seq} and field = 'result'`,
    ]);
    await sign();
    const verdict = await verifyPage(honest, "/actions/students-one", null);
    expect(verdict.fault).toBeNull();
    expect(verdict.proven[0]?.texts).toContainEqual({ field: "result", words: null });
    expect(verdict.proven.map((p) => p.kind)).toEqual(["action.promised", "text.redacted"]);
  });

  test("is told where an address is none of the record", async () => {
    expect(subjectsOf("/about")).toEqual([]);
    expect((await verifyPage(honest, "/about", null)).fault?.what).toBe("address");
    expect((await verifyPage(honest, "/actions/nothing", null)).fault?.what).toBe("address");
  });
});

/** Changes one character of what answers an address. */
const lying =
  (at: string, change: (text: string) => string): Get =>
  async (path) => {
    const text = await honest(path);
    if (!path.startsWith(at)) return text;
    const changed = change(text);
    if (changed === text) throw new Error("nothing was changed");
    return changed;
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

  test("and words that are kept back without a reason in the log", async () => {
    const without = (t: string) => {
      const [first = "", ...rest] = t.split("\n");
      const e = JSON.parse(first) as { words: Record<string, unknown> };
      delete e.words["line.clinical-one"];
      return [JSON.stringify(e), ...rest].join("\n");
    };
    const from = "/record/events.ndjson?to=";
    const partly = async (path: string) =>
      /subject=update/.test(path) ? lying(from, without)(path) : honest(path);
    const { fault } = await verifyPage(partly, PAGE, null);
    expect(fault).toMatchObject({ what: "missing", field: "line.clinical-one" });
  });

  test("and a record that is not the one of the earlier visit", async () => {
    const [name, size, root, ...rest] = early.note.split("\n");
    const other = { ...early, note: [name, size, swap(root!, 3, "A"), ...rest].join("\n") };
    expect((await verifyPage(honest, PAGE, other)).fault?.what).toBe("rewritten");
    const longer = { ...early, note: [name, "999", root, ...rest].join("\n") };
    expect((await verifyPage(honest, PAGE, longer)).fault?.what).toBe("shorter");
    expect((await verifyPage(honest, PAGE, { ...early, key: "another" })).fault?.what).toBe("key");
  });

  test("and an answer that does not come", async () => {
    const offline = () => Promise.reject(new Error("offline"));
    expect((await verifyPage(offline, PAGE, null)).fault?.what).toBe("unreachable");
  });
});
