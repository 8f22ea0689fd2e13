import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTCOMES, type Outcome } from "../../../db/words.ts";
import { yearClosing } from "../../test/yearClosing.ts";

type Cohort = {
  year: number;
  closed: boolean;
  promised: number;
  counts: Record<Outcome, number>;
};

const DAY_MS = 86_400_000;
const steps = fc.array(
  fc.record({
    which: fc.nat(20),
    how: fc.constantFrom("carry", "reword", "drop"),
    days: fc.nat(45),
  }),
  { minLength: 1, maxLength: 9 },
);

/** Decides at the turns of some years, at random, and tells what was counted on each day. */
async function played(asked: (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  const app = await yearClosing();
  let times = 0;
  const cohorts = async (asof = "") => {
    const answer = await app.request(`/api/v1/progress${asof}`);
    return ((await answer.json()) as { cohorts: Cohort[] }).cohorts;
  };
  const seen = new Map<string, Cohort[]>();
  for (const { which, how, days } of asked) {
    await app.at(new Date(app.clock.now.getTime() + days * DAY_MS).toISOString());
    const { rows } = await app.store.client.execute(
      `select a.slug, a.cohort, (select max(version) from events where subject = 'action/' || a.slug) as version
        from actions a where a.until_seq = (select max(until_seq) from actions) order by a.from_seq, a.slug`,
    );
    const action = rows[which % rows.length]!;
    const words = how === "reword" && { wording: `Other words, ${times++}.` };
    const sent = await app.send(
      String(action.slug),
      { decide: how, reason: "Because.", ...words },
      { year: Number(action.cohort), version: Number(action.version) },
    );
    expect([201, 409]).toContain(sent.status);
    seen.set(app.clock.now.toISOString().slice(0, 10), await cohorts());
  }
  const past = await Promise.all(
    [...seen].map(async ([day, then]) => [then, await cohorts(`?asof=${day}`)] as const),
  );
  app.end();
  return { days: [...seen.values()], past };
}

test("on every day done, dropped, merged, changed and continuing are what was promised, and no closed year grows or shrinks", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (asked) => {
      const { days, past } = await played(asked);
      const closed = new Map<number, number>();
      for (const cohorts of days)
        for (const { year, promised, counts, closed: over } of cohorts) {
          expect(OUTCOMES.reduce((n, o) => n + counts[o], 0)).toBe(promised);
          if (year === 2026) expect(promised).toBe(4);
          if (over) expect(closed.get(year) ?? promised).toBe(promised);
          if (over) closed.set(year, promised);
        }
      for (const [then, now] of past) expect(now).toEqual(then);
    }),
    { numRuns: 5 },
  );
});
