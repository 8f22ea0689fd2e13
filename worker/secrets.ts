import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function make(file: string) {
  const key = () => randomBytes(32).toString("base64");
  const made = { SESSION_SECRET: key(), RECORD_KEY: key() };
  // Never over a file that is there: with its key the record is signed on.
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: "wx" });
  return made;
}

/** Where the secrets of a folder of data stand. */
export const fileIn = (folder: string) => join(folder, "secrets.json");

/** The secrets that live beside the data, for commands that make none. */
export const secretsKept = (folder: string): Record<string, string> =>
  existsSync(fileIn(folder)) ? secretsIn(folder) : {};

/**
 * Secrets live beside the data, made on the first start, unless the environment holds both. A file
 * that cannot be read or understood is refused: new keys would sign everybody out and the record in
 * another name.
 */
export function secretsIn(
  folder: string,
  env: Record<string, string | undefined> = process.env,
): Record<string, string> {
  if (env.SESSION_SECRET && env.RECORD_KEY) return {};
  const file = fileIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    const kept = read(file);
    return kept === undefined ? make(file) : (JSON.parse(kept) as Record<string, string>);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "not JSON";
    throw new Error(`The secrets in ${file} cannot be used: ${why}.`, { cause: error });
  }
}
