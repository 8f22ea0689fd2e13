import { afterAll } from "vitest";
import { applySteps } from "../office/import/apply.ts";
import { type Past, readPast } from "../office/import/past/read.ts";
import { prepare } from "../office/import/prepare.ts";
import { counting, tempStore } from "./tempStore.ts";

/** A record in which nothing was ever published. */
export const emptyPast: Past = {
  publications: [],
  versions: {},
  wordings: new Map(),
  head: { seq: 0, at: "" },
  zone: undefined,
  addresses: new Map(),
  without: new Map(),
};

/** A folder imported into a record of its own. */
export async function importFolder(files: ReadonlyMap<string, string>, now: Date) {
  const { store, end } = await tempStore();
  const past = await readPast(store);
  const prepared = prepare({ files }, past, now);
  await applySteps(store, prepared.steps, past, { now, random: counting() });
  const refused = prepared.outcomes.filter((o) => o.verdict === "refuse");
  return { store, end, prepared, refused };
}

/** Imports folders at an instant; their records end with the tests of the file. */
export function importing(now: Date) {
  const ends: (() => void)[] = [];
  afterAll(() => {
    for (const end of ends) end();
  });
  return async (files: ReadonlyMap<string, string>) => {
    const done = await importFolder(files, now);
    ends.push(done.end);
    return done;
  };
}
