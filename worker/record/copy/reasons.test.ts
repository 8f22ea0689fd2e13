import { describe, expect, test } from "vitest";
import { canonical, commitment, type Json, unhex } from "../leaf.ts";
import { verifyLog } from "../verify.ts";

type Given = {
  kind: string;
  subject: string;
  role?: string;
  facts: Record<string, Json>;
  /** Field -> words; null where they are not served. */
  texts?: Record<string, string | null>;
};

const SALT = "0f".repeat(16);
const PAGE = "5e".repeat(32);
const AGAIN = "6f".repeat(32);

/** The lines of a record that nobody has signed yet. */
async function logOf(given: Given[], after = 0, versions = new Map<string, number>()) {
  const lines: string[] = [];
  for (const { kind, subject, role = "admin", facts, texts = {} } of given) {
    const version = (versions.get(subject) ?? 0) + 1;
    versions.set(subject, version);
    const promised: Record<string, Json> = {};
    const words: Record<string, Json> = {};
    for (const [field, text] of Object.entries(texts)) {
      promised[field] = await commitment(unhex(SALT), text ?? "gone");
      if (text !== null) words[field] = { salt: SALT, text };
    }
    const at = "2026-11-02T15:00:00.000Z";
    const seq = after + lines.length + 1;
    const rest = { kind, v: 1, subject, version, role, facts, leaf: null };
    lines.push(canonical({ seq, at, recordedAt: at, ...rest, texts: promised, words }));
  }
  return lines;
}

const update: Given = {
  kind: "update.published",
  subject: "update/2026-10/clinical",
  role: "lead",
  facts: { update: "2026-10-clinical" },
  texts: { summary: null, next: "More." },
};
const removal = (facts: Record<string, Json> = {}, role = "moderator"): Given => ({
  kind: "text.redacted",
  subject: "redaction/r-1",
  role,
  facts: { of: 1, fields: ["summary"], reason: "personal", asked: "admin", ...facts },
});
const correction = (facts: Record<string, Json> = {}): Given => ({
  kind: "update.corrected",
  subject: update.subject,
  role: "lead",
  facts: { update: "2026-10-clinical", why: "privacy", fields: ["summary"], ...facts },
  texts: { summary: "Less.", reason: "It told too much." },
});
const closed = (facts: Record<string, Json> = {}): Given => ({
  kind: "month.closed",
  subject: "month/2026-10",
  role: "clock",
  facts: { month: "2026-10", closedOn: "2026-11-11", position: 1, hash: PAGE, ...facts },
});
const remade = (facts: Record<string, Json> = {}): Given => ({
  kind: "edition.redacted",
  subject: "month/2026-10",
  role: "clock",
  facts: { period: "2026-10", was: PAGE, hash: AGAIN, ...facts },
});

const found = async (...given: Given[]) => (await verifyLog(await logOf(given), [])).findings;
const words = async (...given: Given[]) => (await found(...given)).map((f) => f.what);

describe("a text that is not served is excused", () => {
  test("by a removal of two people, and by a correction for privacy", async () => {
    expect(await found(update, removal())).toEqual([]);
    expect(await found(update, correction())).toEqual([]);
    expect(await found(update)).toEqual([{ seq: 1, what: "missing", about: "summary" }]);
  });

  test.each<[string, Given]>([
    ["that names the event in letters", removal({ of: "1" })],
    ["that names the event in a list", removal({ of: [1] })],
    ["of an event that comes later", removal({ of: 2 })],
    ["for a reason that there is not", removal({ reason: "embarrassing" })],
    ["that a lead asked for", removal({ asked: "lead" })],
    ["that the clock agreed to", removal({}, "clock")],
    ["whose fields are no list of names", removal({ fields: [["summary"]] })],
  ])("but not by a removal %s", async (_which, event) => {
    expect(await words(update, event)).toEqual(["missing", "removal"]);
  });

  test.each<[string, Given]>([
    ["that names the update in a list", correction({ update: ["2026-10-clinical"] })],
    ["whose fields are no list of names", correction({ fields: [["summary"]] })],
    ["of a wrong fact", correction({ why: "fact" })],
  ])("nor by a correction %s", async (_which, event) => {
    expect(await words(update, event)).toEqual(["missing"]);
  });

  test("nor because it is called as something every object has", async () => {
    const texts = { constructor: null };
    expect(await words({ ...update, texts })).toEqual(["missing"]);
  });

  test("nor by a name that is not said to be hidden in plain words", async () => {
    const named = (facts: Record<string, Json>): Given => ({
      kind: "person.named",
      subject: "person/p-1",
      facts: { person: "p-1", public: false, first: true, ...facts },
      texts: { name: null },
    });
    expect(await words(named({}))).toEqual([]);
    expect(await words(named({ public: null }))).toEqual(["missing"]);
    expect(await words(named({ person: ["p-1"] }))).toEqual(["missing"]);
  });
});

