import type { Context } from "hono";
import { sql } from "drizzle-orm";
import { suggestions } from "../../../db/schema/suggestions.ts";
import type { Env } from "../../context.ts";
import { localDay } from "../../months/rules.ts";
import { nameFor, take } from "../../strangers/gate.ts";
import type { Sent } from "../../strangers/rules.ts";
import type { NewSuggestion } from "./schema.ts";

/** Keeps a suggestion for the office: nothing of it is public unless a resource is listed. */
export async function suggest(
  c: Context<Env>,
  { title, link, kind, why }: NewSuggestion,
  sent: Sent,
): Promise<void> {
  const { deps, head } = c.var;
  const id = `s-${await nameFor(deps, sent, title, link, kind, why)}`;
  const now = deps.now();
  const at = now.toISOString();
  const on = localDay(now, head.zone);
  await take(
    c,
    "suggestion",
    (within) => sql`insert into ${suggestions} (id, title, link, kind, why, asked_at, asked_on)
      select ${id}, ${title}, ${link}, ${kind}, ${why}, ${at}, ${on} where ${within}
      on conflict (id) do nothing`,
  );
}
