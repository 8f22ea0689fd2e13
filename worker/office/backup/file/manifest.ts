import { getTableName } from "drizzle-orm";
import * as v from "valibot";
import { knownBrowsers, sessions, signIns } from "../../../../db/schema/access.ts";
import { packLinks } from "../../../../db/schema/board.ts";
import { askedFor } from "../../../../db/schema/follow.ts";
import { mailLinks } from "../../../../db/schema/desk.ts";
import { outbox } from "../../../../db/schema/record.ts";

/** Grows when a backup can no longer be read by what came before. */
export const FORMAT = 1;

/** The first two parts of a backup; the others follow in the order of the manifest. */
export const MANIFEST = "manifest.json";
export const SUMS = "SHA256SUMS";

/** The database, and the folder of the files that evidence shows. */
export const DATABASE = "milepost.db";
export const FILES = "files/";

/**
 * What opens a door, and letters that may hold a key to one or have left long ago: no copy of the
 * database takes these rows along.
 */
export const LEFT_OUT = [
  sessions,
  signIns,
  knownBrowsers,
  mailLinks,
  packLinks,
  outbox,
  askedFor,
].map(getTableName);

export const ABOUT =
  "Holds addresses, drafts and private notes: keep it as you keep the database. It does not hold SESSION_SECRET and RECORD_KEY: keep those elsewhere.";

const place = v.pipe(v.string(), v.regex(/^(?:milepost\.db|files\/[0-9a-f]{64})$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const part = v.object({ name: place, size: whole, sha256: hash });
export type Part = v.InferOutput<typeof part>;

export const manifestSchema = v.object({
  milepost_backup: v.literal(FORMAT),
  about: v.string(),
  made_at: v.string(),
  /** How many events there are, and when the newest one became public. */
  events: whole,
  newest_event: v.nullable(v.string()),
  /** The newest signed head in the database. */
  checkpoint: v.nullable(v.string()),
  /** Which migrations the database has, by when each was written. */
  migrations: v.array(v.number()),
  left_out: v.array(v.string()),
  /** Files that evidence shows and that were not found. */
  missing: v.array(hash),
  parts: v.pipe(
    v.array(part),
    v.check((parts) => parts[0]?.name === DATABASE),
  ),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The format that somebody's manifest names; undefined where it is none. */
export function formatOf(manifest: unknown): number | undefined {
  const named = v.safeParse(v.object({ milepost_backup: v.number() }), manifest);
  return named.success ? named.output.milepost_backup : undefined;
}

/** A list that `sha256sum -c` reads, of the manifest and every part that it names. */
export const sumsOf = (manifest: string, parts: readonly Part[]): string =>
  [{ name: MANIFEST, sha256: manifest }, ...parts]
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join("");