describe("a frozen page may be replaced", () => {
  test("after words that it may show were removed or replaced for privacy", async () => {
    expect(await found(update, closed(), removal(), remade())).toEqual([]);
    expect(await found(update, closed(), correction(), remade())).toEqual([]);
  });

  test.each<[string, Given[]]>([
    ["without any reason", [closed(), remade()]],
    ["for a reason from before it was frozen", [removal(), closed(), remade()]],
    ["twice for one reason", [closed(), removal(), remade(), remade({ was: AGAIN, hash: PAGE })]],
    ["for words that it cannot show", [update, closed(), removal({ of: 2 }), remade()]],
    ["under another hash than it had", [closed(), removal(), remade({ was: AGAIN })]],
    ["where there was none", [removal(), remade({ period: "2026-09" })]],
    ["where nothing says which", [removal(), remade({ period: null, was: null })]],
    ["by something that is no hash", [closed(), removal(), remade({ hash: "none" })]],
    ["by freezing it once more", [closed(), closed({ hash: AGAIN })]],
    ["from a place that is yet to come", [closed({ position: 9 })]],
    ["from a place in letters", [closed({ position: "1" })]],
  ])("but not %s", async (_how, events) => {
    const shown = { ...update, texts: { summary: "It began." } };
    const what = await words(shown, ...events);
    expect(what.filter((w) => w === "edition")).toEqual(["edition"]);
  });
});

describe("events from after the end of a copy", () => {
  const verdict = async (copy: Given[], later: (lines: string[]) => string[], newest?: number) => {
    const versions = new Map<string, number>();
    const log = await logOf(copy, 0, versions);
    const after = await logOf([removal(), remade()], copy.length, versions);
    return verifyLog(log, [], later(after), newest);
  };
  const copy = [update, closed()];

  test("excuse what is not in it, and are counted apart as what nothing here proves", async () => {
    const { findings, claimed, editions } = await verdict(copy, (lines) => lines);
    expect([findings, claimed, editions]).toEqual([[], 2, []]);
    const whole = await verifyLog(await logOf([update, removal()]), []);
    expect([whole.findings, whole.claimed]).toEqual([[], 0]);
  });

  test("are refused where the copy reaches the newest checkpoint", async () => {
    const { findings, claimed } = await verdict(copy, (lines) => lines, 2);
    expect(findings.map((f) => f.what)).toEqual(["missing", "later", "later"]);
    expect(claimed).toBe(0);
    expect((await verdict(copy, (lines) => lines, 3)).findings).toEqual([]);
  });

  test.each<[string, (lines: string[]) => string[]]>([
    ["in another order", (lines) => lines.toReversed()],
    ["twice", ([first = ""]) => [first, first]],
    ["at a place that the copy has", ([first = ""]) => [first.replace('"seq":3', '"seq":2')]],
    ["in another form", ([first = ""]) => [first.replace("{", "{ ")]],
    ["of an earlier time", ([first = ""]) => [first.replaceAll("2026-11", "2026-10")]],
    [
      "with a leaf that is not theirs",
      ([first = ""]) => [first.replace('"leaf":null', `"leaf":"${PAGE}"`)],
    ],
    ["that remove what nobody may", ([first = ""]) => [first.replace("personal", "shame")]],
    ["that replace a page for no reason", ([, second = ""]) => [second]],
    ["that cannot be read", () => ["{}"]],
  ])("are refused %s", async (_how, change) => {
    const { findings } = await verdict(copy, change);
    expect(findings).toContainEqual({ seq: null, what: "later" });
  });
});
