import { daysAgo, KEPT_DAYS } from "../../retention/rules.ts";

/** What the form sends besides its writer's words: a draft keeps none of it. */
const NOT_WORDS: ReadonlySet<string> = new Set([
  "month",
  "sphere",
  "kind",
  "version",
  "idempotency_key",
  "do",
  "publish_on",
]);

/** The fields of a form that somebody wrote. */
export const wordsOf = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_WORDS.has(name)));

/** What was saved before this instant is deleted, on the server and on the writer's device. */
export const keptSince = (now: Date): string => daysAgo(now, KEPT_DAYS.drafts);

/** The version that a save begins from: `"3"`; `"0"`, or none may match, where there is no draft yet. */
export function versionIn(ifMatch: string | undefined, ifNoneMatch?: string): number | undefined {
  if (ifMatch === undefined) return ifNoneMatch === "*" ? 0 : undefined;
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  return found ? Number(found[1]) : undefined;
}
