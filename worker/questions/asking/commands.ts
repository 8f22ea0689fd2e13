import type { Context } from "hono";
import { sql } from "drizzle-orm";
import { asked, questions } from "../../../db/schema/questions.ts";
import type { About } from "../../../db/words.ts";
import type { Env } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { inFirst } from "../../languages/rules.ts";
import { localDay } from "../../months/rules.ts";
import { newest } from "../../record/asof.ts";
import { nameFor, take } from "../../strangers/gate.ts";
import type { Sent } from "../../strangers/rules.ts";
import { aboutNow, takenNow } from "../queries.ts";
import type { NewQuestion } from "./schema.ts";

/** Keeps a question for the moderators: nothing of it is public before they publish it. */
export async function ask(
  c: Context<Env>,
  { of: named, question, address }: NewQuestion,
  sent: Sent,
): Promise<void> {
  const { deps, head } = c.var;
  const { db } = deps.store;
  const [about, of] = named.split("/") as [About, string];
  const [[roadmap], [found]] = await db.batch([
    takenNow(db, newest),
    aboutNow(db, newest, about, of),
  ]);
  if (roadmap?.taken !== 1) throw new Refusal("question.off");
  if (!found) throw new Refusal("request.invalid", [{ path: "of", message: "about.missing" }]);
  const id = `q-${await nameFor(deps, sent, named, question)}`;
  const now = deps.now();
  const at = now.toISOString();
  const on = localDay(now, head.zone);
  const { language } = inFirst(new URL(c.req.url).pathname);
  // The same words sent twice are one question.
  await take(
    c,
    "question",
    (
      within,
    ) => sql`insert into ${asked} (id, about, of, body, address, language, asked_at, asked_on)
      select ${id}, ${about}, ${of}, ${question}, ${address || null}, ${language}, ${at}, ${on}
      where ${within} and not exists (select 1 from ${questions} where id = ${id})
      on conflict (id) do nothing`,
  );
}
