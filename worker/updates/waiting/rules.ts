import type { Role } from "../../../db/words.ts";
import {
  addDays,
  type Day,
  localDay,
  type Month,
  monthDates,
  type MonthRules,
  publicationState,
  workingDaysAfter,
} from "../../months/rules.ts";
import type { ErrorCode } from "../../errors.ts";
import { holdsOn } from "../../people/team/rules.ts";
import type { NewUpdate } from "../desk/schema.ts";
import type { WaitingItem } from "./passing/schema.ts";

/** A finished update that waits, or that came back to its sphere. */
export type Sent = {
  month: Month;
  sphere: string;
  /** Who sent it; the one person who may not approve it. */
  person: string;
  role: "lead" | "deputy";
  /** Null: it waits for the approver. */
  publishOn: Day | null;
  sentAt: string;
  returnedAt: string | null;
};

/** Who holds an approver's post, from when to when. */
export type Post = { person: string; scope: string | null; from: Day; until: Day | null };

type Viewer = { person: string; holds: readonly { role: Role; scope: string | null }[] };

const SPEAKS: ReadonlySet<Role> = new Set(["lead", "deputy"]);

/** How long the approver has, in working days, before the deputy may publish. */
const PATIENCE = 2;

/** The farthest day that can be chosen, in days from today. */
export const FARTHEST = 92;

/** Whether a post reads what this sphere sends, as this person wrote it: nobody reads their own. */
const reads = (post: { person: string; scope: string | null }, sent: Sent) =>
  post.person !== sent.person && (post.scope === null || post.scope === sent.sphere);

/** Those who may approve it on a day. */
export const readersOf = <P extends Post>(posts: readonly P[], sent: Sent, day: Day): P[] =>
  posts.filter((post) => holdsOn(post, day) && reads(post, sent));

type Known = { posts: readonly Post[]; rules: readonly MonthRules[]; zone: string; today: Day };

/** From which day on the deputy may publish it: at once where nobody can approve it. */
function awayFrom(sent: Sent, { posts, rules, zone, today }: Known): Day {
  const day = localDay(sent.sentAt, zone);
  if (readersOf(posts, sent, today).length === 0) return day;
  return addDays(workingDaysAfter(day, PATIENCE, rules), 1);
}

/** Whether it still waits for the approver. */
export const asks = (sent: Sent): boolean => sent.returnedAt === null && sent.publishOn === null;

const holds = (viewer: Viewer, role: Role, sphere: string) =>
  viewer.holds.some((h) => h.role === role && (h.scope === null || h.scope === sphere));

/** Whether someone may read it: those who speak for the sphere, and the approver who is asked. */
export const mayRead = (viewer: Viewer, sphere: string, sent: Sent | undefined): boolean =>
  holds(viewer, "lead", sphere) ||
  holds(viewer, "deputy", sphere) ||
  (holds(viewer, "approver", sphere) && (!sent || asks(sent)));

/** The text that `If-Match` or a form's `version` names. */
export const versionIn = (text: string | undefined): string | undefined =>
  /^(?:W\/)?"?([0-9a-f]{32})"?$/.exec(text?.trim() ?? "")?.[1];

/** Which text is meant: whose month, and the version that was read. */
export const readOf = (place: { month: Month; sphere: string }, version: string | undefined) => ({
  place,
  version: versionIn(version),
});

/** What a viewer may do with it on a day. */
export function waysFor(viewer: Viewer, sent: Sent, known: Known) {
  const own = viewer.person === sent.person;
  const deputy = holds(viewer, "deputy", sent.sphere);
  return {
    approve: asks(sent) && !own && holds(viewer, "approver", sent.sphere),
    publish: asks(sent) && !own && deputy && known.today >= awayFrom(sent, known),
    take: sent.returnedAt === null && (deputy || holds(viewer, "lead", sent.sphere)),
  };
}

type Row = Sent & { title: string | null; key: string; comment: string | null };

/** Why an update came back of which words were removed. */
export const RETURNED = "waiting.words_removed" satisfies ErrorCode;

/** What waits or came back, as a viewer sees it on a day. */
export function itemOf(viewer: Viewer, row: Row, known: Known): WaitingItem {
  const { zone, rules, today } = known;
  const { month, sphere, title, role, publishOn } = row;
  const on = publishOn ?? today;
  // Only an approver gives words of their own.
  const refused = publishOn !== null || row.comment === RETURNED;
  return {
    month,
    sphere,
    title,
    role,
    mine: row.person === viewer.person,
    sent_on: localDay(row.sentAt, zone),
    publish_on: publishOn,
    days_late: publicationState(monthDates(month, rules), { kind: "update", on }).daysLate,
    away_on: publishOn === null ? awayFrom(row, known) : null,
    returned_on: row.returnedAt && localDay(row.returnedAt, zone),
    comment: refused ? null : row.comment,
    refused: refused ? row.comment : null,
    version: row.key,
    may: waysFor(viewer, row, known),
  };
}

/** The same for a desk: what its own spheres let wait, and what it is asked to approve. */
export const itemsOf = (viewer: Viewer, rows: readonly Row[], known: Known): WaitingItem[] =>
  rows
    .map((row) => itemOf(viewer, row, known))
    .filter(
      (i) => i.may.approve || viewer.holds.some((h) => SPEAKS.has(h.role) && h.scope === i.sphere),
    );

type Typed = Record<string, unknown>;
const named = (prefix: string, row: Typed) =>
  Object.entries(row).flatMap(([field, value]) =>
    typeof value === "string" && value !== "" ? [[`${prefix}${field}`, value] as const] : [],
  );

/** An update as the fields of its form: what came as JSON goes on as a form once it came back. */
export function fieldsOf(input: NewUpdate): Record<string, string> {
  const rows = <T extends Typed>(items: readonly T[], name: (item: T, n: number) => string) =>
    items.flatMap(({ action: _, ...item }, i) => named(`${name(items[i]!, i + 1)}.`, item));
  return Object.fromEntries([
    ...named("", input),
    ...rows(input.lines, (line) => `line.${line.action}`),
    ...input.evidence.flatMap((piece, i) => named(`evidence.${i + 1}.`, piece)),
    ...rows(input.leaving, (leaving) => `leaving.${leaving.action}`),
    ...rows(input.promises, (_, n) => `promise.${n}`),
    ...input.reached.flatMap(({ action, milestone, on }) =>
      named(`reached.${action}.${milestone}.`, { tick: "yes", on }),
    ),
  ]);
}
