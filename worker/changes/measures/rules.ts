import { decimalText } from "../../measures/rules.ts";
import { type Altered, kindOf, refOf, rest, stub, textsIn, worded } from "../plan/rules.ts";
import type { Figured, Stub, Titles } from "../rules.ts";
import type { Setting } from "../schema.ts";
import { type Change, diff, type Fields, type Known, type Value } from "../state/rules.ts";

const TEXTS = { title: "title", definition: "definition", unit: "unit", source: "source" };
const READING = { source: "source", note: "note" };

/** Facts of a measure, in the order in which they are told. */
const SETTINGS =
  "kind direction strategies baseline baseline_on target target_on suppress position".split(" ");
const AIMS = ["baseline", "baseline_on", "target", "target_on"];

/** A number with its decimal places; "hidden" where it would tell of too few people. */
function shown(value: Value | undefined, hidden: Value | undefined, decimals: number) {
  if (hidden === 1) return "hidden";
  return typeof value === "number" ? decimalText(value, decimals) : null;
}

/** What a measure holds in a fact, as people read it. */
function settingOf(fields: Fields, field: string, titles: Titles): string | null {
  const decimals = Number(fields.decimals);
  if (field === "baseline") return shown(fields.baseline, fields.baseline_hidden, decimals);
  if (field === "target") return shown(fields.target, 0, decimals);
  if (field !== "strategies") return worded(fields[field]);
  const slugs = JSON.parse(String(fields.strategies)) as string[];
  return slugs.map((slug) => titles.get(`strategy/${slug}`) ?? slug).join("; ") || null;
}

type Side = (field: string) => string | null;

const settingsOf = (fields: readonly string[], was: Side, now: Side): Setting[] =>
  fields.flatMap((field) => {
    const setting = { field, was: was(field), now: now(field) };
    return setting.was === setting.now ? [] : [setting];
  });

const headOf = (subject: string, now: Fields) => ({
  subject,
  counts: now.kind as Stub["counts"],
  url: `/measures/${rest(subject)}`,
  title: refOf(now.title_seq, "title"),
});

/** What every item about a group or a reading has. */
const headIn = (subject: string, known: Known) => {
  const { measure, name, counts } = known.about(subject);
  return { subject, url: `/measures/${measure}`, title: refOf(name, "title"), counts };
};

/** A measure that was there before: what is different of it, as one item. */
function altered({ subject, was, now }: Altered, before: Fields, known: Known, titles: Titles) {
  const after = known.now.get(subject)!;
  const settings = settingsOf(
    SETTINGS.filter((f) => f in now || (f === "baseline" && "baseline_hidden" in now)),
    (field) => settingOf(before, field, titles),
    (field) => settingOf(after, field, titles),
  );
  const seq = Math.max(...Object.keys(now).map((field) => known.since(subject, field)));
  const retired = after.retired === 1 ? "measure_retired" : "measure_resumed";
  return stub(headOf(subject, after), "measures", "measure_changed", seq, {
    ...("retired" in now && { kind: retired }),
    ...("series" in now && { breaks: true }),
    texts: textsIn(TEXTS, was, now),
    settings,
    unit: refOf(after.unit_seq, "unit"),
    why: [seq, "reason"],
  });
}

/** A new measure, with its groups: what it means and what it aims at. */
const defined = (subject: string, now: Fields, known: Known, titles: Titles): Stub =>
  stub(headOf(subject, now), "new", "measure", known.since(subject, ""), {
    said: [refOf(now.definition_seq, "definition") ?? []].filter((ref) => ref.length === 2),
    settings: settingsOf(
      AIMS,
      () => null,
      (field) => settingOf(now, field, titles),
    ),
    unit: refOf(now.unit_seq, "unit"),
    steps: known.about(subject).steps ?? 0,
  });

function groupItems(subject: string, was: Fields | null, now: Fields, known: Known): Stub[] {
  const measure = `measure/${known.about(subject).measure}`;
  const top = { ...headIn(subject, known), label: refOf(now.label_seq, "label") };
  const of = known.now.has(measure) && !known.was.has(measure);
  const added = stub(top, "measures", "part", known.since(subject, ""));
  const retired = stub(top, "measures", "part_retired", known.since(subject, "retired"));
  return [...(was || of ? [] : [added]), ...(now.retired === 1 ? [retired] : [])];
}

/** The whole number of a reading and those of its groups; after a correction those that differ. */
function figuresOf(was: Fields | null, now: Fields, known: Known, subject: string): Figured[] {
  const { decimals = 0, labels = [] } = known.about(subject);
  const partsOf = (side: Fields | null) =>
    JSON.parse(String(side?.parts ?? "{}")) as Record<string, number | null>;
  const [before, after] = [partsOf(was), partsOf(now)];
  const part = (of: Record<string, number | null>, id: string) =>
    id in of ? shown(of[id], of[id] === null ? 1 : 0, decimals) : null;
  const whole = (side: Fields | null) => (side ? shown(side.value, side.hidden, decimals) : null);
  const figures = [
    { part: null, label: null, was: whole(was), now: whole(now) },
    ...labels.map(([id, seq]) => ({
      part: id,
      label: refOf(seq, "label"),
      was: part(before, id),
      now: part(after, id),
    })),
  ];
  return figures.filter((f) => f.was !== f.now);
}

function reading(subject: string, was: Fields | null, now: Fields, known: Known): Stub {
  const top = {
    ...headIn(subject, known),
    unit: refOf(known.about(subject).unit, "unit"),
    taken: worded(now.on_day),
    figures: figuresOf(was, now, known, subject),
  };
  if (!was) {
    const note = refOf(now.note_seq, "note");
    const more = { said: note ? [note] : [] };
    return stub(top, "measured", "reading", known.since(subject, ""), more);
  }
  const [change] = diff(new Map([[subject, was]]), new Map([[subject, now]]));
  const changed = change?.now ?? {};
  const seq = Math.max(...Object.keys(changed).map((field) => known.since(subject, field)));
  return stub(top, "measured", "reading_corrected", seq, {
    texts: textsIn(READING, change?.was ?? {}, changed),
    why: [seq, "reason"],
  });
}

/**
 * What differs in what is measured, as items; numbers are those of the record, which holds only
 * what may be told. What is new is told as new, and then what became of it since.
 */
export const measureItems = (changes: readonly Change[], known: Known, titles: Titles): Stub[] =>
  changes.flatMap(({ subject, was, now: differs }): Stub[] => {
    const now = known.now.get(subject);
    if (!differs || !now) return [];
    const kind = kindOf(subject);
    if (kind === "part") return groupItems(subject, was, now, known);
    const before = known.was.get(subject);
    const first = before ?? known.first.get(subject) ?? now;
    const since = diff(new Map([[subject, first]]), new Map([[subject, now]]));
    const later = since.flatMap((c) => (c.was && c.now ? [c] : []));
    if (kind === "reading")
      return [
        ...(before ? [] : [reading(subject, null, now, known)]),
        ...later.map(() => reading(subject, first, now, known)),
      ];
    return [
      ...(before ? [] : [defined(subject, now, known, titles)]),
      ...later.map((c) => altered(c, first, known, titles)),
    ];
  });
