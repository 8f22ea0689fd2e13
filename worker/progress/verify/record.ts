import type { Store } from "../../../db/client.ts";
import type { Edition } from "../../record/copy/editions.ts";
import type { Lines } from "../../record/copy/lines.ts";
import { rebuild } from "../../record/copy/rebuild.ts";
import { hashOf } from "../../record/leaf.ts";
import { isLost } from "../../record/copy/reopened.ts";
import { isContinued } from "../../record/log/check.ts";
import { type Proofs, unproven } from "./later.ts";
import {
  type Finding,
  isSigned,
  readCheckpoint,
  type Verified,
  verifyLog,
} from "../../record/verify.ts";

/** One thing that was looked at, in words, and every bad entry in it, the first one first. */
export type Check = { said: string; wrong: string[] };

/** A copy of the record, as its publisher gives it. */
export type Copy = {
  /** Opens the log; it is read twice. */
  lines: () => Lines;
  /** Later events that say why texts in it are gone; only of a copy that ends before today. */
  later?: readonly string[];
  proofs?: Proofs;
  /** Whether it is a record that still grows: its newest events may be signed a moment later. */
  grows?: boolean;
  note: string | null;
  /** Proves that a checkpoint which covers more than the copy goes on from it. */
  path?: readonly string[];
  /** The C2SP verifier key. */
  key: string | null;
  /** Checkpoints that the reader kept from earlier. */
  older: readonly string[];
};

const SAID: Record<Finding["what"], (about: string) => string> = {
  unreadable: () => "is no event",
  gap: () => "is missing, or stands at another place",
  later: () => "record/later.ndjson has a line that is no later event",
  form: (about) => `${about}: its line is not in the canonical form`,
  time: (about) => `${about}: its time is before that of the event before it`,
  version: (about) => `${about}: it does not follow the event before it on its subject`,
  text: (about) => `its text “${about}” is not what was published`,
  missing: (about) => `its text “${about}” is gone, and no event says why`,
  kept: () => "says that texts were removed that are still there, or never were",
  removal: () => "says that texts were removed, and not as two people may remove them",
  edition: (about) => `${about}: no page of that name and hash stood there`,
  leaf: (about) => `${about}: it is not the event that was signed`,
  shorter: (about) => `a checkpoint counts ${about} events: newer ones were taken away`,
  root: (about) =>
    `the first ${about} events are not those of the checkpoint: the past was changed`,
  lost: (about) =>
    `a checkpoint counts ${about}; if it was kept before, that is why the record does not go on from it`,
  checkpoint: () => "a checkpoint that nobody can read",
  signature: () => "a checkpoint with a wrong signature",
};

/** A finding in words. */
export const told = ({ seq, what, about = "" }: Finding) =>
  seq === null ? SAID[what](about) : `event ${seq} ${SAID[what](about)}`;

