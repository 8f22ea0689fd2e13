import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actions } from "../../db/schema/actions.ts";
import { lines } from "../../db/schema/updates.ts";
import { textAt } from "../record/asof.ts";
import { tempStore } from "./tempStore.ts";

let opened: Awaited<ReturnType<typeof tempStore>>;
beforeAll(async () => {
  opened = await tempStore();
});
afterAll(() => opened.end());

const asked = (n: ReturnType<typeof sql>) => () =>
  opened.store.db.select({ n }).from(actions).toSQL();

test("a figure for each action that would be the same for all of them is not even asked for", () => {
  const first = sql`(select min(f.from_seq) from ${actions} f where f.slug = ${actions.slug})`;
  expect(asked(first)).toThrow('"slug" would be the inner table\'s');
  const named = sql`coalesce((select max(m.seq) from slips m where m.action = ${lines.action}), 0)`;
  expect(asked(named)).toThrow('"action" would be the inner table\'s');
});

test("it is asked for where the column keeps its table, where no other has it, or where the inner one is meant", () => {
  const kept = sql`(select min(f.from_seq) from ${actions} f where f.slug = ${sql`${actions.slug}`})`;
  expect(asked(kept)().sql).toContain('f.slug = "actions"."slug"');
  expect(asked(textAt(actions.wordingSeq, "wording"))().sql).toContain('seq = "wording_seq"');
  const inner = sql`(select max(${lines.seq}) from ${lines} where ${lines.action} = ${sql`${actions.slug}`})`;
  expect(asked(inner)().sql).toContain('"action" = "actions"."slug"');
  expect(asked(sql`max(${actions.slug})`)().sql).toContain('max("slug")');
});
