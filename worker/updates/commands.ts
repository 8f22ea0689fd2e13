import type { SQL } from "drizzle-orm";
import { privateNotes } from "../../db/schema/access.ts";
import type { Approval } from "../../db/words.ts";
import { speaksFor } from "../access.ts";
import type { Deps, Viewer } from "../context.ts";
import { Refusal } from "../errors.ts";
import { rulesAt, toRules } from "../months/queries.ts";
import { localDay, monthDates, obligation } from "../months/rules.ts";
import { strategiesAt } from "../progress/queries.ts";
import type { NewMail } from "../record/append.ts";
import { insert } from "../record/project.ts";
import { sphereNamed } from "../spheres/road/queries.ts";
import { commit, type Ticket } from "../write.ts";
import { publishedAt, standingAt, statedBy, versionsNow, zoneNow } from "./desk/queries.ts";
import type { NewUpdate, Publication } from "./desk/schema.ts";
import { endDraft, type KnownDraft } from "./drafts/commands.ts";
import { draftOf } from "./drafts/queries.ts";
import { publishFiles } from "./files/commands.ts";
import { citable } from "./files/queries.ts";
import { factsOf, fileIdOf, idsIn, wrongFiles } from "./files/rules.ts";
import { type UpdateView, viewsOf } from "./queries.ts";
import { linesOf } from "./lines/rules.ts";
import { openMilestonesAt, slugsLike } from "./plan/queries.ts";
import { changesOf, newWordings, planOf, wrongInPlan } from "./plan/rules.ts";
import type { ChangeView } from "./plan/schema.ts";
import { eventsOf, refusalOf, updateId, wrongIn } from "./rules.ts";
import { forgetReturned } from "./waiting/queries.ts";
import { newest } from "../record/asof.ts";

const addressOf = (id: string) => `/updates/${id}`;

/** Reads what a publication is decided on and decides it; throws the refusal. */
async function decide(deps: Deps, viewer: Viewer, input: NewUpdate) {
  const { month, sphere } = input;
  const role = speaksFor(viewer, sphere);
  if (!role) throw new Refusal("update.other_sphere");
  const { db } = deps.store;
  const touched = [...input.lines, ...input.leaving, ...input.reached];
  const subjects = new Set(touched.map((t) => `action/${t.action}`));
  const [zones, ruleRows, found, filed, standing, marks, strategies, slugs, files, versions, kept] =
    await db.batch([
      zoneNow(db),
      rulesAt(db, newest),
      sphereNamed(db, newest, sphere),
      publishedAt(db, newest, month, sphere),
      standingAt(db, newest, sphere, month),
      openMilestonesAt(db, newest, sphere),
      strategiesAt(db, newest),
      slugsLike(db, newWordings(input)),
      citable(db, sphere, idsIn(input.evidence)),
      versionsNow(db, [`update/${month}/${sphere}`, ...subjects]),
      draftOf(db, input),
    ]);
  const now = deps.now();
  const zone = zones[0]?.zone ?? "UTC";
  const today = localDay(now, zone);
  const rules = toRules(ruleRows);
  const { title = null, reports_from: reportsFrom = null } = found[0] ?? {};
  const refusal = refusalOf({ reportsFrom, filed }, month, input.kind, today, rules);
  if (refusal) {
    const had = filed.at(-1);
    const published = had && { id: had.id, summary: had.summary, url: addressOf(had.id) };
    throw new Refusal(refusal, [], published && { published });
  }
  const actions = standing.map((a) => ({
    ...a,
    later: a.later === 1,
    stated: statedBy(a),
    milestones: marks.filter((m) => m.action === a.slug),
  }));
  const wrong = [
    ...wrongIn(input, actions, today),
    ...wrongInPlan(input, actions, strategies, today),
    ...wrongFiles(input.evidence, files),
  ];
  if (wrong.length > 0) throw new Refusal("request.invalid", wrong);
  const id = updateId(month, sphere, filed.length);
  const used = new Set(slugs.map((s) => s.slug));
  const changes = changesOf(input, actions, marks, strategies);
  const plan = planOf(input, actions, strategies, { role, today, used });
  const events = eventsOf(input, id, actions, role, now.toISOString(), plan);
  const had = new Map(versions.map((v) => [v.subject, v.version ?? 0]));
  const expect = Object.fromEntries(events.map((e) => [e.subject, had.get(e.subject) ?? 0]));
  return {
    id,
    role,
    now,
    zone,
    today,
    rules,
    title,
    reportsFrom,
    filed,
    approval: zones[0]?.approval ?? false,
    actions: plan.actions,
    changes,
    files,
    events,
    expect,
    draft: kept[0],
  };
}

type Decided = Awaited<ReturnType<typeof decide>>;

