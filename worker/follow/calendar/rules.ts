import type { Lineage, Stage } from "../../../db/words.ts";
import { addDays, type Day, type Month, monthDates, type MonthRules } from "../../months/rules.ts";
import { monthName } from "../../months/words/rules.ts";

/** One entry of a calendar: on a whole day, or from an instant on. */
export type Entry = {
  /** Names it for good, without the host. */
  uid: string;
  title: string;
  /** What more there is to say. */
  text?: string;
  place?: string | null;
  /** The page that tells more. */
  url: string;
  /** A day, or an instant in UTC with how long it takes. */
  on: Day | { at: string; minutes: number };
  cancelled: boolean;
  /** When it came to be as it is. */
  since: string;
  /** How often it changed before. */
  changes: number;
};

/** What ends a line, and what no line may hold. */
const BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as a value of iCalendar: no sign in it ends its line or begins another value. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(BREAK, "\n")
    .replaceAll(CONTROL, "")
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll("\n", "\\n");

const MOST_OCTETS = 75;

const octetsOf = (sign: string) => {
  const code = sign.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, of which none cuts a letter in two. */
function folded(line: string): string {
  let octets = 0;
  let out = "";
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > MOST_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += sign;
    octets += more;
  }
  return out;
}

const date = (day: Day) => day.replaceAll("-", "");
const instant = (at: string) =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

function when(on: Entry["on"]): string[] {
  if (typeof on === "string")
    return [`DTSTART;VALUE=DATE:${date(on)}`, `DTEND;VALUE=DATE:${date(addDays(on, 1))}`];
  const ends = new Date(Date.parse(on.at) + on.minutes * 60_000).toISOString();
  return [`DTSTART:${instant(on.at)}`, `DTEND:${instant(ends)}`];
}

const eventOf = (e: Entry, origin: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${e.uid}@${new URL(origin).host}`,
  `DTSTAMP:${instant(e.since)}`,
  `LAST-MODIFIED:${instant(e.since)}`,
  `SEQUENCE:${e.changes}`,
  ...when(e.on),
  `SUMMARY:${escaped(e.title)}`,
  ...(e.text ? [`DESCRIPTION:${escaped(e.text)}`] : []),
  ...(e.place ? [`LOCATION:${escaped(e.place)}`] : []),
  `URL:${origin}${e.url}`,
  `STATUS:${e.cancelled ? "CANCELLED" : "CONFIRMED"}`,
  ...(typeof e.on === "string" ? ["TRANSP:TRANSPARENT"] : []),
  "END:VEVENT",
];

/** Entries as iCalendar (RFC 5545). Times stand in UTC, so that no reader needs to know a zone. */
export function calendarOf(name: string, origin: string, entries: readonly Entry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Milepost//Milepost//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...entries.flatMap((e) => eventOf(e, origin)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function aheadAt(instantMs: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    const two = "2-digit" as const;
    const fields = { year: "numeric", month: two, day: two, hour: two, minute: two } as const;
    clock = new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...fields, hourCycle: "h23" });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(instantMs).map((p) => [p.type, p.value]));
  const shown = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`;
  return Date.parse(shown) - Math.floor(instantMs / 60_000) * 60_000;
}

/** The instant of a time of day in a zone; over a gap of the clocks the same time after it. */
function instantOf(day: Day, time: string, zone: string): string {
  const told = Date.parse(`${day}T${time}:00Z`);
  const first = told - aheadAt(told, zone);
  return new Date(told - aheadAt(first, zone)).toISOString();
}

const GONE = "Words that were removed";

/** How the title of something with a date begins. */
const STATES: Partial<Record<Stage, string>> = { done: "Done", paused: "Paused" };

type Action = {
  slug: string;
  wording: string | null;
  stage: Stage;
  lineage: Lineage;
  due: Day | null;
  since: string;
  changes: number;
};

/** When an action is due. */
export const dueOf = (a: Action & { due: Day }): Entry => ({
  uid: `action-${a.slug}`,
  title: `${STATES[a.stage] ?? "Due"}: ${a.wording ?? GONE}`,
  url: `/actions/${a.slug}`,
  on: a.due,
  cancelled: a.stage === "dropped" || a.lineage !== "continuing",
  since: a.since,
  changes: a.changes,
});

/** When a step of an action is due. */
export const stepOf = (m: {
  action: string;
  id: string;
  title: string | null;
  wording: string | null;
  due: Day;
  reached: Day | null;
  dropped: boolean;
  since: string;
  changes: number;
}): Entry => ({
  uid: `milestone-${m.action}-${m.id}`,
  title: `${m.reached ? "Reached" : "Step due"}: ${m.title ?? GONE}`,
  text: m.wording ?? GONE,
  url: `/actions/${m.action}`,
  on: m.due,
  cancelled: m.dropped,
  since: m.since,
  changes: m.changes,
});

const HOUR = 60;

/** A gathering, at its time where that is known. */
export const gatheringOf = (
  g: {
    slug: string;
    title: string | null;
    description: string | null;
    place: string | null;
    on: Day;
    time: string | null;
    minutes: number | null;
    cancelled: boolean;
    since: string;
    changes: number;
  },
  zone: string,
): Entry => ({
  uid: `gathering-${g.slug}`,
  title: g.title ?? GONE,
  text: g.description ?? undefined,
  place: g.place,
  url: `/gatherings/${g.slug}`,
  on: g.time ? { at: instantOf(g.on, g.time, zone), minutes: g.minutes ?? HOUR } : g.on,
  cancelled: g.cancelled,
  since: g.since,
  changes: g.changes,
});

/** When the updates of a month are due, of all spheres or of one; by the rules that bind the month. */
export function reportOf(
  month: Month,
  rules: readonly (MonthRules & { at: string })[],
  sphere?: { slug: string; title: string | null },
): Entry {
  const binding = Math.max(
    0,
    rules.findLastIndex((r) => r.bindsFrom <= month),
  );
  const { due, graceEnds } = monthDates(month, rules);
  const of = sphere ? `${sphere.title ?? sphere.slug}: update` : "Updates";
  return {
    uid: `report-${month}${sphere ? `-${sphere.slug}` : ""}`,
    title: `${of} for ${monthName(month)} due`,
    text: `On time until the end of ${graceEnds}.`,
    url: `/months/${month}${sphere ? `#${sphere.slug}` : ""}`,
    on: due,
    cancelled: false,
    since: rules[binding]!.at,
    changes: binding,
  };
}
