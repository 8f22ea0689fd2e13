import type { ErrorCode, FieldError } from "../../errors.ts";

/** What a form adds to the fields: which form it is, what it changes, from which version. */
const OURS = ["idempotency_key", "version", "target", "form"] as const;

export type Sent = {
  /** As JSON would have said it. */
  input: Record<string, string | string[]>;
  /** What was typed, to be shown again. */
  values: Record<string, string>;
  /** The slug or id of what is edited; empty when something new is made. */
  target: string;
  version: string;
};

/** Reads a form: boxes of one name become a list. */
export function readForm(entries: readonly [string, unknown][]): Sent {
  const said = entries.flatMap(([name, value]): [string, string | string[]][] => {
    if (Array.isArray(value)) return [[name, value.filter((x) => typeof x === "string")]];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const own = (name: string) => (OURS as readonly string[]).includes(name);
  const values = Object.fromEntries(said.map(([name, x]) => [name, [x].flat().join(" ")]));
  return {
    input: Object.fromEntries(said.filter(([name]) => !own(name))),
    values,
    target: values.target ?? "",
    version: values.version ?? "",
  };
}

/** The number in `If-Match: "3"` or in a form's `version`. */
export function versionIn(text: string | undefined): number | undefined {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text?.trim() ?? "");
  return found ? Number(found[1]) : undefined;
}

/** Why an edit cannot be decided: it names no version, or someone was faster. */
export function staleness(named: number | undefined, version: number): ErrorCode | undefined {
  if (named === undefined) return "request.version_missing";
  return named === version ? undefined : "subject.changed_meanwhile";
}

type Texts = Record<string, string | null | undefined>;

/** The texts that an edit changes. What was once written can be replaced, not emptied. */
export function changedTexts(now: Record<string, unknown>, asked: Texts) {
  const texts: Record<string, string> = {};
  const wrong: FieldError[] = [];
  for (const [field, text] of Object.entries(asked)) {
    if (text === undefined || text === null || text === (now[field] ?? "")) continue;
    if (text === "") wrong.push({ path: field, message: "text.cannot_be_emptied" });
    else texts[field] = text;
  }
  return { texts, wrong };
}

/** The members that an edit changes. */
export function changedFacts<T extends Record<string, unknown>>(now: T, asked: Partial<T>) {
  const changed = Object.entries(asked).filter(
    ([k, value]) => value !== undefined && value !== now[k],
  );
  return Object.fromEntries(changed) as Partial<T>;
}

const MOST = 60;

/** A slug made from a title, and never one that was used before. */
export function slugFrom(title: string, used: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-");
  const cut = plain.slice(0, MOST - 4).replace(/^-+/, "");
  const whole = plain.length > MOST - 4 ? cut.replace(/-[^-]*$/, "") : cut;
  const base = whole.replace(/-+$/, "") || "item";
  let slug = base;
  for (let n = 2; used.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}
