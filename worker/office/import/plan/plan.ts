import { localDay } from "../../../months/rules.ts";
import type { NewEvent } from "../../../record/kinds/all.ts";
import { isPartial, sameAs } from "../past/match.ts";
import type { Past } from "../past/read.ts";
import type { Row, Rows } from "../read/tables.ts";
import { actions } from "./actions.ts";
import { assessments } from "./checking/assessments.ts";
import { questions } from "./checking/questions.ts";
import { asks, offers, seen } from "./checking/reception.ts";
import { targets } from "./checking/targets.ts";
import { shelf } from "./library/shelves.ts";
import { terms } from "./library/terms.ts";
import { translations } from "./library/translations.ts";
import { wordIn } from "./library/wordings.ts";
import { groups } from "./measures/groups.ts";
import { measures } from "./measures/measures.ts";
import { readings } from "./measures/readings.ts";
import { milestones } from "./milestones.ts";
import { appointments, people } from "./people.ts";
import {
  type Clock,
  type Complaint,
  inOrder,
  type Known,
  nothingKnown,
  type Noun,
  type Publication,
  type Published,
} from "./publication.ts";
import { roadmap, rules, spheres, strategies } from "./structure.ts";
import { corrections } from "./corrections.ts";
import { excuses, refuseEvidence, refuseLine, strays, updates } from "./updates.ts";

const nouns: { [T in Published]: Noun<T> } = {
  roadmap,
  rules,
  strategies,
  spheres,
  people,
  appointments,
  actions,
  milestones,
  updates,
  excuses,
  corrections,
  measures,
  groups,
  readings,
  targets,
  assessments,
  seen,
  offers,
  asks,
  questions,
  gatherings: shelf("gatherings"),
  resources: shelf("resources"),
  stories: shelf("stories"),
  terms,
  translations,
};
const nounOf = (p: Publication) => nouns[p.table] as unknown as Noun<Published>;

type Verdict = "create" | "change" | "leave" | "refuse";
export type Outcome = { file: string; line: number; about: string; verdict: Verdict; why?: string };

/** Events of one instant, and the private address that belongs to them. */
export type Step = {
  at: string;
  events: NewEvent[];
  address: { person: string; address: string } | undefined;
};

export type Plan = { outcomes: Outcome[]; steps: Step[] };

/** Brings what is known to the state after a publication. */
export const advance = (p: Publication, known: Known) => nounOf(p).advance(p, known);

/** The state after some publications of the record, with a look at each thing on the way. */
export function foldPast(
  publications: readonly Publication[],
  each: (p: Publication, known: Known) => void = () => undefined,
  known = nothingKnown(),
): Known {
  for (const p of publications) {
    advance(p, known);
    each(p, known);
  }
  return known;
}

function fullOf(p: Publication, known: Known): Record<string, string> | undefined {
  if (p.table === "roadmap") return known.roadmap;
  if (p.table === "rules") return known.rules.at(-1);
  return isPartial(p.table) ? known[p.table].get(nounOf(p).key(p.row)) : undefined;
}

const indexOf = (p: Publication) => `${p.table} ${nounOf(p).key(p.row)}`;

/** Finds rows that the record holds already; each is found once. */
function lookupIn(past: Past): { known: Known; take: (p: Publication) => boolean } {
  type Found = { p: Publication; full: Record<string, string> | undefined; taken: boolean };
  const index = new Map<string, Found[]>();
  const known = nothingKnown();
  known.wordings = new Map(past.wordings);
  foldPast(
    past.publications,
    (p, now) => {
      const key = indexOf(p);
      const found = { p, full: fullOf(p, now), taken: false };
      index.set(key, [...(index.get(key) ?? []), found]);
    },
    known,
  );
  known.addresses = new Map(past.addresses);
  const take = (p: Publication) => {
    const there = index.get(indexOf(p))?.find((f) => !f.taken && sameAs(p, f.p, f.full));
    if (there) there.taken = true;
    return there !== undefined;
  };
  return { known, take };
}

