// Hono on Node: the same bytes again, one indexed select and a string, one durable insert.
import { serve } from "@hono/node-server";
import { type Client, createClient } from "@libsql/client/node";
import Database from "libsql";
import { bareApp } from "./app.ts";

const { PORT = "", DATABASE = "", SPARE = "" } = process.env;

/** The rows that the list of actions shows, by the index that the product has for them. */
const SELECT = `select slug, strategy, sphere, cohort, due, stage, health, lineage from actions
  where until_seq > ? and from_seq <= ? limit ?`;
const ARGS = [1e15, 1e15, 50];

type Row = Record<string, unknown>;

/** Rows as the cells of a table, filled up to about as many bytes as the product's page has. */
const pageOf = (rows: readonly Row[], bytes: number) => {
  const each = Math.floor(bytes / rows.length);
  const lines = rows.map((r) =>
    `<tr><td>${String(r.slug)}</td><td>${String(r.strategy)}</td><td>${String(r.sphere)}</td><td>${String(r.due)}</td><td>${String(r.stage)}</td></tr>`.padEnd(
      each,
      " and so on",
    ),
  );
  return lines.join("");
};

const listOf = (rows: readonly Row[], bytes: number) => {
  const each = Math.max(0, Math.floor(bytes / rows.length) - 150);
  return { items: rows.map((r) => ({ ...r, text: "and so on ".repeat(each / 10) })) };
};

async function spare(): Promise<Client> {
  const client = createClient({ url: `file:${SPARE}` });
  await client.execute("PRAGMA journal_mode=WAL");
  await client.execute("PRAGMA synchronous=FULL");
  await client.execute(
    "create table if not exists written (n integer primary key, subject text unique, body text)",
  );
  return client;
}

const client = createClient({ url: `file:${DATABASE}` });
const raw = new Database(DATABASE, { readonly: true }).prepare(SELECT);
const written = await spare();

const app = bareApp()
  .get("/page/:bytes", async (c) => {
    const { rows } = await client.execute({ sql: SELECT, args: ARGS });
    return c.html(pageOf(rows, Number(c.req.param("bytes"))));
  })
  .get("/raw/:bytes", (c) => c.html(pageOf(raw.all(ARGS) as Row[], Number(c.req.param("bytes")))))
  .get("/list/:bytes", async (c) => {
    const { rows } = await client.execute({ sql: SELECT, args: ARGS });
    return c.json(
      listOf(
        rows.map((r) => ({ ...r })),
        Number(c.req.param("bytes")),
      ),
    );
  })
  .post("/written", async (c) => {
    const body = await c.req.text();
    const subject = c.req.header("idempotency-key")!;
    const sql = "insert into written (subject, body) values (?, ?)";
    await written.batch([{ sql, args: [subject, body] }], "write");
    return c.text("written", 201);
  });

serve({ fetch: app.fetch, port: Number(PORT), hostname: "127.0.0.1" });
