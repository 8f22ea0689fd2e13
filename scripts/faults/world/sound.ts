import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { getTableName } from "drizzle-orm";
import { openAsItStands } from "../../../db/client.node.ts";
import { PROJECTED, replay } from "../../../worker/record/replay.ts";
import { readCheckpoint, verifyLog } from "../../../worker/record/verify.ts";
import { keyOf, sphereOf } from "../../../worker/test/many.ts";
import { counted } from "./tally.ts";
import type { Acked } from "./writers.ts";

type Row = Record<string, unknown>;

/** How many acknowledged updates are read one by one. */
const LOOKED_AT = 20;

/** A database as it stands at this moment, copied by a connection that the product does not share. */
function copyOf(file: string, copy: string): string[] {
  const live = new DatabaseSync(file);
  try {
    const whole = live.prepare("pragma integrity_check").all() as Row[];
    const keys = live.prepare("pragma foreign_key_check").all();
    live.prepare("vacuum into ?").run(copy);
    const said = whole.map((row) => String(row.integrity_check));
    return [
      ...said.filter((line) => line !== "ok").map((line) => `integrity: ${line}`),
      ...(keys.length > 0 ? [`${keys.length} rows point to none`] : []),
    ];
  } finally {
    live.close();
  }
}

/** What of a write must never stand alone; each counts what is half there. */
const HALVES: Record<string, string> = {
  "events without the update that they publish":
    "select count(*) from events e where kind in ('update.published', 'update.nothing_reported') and not exists (select 1 from updates where id = e.facts ->> 'update')",
  "updates without their event":
    "select count(*) from updates u where not exists (select 1 from events e where e.facts ->> 'update' = u.id and e.kind like 'update.%')",
  "updates without an answer to repeats":
    "select count(*) from events where kind in ('update.published', 'update.nothing_reported') and seq not in (select seq from idempotency)",
  "texts without their event":
    "select count(*) from event_text where seq not in (select seq from events)",
  "events that are not numbered without gaps":
    "select abs((select count(*) from events) - (select max(seq) from events)) + abs((select seq from head) - (select max(seq) from events))",
};

async function rowsOf(store: ReturnType<typeof openAsItStands>) {
  const tables = PROJECTED.map((t) => getTableName(t));
  const all = await store.client.batch(
    tables.map((t) => `select * from ${t}`),
    "read",
  );
  return new Map(tables.map((t, i) => [t, all[i]!.rows.map((r) => JSON.stringify(r)).toSorted()]));
}

async function insideOf(copy: string, acked: readonly Acked[]): Promise<string[]> {
  const store = openAsItStands(`file:${copy}`);
  try {
    const wrong: string[] = [];
    for (const [what, sql] of Object.entries(HALVES)) {
      const { rows } = await store.client.execute(sql);
      const n = Number(rows[0]![0]);
      if (n === 0) continue;
      counted("writes half written", n);
      wrong.push(`${n} ${what}`);
    }
    const { rows } = await store.client.execute(
      "select e.seq, e.subject, i.key from events e join idempotency i on i.seq = e.seq where e.kind = 'update.published'",
    );
    const there = rows.map((r) => `${String(r.seq)} ${String(r.subject)} ${String(r.key)}`);
    const held = new Set(there);
    if (held.size !== there.length) wrong.push("a write is there twice");
    const lost = acked.filter(
      (a) => !held.has(`${a.seq} update/${a.month}/${sphereOf(a.i)} ${keyOf(a.i, a.month)}`),
    );
    counted("writes lost", lost.length);
    if (lost.length > 0) wrong.push(`${lost.length} acknowledged writes are lost: ${lost[0]!.id}`);
    const before = await rowsOf(store);
    await replay(store);
    const after = await rowsOf(store);
    for (const [table, told] of before)
      if (JSON.stringify(told) !== JSON.stringify(after.get(table)))
        wrong.push(`${table} differs from what its events say`);
    return wrong;
  } finally {
    store.client.close();
  }
}

/** The record as anybody reads it, once all of it is signed. */
async function signedLog(origin: string) {
  const read = async (path: string) => {
    const answer = await fetch(origin + path);
    return answer.ok ? answer.text() : "";
  };
  for (let tries = 0; ; tries++) {
    const note = await read("/record/checkpoint");
    const log = await read("/record/events.ndjson");
    const lines = log.split("\n").filter(Boolean);
    if (readCheckpoint(note)?.size === lines.length || tries === 100) return { note, lines };
    await wait(100);
  }
}

/**
 * What must be true after every fault, in the database and for readers; gives what is not. `notes`
 * are the checkpoints that were seen before: the new one goes on from them and joins them.
 */
export async function unsound(o: {
  file: string;
  origin: string;
  acked: readonly Acked[];
  notes: string[];
}): Promise<string[]> {
  const { file, origin, acked, notes } = o;
  const { note, lines } = await signedLog(origin);
  const { findings, size } = await verifyLog(lines, [...notes, note]);
  const wrong = findings.map((f) => `the log, at ${f.seq}: ${f.what} ${f.about ?? ""}`);
  if (readCheckpoint(note)?.size !== size) wrong.push("not every event is signed");
  notes.push(note);
  const folder = mkdtempSync(join(tmpdir(), "milepost-sound-"));
  try {
    const copy = join(folder, "copy.db");
    wrong.push(...copyOf(file, copy), ...(await insideOf(copy, acked)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const step = Math.max(1, Math.floor(acked.length / LOOKED_AT));
  const some = acked.filter((_, n) => n % step === 0).map((a) => `/api/v1/updates/${a.id}`);
  const newest = acked.reduce((most, a) => Math.max(most, a.seq), 0);
  await fetch(`${origin}/?seen=${newest}`);
  for (const path of ["/", "/reporting", "/record", "/readyz", ...some]) {
    const { status } = await fetch(origin + path);
    counted("reads tried");
    if (status === 200) continue;
    counted("reads refused");
    wrong.push(`${path} answers ${status}`);
  }
  return wrong;
}
