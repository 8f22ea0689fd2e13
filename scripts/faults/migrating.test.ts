import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAsItStands, openStore } from "../../db/client.node.ts";
import { fillMany } from "../../worker/test/scale.ts";
import { counted, ofLong } from "./world/tally.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-migrating-"));
const at = (name: string) => join(folder, name, "milepost.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The database of the version before, with a record in it, and an empty one. */
beforeAll(async () => {
  mkdirSync(join(folder, "before"));
  mkdirSync(join(folder, "empty"));
  const { client } = openAsItStands(`file:${at("before")}`);
  await client.execute("pragma journal_mode=wal");
  await client.execute(
    "create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
  );
  for (const { sql, hash, folderMillis } of readMigrationFiles({
    migrationsFolder: "./db/migrations",
  }).slice(0, -1))
    await client.batch(
      [
        ...sql,
        {
          sql: "insert into __drizzle_migrations (hash, created_at) values (?, ?)",
          args: [hash, folderMillis],
        },
      ],
      "write",
    );
  client.close();
  mkdirSync(join(folder, "filled"));
  const filled = await openStore(`file:${at("filled")}`);
  await fillMany(filled, new Date("2026-01-05T15:00:00Z"), 5);
  filled.client.close();
  takeOver("filled", "before");
});

/** The rows of one database in those tables and columns that another knows. */
function takeOver(from: string, into: string) {
  const database = new DatabaseSync(at(into));
  try {
    database.exec(`attach '${at(from)}' as filled`);
    const tables = database
      .prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
      .all()
      .map((t) => String(t.name))
      .filter((name) => !/^(?:sqlite_|__)/.test(name));
    for (const table of tables) {
      const columns = database.prepare(`pragma main.table_info("${table}")`).all();
      const list = columns.map((c) => `"${String(c.name)}"`).join(", ");
      database.exec(
        `insert or replace into main."${table}" (${list}) select ${list} from filled."${table}"`,
      );
    }
  } finally {
    database.close();
  }
}

/** The tables and how many rows each holds, and whatever is wrong with them. */
function look(name: string) {
  const database = new DatabaseSync(at(name));
  try {
    const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
    const schema = all("select name, sql from sqlite_master where name not like 'sqlite_%'");
    const tables = all(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '!_!_%' escape '!'",
    ).map((t) => String(t.name));
    const rows = tables.map((t) => [t, Number(all(`select count(*) as n from "${t}"`)[0]!.n)]);
    const wrong = [
      ...all("pragma integrity_check").filter((row) => row.integrity_check !== "ok"),
      ...all("pragma foreign_key_check"),
    ];
    return { schema: JSON.stringify(schema), rows: new Map(rows as [string, number][]), wrong };
  } finally {
    database.close();
  }
}

const migrated = (name: string, dying = 0) =>
  spawnSync(process.execPath, ["scripts/faults/world/dying.ts", at(name), String(dying)], {
    encoding: "utf8",
  });

test.each(ofLong(["before", "empty"], ["before"]))(
  "a migration that is killed at any statement leaves the old tables or the new ones, and every row (%s)",
  async (from) => {
    cpSync(join(folder, from), join(folder, `${from}-whole`), { recursive: true });
    const statements = Number(migrated(`${from}-whole`).stdout);
    const [old, whole] = [look(from), look(`${from}-whole`)];
    expect(statements).toBeGreaterThan(10);
    const step = ofLong(1, Math.ceil(statements / 2));
    for (let n = 1; n <= statements; n += step) {
      const name = `${from}-${n}`;
      cpSync(join(folder, from), join(folder, name), { recursive: true });
      expect(migrated(name, n).signal).toBe("SIGKILL");
      counted("faults injected");
      const left = look(name);
      expect(left.wrong).toEqual([]);
      const fits = [old.schema, whole.schema].includes(left.schema);
      // Drizzle makes its own empty list of migrations first.
      const listOnly =
        left.schema.includes("__drizzle_migrations") && left.rows.size === old.rows.size;
      expect(fits || listOnly, `statement ${n}`).toBe(true);
      const store = await openStore(`file:${at(name)}`);
      store.client.close();
      const after = look(name);
      expect(after).toEqual({ ...whole, schema: after.schema });
      expect(JSON.parse(after.schema)).toHaveLength((JSON.parse(whole.schema) as []).length);
      for (const [table, rows] of old.rows) expect(after.rows.get(table), table).toBe(rows);
      rmSync(join(folder, name), { recursive: true });
    }
  },
  600_000,
);
