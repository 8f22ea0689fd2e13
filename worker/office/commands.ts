import { sql } from "drizzle-orm";
import type * as v from "valibot";
import { outbox } from "../../db/schema/record.ts";
import { Refusal } from "../errors.ts";
import { type Asked, type Done, publish } from "./form/commands.ts";
import { mailNow } from "./queries.ts";
import type { editMail } from "./schema.ts";

/** Gives a mail that did not leave another start, or takes it out. Private: no event. */
export async function changeMail(
  asked: Asked,
  input: v.InferOutput<typeof editMail>,
): Promise<Done> {
  const [mail] = await mailNow(asked.deps.store.db, asked.target);
  if (!mail) throw new Refusal("subject.not_found");
  const now = asked.deps.now().toISOString();
  const row = sql`id = ${mail.id} and sent_at is null`;
  const also = [
    input.do === "again"
      ? sql`update ${outbox} set tries = 0, error = null, due_at = ${now} where ${row}`
      : sql`delete from ${outbox} where ${row}`,
  ];
  return publish(asked, { events: [], expect: {}, also }, { id: mail.id, version: 0 });
}
