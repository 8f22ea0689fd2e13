import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { programPath } from "./program.mjs";

const PACKAGE = "libreoffice-calc-nogui";

/** Commas, quotes, UTF-8, and whatever LibreOffice takes for a formula is one. */
const CSV = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

/** A cell as LibreOffice understood it. */
export type Cell = { type: string; text: string; formula: boolean };

/** LibreOffice: the one the environment names, the system's, or one installed if that is allowed. */
export function sofficePath(): string {
  const named = process.env.SOFFICE_PATH;
  if (named && existsSync(named)) return named;
  const found = programPath("soffice", PACKAGE);
  if (!found)
    throw new Error(
      `There is no LibreOffice here. Install it (Debian: apt-get install ${PACKAGE}) or set SOFFICE_PATH to its soffice.`,
    );
  return found;
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The words of a piece of XML in one line, its runs of spaces as one. */
const plain = (xml: string) =>
  xml
    .replaceAll(/<text:(?:s|tab|line-break)[^>]*>|<\/text:p>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, " ")
    .trim();

/** The filled cells of each sheet of a flat ODS file, row by row; empty ones keep their places. */
function sheetsOf(xml: string): Map<string, Cell[][]> {
  const tables = [...xml.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/g)];
  return new Map(
    tables.map(([table, name]) => {
      const rows = [
        ...table.matchAll(/<table:table-row\b[^>]*?(?:\/>|>([\s\S]*?)<\/table:table-row>)/g),
      ];
      const cells = rows.map(([, row = ""]) =>
        [
          ...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g),
        ].flatMap(([, attributes = "", inside = ""]): Cell[] => {
          const type = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? "";
          const many = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
          const formula = attributes.includes("table:formula=");
          const cell = { type, text: plain(inside), formula };
          return Array.from({ length: type ? many : Math.min(many, 50) }, () => cell);
        }),
      );
      return [plain(name!), cells.filter((row) => row.some((cell) => cell.type))];
    }),
  );
}

/** What LibreOffice reads in each of some files of one kind, `xlsx` or `csv`. */
export function opened(soffice: string, files: readonly string[], folder: string) {
  const [first] = files;
  const flags = first?.endsWith(".csv") ? [`--infilter=${CSV}`] : [];
  const out = join(folder, "opened");
  mkdirSync(out, { recursive: true });
  const profile = pathToFileURL(join(folder, "profile")).href;
  const args = [`-env:UserInstallation=${profile}`, "--headless", ...flags];
  const done = spawnSync(soffice, [...args, "--convert-to", "fods", "--outdir", out, ...files], {
    encoding: "utf8",
    timeout: 300_000,
  });
  return new Map(
    files.map((file) => {
      const made = join(out, `${basename(file, extname(file))}.fods`);
      if (!existsSync(made)) throw new Error(`${basename(file)} does not open: ${done.stderr}`);
      return [basename(file), sheetsOf(readFileSync(made, "utf8"))] as const;
    }),
  );
}
