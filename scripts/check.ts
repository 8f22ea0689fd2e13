// Everything the pipeline runs, in one order, with one last line: `N passed, N failed`.
// `--browser` adds the browser tests.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromiumPath } from "./chromium.mjs";

type Outcome = { passed: number; failed: number };
type Step = { name: string; run: () => Promise<Outcome>; needsBuild?: boolean };

/** Whether `dist` holds what the sources say. */
let built = false;

const REPORTS = "test-results/reports";

function command(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
      env: { ...process.env, ...env },
    });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once("exit", (code) => resolve(code === 0));
  });
}

const oneOf = (ok: boolean): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const tool = (name: string, program: string, ...args: string[]): Step => ({
  name,
  run: async () => oneOf(await command(program, args)),
});

async function build(): Promise<Outcome> {
  rmSync("dist", { recursive: true, force: true });
  if (!(await command("vite", ["build", "-c", "web/vite.config.ts", "--logLevel", "warn"])))
    return oneOf(false);
  const files = readdirSync("dist/server", { recursive: true, withFileTypes: true });
  const refused = files.filter(
    (file) =>
      file.isFile() &&
      readFileSync(join(file.parentPath, file.name), "utf8").includes("createRequire"),
  );
  for (const file of refused)
    console.error(`${file.name} calls createRequire: workerd refuses it.`);
  return oneOf(refused.length === 0);
}

/** What a report counted; a run that failed without a failed test counts as one failure. */
function counted(ok: boolean, read: () => Outcome): Outcome {
  try {
    const { passed, failed } = read();
    return { passed, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function unit(): Promise<Outcome> {
  const report = `${REPORTS}/vitest.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const without = built ? [] : ["--project", "node", "--project", "dom"];
  if (!built) console.error("The build failed: the tests in workerd do not run.");
  const args = ["run", "--config", ".ci/vitest.config.ts", ...without, ...reporters];
  const ok = (await command("vitest", args)) && built;
  return counted(ok, () => {
    const json = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      testResults: { status: string; assertionResults: { status: string }[] }[];
    };
    const broken = json.testResults.filter(
      (file) =>
        file.status === "failed" && !file.assertionResults.some((t) => t.status === "failed"),
    );
    const failed = json.numFailedTests + json.numPendingTests + broken.length;
    return { passed: json.numPassedTests, failed };
  });
}

async function browser(): Promise<Outcome> {
  const report = `${REPORTS}/playwright.json`;
  const chromium = await chromiumPath();
  const args = ["test", "-c", ".ci/playwright.config.ts", "--reporter=line,json"];
  const ok = await command("playwright", args, {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(process.cwd(), report),
  });
  return counted(ok, () => {
    const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
  });
}

const steps: Step[] = [
  tool("format", "oxfmt", "--check", "."),
  tool("lint", "oxlint", "--type-aware"),
  tool("types", "tsc", "--noEmit"),
  { name: "build", run: build },
  {
    ...tool("deployable", "wrangler", "deploy", "--dry-run", "-c", "wrangler.toml"),
    needsBuild: true,
  },
  { name: "tests", run: unit },
  tool("unused code", "knip"),
];
if (process.argv.includes("--browser"))
  steps.push({ name: "browser tests", run: browser, needsBuild: true });

const total: Outcome = { passed: 0, failed: 0 };
const lines: string[] = [];
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
for (const step of steps) {
  const started = performance.now();
  console.log(`\n── ${step.name}`);
  let outcome = oneOf(false);
  try {
    if (step.needsBuild && !built) console.error("Not run: the build failed.");
    else outcome = await step.run();
  } catch (error) {
    console.error(error);
  }
  if (step.name === "build") built = outcome.failed === 0;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = outcome.failed === 0 ? "ok" : "FAILED";
  lines.push(
    `${step.name.padEnd(14)} ${verdict.padEnd(7)} ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`,
  );
}
console.log(`\n── summary\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
