import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const ignored = readFileSync(".gitignore", "utf8").split("\n").filter(Boolean);

const skipped = (name: string) =>
  name === ".git" ||
  ignored.some((line) =>
    line.startsWith("*") ? name.endsWith(line.slice(1)) : name === line.replace(/\/$/, ""),
  );

function walk(folder: string): string[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    if (skipped(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every file of the project, by its path from the root. */
export const files = walk("").toSorted();

export const read = (file: string) => readFileSync(file, "utf8");

export const isCode = (file: string) => /\.(?:ts|tsx|mjs)$/.test(file);

/** Tests, and the folders that only tests use. */
export const isTest = (file: string) =>
  /\.(?:test|spec)\.tsx?$/.test(file) || /^(?:worker\/test|web\/e2e)\//.test(file);

export const folderOf = (file: string) => posix.dirname(file);

export const nameOf = (file: string) => posix.basename(file);

export type Import = {
  file: string;
  line: number;
  /** As written. */
  from: string;
  /** The imported file's path from the root, or the package's name as written. */
  to: string;
  typeOnly: boolean;
};

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(?<names>[^;"']*?\bfrom\s+)?["'](?<from>[^"']+)["']|\bimport\(\s*["'](?<lazy>[^"']+)["']/g;

/** `import type …`, or braces in which every name says `type`. */
function onlyTypes(names: string): boolean {
  if (/^type\s/.test(names)) return true;
  const braces = /^\{(?<inside>[^}]*)\}\s*from\s+$/.exec(names)?.groups?.inside;
  if (braces === undefined) return false;
  return braces
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith("type "));
}

/** What a file imports. */
export function importsOf(file: string): Import[] {
  const text = read(file);
  return [...text.matchAll(STATEMENT)].map((match) => {
    const { names = "", from = "", lazy } = match.groups as Record<string, string | undefined>;
    const written = lazy ?? from;
    return {
      file,
      line: text.slice(0, match.index + match[0].length).split("\n").length,
      from: written,
      to: written.startsWith(".") ? posix.join(folderOf(file), written) : written,
      typeOnly: onlyTypes(names),
    };
  });
}

/** One offence per line, so that a failing test lists them all. */
export const listed = (offences: string[]) => offences.toSorted().join("\n");
