import { ABOUT, FIRST } from "../../worker/languages/rules.ts";
import { daysBetween } from "../../worker/months/rules.ts";
import { common as english } from "./en/common.ts";
import { language, learn, words } from "./texts.ts";

// Whatever is written in any language needs these, also where little else is loaded.
learn(FIRST, { common: english });

const common = () => words().common;

/** A civil day, "2026-11-03". */
export type Day = string;
/** A month of the reporting cycle, "2026-10". */
export type Month = string;

/** Whether a text is written as a day, be it in the calendar or not. */
export const isDayText = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const parts = (text: string): [number, number, number] => {
  const part = (from: number, to: number) => Number(text.slice(from, to));
  return [part(0, 4), (part(5, 7) || 1) - 1, part(8, 10) || 1];
};
const utc = (day: Day) => Date.UTC(...parts(day));

/** They are expensive to make: one is kept for each language and use. */
function kept<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const { locale } = ABOUT[language()];
    const known = made.get(locale);
    if (known) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

const dates = (shape: Intl.DateTimeFormatOptions) => {
  const format = kept((locale) => new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" }));
  return (day: Day) => format().format(utc(day));
};

/**
 * English is put together from its dictionary: frozen pages hold such words, and must come out of
 * every runtime and of its next version with the same bytes.
 */
const written = (english: (day: Day) => string, shape: Intl.DateTimeFormatOptions) => {
  const other = dates(shape);
  return (day: Day) => (language() === FIRST ? english(day) : other(day));
};

/** "October" */
export const monthName = (month: Month) => common().date.months[parts(month)[1]] ?? "";

/** "October 2026" */
export const formatMonth = written((month) => `${monthName(month)} ${parts(month)[0]}`, {
  year: "numeric",
  month: "long",
});

/** "O" for October, where a column is as narrow as a letter; "10" in Chinese */
export const monthLetter = written((month) => monthName(month).charAt(0), { month: "narrow" });

/** "Oct 2026", for axes only */
export const formatTick = written((day) => `${monthName(day).slice(0, 3)} ${parts(day)[0]}`, {
  year: "numeric",
  month: "short",
});

/** "3 November 2026" */
export const formatDate = written((day) => `${parts(day)[2]} ${formatMonth(day)}`, {
  dateStyle: "long",
});

/** "2 Nov", for flags and axes only */
export const formatShort = written((day) => `${parts(day)[2]} ${monthName(day).slice(0, 3)}`, {
  day: "numeric",
  month: "short",
});

const weekdayOf = (day: Day) => common().date.weekdays[new Date(utc(day)).getUTCDay()];

/** "Friday 6 November" */
export const formatDay = written((day) => `${weekdayOf(day)} ${parts(day)[2]} ${monthName(day)}`, {
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** "Friday 6 November 2026" */
export const formatFullDay = written((day) => `${formatDay(day)} ${parts(day)[0]}`, {
  dateStyle: "full",
});

/** "in 5 days", "yesterday": how far a day lies from today */
export function relative(day: Day, today: Day): string {
  const n = daysBetween(today, day);
  const { near } = common().date;
  if (n === 0) return near.today;
  if (n === 1) return near.tomorrow;
  if (n === -1) return near.yesterday;
  return n > 0 ? near.ahead(n) : near.ago(-n);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, made);
  return made;
}

function local(instant: string | number, zone: string): { day: Day; time: string } {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clock(zone).formatToParts(new Date(instant))) found[type] = value;
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}`,
  };
}

/** The civil day of an instant (ISO text or milliseconds) in a zone. */
export const dayOf = (instant: string | number, zone: string): Day => local(instant, zone).day;

/** "28 October 2026, 09:40" on the clocks of a zone */
export function formatInstant(instant: string | number, zone: string): string {
  const { day, time } = local(instant, zone);
  return common().date.instant(formatDate(day), time);
}

/** "14:02" today, "28 October 2026, 09:40" on other days */
export const formatTime = (instant: string, zone: string, today: Day): string =>
  dayOf(instant, zone) === today ? local(instant, zone).time : formatInstant(instant, zone);

/** "New York" for America/New_York */
export const cityOf = (zone: string) => (zone.split("/").pop() ?? zone).replaceAll("_", " ");

const joined = kept((locale) => new Intl.ListFormat(locale));

/** "A, B and C" */
export function list(items: readonly string[]): string {
  if (language() !== FIRST) return joined().format(items);
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${common().count.and} ${items.at(-1)}`;
}

/** "five"; figures from eleven on, and in languages whose words for them would have to agree */
export const count = (n: number): string => common().count.words[n] ?? formatNumber(n);

/** "five of six"; both in figures as soon as one is above ten */
export function countOf(n: number, all: number): string {
  const write = n > 10 || all > 10 ? formatNumber : count;
  return common().count.of(write(n), write(all));
}

const rules = kept((locale) => new Intl.PluralRules(locale));

/** "no actions", "one action", "19 actions" */
export const plural = (n: number, one: string, many: string): string =>
  `${n === 0 ? common().count.no : count(n)} ${rules().select(n) === "one" ? one : many}`;

const figures = kept((locale) => new Intl.NumberFormat(locale, { useGrouping: "always" }));

/** "1,284" */
export const formatNumber = (n: number): string => figures().format(n);

/** As much of a text as there is room for, cut between words. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text;

/** A sentence begins with a capital: "five of six" becomes "Five of six". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "+44 days", "−3 days", "no change" */
export const formatSlip = (days: number): string => common().date.slip(days);
