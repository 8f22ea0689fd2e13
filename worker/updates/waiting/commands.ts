import { type SQL, sql } from "drizzle-orm";
import type { MailKind } from "../../../db/words.ts";
import { uniqueViolation, write } from "../../../db/client.ts";
import { drafts, waiting } from "../../../db/schema/desk.ts";
import { speaksFor } from "../../access.ts";
import type { Deps, Viewer } from "../../context.ts";
import { type ErrorCode, Refusal, logFailure } from "../../errors.ts";
import { addDays, type Day, localDay } from "../../months/rules.ts";
import { mailTo, type Reached } from "../../mail/letters.ts";
import { letter, Raced, Repeated } from "../../record/append.ts";
import { canonical, hex } from "../../record/leaf.ts";
import { insert } from "../../record/project.ts";
import { keep, type Ticket } from "../../write.ts";
import { previewOf } from "../commands.ts";
import { zoneNow } from "../desk/queries.ts";
import type { NewUpdate } from "../desk/schema.ts";
import { emptyDraft } from "../drafts/commands.ts";
import { keptSince, wordsOf } from "../drafts/rules.ts";
import type { Place } from "../drafts/schema.ts";
import {
  asGone,
  onDay,
  pass,
  readWaiting,
  type Row,
  standing,
  stillWaits,
} from "./passing/commands.ts";
import { addressOf, dueBy, forgetReturned } from "./queries.ts";
import { FARTHEST, readersOf } from "./rules.ts";
import { newest } from "../../record/asof.ts";

const mailed = (deps: Deps, ...to: [MailKind, Reached, Parameters<typeof mailTo>[3]]): SQL[] =>
  mailTo(deps, ...to).map((mail) => letter(mail, deps.now().toISOString()));

/** Writes what begins or ends a waiting, once per ticket; refuses what another write came before. */
async function keepUnlessGone(...given: Parameters<typeof keep>): Promise<number> {
  try {
    return await keep(...given);
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("waiting.")) throw new Refusal("waiting.waits_already");
    throw asGone(error);
  }
}

/** The day on which it is to be published, if it is one that can be chosen. */
function dayIn(publishOn: Day | null, approval: boolean, today: Day): void {
  if (publishOn === null && !approval) throw new Refusal("waiting.no_approval");
  if (publishOn === null) return;
  if (approval) throw new Refusal("update.needs_approval");
  const far = publishOn > addDays(today, FARTHEST);
  if (publishOn > today && !far) return;
  const message = far ? "waiting.too_far" : "waiting.not_later";
  throw new Refusal("request.invalid", [{ path: "publish_on", message }]);
}

type Asked = {
  update: NewUpdate;
  publish_on: Day | null;
  fields: Record<string, string>;
  /** The version of the draft that its form knew. */
  draft?: number;
};

/** Lets a finished update wait for its day, or for the approver. */
export async function sendUpdate(deps: Deps, viewer: Viewer, asked: Asked, ticket: Ticket) {
  const { update: input, publish_on: publishOn, fields, draft } = asked;
  const { month, sphere } = input;
  const role = speaksFor(viewer, sphere);
  if (!role) throw new Refusal("update.other_sphere");
  if (input.kind !== "update")
    throw new Refusal("request.invalid", [{ path: "update.kind", message: "choice.malformed" }]);
  const { approval, known } = await readWaiting(deps, input);
  dayIn(publishOn, approval, known.today);
  const { view } = await previewOf(onDay(deps, publishOn, known.zone), viewer, input);
  const now = deps.now().toISOString();
  const key = hex(deps.random(16));
  const row = { month, sphere, person: viewer.person, role, key, sentAt: now, publishOn };
  const readers = publishOn
    ? []
    : readersOf(known.posts, { ...row, returnedAt: null }, known.today);
  const path = `/desk/waiting/${month}/${sphere}`;
  const asking = { what: "approve", sphere: view.sphere_title ?? sphere, month, path } as const;
  const answer = { month, sphere, publish_on: publishOn, version: key };
  const seq = await keepUnlessGone(deps, ticket, answer, [
    forgetReturned(input),
    insert(waiting, { ...row, body: JSON.stringify({ input, fields }) }),
    emptyDraft(input, draft === undefined ? { person: viewer.person } : { version: draft }),
    ...readers.flatMap((reader) => mailed(deps, "approve", reader, asking)),
  ]);
  return { answer, seq };
}

const draftBody = (row: Row) =>
  canonical(wordsOf((JSON.parse(row.body) as { fields: Record<string, string> }).fields));

