import { type Day, daysBetween } from "../../months/rules.ts";
import type { Ref, Stub } from "../rules.ts";
import type { Group, Setting } from "../schema.ts";
import { type Change, diff, type Fields, type Known, type Value } from "../state/rules.ts";

/** A subject that was there before. */
export type Altered = Change & { was: Fields; now: Fields };

/** Columns of texts, as the record calls these. */
type Texts = Readonly<Record<string, string>>;
type Words = Record<string, { url: string; texts: Texts }>;

const TITLES: Words = {
  roadmap: {
    url: "/about",
    texts: { title: "title", goal: "goal", contact: "contact", body: "body", team: "team" },
  },
  strategy: { url: "/strategies/", texts: { title: "title", area: "area", result: "result" } },
  sphere: { url: "/spheres/", texts: { title: "title", about: "about", programme: "programme" } },
  action: {
    url: "/actions/",
    texts: { wording: "wording", result: "result", done_with: "doneWith" },
  },
  milestone: { url: "/actions/", texts: { title: "title" } },
};

/** Facts that no group of their own tells. */
const SETTINGS = new Set(
  "zone locale sample approval assessment questions number position reports_from review_on binds_from due_working_days grace_working_days holidays cohort strategy sphere continues".split(
    " ",
  ),
);

export const kindOf = (subject: string) => subject.split("/")[0]!;
export const rest = (subject: string) => subject.slice(subject.indexOf("/") + 1);
export const worded = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
export const refOf = (seq: Value | undefined, field: string): Ref | null =>
  typeof seq === "number" ? [seq, field] : null;

/** What every item about a subject with versions has. */
function head(subject: string, known: Known) {
  const kind = kindOf(subject);
  const now = known.now.get(subject) ?? {};
  const { sphere = null, action, wording } = known.about(subject);
  const place = TITLES[kind];
  const first = Object.entries(place?.texts ?? {})[0];
  return {
    subject,
    sphere,
    url:
      kind === "milestone"
        ? `/actions/${action}`
        : kind === "roadmap" || !place
          ? "/about"
          : place.url + rest(subject),
    title: first ? refOf(now[`${first[0]}_seq`], first[1]) : null,
    ...(kind === "milestone" && { of: refOf(wording, "wording") }),
  };
}

type Head = Pick<Stub, "subject" | "url" | "title" | "sphere" | "of">;

export const stub = (
  head: Head,
  group: Group,
  kind: Stub["kind"],
  seq: number,
  more: Partial<Stub> = {},
): Stub => ({
  ...head,
  id: `e-${seq}-${group}-${head.subject.replaceAll("/", "-")}`,
  group,
  kind,
  seq,
  ...more,
});

const settingsIn = (was: Fields, now: Fields): Setting[] =>
  Object.keys(now).flatMap((field) =>
    SETTINGS.has(field) ? [{ field, was: worded(was[field]), now: worded(now[field]) }] : [],
  );

/** The texts that differ, each with both places of its words. */
export const textsIn = (texts: Texts, was: Fields, now: Fields) =>
  Object.entries(texts).flatMap(([column, field]) =>
    `${column}_seq` in now
      ? [
          {
            field,
            was: refOf(was[`${column}_seq`], field),
            now: refOf(now[`${column}_seq`], field),
          },
        ]
      : [],
  );

/** The texts and settings of a subject that differ, as one item. */
function reworded(change: Altered, known: Known, head: Head): Stub[] {
  const { subject, was, now } = change;
  const texts = textsIn(TITLES[kindOf(subject)]?.texts ?? {}, was, now);
  // The day on which a paused promise is looked at again belongs to its pause.
  const settings = settingsIn(was, now).filter(
    ({ field }) => field !== "review_on" || !("stage" in now),
  );
  if (texts.length + settings.length === 0) return [];
  const seq = Math.max(
    ...Object.keys(now).map((f) =>
      SETTINGS.has(f) || f.endsWith("_seq") ? known.since(subject, f) : 0,
    ),
  );
  return [stub(head, "wording", "reworded", seq, { texts, settings, why: [seq, "reason"] })];
}

/** What a new subject is told as; the milestones of a new action belong to it. */
function begun(subject: string, now: Fields, known: Known, head: Head): Stub[] {
  const seq = known.since(subject, "");
  const kind = kindOf(subject);
  if (kind === "rules") {
    const settings = Object.keys(now).map((field) => ({
      field,
      was: null,
      now: worded(now[field]),
    }));
    return [stub(head, "wording", "reworded", seq, { settings })];
  }
  if (kind === "strategy" || kind === "sphere") return [stub(head, "new", kind, seq)];
  if (kind === "action") {
    const { promised_due, due, stage, health } = now as Record<string, string | null>;
    const more = { stage, health, due, steps: known.about(subject).steps ?? 0 } as Partial<Stub>;
    const moves = { action: rest(subject), promised: promised_due ?? null, due: due ?? null };
    return [stub(head, "new", "action", seq, { ...more, moves })];
  }
  if (kind !== "milestone") return [];
  const action = `action/${known.about(subject).action}`;
  if (known.now.has(action) && !known.was.has(action)) return [];
  return [stub(head, "new", "milestone", seq, { due: now.due as Day | null })];
}

