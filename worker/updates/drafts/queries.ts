import { and, eq } from "drizzle-orm";
import type { Store } from "../../../db/client.ts";
import { drafts } from "../../../db/schema/desk.ts";
import { speaksFor } from "../../access.ts";
import type { Viewer } from "../../context.ts";
import type { DraftView, Place } from "./schema.ts";

/** What was saved for a sphere's month and is not yet published. */
export const draftOf = (db: Store["db"], { month, sphere }: Place) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.month, month), eq(drafts.sphere, sphere)));

type Row = Awaited<ReturnType<typeof draftOf>>[number];

/** The same as one of the two who may read it sees it. */
export const draftSeen = (row: Row | undefined, viewer: Viewer, sphere: string): DraftView => ({
  version: row?.version ?? 0,
  saved_at: row?.savedAt ?? null,
  mine: row?.person === viewer.person,
  role: speaksFor(viewer, sphere) ?? "deputy",
  fields: JSON.parse(row?.body ?? "{}") as Record<string, string>,
});
