import type { Store } from "../db/client.ts";
import { addMonths, monthDates, startOfDay } from "../worker/months/rules.ts";
import { append } from "../worker/record/append.ts";
import type { NewEvent } from "../worker/record/kinds/all.ts";
import { reportOf } from "./history/months.ts";
import { foundingOf, RULES, ZONE } from "./history/plan.ts";
import { seeded } from "./history/random.ts";
import type { Size } from "./sizes.ts";

const AT_ONCE = 100;

/**
 * Writes a history of `size` into an empty record, the last closed month being the one before
 * `until` (YYYY-MM). The same size, month and seed give the same history.
 */
export async function fill(store: Store, size: Size, until: string, seed = 1): Promise<number> {
  const r = seeded(seed);
  const first = addMonths(until, -size.months);
  const { events, spheres, actions } = foundingOf(size, first, r);
  const versions: Record<string, number> = {};
  const put = async (some: NewEvent[], at: Date) => {
    for (let i = 0; i < some.length; i += AT_ONCE) {
      const page = some.slice(i, i + AT_ONCE);
      const expect = Object.fromEntries(page.map((e) => [e.subject, versions[e.subject] ?? 0]));
      await append(store, { events: page, expect, random: r.bytes, now: at, at });
      for (const e of page) versions[e.subject] = (versions[e.subject] ?? 0) + 1;
    }
  };
  await put(events, new Date(startOfDay(`${first}-01`, ZONE)));
  const held = spheres.map((sphere) => ({
    sphere,
    actions: actions
      .filter((a) => a.sphere === sphere)
      .map((a) => ({ ...a, stage: "not_started" as const })),
  }));
  let reported = 0;
  for (let n = 0; n < size.months; n++) {
    const month = addMonths(first, n);
    const told = held.flatMap((h) => reportOf(h.sphere, month, h.actions, r));
    reported += told.length;
    await put(told, new Date(`${monthDates(month, [RULES]).due}T15:00:00.000Z`));
  }
  return reported;
}
