import type * as v from "valibot";
import { type FieldError, Refusal, refuseWrong } from "../../errors.ts";
import { localDay } from "../../months/rules.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { zoneNow } from "../form/queries.ts";
import { changedFacts, changedTexts, slugFrom } from "../form/rules.ts";
import { ownSlug } from "../plan/commands.ts";
import { strategiesNow } from "../plan/queries.ts";
import { after } from "../plan/rules.ts";
import { groupsNow, measureNow, measureOfReading, measuresNow, readingNow } from "./queries.ts";
import { defines, endsOf, readingId, readingOf, wrongDecimals } from "./rules.ts";
import type { EditMeasure, editReading, newGroup, newMeasure, newReading } from "./schema.ts";

type In<S extends v.GenericSchema> = v.InferOutput<S>;

const todayIn = ({ deps }: Asked, zones: readonly { zone: string }[]) =>
  localDay(deps.now(), zones[0]?.zone ?? "UTC");

const unknownIn = (asked: readonly string[], known: readonly { slug: string }[]): FieldError[] =>
  asked.every((slug) => known.some((s) => s.slug === slug))
    ? []
    : [{ path: "strategies", message: "strategy.unknown" }];

/** The measure that something is added to, as whoever adds it saw it if they say so. */
const seen = <T extends { version: number }>(found: T | undefined, asked: Asked): T =>
  standing(
    found,
    asked.version === undefined && found ? { ...asked, version: found.version } : asked,
  );

/** Defines a measure; its numbers have this many decimal places for good. */
export async function define(asked: Asked, input: In<typeof newMeasure>): Promise<Done> {
  const { db } = asked.deps.store;
  const [items, strategies, zones] = await db.batch([
    measuresNow(db),
    strategiesNow(db),
    zoneNow(db),
  ]);
  const slug = ownSlug(input.slug, input.title, items);
  const { title, definition, unit, source, kind, direction, decimals, suppress } = input;
  const { ends, wrong } = endsOf(input, input, todayIn(asked, zones));
  refuseWrong([...wrongDecimals(input), ...unknownIn(input.strategies, strategies), ...wrong]);
  const subject = `measure/${slug}`;
  const events: NewEvent[] = [
    {
      kind: "measure.defined",
      subject,
      role: "admin",
      facts: {
        measure: slug,
        position: after(items.map((i) => i.position)),
        strategies: input.strategies,
        kind,
        direction,
        decimals,
        suppress,
        ...ends,
      },
      texts: { title, definition, unit, source },
    },
  ];
  return publish(asked, { events, expect: { [subject]: 0 } }, { slug, version: 1 });
}