/** What the clock says about the cell once this publication stands in it. */
function counted({ filed, zone, now, rules, reportsFrom, today }: Decided, input: NewUpdate) {
  const all = [...filed, { kind: input.kind, at: now.toISOString() }];
  const cell = all.map((f) => ({ kind: f.kind, on: localDay(f.at, zone) }));
  const dates = monthDates(input.month, rules);
  return obligation(dates, reportsFrom, { filed: cell, excused: false }, today)!;
}

/** How it came past the approver, and what else belongs to the same write. */
type Pass = {
  approval?: Approval;
  also?: SQL[];
  mail?: (url: string) => NewMail[];
  /** The version of the draft that its form knew; without one, it is the publisher's own as it stands. */
  known?: number;
};

/** What is published need not be kept; what somebody else saved, or saved since, must be. */
const knownDraft = ({ draft }: Decided, viewer: Viewer, known: number | undefined): KnownDraft =>
  known === undefined
    ? { version: draft?.version ?? 0, person: viewer.person }
    : { version: known };

/** Publishes a sphere's update for a month, with the dates it moves, in one write. */
export async function publishUpdate(
  deps: Deps,
  viewer: Viewer,
  input: NewUpdate,
  ticket: Ticket,
  { approval, also = [], mail, known }: Pass = {},
): Promise<{ answer: Omit<Publication, "seq">; seq: number }> {
  const decided = await decide(deps, viewer, input);
  const { id, now, expect } = decided;
  const { month, sphere, kind } = input;
  if (decided.approval && kind === "update" && !approval)
    throw new Refusal("update.needs_approval");
  const events = decided.events.map((e) =>
    e.kind === "update.published" && approval ? { ...e, facts: { ...e.facts, approval } } : e,
  );
  const { state, daysLate } = counted(decided, input);
  const answer = { id, month, sphere, kind, state, days_late: daysLate, url: addressOf(id) };
  const note = { update: id, body: input.private_note, createdAt: now.toISOString() };
  const { seq } = await commit(deps, {
    events,
    expect,
    also: [
      ...also,
      // “Nothing to report” publishes no word of a draft, and may still be replaced.
      ...(kind === "update" ? [endDraft(input, knownDraft(decided, viewer, known))] : []),
      forgetReturned(input),
      ...publishFiles(idsIn(input.evidence), now.toISOString()),
      ...(input.private_note ? [insert(privateNotes, note)] : []),
    ],
    mail: mail?.(answer.url),
    once: { ...ticket, answer },
  });
  return { answer, seq };
}

/** The page that publishing would make, from the same function as the public read. */
function viewOf(
  { id, role, now, zone, rules, title, actions, files, events }: Decided,
  input: NewUpdate,
): UpdateView {
  const texts = Object.entries(events.at(-1)!.texts ?? {}).flatMap(([field, body]) =>
    body ? [{ seq: 0, field, body }] : [],
  );
  const moved = new Map(input.lines.map((l) => [l.action, l.due]));
  const said = new Map(linesOf(input, actions).lines.map((l) => [l.action, l]));
  const lines = input.kind === "nothing" ? [] : actions;
  const published_at = now.toISOString();
  const update = {
    seq: 0,
    id,
    month: input.month,
    sphere: input.sphere,
    sphere_title: title,
    kind: input.kind,
    summary: input.summary,
    role,
    need: input.need,
    private_note: input.private_note !== "",
    approval: null,
    published_at,
    recordedAt: published_at,
    committed: JSON.stringify(Object.fromEntries(texts.map((t) => [t.field, ""]))),
  };
  const rows = lines.flatMap((a) => {
    const line = said.get(a.slug);
    if (!line) return [];
    const due = moved.get(a.slug) ?? a.due;
    return [
      {
        seq: 0,
        action: a.slug,
        wording: a.title,
        strategy: a.strategy,
        number: a.number,
        stage: line.stage,
        was: a.stage,
        health: line.health,
        due,
        promised_due: a.promised_due ?? due,
        review_on: line.reviewOn,
        hasText: line.text,
      },
    ];
  });
  const shown = input.evidence.map(({ action, url }, i) => {
    const file = files.find((f) => f.id === fileIdOf(url));
    return { seq: 0, n: i + 1, action, file: file ? factsOf(file) : null, link: null };
  });
  return viewsOf([[update], rows, shown, texts], { rules, zone })[0]!;
}

/** The page that publishing would make, and what it would change besides; writes nothing. */
export async function previewOf(
  deps: Deps,
  viewer: Viewer,
  input: NewUpdate,
): Promise<{ view: UpdateView; changes: ChangeView[] }> {
  const decided = await decide(deps, viewer, input);
  return { view: viewOf(decided, input), changes: decided.changes };
}
