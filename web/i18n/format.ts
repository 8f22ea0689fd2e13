import { daysBetween } from "../../worker/months/rules.ts";
import { common } from "./en/common.ts";

/** A civil day, "2026-11-03". */
export type Day = string;
/** A month of the reporting cycle, "2026-10". */
export type Month = string;

/** Whether a text is written as a day, be it in the calendar or not. */
export const isDayText = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const { months, weekdays } = common.date;

const parts = (text: string): [number, number, number] => {
  const [y, m, d] = text.split("-").map(Number);
  return [y ?? 0, (m ?? 1) - 1, d ?? 1];
};
const utc = (day: Day) => Date.UTC(...parts(day));

/** "October" */
export const monthName = (month: Month) => months[parts(month)[1]] ?? "";

/** "October 2026" */
export const formatMonth = (month: Month) => `${monthName(month)} ${parts(month)[0]}`;

/** "3 November 2026" */
export const formatDate = (day: Day) => `${parts(day)[2]} ${formatMonth(day)}`;

/** "2 Nov", for flags and axes only */
export const formatShort = (day: Day) => `${parts(day)[2]} ${monthName(day).slice(0, 3)}`;

/** "Friday 6 November" */
export const formatDay = (day: Day) =>
  `${weekdays[new Date(utc(day)).getUTCDay()]} ${parts(day)[2]} ${monthName(day)}`;

/** "Friday 6 November 2026" */
export const formatFullDay = (day: Day) => `${formatDay(day)} ${parts(day)[0]}`;

/** "in 5 days", "yesterday": how far a day lies from today */
export function relative(day: Day, today: Day): string {
  const n = daysBetween(today, day);
  const { near } = common.date;
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
  return `${formatDate(day)}, ${time}`;
}

/** "14:02" today, "28 October 2026, 09:40" on other days */
export const formatTime = (instant: string, zone: string, today: Day): string =>
  dayOf(instant, zone) === today ? local(instant, zone).time : formatInstant(instant, zone);

/** "New York" for America/New_York */
export const cityOf = (zone: string) => (zone.split("/").pop() ?? zone).replaceAll("_", " ");

/** "A, B and C" */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${common.count.and} ${items.at(-1)}`;
}

/** "five"; figures from eleven on */
export const count = (n: number): string => common.count.words[n] ?? formatNumber(n);

/** "five of six"; both in figures as soon as one is above ten */
export function countOf(n: number, all: number): string {
  const write = n > 10 || all > 10 ? formatNumber : count;
  return common.count.of(write(n), write(all));
}

/** "no actions", "one action", "19 actions" */
export const plural = (n: number, one: string, many: string): string =>
  `${n === 0 ? common.count.no : count(n)} ${n === 1 ? one : many}`;

/** "1,284" */
export const formatNumber = (n: number): string =>
  String(n).replaceAll(/\B(?=(\d{3})+(?!\d))/g, common.count.thousands);

/** A sentence begins with a capital: "five of six" becomes "Five of six". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "+44 days", "−3 days", "no change" */
export const formatSlip = (days: number): string => common.date.slip(days);
