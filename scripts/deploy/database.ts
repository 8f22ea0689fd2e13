import { randomBytes } from "node:crypto";
import { knownMigrations, openAsItStands, openStore } from "../../db/client.node.ts";
import type { Settings } from "../../worker/env.ts";
import { begin } from "../../worker/office/begin.ts";
import { isEmpty } from "../../worker/office/import/past/read.ts";
import { latestCheckpoint, signerOf, verifierKey } from "../../worker/record/checkpoint.ts";
import { isSigned, readCheckpoint } from "../../worker/record/verify.ts";

/** The migrations that a database has, by when each was written; none in an empty one. */
async function migrationsIn(url: string, token?: string): Promise<number[]> {
  const { client } = openAsItStands(url, token);
  try {
    const tables = "select name from sqlite_master where name = '__drizzle_migrations'";
    if ((await client.execute(tables)).rows.length === 0) return [];
    const { rows } = await client.execute("select created_at from __drizzle_migrations");
    return rows.map((row) => Number(row.created_at));
  } finally {
    client.close();
  }
}

/** Refuses a key that would sign this record on in another name. */
async function refuseOtherKey(url: string, settings: Settings) {
  const store = openAsItStands(url, settings.DATABASE_TOKEN);
  try {
    const last = await latestCheckpoint(store);
    const signer = await signerOf(settings);
    if (!last || readCheckpoint(last.note)?.name !== signer.name) return;
    if (await isSigned(last.note, await verifierKey(signer))) return;
    throw new Error(
      "RECORD_KEY is not the key that this record was signed with: find the one that was.",
    );
  } finally {
    store.client.close();
  }
}

/**
 * Brings the database to this version's schema, while the version before still runs on it, and
 * invites the first administrator into an empty record. Tells what was done, a sentence each.
 */
export async function prepareDatabase(url: string, settings: Settings): Promise<string[]> {
  const had = await migrationsIn(url, settings.DATABASE_TOKEN);
  if (had.length > 0) await refuseOtherKey(url, settings);
  const known = knownMigrations();
  const ahead = had.filter((each) => !known.includes(each)).length;
  const behind = known.filter((each) => !had.includes(each)).length;
  const told: string[] = [];
  if (ahead > 0)
    told.push(`The database has migrations that this version does not know (${ahead}): they stay.`);
  const store = await openStore(url, settings.DATABASE_TOKEN);
  try {
    told.push(behind > 0 ? `Migrations made: ${behind}.` : "Nothing had to be migrated.");
    const empty = await isEmpty(store);
    await begin({
      store,
      settings: { ...settings, SAMPLE: "0" },
      now: () => new Date(),
      random: (length) => new Uint8Array(randomBytes(length)),
    });
    if (empty && settings.ADMIN)
      told.push(`Invited as the first administrator: ${settings.ADMIN}.`);
    if (empty && !settings.ADMIN)
      told.push("The record is empty and ADMIN is not set: nobody can sign in yet.");
    return told;
  } finally {
    store.client.close();
  }
}
