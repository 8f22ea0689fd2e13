import { monthName } from "../../months/words/rules.ts";
import type { ChangeItem, Group } from "../schema.ts";

const HEADS: Record<Group, string> = {
  new: "New",
  stage: "Stage moved",
  health: "Health moved",
  slipped: "Date moved",
  carried: "Carried over",
  owner: "Who answers changed",
  wording: "Worded or set anew",
  dropped: "Dropped or reinstated",
  merged: "Merged or continued in other words",
  milestones: "Step reached",
  measured: "Measured",
  measures: "Measure defined anew",
  library: "In the library",
  assessed: "Judged by the second voice",
  decided: "Decision or offer of help",
  targets: "Target of reporting",
  evidence: "Evidence added",
  links: "Link of evidence",
  asked: "Asked or answered",
  corrected: "Corrected or withdrawn",
  redacted: "Words removed",
  missed: "No update received",
  reported: "Reported",
};

const REMOVED = "(words that were removed)";

const HIDDEN = "hidden (to protect few people)";

const word = (fact: string | null | undefined) => (fact ?? "none").replaceAll("_", " ");
const days = (n: number) => `${n > 0 ? "+" : "−"}${Math.abs(n)} days`;

/** What one change is called in a list: its kind and its subject. */
export const headOf = (item: ChangeItem): string =>
  `${HEADS[item.group]}: ${item.title ?? (item.figure ? word(item.figure) : REMOVED)}${item.month ? `, ${monthName(item.month)}` : ""}`;

function holdersOf(held: ChangeItem["held_now"]): string {
  const { named = [], unnamed = 0 } = held ?? {};
  const others = unnamed > 0 ? [`${unnamed} whose names are not published`] : [];
  return [...named, ...others].join(", ") || "nobody";
}

const reasonOf = ({ text, removed }: Pick<ChangeItem, "text" | "removed">): string =>
  text ?? (removed ? REMOVED : "");

/** A number of a measure, which may be hidden. */
const numbered = (value: string | null) => (value === "hidden" ? HIDDEN : (value ?? "none"));

/** What is particular to measures. */
function measuredIn(item: ChangeItem): string[] {
  const lines = item.taken ? [`Read on ${item.taken}.`] : [];
  for (const f of item.figures ?? []) {
    const before = f.was === null ? "" : `${numbered(f.was)} → `;
    const name = f.part === null ? "In all" : (f.label ?? REMOVED);
    lines.push(`${name}: ${before}${numbered(f.now)}`);
  }
  if (item.breaks) lines.push("Readings from before do not compare.");
  if (item.label !== undefined) lines.push(`Group: ${item.label ?? REMOVED}`);
  return lines;
}

const judged = (stage: string, health: string | null | undefined) =>
  health ? `${word(stage)}, ${word(health)}` : word(stage);

/** What an assessor judged, and had judged before. */
function judgedIn({ was, was_health, stage = "not_started", health }: ChangeItem): string {
  const before = was ? `${judged(was, was_health)} → ` : "";
  return before + judged(stage, health);
}

/** The change in plain text, with the reason where one was given. */
export function bodyOf(item: ChangeItem): string {
  const { was, now } = item;
  const lines: string[] = [];
  if (item.kind === "action") lines.push(`Promised; now ${word(item.stage)}.`);
  lines.push(...measuredIn(item));
  if (item.group === "links") lines.push(`${word(item.kind)} (${word(now)})`);
  else if (item.kind === "reached") lines.push(`Reached on ${word(now)}.`);
  else if (item.group === "assessed") lines.push(judgedIn(item));
  else if (was !== undefined || now !== undefined) lines.push(`${word(was)} → ${word(now)}`);
  if (item.link) lines.push(item.link);
  if (item.days) lines.push(days(item.days));
  for (const move of item.moves ?? [])
    lines.push(`${word(move.was)} → ${word(move.now)}: ${word(move.reason)}. ${reasonOf(move)}`);
  if (item.held_now) lines.push(`${holdersOf(item.held_was)} → ${holdersOf(item.held_now)}`);
  for (const s of item.settings ?? [])
    lines.push(
      item.counts
        ? `${word(s.field)}: ${numbered(s.was)} → ${numbered(s.now)}`
        : `${word(s.field)}: ${word(s.was)} → ${word(s.now)}`,
    );
  for (const said of item.said ?? []) lines.push(said.text ?? REMOVED);
  for (const w of item.texts ?? [])
    lines.push(`Before: ${w.was ?? REMOVED}`, `Now: ${w.now ?? REMOVED}`);
  if (item.into) lines.push(`→ ${item.into.title ?? item.into.slug}`);
  if (item.state) lines.push(word(item.state));
  if (item.group === "redacted" && item.reason) lines.push(`Reason: ${item.reason}.`);
  lines.push(reasonOf(item));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
