import { type SQL, sql } from "drizzle-orm";
import { write } from "../db/client.ts";
import type { Deps } from "./context.ts";
import { logFailure } from "./errors.ts";
import { checkLinks } from "./links/commands.ts";
import { oldMail } from "./mail/outbox.ts";
import { catchUp } from "./record/found/keep.ts";
import { keepGone } from "./record/kept/gone.ts";
import { troubleWith } from "./record/kept/head.ts";
import { closePeriods } from "./months/editions/commands.ts";
import { purgeIfDue } from "./office/redactions/copies/commands.ts";
import { oldSignIns } from "./people/commands.ts";
import { oldQuestions } from "./progress/deciding/commands.ts";
import { oldCounts } from "./strangers/gate.ts";
import { askedBefore } from "./follow/commands.ts";
import { oldUnconfirmed } from "./follow/queries.ts";
import { tellFollowers } from "./follow/sending/commands.ts";
import { oldLinks, remind } from "./reminders/commands.ts";
import { forgetNames, namesOutlived, outlived } from "./retention/commands.ts";
import { oldDrafts } from "./updates/drafts/commands.ts";
import { oldFiles, removeBytes } from "./updates/files/commands.ts";
import { oldReturned, publishDue } from "./updates/waiting/commands.ts";

type Work = (deps: Deps) => Promise<void>;

/** Deletes private rows whose time is over, in one batch; where there are none, it only reads. */
async function sweep(deps: Deps): Promise<void> {
  const now = deps.now();
  const files = oldFiles(now);
  const rest = [
    oldReturned(now),
    oldDrafts(now),
    oldLinks(now),
    oldMail(now),
    oldQuestions(now),
    oldCounts(now),
    oldUnconfirmed(askedBefore(now)),
    ...oldSignIns(now),
    ...outlived(now),
  ];
  const some = [...rest, files, namesOutlived(now)].map((rows): SQL => sql`select 1 from ${rows}`);
  const [any] = await deps.store.db.all(
    sql`select 1 where exists (${sql.join(some, sql`) or exists (`)})`,
  );
  if (!any) return;
  const [gone] = await write(deps.store, [
    sql`delete from ${files} returning id`,
    ...rest.map((rows) => sql`delete from ${rows}`),
    forgetNames(now),
  ]);
  await removeBytes(
    deps,
    gone!.rows.map((row) => String(row.id)),
  );
}

/** What time makes due, in this order. */
const DUE: Record<string, Work> = {
  waiting: publishDue,
  reminders: remind,
  sweep,
  close: closePeriods,
  followers: tellFollowers,
  purge: purgeIfDue,
  gone: keepGone,
  search: ({ store }) => catchUp(store),
  links: checkLinks,
};

/**
 * Runs what time has made due, one after another; what fails is logged and due again next time.
 * Gives how many failed.
 */
export async function tick(deps: Deps): Promise<number> {
  try {
    if (await troubleWith(deps)) return 0;
  } catch (error) {
    logFailure({ clock: "head" }, error);
    return 1;
  }
  let failed = 0;
  for (const [name, work] of Object.entries(DUE))
    try {
      await work(deps);
    } catch (error) {
      logFailure({ clock: name }, error);
      failed++;
    }
  return failed;
}
