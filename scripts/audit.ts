// npm run audit: opens what people take away in LibreOffice, and looks at every cell. The record it
// takes is the sample with words in it that a spreadsheet would run. Then it attacks the product
// (scripts/attacks), searches a large record for whatever might be typed (scripts/searches.ts), and
// reads every public page in every language and look (scripts/pages.ts).
// `-- sheets`, `-- attacks`, `-- searches` or `-- pages` runs one of the four.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { serve } from "../bench/hosts/node.ts";
import { runningAt, signInByMail } from "../worker/test/signInByMail.ts";
import { attacked } from "./attacks/run.ts";
import { pagesChecked } from "./pages.ts";
import { searched } from "./searches.ts";
import { type Cell, opened, sofficePath } from "./soffice.ts";

const ADDRESS = "executive@example.org";
const DAYS = new Set(["first", "current", "due", "from", "to", "made_on"]);

/** What stands before some words of the sample. */
const SEEDS = ["=1+1 ", "+1 ", "-1 ", "@SUM(A1) ", "＝1+1 ", "Añadió, naïve 東京: "];
const SEEDED: Record<string, string> = {
  "strategies.csv": "title",
  "actions.csv": "wording",
  "updates.csv": "summary",
};

const folder = mkdtempSync(join(tmpdir(), "milepost-audit-"));
const at = (...names: string[]) => join(folder, ...names);
let passed = 0;
let failed = 0;

function check(what: string, wrong: readonly string[]) {
  if (wrong.length === 0) passed += 1;
  else failed += 1;
  console.log(`${wrong.length === 0 ? "ok    " : "FAILED"} ${what}`);
  for (const why of wrong.slice(0, 5)) console.log(`         ${why}`);
}

function script(name: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: at("data"), SAMPLE: "0" };
  const done = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
  const refused = done.stdout.split("\n").filter((line) => line.startsWith("refuse"));
  if (done.status !== 0) throw new Error([`${name} failed`, ...refused, done.stderr].join("\n"));
}

/** The sample up to yesterday, with dangerous beginnings and accents in some of its texts. */
function seed() {
  cpSync(join("db", "sample"), at("sample"), { recursive: true });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  for (const name of readdirSync(at("sample")).filter((file) => file.endsWith(".csv"))) {
    const sheet = readFileSync(at("sample", name), "utf8").trim();
    const { data } = Papa.parse<Record<string, string>>(sheet, { header: true });
    const rows = data.filter((row) => row.on! <= yesterday);
    const column = SEEDED[name];
    for (const [i, row] of rows.entries())
      if (column && row[column]) row[column] = SEEDS[i % SEEDS.length]! + row[column];
    writeFileSync(at("sample", name), Papa.unparse(rows));
  }
  mkdirSync(at("data"));
  script("import", at("sample"), "--apply");
}

/** What the product gives away: the files, by kind. */
async function take(): Promise<{ xlsx: string[]; csv: string[] }> {
  const server = await serve(at("data"));
  try {
    const cookie = await signIn(server.origin);
    mkdirSync(at("files"));
    const save = async (path: string, name: string) => {
      const answer = await fetch(server.origin + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      writeFileSync(at("files", name), new Uint8Array(await answer.arrayBuffer()));
      return at("files", name);
    };
    const pack = await packOf(server.origin, cookie);
    const charts = ["stages", "months", "drift", "cohorts"].map((chart) =>
      save(`/progress.csv?chart=${chart}`, `progress-${chart}.csv`),
    );
    const xlsx = [await save(`${pack}.xlsx`, "pack.xlsx")];
    const csv = [await save(`${pack}.csv`, "pack.csv"), ...(await Promise.all(charts))];
    script("export", at("export"));
    const tables = readdirSync(at("export")).filter((name) => name.endsWith(".csv"));
    return { xlsx, csv: [...csv, ...tables.map((name) => at("export", name))] };
  } finally {
    await server.stop();
  }
}

/** Its mailbox is at the next port. */
function signIn(origin: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const mailbox = `http://${hostname}:${Number(port) + 1}`;
  return signInByMail(runningAt(origin, mailbox), ADDRESS);
}

/** A pack about every strategy and the whole time. */
async function packOf(origin: string, cookie: string): Promise<string> {
  const known = (await (await fetch(`${origin}/api/v1/progress`)).json()) as {
    day: string;
    strategies: { slug: string }[];
  };
  const body = new URLSearchParams({
    from: "2023-10-16",
    to: known.day,
    idempotency_key: "one-pack-to-look-at",
  });
  for (const { slug } of known.strategies) body.append("strategy", slug);
  const made = await fetch(`${origin}/board/pack`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body,
  });
  const place = made.headers.get("location");
  if (made.status !== 303 || !place) throw new Error(`No pack was made: ${made.status}`);
  return place;
}

