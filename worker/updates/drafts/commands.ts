import { sql, type SQL } from "drizzle-orm";
import { write } from "../../../db/client.ts";
import { drafts } from "../../../db/schema/desk.ts";
import { speaksFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { rulesAt, toRules } from "../../months/queries.ts";
import { localDay } from "../../months/rules.ts";
import { canonical } from "../../record/leaf.ts";
import { sphereNamed } from "../../spheres/road/queries.ts";
import { publishedAt, zoneNow } from "../desk/queries.ts";
import { refusalOf } from "../rules.ts";
import { draftOf, draftSeen } from "./queries.ts";
import { keptSince, wordsOf } from "./rules.ts";
import type { Place } from "./schema.ts";
import { newest } from "../../record/asof.ts";

const at = ({ month, sphere }: Place) => sql`month = ${month} and sphere = ${sphere}`;

/** What a publisher knew of the draft: up to which version, or without one their own. */
export type KnownDraft = { version: number } | { version?: number; person: string };

const among = (known: KnownDraft) => {
  const whose = "person" in known ? sql`person = ${known.person}` : sql`true`;
  return known.version === undefined ? whose : sql`(${whose} and version <= ${known.version})`;
};

/** In the write that publishes a month its draft ends; what its publisher has not seen stays. */
export const endDraft = (place: Place, known: KnownDraft): SQL =>
  sql`delete from ${drafts} where ${at(place)} and (body = '{}' or ${among(known)})`;

/**
 * The same where the month begins to wait. The version goes on counting, so that an older page
 * cannot mistake the next draft for its own.
 */
export const emptyDraft = (place: Place, known: KnownDraft): SQL =>
  sql`update ${drafts} set version = version + 1, body = '{}' where ${at(place)} and ${among(known)}`;

/** Drafts that nobody has touched for 30 days. */
export const oldDrafts = (now: Date): SQL => sql`${drafts} where saved_at < ${keptSince(now)}`;

/** Refuses whoever does not speak for the sphere, and a month that takes no update any more. */
async function mayWrite(deps: Deps, viewer: Viewer, { month, sphere }: Place) {
  if (!speaksFor(viewer, sphere)) throw new Refusal("update.other_sphere");
  const { db } = deps.store;
  const [zones, rules, spheres, filed] = await db.batch([
    zoneNow(db),
    rulesAt(db, newest),
    sphereNamed(db, newest, sphere),
    publishedAt(db, newest, month, sphere),
  ]);
  const today = localDay(deps.now(), zones[0]?.zone ?? "UTC");
  const cell = { reportsFrom: spheres[0]?.reports_from ?? null, filed };
  const refusal = refusalOf(cell, month, "update", today, toRules(rules));
  if (refusal) throw new Refusal(refusal);
}

/**
 * Saves what stands in the form, if nobody saved since the version it began from; else refuses with
 * the other text and its version. Changes no head and no event: no public byte.
 */
export async function saveDraft(
  deps: Deps,
  viewer: Viewer,
  place: Place,
  o: { fields: Record<string, string>; from: number | undefined },
): Promise<{ version: number; saved_at: string }> {
  await mayWrite(deps, viewer, place);
  if (o.from === undefined) throw new Refusal("request.version_missing");
  const { month, sphere } = place;
  const body = canonical(wordsOf(o.fields));
  const savedAt = deps.now().toISOString();
  const who = viewer.person;
  const save =
    o.from === 0
      ? sql`insert into ${drafts} (month, sphere, version, body, person, saved_at)
          values (${month}, ${sphere}, 1, ${body}, ${who}, ${savedAt})
          on conflict do nothing returning version`
      : sql`update ${drafts} set version = version + 1, body = ${body}, person = ${who}, saved_at = ${savedAt}
          where ${at(place)} and version = ${o.from} returning version`;
  const [saved] = await write(deps.store, [save]);
  const version = saved?.rows[0]?.version;
  if (version !== undefined) return { version: Number(version), saved_at: savedAt };
  const [row] = await draftOf(deps.store.db, place);
  // The same words once more, as when an answer was lost on its way.
  if (row && row.body === body) return { version: row.version, saved_at: row.savedAt };
  throw new Refusal("subject.changed_meanwhile", [], { current: draftSeen(row, viewer, sphere) });
}

/** Refuses to publish over what somebody else has saved since the version that a form knows. */
export async function noOtherDraft(
  deps: Deps,
  viewer: Viewer,
  place: Place,
  known: number | undefined,
): Promise<void> {
  if (known === undefined) return;
  const [row] = await draftOf(deps.store.db, place);
  if (!row || row.version <= known || row.person === viewer.person || row.body === "{}") return;
  const current = draftSeen(row, viewer, place.sphere);
  throw new Refusal("subject.changed_meanwhile", [], { current });
}

/** Empties a draft. Its version goes on counting, so that an older page cannot mistake the next one. */
export async function discardDraft(
  deps: Deps,
  viewer: Viewer,
  place: Place,
  from: number | undefined,
): Promise<void> {
  if (!speaksFor(viewer, place.sphere)) throw new Refusal("update.other_sphere");
  if (from === undefined) throw new Refusal("request.version_missing");
  const [done] = await write(deps.store, [
    sql`update ${drafts} set version = version + 1, body = '{}', person = ${viewer.person}, saved_at = ${deps.now().toISOString()}
      where ${at(place)} and version = ${from} returning version`,
  ]);
  if (done?.rows[0]) return;
  const [row] = await draftOf(deps.store.db, place);
  if (!row) return;
  throw new Refusal("subject.changed_meanwhile", [], {
    current: draftSeen(row, viewer, place.sphere),
  });
}