/** Changes a measure; another definition, unit or baseline begins a new series. */
export async function change(asked: Asked, input: EditMeasure): Promise<Done> {
  const { db } = asked.deps.store;
  const slug = asked.target;
  const [[found], strategies, zones] = await db.batch([
    measureNow(db, slug),
    strategiesNow(db),
    zoneNow(db),
  ]);
  const now = standing(found, asked);
  const { title, definition, unit, source, reason, direction, position, retired } = input;
  const suppress = input.suppress ?? now.suppress;
  const { texts, wrong } = changedTexts(now, { title, definition, unit, source });
  const {
    ends,
    moved,
    wrong: wrongEnds,
  } = endsOf(input, { ...now, suppress }, todayIn(asked, zones), now);
  refuseWrong([...wrong, ...unknownIn(input.strategies ?? [], strategies), ...wrongEnds]);
  const wanted = { direction, position, suppress, retired, ...ends };
  const facts = changedFacts<Partial<typeof now>>(now, wanted);
  const others = input.strategies?.join() === now.strategies.join() ? undefined : input.strategies;
  const same = Object.keys({ ...facts, ...texts }).length === 0 && others === undefined;
  const subject = `measure/${slug}`;
  const events: NewEvent[] = same
    ? []
    : [
        {
          kind: "measure.changed",
          subject,
          role: "admin",
          facts: {
            ...facts,
            ...(others && { strategies: others }),
            measure: slug,
            breaks: moved || defines(texts),
          },
          texts: { ...texts, reason },
        },
      ];
  const answer = { slug, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}

/** Tells one more group apart. */
export async function addGroup(asked: Asked, input: In<typeof newGroup>): Promise<Done> {
  const { db } = asked.deps.store;
  const { measure, label } = input;
  const [[found], groups] = await db.batch([measureNow(db, measure), groupsNow(db, measure)]);
  const now = seen(found, asked);
  if (groups.some((g) => !g.retired && g.label === label))
    refuseWrong([{ path: "label", message: "group.taken" }]);
  const part = slugFrom(label, new Set(groups.map((g) => g.id)));
  const facts = { measure, part, position: after(groups.map((g) => g.position)) };
  const subject = `measure/${measure}`;
  const events: NewEvent[] = [
    { kind: "measure.part_added", subject, role: "admin", facts, texts: { label } },
  ];
  const answer = { id: part, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}

/** Tells a group apart no more; what was read of it stays. */
export async function retireGroup(asked: Asked): Promise<Done> {
  const { db } = asked.deps.store;
  const [measure = "", part = ""] = asked.target.split(".");
  const [[found], groups] = await db.batch([measureNow(db, measure), groupsNow(db, measure)]);
  if (!groups.some((g) => g.id === part && !g.retired)) throw new Refusal("subject.not_found");
  const now = standing(found, asked);
  const subject = `measure/${measure}`;
  const events: NewEvent[] = [
    { kind: "measure.part_retired", subject, role: "admin", facts: { measure, part } },
  ];
  const answer = { id: part, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}

/** Takes a reading under the measure's present definition; only what may be told is kept. */
export async function take(asked: Asked, input: In<typeof newReading>): Promise<Done> {
  const { db } = asked.deps.store;
  const { measure, on, source, note } = input;
  const [[found], groups, zones] = await db.batch([
    measureNow(db, measure),
    groupsNow(db, measure),
    zoneNow(db),
  ]);
  const now = seen(found, asked);
  const live = groups.filter((g) => !g.retired).map((g) => g.id);
  const { told, wrong } = readingOf(input, now, live);
  if (on > todayIn(asked, zones)) wrong.push({ path: "on", message: "day.future" });
  if (now.retired) wrong.push({ path: "", message: "measure.retired" });
  const reading = readingId(measure, on, now.series);
  const [taken] = await readingNow(db, reading);
  if (taken) wrong.push({ path: "on", message: "reading.taken" });
  refuseWrong(wrong);
  const subject = `reading/${reading}`;
  const facts = { reading, measure, series: now.series, on, ...told! };
  const events: NewEvent[] = [
    { kind: "reading.taken", subject, role: "admin", facts, texts: { source, note } },
  ];
  return publish(asked, { events, expect: { [subject]: 0 } }, { id: reading, version: 1 });
}

/** Puts a reading right: its numbers, given whole, or the words beside them. */
export async function correct(asked: Asked, input: In<typeof editReading>): Promise<Done> {
  const { db } = asked.deps.store;
  const id = asked.target;
  const [[found], [of]] = await db.batch([readingNow(db, id), measureOfReading(db, id)]);
  const now = standing(found, asked);
  if (!of) throw new Refusal("subject.not_found");
  const { texts, wrong } = changedTexts(now, { source: input.source, note: input.note });
  const known = Object.keys(now.parts);
  const given = input.value !== "" || Object.values(input.groups).some((n) => n !== "");
  const read = given
    ? readingOf(input, of, known.length > 0 ? known : of.groups, now.parts)
    : { told: { value: now.value, hidden: now.hidden, parts: now.parts }, wrong: [] };
  refuseWrong([...wrong, ...read.wrong]);
  const told = read.told!;
  const same =
    Object.keys(texts).length === 0 &&
    told.value === now.value &&
    told.hidden === now.hidden &&
    JSON.stringify(told.parts) === JSON.stringify(now.parts);
  const subject = `reading/${id}`;
  const facts = { reading: id, ...told };
  const events: NewEvent[] = same
    ? []
    : [
        {
          kind: "reading.corrected",
          subject,
          role: "admin",
          facts,
          texts: { ...texts, reason: input.reason },
        },
      ];
  const answer = { id, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}
