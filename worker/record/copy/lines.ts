import { canonical, type Json, type ReadEvent, readOf, type StoredEvent } from "../leaf.ts";

/** One line of the log as it is served. */
export type Logged = Omit<ReadEvent, "facts" | "texts"> & {
  facts: Record<string, Json>;
  texts: Record<string, string>;
  words: Record<string, { salt: string; text: string }>;
  /** As the server keeps it; not a part of what is hashed. */
  leaf?: string | null;
};

export type Lines = AsyncIterable<string> | Iterable<string>;

const TEXTS = ["at", "recordedAt", "kind", "subject", "role"] as const;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A line of the log, or undefined for what is none. */
export function readLine(line: string): Logged | undefined {
  try {
    const e: unknown = JSON.parse(line);
    if (!isObject(e) || !isObject(e.facts) || !isObject(e.texts) || !isObject(e.words))
      return undefined;
    if (!Number.isSafeInteger(e.seq) || !Number.isSafeInteger(e.v)) return undefined;
    if (!Number.isSafeInteger(e.version) || TEXTS.some((name) => typeof e[name] !== "string"))
      return undefined;
    if (e.leaf !== undefined && e.leaf !== null && typeof e.leaf !== "string") return undefined;
    const said = Object.values(e.words).every(
      (w) => isObject(w) && typeof w.salt === "string" && typeof w.text === "string",
    );
    return said ? (e as Logged) : undefined;
  } catch {
    return undefined;
  }
}

/** A stored event as the log tells it, with the words that are served. */
export const loggedOf = (
  e: StoredEvent & { leaf: string | null },
  words: Logged["words"],
): Logged => ({
  ...(readOf(e) as Omit<Logged, "words">),
  leaf: e.leaf,
  words,
});

/** An event as a line of the log, without the line feed. */
export const lineOf = (e: Logged): string => canonical(e as unknown as Json);

/** The lines of a stream of bytes, one at a time; bytes that are no UTF-8 become U+FFFD. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  rest += decoder.decode();
  if (rest) yield rest;
}
