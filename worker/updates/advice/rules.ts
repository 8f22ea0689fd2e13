import { addMonths, type Day, type Month } from "../../months/rules.ts";
import type { NewUpdate } from "../desk/schema.ts";
import type { Standing } from "../lines/rules.ts";

const COMPARED = ["summary", "obstacles", "needs", "next"] as const;
type Compared = (typeof COMPARED)[number];

/** What could be said better; never a reason to refuse. */
export type Advice = {
  note: "same" | "unproved" | "past" | "no_next" | "unmoved";
  /** The answer it is about; of a line where an action is named. */
  field: Compared | "text" | "due" | "stage" | "no_evidence";
  action: string | null;
  /** The earlier month that it is compared with. */
  month: Month | null;
  /** The day that is past. */
  day: Day | null;
};

/** What was said and done before this update. */
export type Before = {
  last: ({ month: Month } & Record<Compared, string | null>) | undefined;
  actions: readonly (Pick<Standing, "slug" | "stage" | "due" | "evidence_count"> & {
    said_in: Month | null;
    said: string | null;
    /** The last month in which its stage moved or a word was written about it. */
    spoken: Month | null;
  })[];
};

/** The same words, whatever their case, spaces and punctuation. */
const plain = (text: string | null) =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const same = (now: string, before: string | null) =>
  plain(now) !== "" && plain(now) === plain(before);

const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const WRITTEN = [
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b/gi,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<name>${MONTHS}),? (?<year>\\d{4})\\b`, "gi"),
  new RegExp(`\\b(?<name>${MONTHS}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, "gi"),
];

const isDay = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

/** The whole dates that a text names, day, month and year. */
export function daysIn(text: string): Day[] {
  const found = WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ groups }) => {
    const { year, number, name, day } = groups!;
    const month = number ?? String(MONTHS.split("|").indexOf(name!.toLowerCase()) + 1);
    return `${year}-${month.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  });
  return found.filter(isDay).toSorted();
}

const SILENT = 3;

/** What an update could say better, in the order of the form. */
export function adviceOn(input: NewUpdate, before: Before, today: Day): Advice[] {
  if (input.kind === "nothing") return [];
  const none = { action: null, month: null, day: null };
  const { last } = before;
  const repeats = (field: Compared): Advice[] =>
    last && same(input[field], last[field])
      ? [{ ...none, note: "same", field, month: last.month }]
      : [];
  const said = new Map(input.lines.map((l) => [l.action, l]));
  const shown = new Set(input.evidence.map((e) => e.action));
  const leaves = new Set(input.leaving.map((l) => l.action));
  const lines = before.actions.flatMap((action): Advice[] => {
    const line = said.get(action.slug);
    const about = { ...none, action: action.slug };
    const stage = line?.stage ?? action.stage;
    if (leaves.has(action.slug)) return [];
    const notes: Advice[] = [];
    if (line && same(line.text, action.said))
      notes.push({ ...about, note: "same", field: "text", month: action.said_in });
    if (stage === "done") {
      const proved = action.evidence_count > 0 || shown.has(action.slug);
      if (action.stage !== "done" && !proved)
        notes.push({ ...about, note: "unproved", field: "no_evidence" });
      return notes;
    }
    const due = line?.due ?? action.due;
    if (due && due < today && stage !== "paused")
      notes.push({ ...about, note: "past", field: "due", day: due });
    const silent = !line?.text && stage === action.stage && stage !== "paused";
    if (silent && action.spoken && action.spoken <= addMonths(input.month, -SILENT))
      notes.push({ ...about, note: "unmoved", field: "stage", month: action.spoken });
    return notes;
  });
  const [past] = daysIn(input.next).filter((day) => day < today);
  const next: Advice[] = input.next
    ? [
        ...repeats("next"),
        ...(past ? [{ ...none, note: "past", field: "next", day: past } as const] : []),
      ]
    : [{ ...none, note: "no_next", field: "next" }];
  return [...repeats("summary"), ...lines, ...repeats("obstacles"), ...repeats("needs"), ...next];
}
