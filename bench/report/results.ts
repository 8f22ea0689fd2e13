import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { inMarkdown } from "./print.ts";
import type { Row } from "./rows.ts";

type About = { sizes: Record<string, Record<string, number>>; pinned: boolean; load: number };

/** A run with where it was made: nothing of it names the machine. */
export function resultOf(rows: readonly Row[], about: About) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  return {
    version,
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: availableParallelism(),
    memory_gb: Math.round(totalmem() / 2 ** 30),
    /** Servers on one core, who asks on another. */
    pinned: about.pinned,
    /** How many cores were busy in the minute before. */
    load_before: about.load,
    histories: about.sizes,
    rows,
  };
}

type Result = ReturnType<typeof resultOf>;

/** Keeps a release's measurements, for programs and for people. */
export function keep(result: Result): string {
  const file = `bench/results/${result.version}`;
  const sizes = Object.entries(result.histories).map(
    ([size, all]) =>
      `${size}: ${Object.entries(all)
        .map(([name, n]) => `${n} ${name}`)
        .join(", ")}`,
  );
  const text = [
    `# Milepost ${result.version}, measured on ${result.date}`,
    "",
    `${result.cpu}, ${result.cores} cores, ${result.memory_gb} GB, ${result.platform}, Node ${result.node}.`,
    result.pinned
      ? "Servers on one core, who asks on another."
      : "Servers and who asks share the cores.",
    `${result.load_before} cores were busy in the minute before.`,
    "Times and rates hold for this machine and day; shares and growth, measured in turns, travel.",
    "",
    ...sizes.map((line) => `- ${line}`),
    "",
    inMarkdown(result.rows),
    "",
  ].join("\n");
  mkdirSync("bench/results", { recursive: true });
  writeFileSync(`${file}.json`, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(`${file}.md`, text);
  return file;
}
