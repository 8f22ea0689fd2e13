import { en } from "./en/index.ts";
import { learn, type Words, words } from "./texts.ts";

type Entry = string | ((...args: never[]) => string);

/** Every path through the dictionary that ends in a text: "common.stage.underway". */
type Paths<T, Before extends string = ""> = {
  [K in keyof T & string]: T[K] extends Entry
    ? `${Before}${K}`
    : T[K] extends readonly unknown[]
      ? never
      : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;

learn("en", en);

export type Key = Paths<Words>;
type Args<K extends Key> = At<Words, K> extends (...args: infer A) => string ? A : [];

const found = new Map<Words, Map<string, Entry>>();

/** Asked for hundreds of times on a page: the way to a text is walked once in each language. */
function entryAt(key: string): Entry {
  const all = words();
  const entries = found.get(all) ?? new Map<string, Entry>();
  const seen = entries.get(key);
  if (seen !== undefined) return seen;
  let node: unknown = all;
  for (const part of key.split(".")) node = (node as Record<string, unknown>)[part];
  found.set(all, entries.set(key, node as Entry));
  return node as Entry;
}

/** The text at a path; texts with gaps take what fills them: `t("common.lateBy", 4)`. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  const entry = entryAt(key);
  return typeof entry === "function"
    ? (entry as (...a: unknown[]) => string)(...args)
    : String(entry);
}
