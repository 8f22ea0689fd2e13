import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { exportFolder } from "../test/exportFolder.ts";
import { readPast } from "../office/import/past/read.ts";
import { signerOf, signRecord, verifierKey } from "../record/checkpoint.ts";
import { everyKind } from "../test/everyKind.ts";
import { startApp } from "../test/startApp.ts";
import { rowsIn, unzipped } from "../test/unzipped.ts";
import { yearOfReports } from "../test/yearOfReports.ts";
import { DICTIONARY } from "./dictionary/files.ts";

const CANARY = "zq-canary-77";

/** Tables of which nothing may leave: each gets a row that says the word in every text. */
const PRIVATE =
  "addresses sign_ins sessions known_browsers private_notes audit drafts waiting reminders mail_links mail_texts idempotency outbox redaction_asks asked asked_for suggestions".split(
    " ",
  );

let app: Awaited<ReturnType<typeof startApp>>;
let files: Map<string, string>;

beforeAll(async () => {
  app = await startApp({ events: everyKind() });
  for (const table of PRIVATE) {
    const { rows } = await app.store.client.execute(`pragma table_info(${table})`);
    const cells = rows.map((c) => (c.type === "text" ? CANARY : 1));
    const places = cells.map(() => "?").join(", ");
    await app.store.client.execute({ sql: `insert into ${table} values (${places})`, args: cells });
  }
  await app.store.client.batch([
    {
      sql: "insert into files values (?, ?, 'text/plain', 5, ?, '2026-01-01', null, 'clinical')",
      args: ["ab".repeat(32), CANARY, CANARY],
    },
    {
      sql: "insert into edition_pages (period, hash, html) values ('2026-01', ?, '<article>January</article>')",
      args: ["6f".repeat(32)],
    },
  ]);
  await signRecord(app.store, await signerOf(app.deps.settings), app.clock.now);
  files = await unzipped(app);
}, 60_000);
afterAll(() => app.end());

describe("the archive holds the whole public record", () => {
  it("with its log, tables, figures, frozen pages, and the words to understand them", async () => {
    expect([...files.keys()].toSorted()).toEqual(
      [
        ...Object.keys(DICTIONARY),
        "README.txt",
        "LICENCE.txt",
        "SHA256SUMS",
        "record/checkpoint",
        "record/key",
        "editions/2026-01.html",
      ].toSorted(),
    );
    const served = await (await app.request("/record/events.ndjson")).text();
    expect(files.get("record/events.ndjson")).toBe(served);
    expect(files.get("record/key")).toBe(
      `${await verifierKey(await signerOf(app.deps.settings))}\n`,
    );
    expect(files.get("editions/2026-01.html")).toBe("<article>January</article>");
    expect(files.get("README.txt")).toContain(`${everyKind().length} public events`);
  });

  it("with the tables that import reads", async () => {
    for (const [name, text] of exportFolder(await readPast(app.store)))
      expect(files.get(name), name).toBe(text);
  });

  it("with the hash of every other file", () => {
    const sums = [...files]
      .filter(([name]) => name !== "SHA256SUMS")
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(files.get("SHA256SUMS")).toBe(
      sums.map(([name, text]) => `${hash(text)}  ${name}\n`).join(""),
    );
  });

  it("and nothing private, neither in the archive nor in a file by itself", async () => {
    const gone = [CANARY, "Bea Shy", "Cy Former", "Mr. Example"];
    const whole = [...files.keys(), ...files.values()].join("\n");
    expect(gone.filter((words) => whole.includes(words))).toEqual([]);
    expect(whole).toContain("Ada Example");
    for (const name of [...Object.keys(DICTIONARY).filter((n) => !n.includes("/")), ""]) {
      const text = await (await app.request(name ? `/data/${name}` : "/api/v1/data")).text();
      expect(
        gone.filter((words) => text.includes(words)),
        name,
      ).toEqual([]);
    }
  });
});