/**
 * Ends the waiting: the words go back to the form, and the row stays to say why. A draft that
 * somebody has begun there meanwhile stays; then the row alone goes on holding the words.
 */
const giveBack = (row: Row, comment: string | null, now: string): SQL[] => [
  stillWaits(row),
  sql`insert into ${drafts} (month, sphere, version, body, person, saved_at)
    values (${row.month}, ${row.sphere}, 1, ${draftBody(row)}, ${row.person}, ${now})
    on conflict do update set version = version + 1, body = excluded.body, person = excluded.person,
      saved_at = excluded.saved_at where drafts.body = '{}'`,
  sql`update ${waiting} set comment = ${comment}, returned_at = ${now} where key = ${row.key}`,
];

async function writeIf(deps: Deps, statements: SQL[]): Promise<void> {
  try {
    await write(deps.store, statements);
  } catch (error) {
    throw asGone(error);
  }
}

/** Takes back what waits; the words return to the form. */
export async function takeBack(
  deps: Deps,
  viewer: Viewer,
  place: Place,
  version: string | undefined,
): Promise<void> {
  const { row, may } = await standing(deps, viewer, place, version);
  if (!may.take) throw new Refusal("update.other_sphere");
  const { month, sphere } = place;
  await writeIf(deps, [
    ...giveBack(row, null, deps.now().toISOString()),
    sql`delete from ${waiting} where key = ${row.key} and exists (select 1 from ${drafts}
      where month = ${month} and sphere = ${sphere} and body = ${draftBody(row)})`,
  ]);
}

type Why = { comment: string } | { code: ErrorCode };

/** Gives it back with a reason, and mails that to its writer. */
async function returning(deps: Deps, row: Row, why: Why): Promise<SQL[]> {
  const [writer] = await addressOf(deps.store.db, row.person);
  const { month, sphere, title } = row;
  const path = `/desk/${month}/${sphere}`;
  const returned = { what: "returned", sphere: title ?? sphere, month, path, why } as const;
  return [
    ...giveBack(row, "code" in why ? why.code : why.comment, deps.now().toISOString()),
    ...(writer ? mailed(deps, "returned", writer, returned) : []),
  ];
}

/** The approver returns it with a comment. */
export async function returnUpdate(
  deps: Deps,
  viewer: Viewer,
  asked: { place: Place; version: string | undefined; comment: string },
  ticket: Ticket,
) {
  const { row, known, may } = await standing(deps, viewer, asked.place, asked.version);
  if (!may.approve)
    throw new Refusal(row.person === viewer.person ? "waiting.own" : "request.forbidden");
  const { month, sphere } = row;
  const answer = { month, sphere, returned_on: known.today };
  const rows = await returning(deps, row, { comment: asked.comment });
  const seq = await keepUnlessGone(deps, ticket, answer, rows);
  return { answer, seq };
}

/** What came back and was not taken up for 30 days, as with drafts. */
export const oldReturned = (now: Date): SQL =>
  sql`${waiting} where returned_at < ${keptSince(now)}`;

const TRIES = 8;

/** Publishes one, or returns it with the refusal; a twin of this clock may have done either. */
async function publishOne(deps: Deps, row: Row, today: Day): Promise<void> {
  const ticket = { scope: "clock", key: row.key, bodyHash: row.key };
  for (let tries = 1; ; tries++) {
    try {
      await pass(deps, row, today, ticket);
      return;
    } catch (error) {
      if (error instanceof Repeated) return;
      if (error instanceof Raced && tries < TRIES) continue;
      if (!(error instanceof Refusal) || error.status >= 500) throw error;
      if (error.code === "waiting.gone") return;
      await writeIf(deps, await returning(deps, row, { code: error.code }));
      deps.afterCommit();
      return;
    }
  }
}

/** Publishes what its day has made due, each once however many clocks tick. */
export async function publishDue(deps: Deps): Promise<void> {
  const { db } = deps.store;
  const [site] = await zoneNow(db);
  const today = localDay(deps.now(), site?.zone ?? "UTC");
  for (const row of await dueBy(db, newest, today))
    try {
      await publishOne(deps, row, today);
    } catch (error) {
      if (error instanceof Refusal && error.code === "waiting.gone") continue;
      // What fails keeps nobody else waiting, and stays due.
      const about = { month: row.month, sphere: row.sphere };
      logFailure({ clock: "waiting", ...about }, error);
    }
}
