import { asc, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { actions, slips } from "../../db/schema/actions.ts";
import { addDays } from "../months/rules.ts";
import { driftOf } from "../progress/rules.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { smallRecord } from "../test/smallRecord.ts";
import { startApp } from "../test/startApp.ts";
import { actionsAt } from "./queries.ts";

const day = fc.nat(400).map((n) => addDays("2026-06-01", n));
const moves = fc.array(fc.record({ to: day, correction: fc.boolean() }), { maxLength: 4 });
const promise = fc.record({ due: fc.option(day), moves });

const eventsOf = (
  slug: string,
  p: { due: string | null; moves: { to: string; correction: boolean }[] },
) => [
  {
    kind: "action.promised",
    subject: `action/${slug}`,
    role: "lead",
    facts: {
      action: slug,
      strategy: "fair-care",
      sphere: "clinical",
      cohort: 2026,
      due: p.due,
      stage: "not_started",
      month: "2026-01",
      owners: [],
      continues: null,
    },
    texts: { wording: slug },
  } as NewEvent,
  ...p.moves.map((m): NewEvent => ({
    kind: "action.rescheduled",
    subject: `action/${slug}`,
    role: "lead",
    facts: { action: slug, reason: "scope", ...m },
  })),
];

test("a list counts the slip of every promise as the figures do, whatever happened to its date", async () => {
  const app = await startApp({ events: smallRecord() });
  const drawn = fc.sample(promise, { numRuns: 60, seed: 7 });
  await app.record(...drawn.flatMap((p, i) => eventsOf(`drawn-${i}`, p)));
  const [items, kept, moved] = await app.store.db.batch([
    actionsAt(app.store.db, sql`9999`),
    app.store.db
      .select()
      .from(actions)
      .where(sql`until_seq > 9999`),
    app.store.db
      .select({
        action: slips.action,
        from: slips.fromDue,
        to: slips.toDue,
        reason: slips.reason,
        correction: slips.correction,
      })
      .from(slips)
      .orderBy(asc(slips.seq)),
  ]);
  app.end();
  expect(items).toHaveLength(64);
  for (const { slug, slip_days, promised_due } of items) {
    const row = kept.find((a) => a.slug === slug)!;
    const mine = moved.filter((m) => m.action === slug);
    const drift = driftOf(row.promisedDue, row.due, mine);
    expect([slug, slip_days, promised_due]).toEqual([
      slug,
      drift?.slip_days ?? null,
      drift?.first ?? null,
    ]);
  }
});