export const many = (n: number, one: string, more = `${one}s`) =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : more}`;

/** What is wrong with a frozen page, as it was given. */
export async function wrongPage(name: string, html: unknown, { hash, seq }: Edition) {
  if (typeof html !== "string") return `${name} (event ${seq}) is not there`;
  return (await hashOf(html)) === hash ? undefined : `${name} is not the page of event ${seq}`;
}

/** A checkpoint that was kept as older feeds and mails printed it: its root can be compared, no more. */
const isBare = (note: string) => !note.includes("\n— ");

async function signatures({ note, key, older, proofs }: Copy): Promise<Check> {
  const wrong: string[] = [];
  if (!note) wrong.push("there is no checkpoint: nothing says what was signed");
  if (!key) wrong.push("there is no key to check signatures with; give one with --key");
  const bare = older.filter(isBare).length;
  const signed = older.filter((each) => !isBare(each));
  const notes = [...signed, ...(note ? [note] : []), ...(proofs ? [proofs.note] : [])];
  if (key)
    for (const each of notes)
      if (!(await isSigned(each, key))) {
        const size = readCheckpoint(each)?.size;
        wrong.push(`the checkpoint of ${size ?? "unknown"} events is not signed with this key`);
      }
  const kept = bare > 0 ? `; ${bare} kept without signature, compared by the root alone` : "";
  return { said: `${many(notes.length, "checkpoint")}, every signature checked${kept}`, wrong };
}

/** Whether a checkpoint that covers more than a log is of a record that begins with it. */
async function goesOn({ size, root }: Verified, note: string, path: readonly string[]) {
  const newer = readCheckpoint(note);
  return root !== null && newer !== undefined && isContinued({ size, root }, newer, path);
}

/** Whether a checkpoint is the newest one of a part that the log says was lost. */
export function isOfLost({ reopened }: Verified, note: string): boolean {
  const read = readCheckpoint(note);
  return read !== undefined && reopened.some((r) => isLost(r, read));
}

/** The losses that a log tells of: nobody can compare what is gone. */
function lossesOf({ reopened }: Verified, older: number): string {
  const told = reopened.map(({ seq, at, after, upTo }) => {
    const one = upTo === after + 1;
    const some = one ? `event ${upTo} was` : `events ${after + 1} to ${upTo} were`;
    const which = upTo === null ? `those after event ${after} were` : some;
    return `${which} lost, as event ${seq} of ${at.slice(0, 10)} says`;
  });
  const kept = older > 0 ? `; ${many(older, "older checkpoint")} named there` : "";
  return `${many(reopened.length, "loss", "losses")} that the record itself tells of: ${told.join("; ")}${kept}`;
}

/**
 * Checks a copy of the record and fills an empty store from it, so that every figure can be counted
 * again. `whole` says whether that could be done.
 */
export async function checkRecord(copy: Copy, store: Store) {
  const own = copy.note && !copy.path ? [copy.note] : [];
  const { later = [] } = copy;
  const newest = copy.proofs ? readCheckpoint(copy.proofs.note)?.size : 0;
  const log = await verifyLog(copy.lines(), [...copy.older, ...own], later, newest ?? 0);
  if (copy.note && copy.path && !(await goesOn(log, copy.note, copy.path)))
    log.findings.push({ seq: null, what: "root", about: `${log.size}` });
  const signed = (copy.note && readCheckpoint(copy.note)?.size) || 0;
  const older = copy.older.filter((note) => !isOfLost(log, note));
  const since = older.length > 0 ? ", and that they go on from the older checkpoint" : "";
  const events = `${many(log.size, "event")}: every leaf and the root recomputed${since}`;
  const unsigned = Math.max(0, log.size - signed);
  const isText = ({ what }: Finding) => what === "text" || what === "missing" || what === "kept";
  const gone = `${log.gone} not public, each for a reason in the record`;
  const why = log.claimed > 0 ? `; ${many(log.claimed, "reason")} in later events` : "";
  const past = log.findings.filter((f) => !isText(f)).map(told);
  if (unsigned > 0 && !copy.grows)
    past.push(`the newest ${many(unsigned, "event")} of the copy: nobody signed them`);
  const checks: Check[] = [
    {
      said: unsigned > 0 ? `${events}; the newest ${unsigned} not yet signed` : events,
      wrong: past,
    },
    {
      said: `${many(log.texts, "text")} recomputed; ${gone}${why}`,
      wrong: log.findings.filter(isText).map(told),
    },
    await signatures(copy),
  ];
  if (log.reopened.length > 0)
    checks.push({ said: lossesOf(log, copy.older.length - older.length), wrong: [] });
  if (later.length > 0)
    checks.push({
      said: `${many(later.length, "later event")}, each proven to be in the record`,
      wrong: await unproven(later, copy.note, copy.proofs),
    });
  try {
    const size = await rebuild(store, copy.lines());
    checks.push({
      said: `${many(size, "event")} projected again into an empty database`,
      wrong: [],
    });
    return { checks, log, signed, whole: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    checks.push({ said: "events projected again", wrong: [`not possible: ${why}`] });
    return { checks, log, signed, whole: false };
  }
}