function moved(change: Altered, known: Known, head: Head): Stub[] {
  const { subject } = change;
  const [was, now] = [change.was.due as Day | null, change.now.due as Day | null];
  const seq = known.since(subject, "due");
  const days = was && now ? daysBetween(was, now) : null;
  const kind = was === null ? "dated" : now === null ? "undated" : "moved";
  if (kindOf(subject) === "milestone")
    return [stub(head, "slipped", "milestone_moved", seq, { was, now, days })];
  const moves = {
    action: rest(subject),
    promised: known.now.get(subject)!.promised_due as Day | null,
    due: now,
  };
  return [stub(head, "slipped", kind, seq, { was, now, days, moves })];
}

/** A change of stage; to and from "dropped" have a group of their own. */
function staged({ subject, was, now }: Altered, known: Known, head: Head): Stub {
  const seq = known.since(subject, "stage");
  const more: Partial<Stub> = {
    was: worded(was.stage),
    now: worded(now.stage),
    why: [seq, "reason"],
    settings: settingsIn(was, now).filter((s) => s.field === "review_on" && s.now !== null),
  };
  if (now.stage === "dropped") return stub(head, "dropped", "dropped", seq, more);
  if (was.stage === "dropped") return stub(head, "dropped", "reinstated", seq, more);
  const health = known.now.get(subject)!.health as Stub["health"];
  return stub(head, "stage", "stage", seq, { ...more, health });
}

/** What a subject that was there before is told as, a group at a time. */
function altered(change: Altered, known: Known, before: Fields): Stub[] {
  const { subject, was, now } = change;
  const top = head(subject, known);
  const at = (field: string) => known.since(subject, field);
  const why = (field: string): Partial<Stub> => ({ why: [at(field), "reason"] });
  const sides = (field: string) => ({ was: worded(was[field]), now: worded(now[field]) });
  const after = known.now.get(subject)!;
  const items: Stub[] = [];
  const isAction = kindOf(subject) === "action";
  if ("stage" in now) items.push(staged(change, known, top));
  const begins = was.health === null && now.health === "on_track" && before.stage !== after.stage;
  const ends =
    now.health === null && (before.stage !== after.stage || before.lineage !== after.lineage);
  if ("health" in now && !begins && !ends)
    items.push(stub(top, "health", "health", at("health"), sides("health")));
  if ("due" in now) items.push(...moved(change, known, top));
  if ("owners" in now) {
    const ids = (value: Value | undefined) => JSON.parse(String(value ?? "[]")) as string[];
    const people = { was: ids(was.owners), now: ids(now.owners) };
    items.push(stub(top, "owner", "owners", at("owners"), { people }));
  }
  items.push(...reworded(change, known, top));
  if (isAction && ("lineage" in now || "into_action" in now)) {
    const into = worded(after.into_action) ?? undefined;
    const field = "lineage" in now ? "lineage" : "into_action";
    if (after.lineage === "continuing") {
      if (was.stage !== "dropped")
        items.push(
          stub(top, "dropped", "reinstated", at(field), { ...sides("lineage"), ...why(field) }),
        );
    } else {
      const kind = after.lineage === "merged" ? "merged" : "continued";
      items.push(stub(top, "merged", kind, at(field), { into, ...why(field) }));
    }
  }
  if ("reached_on" in now && now.reached_on !== null)
    items.push(
      stub(top, "milestones", "reached", at("reached_on"), { now: worded(now.reached_on) }),
    );
  if ("dropped" in now && now.dropped === 1)
    items.push(stub(top, "dropped", "milestone_dropped", at("dropped")));
  return items;
}

/**
 * What differs in the plan, told as items; all from facts alone. What is new is told as new, and
 * then what became of it since.
 */
export const groupsOf = (changes: readonly Change[], known: Known): Stub[] =>
  changes.flatMap((change): Stub[] => {
    const { subject, was, now } = change;
    if (now === null) return [];
    if (was !== null) return altered({ subject, was, now }, known, known.was.get(subject)!);
    const first = known.first.get(subject) ?? {};
    const since = diff(new Map([[subject, first]]), new Map([[subject, now]]));
    return [
      ...begun(subject, now, known, head(subject, known)),
      ...since.flatMap((c) =>
        c.was && c.now && !subject.startsWith("rules/") ? altered(c, known, first) : [],
      ),
    ];
  });
