import { afterEach, describe, expect, test } from "vitest";
import { tempStore } from "../worker/test/tempStore.ts";
import { fill } from "./fill.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const SIZE = { strategies: 3, spheres: 2, actions: 6, months: 4 };

async function filled(seed: number) {
  const { store, end } = await tempStore();
  ends.push(end);
  await fill(store, SIZE, "2026-03", seed);
  const { rows } = await store.client.execute("select kind, subject, at, facts, texts from events");
  const counted = await store.client.execute(
    "select (select count(*) from strategies) as strategies, (select count(*) from spheres) as spheres, (select count(*) from actions where from_seq = (select min(from_seq) from actions a where a.slug = actions.slug)) as actions, (select max(month) from updates) as last",
  );
  return { events: rows.map((row) => ({ ...row })), counted: { ...counted.rows[0]! } };
}

describe("a generated history", () => {
  test("has as many strategies, spheres, actions and months as it is asked for", async () => {
    const { counted } = await filled(1);
    expect(counted).toMatchObject({ strategies: 3, spheres: 2, actions: 6, last: "2026-02" });
  });

  test("is the same on every machine, and another one for another seed", async () => {
    const [one, same, other] = [await filled(1), await filled(1), await filled(2)];
    expect(same.events).toEqual(one.events);
    expect(other.events).not.toEqual(one.events);
  });
});
