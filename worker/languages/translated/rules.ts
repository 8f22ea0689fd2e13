/** A text with its translation; `now` are the words that stand in its place since `changed_at`. */
export type Told = {
  field: string;
  original: string;
  words: string;
  changed_at: string | null;
  now: string | null;
};

/**
 * What a text reads in another language; `changedAt` where it is the translation of earlier words,
 * `name` where it is what something is called.
 */
export type Translation = { words: string; changedAt?: string; name?: true };

/**
 * Every text that can be read in another language, by its own words. One whose newest words nobody
 * translated reads as its newest translation did, and says so.
 */
export function translationsOf(told: readonly Told[]): Map<string, Translation> {
  const older = told.flatMap(({ words, now, changed_at: at }): [string, Translation][] =>
    now !== null && at !== null ? [[now, { words, changedAt: at }]] : [],
  );
  const own = told.map(({ field, original, words }): [string, Translation] => [
    original,
    { words, ...(field === "title" && { name: true }) },
  ]);
  return new Map([...older, ...own]);
}
