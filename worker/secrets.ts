import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Secrets live beside the data, made on the first start. */
export function secretsIn(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "secrets.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    const key = () => randomBytes(32).toString("base64");
    const made = { SESSION_SECRET: key(), RECORD_KEY: key() };
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
    return made;
  }
}
