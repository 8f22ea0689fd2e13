// npm run faults [-- FILE…]: breaks the product and what it stands on in every way that we know, and
// counts what was lost. The same tests run in `npm test`, with smaller numbers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COUNTED, type Told } from "./faults/world/tally.ts";

type Report = {
  numPassedTests: number;
  numFailedTests: number;
};

const folder = mkdtempSync(join(tmpdir(), "milepost-faults-"));
const [tally, report] = [join(folder, "tally"), join(folder, "report.json")];

async function run(files: readonly string[]): Promise<boolean> {
  const config = ["run", "--config", ".ci/vitest.config.ts", "--project", "node"];
  // One after another: what is measured is the product, not how busy the machine is.
  const reporters = ["--reporter=verbose", "--reporter=json", `--outputFile.json=${report}`];
  const args = [...config, "--no-file-parallelism", "--silent=true", ...reporters, ...files];
  const child = spawn("vitest", args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, FAULTS_TALLY: tally },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code === 0;
}

function count(): void {
  if (!existsSync(tally)) return;
  const lines = readFileSync(tally, "utf8").trim().split("\n");
  const told = lines.map((line) => JSON.parse(line) as Told);
  const sums = new Map<string, number>(COUNTED.map((what) => [what, 0]));
  const times = new Map<string, number[]>();
  for (const line of told)
    if ("what" in line) sums.set(line.what, (sums.get(line.what) ?? 0) + line.n);
    else times.set(line.after, [...(times.get(line.after) ?? []), line.ms]);
  console.log("\n── counted");
  for (const [what, n] of sums) console.log(`${what.padEnd(28)} ${n}`);
  console.log("\n── back after, in ms: median and longest");
  for (const [after, all] of times) {
    const sorted = all.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    console.log(`${after.padEnd(40)} ${median}  ${sorted.at(-1)!}  (${all.length} times)`);
  }
}

const named = process.argv.slice(2).map((name) => `scripts/faults/${name}`);
const ok = await run(named.length > 0 ? named : ["scripts/faults"]);
count();
let [passed, failed] = [0, ok ? 0 : 1];
if (existsSync(report)) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Report;
  [passed, failed] = [numPassedTests, Math.max(failed, numFailedTests)];
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
