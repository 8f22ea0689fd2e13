import { and, count, eq, gte, lt } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { audit } from "../../../db/schema/access.ts";
import { FOREVER } from "../../../db/schema/record.ts";
import { roadmap } from "../../../db/schema/roadmap.ts";
import { rulesAt, spheresAt } from "../../months/queries.ts";
import { newest, textAt } from "../../record/asof.ts";
import { wordingsNow } from "../../reminders/queries.ts";

/** What the audit calls a mail's wording. */
export const about = (name: string) => `mail/${name}`;

/** How often each wording was changed: its version. Their ids begin as `about` does. */
export const changesNow = (db: Store["db"]) =>
  db
    .select({ about: audit.about, changes: count() })
    .from(audit)
    .where(and(gte(audit.id, "mail/"), lt(audit.id, "mail0")))
    .groupBy(audit.about);

/** The office's wordings and what a preview is made of, in one read. */
export const readTexts = ({ db }: Store) =>
  db.batch([
    wordingsNow(db),
    changesNow(db),
    rulesAt(db, newest),
    spheresAt(db, newest),
    db
      .select({ contact: textAt(roadmap.contactSeq, "contact") })
      .from(roadmap)
      .where(eq(roadmap.untilSeq, FOREVER)),
  ]);