describe("nothing is without an entry in the dictionary, and no entry without its column", () => {
  const columnsOf = (name: string) => Object.keys(DICTIONARY[name]!.columns);

  it("in the tables", () => {
    const sheets = [...files].filter(([name]) => name.endsWith(".csv"));
    expect(sheets).toHaveLength(28);
    for (const [name, text] of sheets)
      expect(text.split("\r\n")[0], name).toBe(columnsOf(name).join(","));
    const described = rowsIn(files.get("dictionary.csv")!);
    expect(described.map((d) => `${d.file} ${d.column}`)).toEqual(
      Object.keys(DICTIONARY).flatMap((name) => columnsOf(name).map((c) => `${name} ${c}`)),
    );
    expect(described.filter((d) => !d.meaning || !d.type || !d.example)).toEqual([]);
  });

  /** The paths in a value; below one that is named, all belongs to it. */
  function pathsIn(value: unknown, named: ReadonlySet<string>, path = ""): string[] {
    if (named.has(path) || typeof value !== "object" || value === null) return [path];
    if (Array.isArray(value)) return value.flatMap((v) => pathsIn(v, named, `${path}[]`));
    return Object.entries(value).flatMap(([name, v]) =>
      pathsIn(v, named, path ? `${path}.${name}` : name),
    );
  }

  it("in roadmap.json and figures.json", () => {
    for (const name of ["roadmap.json", "figures.json"]) {
      const columns = columnsOf(name);
      const { changes = [], ...json } = JSON.parse(files.get(name)!) as Record<string, unknown[]>;
      const whole = changes as unknown[];
      const found = new Set([json, ...whole].flatMap((v) => pathsIn(v, new Set(columns))));
      expect(
        [...found].filter((path) => !columns.includes(path)),
        name,
      ).toEqual([]);
      const rare = ["by", "team", "rules[].by", "rules[].binds_from"];
      expect(
        columns.filter((path) => !found.has(path) && !rare.includes(path)),
        name,
      ).toEqual([]);
    }
  });

  it("in every line of the log", () => {
    const columns = columnsOf("record/events.ndjson");
    const lines = files.get("record/events.ndjson")!.trim().split("\n");
    const found = new Set<string>();
    for (const line of lines) {
      const e = JSON.parse(line) as Record<string, object>;
      for (const name of Object.keys(e)) found.add(name);
      for (const [name, fact] of Object.entries(e.facts!)) {
        found.add(`facts.${name}`);
        if (name === "lines")
          for (const path of pathsIn(fact, new Set())) found.add(`facts.lines${path}`);
      }
    }
    expect([...found].filter((path) => !columns.includes(path))).toEqual([]);
    expect(columns.filter((path) => !found.has(path))).toEqual([]);
  });
});

describe("an archive is a file to be saved", () => {
  it("the same record and day give the same bytes, under a name and a tag", async () => {
    const [one, two] = await Promise.all([
      app.request("/data/milepost.zip"),
      app.request("/data/milepost.zip"),
    ]);
    expect(one.headers.get("content-type")).toBe("application/zip");
    expect(one.headers.get("content-disposition")).toBe('attachment; filename="milepost.zip"');
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    const etag = one.headers.get("etag")!;
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
    for (const tag of [etag, `"other", W/${etag}`]) {
      const again = await app.request("/data/milepost.zip", { headers: { "if-none-match": tag } });
      expect(again.status).toBe(304);
    }
    const asked = await app.request("/data/milepost.zip", { method: "HEAD" });
    expect([asked.status, asked.headers.get("etag"), await asked.text()]).toEqual([200, etag, ""]);
  });

  it("a table can be had by itself, and what is none is not there", async () => {
    const answer = await app.request("/data/actions.csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await answer.text()).toBe(files.get("actions.csv"));
    for (const path of ["/data/addresses.csv", "/data/sessions.csv", "/data/2026-13.zip"])
      expect((await app.request(path)).status, path).toBe(404);
  });
});

describe("a month's snapshot stays what it was at the month's close", () => {
  it("for every month that closed, and for no other", async () => {
    const year = await yearOfReports();
    try {
      const list = (await (await year.request("/api/v1/data")).json()) as {
        snapshots: { month: string; closed_on: string }[];
      };
      expect(list.snapshots).toEqual(
        [
          ["2026-04", "2026-05-12"],
          ["2026-03", "2026-04-10"],
          ["2026-02", "2026-03-11"],
          ["2026-01", "2026-02-11"],
        ].map(([month, closed_on]) => ({ month, closed_on, address: `/data/${month}.zip` })),
      );
      expect((await year.request("/data/2026-05.zip")).status).toBe(404);
      expect((await year.request("/data/2025-12.zip")).status).toBe(404);
      expect((await year.request("/data/2026-02.zip?asof=2026-03-11")).status).toBe(404);

      const february = await unzipped(year, "/data/2026-02.zip");
      expect(rowsIn(february.get("updates.csv")!).map((u) => u.id)).toEqual([
        "2026-01-clinical",
        "2026-02-students",
        "2026-02-students-2",
      ]);
      const { day, reporting } = JSON.parse(february.get("figures.json")!) as {
        day: string;
        reporting: { cells: object[] };
      };
      expect(day).toBe("2026-03-12");
      const missed = { month: "2026-02", sphere: "clinical", state: "missed", days_late: 0 };
      expect(reporting.cells).toContainEqual(missed);

      year.clock.now = new Date("2026-05-21T15:00:00Z");
      await year.record({
        kind: "action.dropped",
        subject: "action/clinical-two",
        role: "lead",
        facts: { action: "clinical-two", month: "2026-05" },
        texts: { reason: "No more." },
      });
      expect(await unzipped(year, "/data/2026-02.zip")).toEqual(february);
      const then = await unzipped(year, "/data/milepost.zip?asof=2026-03-11");
      expect(then.get("record/events.ndjson")).toBe(february.get("record/events.ndjson"));
    } finally {
      year.end();
    }
  });

  it("but a text that was removed is gone from it too", async () => {
    const year = await yearOfReports();
    try {
      const before = await unzipped(year, "/data/2026-02.zip");
      expect([...before.values()].join("\n")).toContain("Exams come first.");
      await year.store.client.execute("delete from event_text where body = 'Exams come first.'");
      const after = await unzipped(year, "/data/2026-02.zip");
      expect([...after.values()].join("\n")).not.toContain("Exams come first.");
      expect(after.get("updates.csv")).toContain("[removed]");
      expect(after.get("figures.json")).toBe(before.get("figures.json"));
    } finally {
      year.end();
    }
  });
});