const count = (cells: readonly Cell[], type: string) => cells.filter((c) => c.type === type).length;
const folded = (text: string) => text.replaceAll(/\s+/g, " ").trim();

function formulasIn(cells: readonly Cell[]) {
  return cells.filter((c) => c.formula).map((c) => `a formula: ${c.text}`);
}

function checkBook(name: string, sheets: ReadonlyMap<string, Cell[][]>) {
  for (const [sheet, [head = [], ...rows]] of sheets) {
    const cells = rows.flat();
    const columns = head.map((c) => c.text);
    const wrong = rows.flatMap((row) =>
      row.flatMap((cell, i) => {
        const is = DAYS.has(columns[i]!) ? "date" : cell.type;
        return !cell.type || cell.type === is ? [] : [`${columns[i]} is no date: ${cell.text}`];
      }),
    );
    check(
      `${name}, ${sheet}: ${rows.length} rows, ${count(cells, "date")} dates, ${count(cells, "float")} numbers, ${count(cells, "string")} texts`,
      [...wrong, ...formulasIn(cells), ...(rows.length === 0 ? ["no row"] : [])],
    );
  }
  const texts = [...sheets.values()].flat(2).map((c) => c.text);
  const missing = SEEDS.map((seed) => seed.trim()).filter(
    (seed) => !texts.some((text) => text.startsWith(seed)),
  );
  check(
    `${name}: texts stand as they were written`,
    missing.map((seed) => `missing: ${seed}`),
  );
}

function checkCsv(file: string, name: string, sheets: ReadonlyMap<string, Cell[][]>) {
  const cells = [...sheets.values()].flat(2);
  const { data } = Papa.parse<string[]>(readFileSync(file, "utf8").replace("\uFEFF", "").trim());
  const texts = new Set(cells.map((c) => c.text));
  const foreign = data.flat().filter((text) => /[^ -~\s]/.test(text));
  const lost = foreign.filter((text) => !texts.has(folded(text)));
  const rows = [...sheets.values()][0]?.length ?? 0;
  check(`${name}: ${rows} rows, ${foreign.length} cells with letters beyond ASCII`, [
    ...lost.map((text) => `changed: ${text.slice(0, 60)}`),
    ...formulasIn(cells),
    ...(rows === data.length ? [] : [`${data.length} rows were written`]),
  ]);
}

async function sheets() {
  const soffice = sofficePath();
  seed();
  const { xlsx, csv } = await take();
  for (const [name, sheets] of opened(soffice, xlsx, folder)) checkBook(name, sheets);
  const read = opened(soffice, csv, folder);
  for (const [i, [name, sheets]] of [...read].entries()) checkCsv(csv[i]!, name, sheets);
}

const only = process.argv[2];
try {
  const runs = (part: string) => only === undefined || only === part;
  if (runs("sheets")) await sheets();
  if (runs("attacks")) for (const [what, wrong] of await attacked(folder)) check(what, wrong);
  if (runs("searches")) for (const [what, wrong] of await searched()) check(what, wrong);
  const leave = (why: string) => console.log(`left   ${why}`);
  if (runs("pages"))
    for (const [what, wrong] of await pagesChecked(folder, leave)) check(what, wrong);
} catch (error) {
  check(error instanceof Error ? error.message : "The audit broke off.", ["it could not go on"]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
