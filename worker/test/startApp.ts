import { join } from "node:path";
import type { Row } from "@libsql/client";
import { and, eq, isNull, sql } from "drizzle-orm";
import { write } from "../../db/client.ts";
import { appointments } from "../../db/schema/people.ts";
import { FOREVER } from "../../db/schema/record.ts";
import { ROLES, type Role } from "../../db/words.ts";
import { article, createApp, letter } from "../app.ts";
import { forgetHead } from "../cache.ts";
import type { Deps } from "../context.ts";
import { parseSettings } from "../env.ts";
import { diskFiles } from "../files.node.ts";
import { append } from "../record/append.ts";
import { diskNote } from "../record/kept/note.node.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { hex } from "../record/leaf.ts";
import { namedAs, sessionRows } from "./signedIn.ts";
import { tempStore } from "./tempStore.ts";

const ORIGIN = "http://127.0.0.1:8787";
const secret = (text: string) => Buffer.alloc(32, text).toString("base64");
const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** Bytes that are the same on every run and differ from call to call. */
function seeded() {
  let state = 1;
  return (length: number) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

type Init = RequestInit & {
  /** Sent as a form. */
  form?: Record<string, string>;
  json?: unknown;
  /** As `signInAs` gave it. */
  cookie?: string;
};

/** The product on a migrated database of its own, with a clock that stands still until moved. */
export async function startApp(o: { now?: string; events?: NewEvent[]; origin?: string } = {}) {
  const { store, folder, end } = await tempStore();
  const clock = { now: new Date(o.now ?? "2026-11-22T15:00:00Z") };
  const random = seeded();
  const settings = parseSettings({
    SAMPLE: "0",
    SESSION_SECRET: secret("session"),
    RECORD_KEY: secret("record"),
    BASE_URL: o.origin ?? ORIGIN,
  });
  const deps: Deps = {
    store,
    files: diskFiles(join(folder, "files")),
    kept: diskNote(join(folder, "head")),
    gone: diskNote(join(folder, "gone")),
    realm: folder,
    settings,
    now: () => clock.now,
    random,
    afterCommit: () => undefined,
    article,
    letter,
    headMaxAge: 0,
  };
  const app = createApp(() => deps);

  /** Appends events to the record, each subject's next version. */
  async function record(...events: NewEvent[]) {
    const expect: Record<string, number> = {};
    for (const { subject } of events) {
      const [row] = (
        await store.client.execute({
          sql: "select coalesce(max(version), 0) as version from events where subject = ?",
          args: [subject],
        })
      ).rows;
      expect[subject] = Number(row!.version);
    }
    await append(store, { events, expect, random, now: clock.now });
    forgetHead(deps.realm);
  }
  if (o.events) await record(...o.events);

  async function holderOf(role: Role, scope: string | null): Promise<string> {
    const [held] = await store.db
      .select({ person: appointments.person })
      .from(appointments)
      .where(
        and(
          eq(appointments.untilSeq, FOREVER),
          eq(appointments.role, role),
          scope === null ? sql`1` : eq(appointments.scope, scope),
          isNull(appointments.untilOn),
        ),
      );
    if (held) return held.person;
    const person = `${role}${scope ? `-${scope}` : ""}`;
    await record(...namedAs(person, role, scope));
    return person;
  }

  /** A session's cookie: of a person by id, or of whoever holds a role (appointed if nobody does). */
  async function signInAs(who: string, scope: string | null = null): Promise<string> {
    const person = isRole(who) ? await holderOf(who, scope) : who;
    const token = hex(random(32));
    await write(store, await sessionRows(person, token, clock.now));
    return `${settings.origin.startsWith("https:") ? "__Host-" : ""}session=${token}`;
  }

  /** Time passes, in ms. */
  const wait = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };

  const rows = async <T = Row>(query: string) =>
    (await store.client.execute(query)).rows as unknown as T[];

  /** A request as the product's own pages send it. */
  async function request(path: string, init: Init = {}): Promise<Response> {
    const { form, json, cookie, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (!headers.has("origin")) headers.set("origin", settings.origin);
    if (cookie) headers.set("cookie", cookie);
    if (json !== undefined) headers.set("content-type", "application/json");
    const body = form
      ? new URLSearchParams(form)
      : json === undefined
        ? rest.body
        : JSON.stringify(json);
    const method = rest.method ?? (body === undefined ? "GET" : "POST");
    return app.request(`${settings.origin}${path}`, { ...rest, method, headers, body });
  }

  return { app, deps, store, clock, wait, record, rows, signInAs, request, end };
}
