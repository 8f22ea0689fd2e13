import { kindOf, refOf, rest, stub, textsIn, worded } from "../plan/rules.ts";
import type { Stub } from "../rules.ts";
import type { Setting } from "../schema.ts";
import { type Change, diff, type Fields, type Known, type Value } from "../state/rules.ts";

const same = (names: string) => Object.fromEntries(names.split(" ").map((name) => [name, name]));

/** Where each noun stands, and its texts; the first is what it goes by. */
const NOUNS: Record<string, { url: string; texts: Record<string, string> }> = {
  gathering: {
    url: "/gatherings/",
    texts: same(
      "title series description facilitators place link audience materials attendance recap",
    ),
  },
  resource: { url: "/resources/", texts: same("title description link topic audience maker") },
  story: { url: "/stories/", texts: same("title body author") },
  term: { url: "/glossary#", texts: same("word forms definition source") },
};

const LISTS = new Set(["strategies", "spheres", "actions"]);
const FACTS =
  "on_day starts_at minutes part kind language checked_on speaker strategies spheres actions".split(
    " ",
  );

const shown = (field: string, value: Value | undefined): string | null =>
  LISTS.has(field) && typeof value === "string"
    ? (JSON.parse(value) as string[]).join("; ") || null
    : worded(value);

const settingsIn = (was: Fields, now: Fields): Setting[] =>
  FACTS.flatMap((field) =>
    field in now ? [{ field, was: shown(field, was[field]), now: shown(field, now[field]) }] : [],
  );

function headOf(subject: string, now: Fields) {
  const { url, texts } = NOUNS[kindOf(subject)]!;
  const name = Object.keys(texts)[0]!;
  return { subject, url: url + rest(subject), title: refOf(now[`${name}_seq`], name) };
}

/** Cancelled, withdrawn or used no more: 1 or 0 where that changed. */
const ended = (now: Fields) => now.cancelled ?? now.withdrawn ?? now.retired;

/** What differs in the library, as items: what is new, and what became of each thing since. */
export const libraryItems = (changes: readonly Change[], known: Known): Stub[] =>
  changes.flatMap(({ subject, now: differs }): Stub[] => {
    const now = known.now.get(subject);
    if (!differs || !now) return [];
    const head = headOf(subject, now);
    const before = known.was.get(subject);
    const first = before ?? known.first.get(subject) ?? now;
    const since = diff(new Map([[subject, first]]), new Map([[subject, now]]));
    const later = since.flatMap((c): Stub[] => {
      if (!c.was || !c.now) return [];
      const seq = Math.max(...Object.keys(c.now).map((field) => known.since(subject, field)));
      const turned = ended(c.now) === 1 ? "shelf_ended" : "shelf_resumed";
      const kind = ended(c.now) === undefined ? "shelf_changed" : turned;
      return [
        stub(head, "library", kind, seq, {
          texts: textsIn(NOUNS[kindOf(subject)]!.texts, c.was, c.now),
          settings: settingsIn(c.was, c.now),
          why: [seq, "reason"],
        }),
      ];
    });
    const stated = stub(head, "library", "shelved", known.since(subject, ""));
    return [...(before ? [] : [stated]), ...later];
  });
