import { capital, count, formatFullDay, plural } from "../format.ts";
import { changedIn } from "./library.ts";

/** "12:30 to 13:30" */
function hours(time: string, minutes: number | null): string {
  if (minutes === null) return time;
  const [h = 0, m = 0] = time.split(":").map(Number);
  const end = h * 60 + m + minutes;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${time} to ${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

type Time = { on: string; time: string | null; minutes: number | null };

/** Texts of /gatherings and of a gathering's page. */
export const gatherings = {
  title: "Gatherings",
  described:
    "Sessions where people meet about the roadmap: those ahead, and what came of the others.",
  none: "No gathering has been announced yet.",
  noneLede:
    "Sessions where people meet about the roadmap will be listed here, with what came of them.",
  finding: (ahead: number, all: number) =>
    ahead === 0
      ? `No gathering is ahead; ${plural(all, "gathering lies", "gatherings lie")} behind.`
      : `${capital(plural(ahead, "gathering is", "gatherings are"))} ahead; ${count(all - ahead)} ${all - ahead === 1 ? "lies" : "lie"} behind.`,
  lede: (city: string) =>
    `Times are those of ${city}. What was said is told in words; nobody who came is named.`,
  ahead: "Ahead",
  noneAhead: "None is announced at present.",
  before: "Before",
  noneBefore: "None of those asked for was before today.",
  came: (words: string) => `Attendance: ${words}`,
  cancelled: "Cancelled",
  removed: "The title was removed",
  part: (series: string, part: number | null) =>
    part === null ? series : `${series}, part ${part}`,
  seriesRemoved: "A series whose title was removed",
  /** "Tuesday 8 December 2026, 12:30 to 13:30, New York time" */
  when: ({ on, time, minutes }: Time, city: string) =>
    [formatFullDay(on), ...(time === null ? [] : [hours(time, minutes), `${city} time`])].join(
      ", ",
    ),
  hours,
  cancelledLede: (when: string) => `Cancelled. It was to be on ${when}.`,
  held: (when: string) => `It was on ${when}.`,
  willBe: (when: string) => `${when}.`,
  facts: {
    facilitators: "Led by",
    place: "Place",
    audience: "For",
    attendance: "Attendance",
    link: "Link",
    join: "The page of the session",
  },
  about: "What it is about",
  materials: "Materials",
  recap: "What came of it",
  noRecap: "No recap has been published.",
  reason: (reason: string) => `Why: ${reason}`,
  others: "In the same series",
  titles: {
    stated: "It was announced",
    ended: "It was cancelled",
    resumed: "It was taken up again",
    changed: changedIn,
  },
  filter: { series: "Series", strategy: "Strategy", sphere: "Sphere" },
  unknown: "The address asks for something that does not exist.",
  all: "All gatherings",
  office: {
    new: "Announce a gathering",
    title: "Title",
    on: "Day",
    time: "Begins at",
    timeHint: "As 12:30, in the time zone of the roadmap. Empty: not said.",
    minutes: "Minutes",
    series: "Series",
    seriesHint: "What the series is called; the same words join it to the others. Empty: none.",
    part: "Part of the series",
    description: "What it is about",
    facilitators: "Led by",
    facilitatorsHint: "Roles, units, or names of people who agreed to be named.",
    place: "Place",
    link: "Link",
    linkHint: "Where to join or to register.",
    audience: "For whom",
    materials: "Materials",
    materialsHint: "Links and files to read before or after.",
    attendance: "Attendance",
    attendanceHint: "In words, such as “nearly 100”. Name nobody who came.",
    recap: "What came of it",
    recapHint: "What was said and what follows from it, without names of people who came.",
    cancelled: "Cancelled",
  },
};
