/** Members of answers that the record does not decide: what an uploaded file is called and weighs. */
const BESIDE = new Set(["file"]);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** What a text says as JSON; undefined where it is none. */
export function json(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const shown = (value: unknown) => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** The first place where what was published differs from what the record gives, in words. */
export function firstDifference(
  published: unknown,
  given: unknown,
  where: string[] = [],
): string | undefined {
  if (isObject(published) && isObject(given) && Array.isArray(published) === Array.isArray(given)) {
    for (const name of new Set([...Object.keys(given), ...Object.keys(published)])) {
      if (BESIDE.has(name)) continue;
      const found = firstDifference(published[name], given[name], [...where, name]);
      if (found) return found;
    }
    return undefined;
  }
  if ((published ?? null) === (given ?? null)) return undefined;
  const place = where.join(".") || "the answer";
  return `${place} says ${shown(published)}, the record gives ${shown(given)}`;
}

/** The first line in which two texts differ, in words. */
export function firstLine(published: string, given: string): string | undefined {
  if (published === given) return undefined;
  const [mine, theirs] = [given.split("\n"), published.split("\n")];
  const at = theirs.findIndex((line, i) => line !== mine[i]);
  const line = at < 0 ? theirs.length : at;
  return `line ${line + 1} says ${shown(theirs[line])}, the record gives ${shown(mine[line])}`;
}

/** Words from a stranger's file, fit for a terminal: nothing that moves its cursor or hides. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?");
