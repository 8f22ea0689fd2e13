import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../bench/hosts/node.ts";
import { HOSTILE, withWords } from "../../worker/test/attacks/corpus.ts";
import { everyKind } from "../../worker/test/everyKind.ts";
import { folderWith } from "./folder.ts";
import { tour } from "./tour.ts";
import { onTheWire } from "./wire.ts";

/** What was checked, and what was wrong. */
export type Checked = [what: string, wrong: readonly string[]];

type Report = {
  testResults: {
    message?: string;
    assertionResults: { title: string; status: string; failureMessages?: string[] }[];
  }[];
};

/** Tests with a long form, which try every input in every place, or read every page. */
const LONG = ["worker/test/attacks", "worker/updates/drafts/crawl.test.ts"];

function inProcess(folder: string): Checked[] {
  const [counts, report] = [join(folder, "counts"), join(folder, "attacks.json")];
  const args = ["run", "--config", ".ci/vitest.config.ts", "--project", "node", "--silent=true"];
  const out = ["--reporter=json", `--outputFile.json=${report}`, ...LONG];
  const env = { ...process.env, ATTACKS: counts, EVERY: "1" };
  spawnSync("vitest", [...args, ...out], { env, stdio: "ignore" });
  if (!existsSync(report)) return [["the long tests of attacks", ["they did not run"]]];
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const checked = testResults.flatMap(({ assertionResults, message }) =>
    assertionResults.length === 0
      ? [["a file of attacks", [message ?? "it did not run"]] as Checked]
      : assertionResults.map((t): Checked => [
          t.title,
          t.status === "passed"
            ? []
            : (t.failureMessages ?? [t.status]).map((m) => m.slice(0, 600)),
        ]),
  );
  const tried = new Map<string, number>();
  for (const line of existsSync(counts) ? readFileSync(counts, "utf8").trim().split("\n") : []) {
    const { what, inputs } = JSON.parse(line) as { what: string; inputs: number };
    tried.set(what, (tried.get(what) ?? 0) + inputs);
  }
  const sums = [...tried].map(([what, n]): Checked => [
    `tried ${n.toLocaleString("en-US")} ${what}`,
    [],
  ]);
  return [...checked, ...sums];
}

/** The built product in a browser, once with ordinary words and then with words that would run. */
async function inBrowser(folder: string): Promise<Checked[]> {
  let nth = 0;
  const several = () =>
    Array.from({ length: 6 }, () => HOSTILE[(nth += 1) % HOSTILE.length]).join("\n\n");
  const checked: Checked[] = [];
  for (const [name, events] of [
    ["ordinary words", everyKind()],
    ["words that would run", withWords(several)],
  ] as const) {
    const data = join(folder, name.replaceAll(" ", "-"));
    const tokens = await folderWith(data, events);
    const server = await serve(data);
    try {
      for (const bare of name === "ordinary words" ? [false] : [false, true]) {
        const { pages, shown, wrong } = await tour(server.origin, tokens, bare);
        const policy = bare ? "without its policy" : "under its policy";
        checked.push([
          `${pages} pages in a browser ${policy}, ${name}${shown > 0 ? ` (shown on ${shown})` : ""}: none ran, none was stopped`,
          name !== "ordinary words" && shown < 50 ? [...wrong, "too few pages show them"] : wrong,
        ]);
      }
      if (name === "ordinary words") {
        const { asked, wrong } = await onTheWire(server.origin, tokens.assessor!);
        checked.push([`${asked} addresses as they stand on the wire open nothing`, wrong]);
      }
    } finally {
      await server.stop();
    }
  }
  return checked;
}

/** Everything that is attacked, a line each. */
export async function attacked(folder: string): Promise<Checked[]> {
  return [...inProcess(folder), ...(await inBrowser(folder))];
}
