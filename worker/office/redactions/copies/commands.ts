import { purge, write } from "../../../../db/client.ts";
import { logged } from "../../../after.ts";
import type { Deps } from "../../../context.ts";
import type { NewMail } from "../../../record/append.ts";
import { mailTo } from "../../../mail/letters.ts";
import { sphereNames } from "../../actions/queries.ts";
import { forgotten } from "../queries.ts";
import { RETURNED } from "../../../updates/waiting/rules.ts";
import type { tracesOf } from "../rules.ts";
import { purged, purgesDue, waitingWith } from "./queries.ts";

type Traces = ReturnType<typeof tracesOf>;

/** Tells writers that their update waits no longer, because words of it are removed. */
export async function returnedMails(deps: Deps, traces: Traces): Promise<NewMail[]> {
  const { db } = deps.store;
  const [rows, spheres] = await db.batch([waitingWith(db, traces), sphereNames(db)]);
  return rows.flatMap(({ month, sphere, ...writer }) => {
    const title = spheres.find((s) => s.slug === sphere)?.title ?? sphere;
    const about = { sphere: title, month, path: `/desk/${month}/${sphere}` };
    return mailTo(deps, "returned", writer, {
      what: "returned",
      ...about,
      why: { code: RETURNED },
    });
  });
}

/**
 * Takes what was deleted out of the bytes of our own file. What fails, as while another program is
 * reading, stays due.
 */
export async function purgeIfDue({ store }: Deps): Promise<void> {
  if (store.client.protocol !== "file") return;
  const ids = (await purgesDue(store.db)).map((due) => due.id);
  if (ids.length === 0) return;
  await purge(store);
  await write(store, [purged(ids)]);
}

/**
 * What the batch does not reach: the bytes of files, and those that deleted rows left in our own
 * file. Each is done whatever becomes of the others.
 */
export async function wipe(deps: Deps, ids: readonly string[]): Promise<void> {
  await logged("removal", async () => {
    const gone = ids.length > 0 ? await forgotten(deps.store.db, ids) : [];
    for (const { about } of gone) await deps.files.remove(about.slice("file/".length));
  });
  await logged("removal", () => purgeIfDue(deps));
}
