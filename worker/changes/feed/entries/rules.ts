import { type Day, localDay, startOfDay } from "../../../months/rules.ts";
import type { Stub } from "../../rules.ts";
import type { ChangeItem } from "../../schema.ts";
import { bodyOf, headOf } from "../rules.ts";

/** One change with the instant of its event. */
type Timed = ChangeItem & { at: string | null };

/** What one place of the feed says now. */
export type Said = {
  /** Path and fragment: with the origin before it the entry's id. */
  place: string;
  url: string;
  title: string;
  content: string;
  at: string;
  term: string;
};

/** What a feed of missed reports tells: months without one, and what became of them. */
export const isAboutMisses = (stub: Pick<Stub, "group" | "state">): boolean =>
  stub.group === "missed" || (stub.group === "reported" && stub.state === "late");

/**
 * Where a change is told for good. What puts an update right is told in the update's place, an answer
 * with what puts it right in its own, and what became of a missed month in that month's.
 */
function placeOf(item: ChangeItem, misses: boolean): string {
  const { group, kind, month, sphere, subject, id, url, said = [] } = item;
  if (group === "missed" || (misses && group === "reported"))
    return `/changes#m-${month}-${sphere}`;
  if (subject.startsWith("question/"))
    if (kind === "answer_corrected" || said.some(({ field }) => field === "answer"))
      return `${url}#answer`;
  if (group === "reported" || group === "corrected")
    return `/updates/${subject.slice("update/".length)}`;
  return `/changes#${id}`;
}

const seqIn = ({ id }: ChangeItem) => Number(/^e-(\d+)/.exec(id)?.[1] ?? 0);

/** The instant of the event, or the beginning of the day on which it came to hold. */
function instantOf({ at, on }: Timed, day: Day, zone: string): string {
  const own = on ?? day;
  return at && localDay(at, zone) === own ? new Date(at).toISOString() : startOfDay(own, zone);
}

type Asked = {
  day: Day;
  zone: string;
  misses: boolean;
  /** What updates say: id -> its words. */
  words: ReadonlyMap<string, string>;
};

/** The changes as entries, newest first, one for each place. */
export function saidIn(items: readonly Timed[], { day, zone, misses, words }: Asked): Said[] {
  const timed = items.map((item) => ({ item, at: instantOf(item, day, zone) }));
  const newestFirst = timed.toSorted((x, y) =>
    x.at === y.at ? seqIn(y.item) - seqIn(x.item) : x.at < y.at ? 1 : -1,
  );
  const places = Map.groupBy(newestFirst, ({ item }) => placeOf(item, misses));
  return [...places].map(([place, of]) => {
    const { item, at } = of[0]!;
    const own = place.startsWith("/updates/") ? words.get(place.slice("/updates/".length)) : null;
    const content = [own ?? "", ...of.map((o) => bodyOf(o.item))].filter(Boolean).join("\n\n");
    return { place, url: item.url, title: headOf(item), content, at, term: item.group };
  });
}
