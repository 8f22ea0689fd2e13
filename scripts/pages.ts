import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownOf, pagesOf } from "../bench/addresses.ts";
import { serve } from "../bench/hosts/node.ts";
import { LANGUAGES } from "../db/words.ts";
import { inLanguage } from "../worker/languages/rules.ts";
import type { Checked } from "./attacks/run.ts";

/** The Nu HTML checker: 30 MB that only this asks for, so it is no dependency. */
const CHECKER = "vnu-jar@26.9.27";

/** A table that a narrow screen lays out as blocks is no table to a reader without its roles. */
const ROLES = /^The \u201Crole\u201D attribute must not be used on a \u201Ct[rhd]\u201D element/;

type Spec = { title: string; ok: boolean; tests: { results: { error?: { message: string } }[] }[] };
type Suite = { specs: Spec[]; suites?: Suite[] };

const specsOf = (suites: readonly Suite[]): Spec[] =>
  suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])]);

const EVERY = { ...process.env, EVERY: "1", NO_COLOR: "1" };

/** The browser's tests of public pages, in every language and every look. */
function looked(folder: string): Checked[] {
  const report = join(folder, "looked.json");
  const args = ["test", "-c", ".ci/playwright.config.ts", "--project=reading", "--reporter=json"];
  const env = { ...EVERY, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  spawnSync("playwright", args, { env, stdio: "ignore" });
  if (!existsSync(report)) return [["public pages in a browser", ["they were not looked at"]]];
  const { suites } = JSON.parse(readFileSync(report, "utf8")) as { suites: Suite[] };
  return specsOf(suites).map(({ title, ok, tests }) => [
    `${title}, in every language, light and dark, at 320 px and with large text`,
    ok ? [] : tests.flatMap((t) => t.results.map((r) => r.error?.message.slice(0, 600) ?? title)),
  ]);
}

/** The tests of valid HTML, in every language. */
function validated(): Checked {
  const args = [
    "run",
    "--config",
    ".ci/vitest.config.ts",
    "--project",
    "node",
    "web/valid.test.ts",
  ];
  const done = spawnSync("vitest", args, { env: EVERY, encoding: "utf8" });
  const wrong = done.stdout.match(/^[+] .*\/.*: .*$/gm) ?? done.stderr.trim().split("\n");
  return ["html-validate finds nothing in any language", done.status === 0 ? [] : wrong];
}

/** The Nu HTML checker, fetched for this once; or why it cannot be asked. */
function checker(folder: string): { jar: string } | { missing: string } {
  if (spawnSync("java", ["-version"]).status !== 0)
    return { missing: "There is no Java here, which the Nu HTML checker needs." };
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const windows = process.platform === "win32";
  spawnSync("npm", ["install", "--prefix", folder, ...quiet, CHECKER], { shell: windows });
  const jar = join(folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
  return existsSync(jar) ? { jar } : { missing: `${CHECKER} could not be fetched: no network?` };
}

type Message = { type: string; url: string; message: string; extract?: string };

/** Every public page in every language, as the Nu HTML checker reads it. */
async function checked(jar: string, folder: string, origin: string): Promise<Checked> {
  const known = await knownOf((path) => fetch(origin + path));
  const paths = [...Object.values(pagesOf(known)), "/sign-in", "/nothing-here"];
  const pages = new Map<string, string>();
  for (const path of paths)
    for (const language of LANGUAGES) {
      const address = inLanguage(path, language);
      const file = join(folder, `${pages.size}.html`);
      writeFileSync(file, await (await fetch(origin + address)).text());
      pages.set(file, address);
    }
  const args = ["-jar", jar, "--format", "json", "--exit-zero-always", ...pages.keys()];
  const { stderr } = spawnSync("java", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  const wrong = messages
    .filter(({ type, message }) => type !== "info" && !ROLES.test(message))
    .map(({ url, message, extract = "" }) => {
      const [, address = url] = [...pages].find(([file]) => url.endsWith(file)) ?? [];
      return `${address}: ${message} (${extract.replaceAll(/\s+/g, " ").trim().slice(0, 120)})`;
    });
  return [`${pages.size} pages are read by the Nu HTML checker`, wrong];
}

/** What a browser and two checkers of HTML say of every public page; `leave` is told what was left out. */
export async function pagesChecked(
  folder: string,
  leave: (why: string) => void,
): Promise<Checked[]> {
  const found = [...looked(folder), validated()];
  const nu = checker(folder);
  if ("missing" in nu) {
    leave(nu.missing);
    return found;
  }
  const data = join(folder, "pages");
  mkdirSync(data);
  const server = await serve(data, { SAMPLE: "1" });
  try {
    return [...found, await checked(nu.jar, folder, server.origin)];
  } finally {
    await server.stop();
  }
}
