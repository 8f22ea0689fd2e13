import { REDACTION_REASONS, type Role } from "../../../db/words.ts";
import type { Logged } from "./lines.ts";

export type Told = Pick<Logged, "seq" | "kind" | "role" | "facts">;

const REASONS: ReadonlySet<unknown> = new Set(REDACTION_REASONS);
/** Who may ask for a removal and agree to one. */
const REMOVERS: ReadonlySet<unknown> = new Set<Role>(["admin", "moderator"]);

const isText = (value: unknown): value is string => typeof value === "string";

/** The names of fields in a fact; undefined where there is anything else. */
const fieldsIn = ({ fields }: Logged["facts"]): string[] | undefined =>
  Array.isArray(fields) && fields.every(isText) ? fields : undefined;

/** The removal that an event tells of; undefined where it is none, or none that may be. */
export function removalIn({ seq, kind, role, facts }: Told) {
  const [of, fields] = [facts.of, fieldsIn(facts)];
  if (kind !== "text.redacted" || !fields) return undefined;
  if (typeof of !== "number" || !Number.isSafeInteger(of) || of < 1 || of >= seq) return undefined;
  if (!REASONS.has(facts.reason) || !REMOVERS.has(facts.asked) || !REMOVERS.has(role))
    return undefined;
  return { of, fields };
}

/** The words that a correction takes away for privacy; undefined for any other event. */
export function replacedIn({ kind, facts }: Told) {
  const [update, fields] = [facts.update, fieldsIn(facts)];
  if (kind !== "update.corrected" || facts.why !== "privacy") return undefined;
  return isText(update) && fields ? { update, fields } : undefined;
}