const CREATES = new Set<NewEvent["kind"]>([
  "roadmap.founded",
  "strategy.stated",
  "sphere.stated",
  "appointment.made",
  "action.promised",
  "milestone.set",
  "update.published",
  "update.nothing_reported",
  "month.excused",
  "measure.defined",
  "measure.part_added",
  "reading.taken",
  "target.set",
  "action.assessed",
  "update.seen",
  "action.helped",
  "lead.asked",
  "question.published",
  "gathering.announced",
  "resource.listed",
  "story.posted",
  "term.defined",
]);
function creates(e: NewEvent): boolean {
  if (e.kind === "person.named") return e.facts.first;
  return CREATES.has(e.kind) || (e.kind === "rules.changed" && e.facts.bindsFrom === "0000-01");
}

const twice = (rows: readonly Row<"lines">[]) =>
  rows.find((row, i) => rows.findIndex((r) => r.action === row.action) < i);

const WITHOUT_ROADMAP = new Set<Published>(["roadmap", "people", "appointments"]);

/** What is wrong with a publication: each complaint with the row it is about. */
function faultsOf(p: Publication, known: Known, bounds: { today: string; first: string }) {
  const faults: Complaint[] = [];
  const add = (row: Complaint["row"], why: string | Complaint | undefined) => {
    if (why) faults.push(typeof why === "string" ? { row, why } : why);
  };
  if (p.day > bounds.today) add(p.row, `${p.day} is after today, ${bounds.today}`);
  if (p.day < bounds.first)
    add(
      p.row,
      `${p.day} is before the last day of the record, ${bounds.first}; leave "on" empty to publish it now`,
    );
  if (!known.roadmap && !WITHOUT_ROADMAP.has(p.table))
    add(p.row, "the record has no roadmap yet: import roadmap.json too");
  else add(p.row, nounOf(p).refuse(p, known));
  const again = twice(p.lines);
  if (again) add(again, `the update has two lines about ${again.action}`);
  if (p.table === "updates") {
    const update = p.row as Row<"updates">;
    for (const line of p.lines) add(line, refuseLine(line, update, p.evidence, known));
    for (const piece of p.evidence) add(piece, refuseEvidence(piece, known));
  }
  return faults;
}

const nameOf = (p: Publication) => `${p.table} ${nounOf(p).key(p.row)}`.trim();

/** A row without a day of its own, or without words, says only what already holds. */
const idle = (p: Publication, known: Known) =>
  (p.row.on === "" || !("reason" in p.row && p.row.reason)) && nounOf(p).holds(p.row, known);

const settled = (p: Publication, known: Known) => nounOf(p).settle?.(p, known) ?? p;

/** As if no reading had been put right: what was told first hid less than it does now. */
const asFirst = (known: Known): Known => ({ ...known, readings: new Map() });

/** Judges every row against the record and says what publishing them would append. */
export function planRows(rows: Rows, past: Past, clock: Clock): Plan {
  const { known, take } = lookupIn(past);
  const today = localDay(clock.now, clock.zone);
  const first = past.head.at ? localDay(past.head.at, clock.zone) : "";
  const outcomes: Outcome[] = [];
  const steps: Step[] = [];
  const versions = { ...past.versions };
  for (const given of inOrder(rows, clock)) {
    const p = settled(given, known);
    const about = nameOf(p);
    const person = p.table === "people" ? (p.row as Row<"people">) : undefined;
    const mailed = person?.address && known.addresses.get(person.address) !== person.id;
    const tell = (verdict: Verdict) => {
      for (const { file, line } of [p.row, ...p.lines, ...p.evidence, ...(p.more ?? [])])
        outcomes.push({ file, line, about, verdict });
    };
    const there = take(given) || take(p) || take(settled(given, asFirst(known))) || idle(p, known);
    if (there && !mailed) {
      tell("leave");
      continue;
    }
    const faults = faultsOf(p, known, there ? { today, first: "" } : { today, first });
    if (faults.length > 0) {
      for (const { row, why } of faults)
        outcomes.push({ file: row.file, line: row.line, about, verdict: "refuse", why });
      continue;
    }
    const events = there ? [] : nounOf(p).events(p, known);
    for (const { subject, texts = {} } of events) {
      const version = (versions[subject] = (versions[subject] ?? 0) + 1);
      for (const [field, text] of Object.entries(texts))
        wordIn(known.wordings, { subject, version }, field, text);
    }
    const address = mailed ? { person: person.id, address: person.address } : undefined;
    advance(p, known);
    steps.push({ at: p.at, events, address });
    tell(events.some(creates) ? "create" : "change");
  }
  return { outcomes: [...outcomes, ...strays(rows, past)], steps };
}
