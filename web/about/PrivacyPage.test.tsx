import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionPages } from "../../db/schema/editions.ts";
import { checkpoints, events, eventText, head, treeNodes } from "../../db/schema/record.ts";
import { searchDocs } from "../../db/schema/search.ts";
import { PROJECTED } from "../../worker/record/replay.ts";
import { pageOf } from "../../worker/test/pageOf.ts";
import { wordsOf } from "../../worker/test/readPage.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { words } from "../i18n/texts.ts";

/** The public record and what is made from it. */
const PUBLIC: ReadonlySet<string> = new Set(
  [...PROJECTED, events, eventText, head, treeNodes, checkpoints, editionPages, searchDocs].map(
    getTableName,
  ),
);

const schema = import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true });

/** Every private table with its columns, by the names they have in the source. */
const held = Object.fromEntries(
  Object.values(schema)
    .flatMap((nouns) => Object.entries(nouns))
    .flatMap(([name, table]) =>
      is(table, SQLiteTable) && !PUBLIC.has(getTableName(table))
        ? [[name, Object.keys(getTableColumns(table))]]
        : [],
    ),
);

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

describe("what the site says that it keeps about people", () => {
  const kept = () => Object.assign({}, ...Object.values(words().privacy.tables)) as Told;
  type Told = Record<string, { columns: Record<string, string> } & Record<string, unknown>>;

  test("names each private table and each column of it, and no other", () => {
    const told = Object.entries(kept()).map(([name, { columns }]) => [name, Object.keys(columns)]);
    expect(Object.fromEntries(told)).toEqual(held);
  });

  test("stands on a page that anybody can read, with what for, how long and who sees it", async () => {
    const page = await pageOf(await app.request("/privacy"));
    const columns = Object.entries(held).flatMap(([table, each]) =>
      each.map((column) => `${table}.${column}`),
    );
    expect(wordsOf(page, ".terms dt").toSorted()).toEqual(columns.toSorted());
    expect(wordsOf(page, ".terms dd").filter((said) => said === "")).toEqual([]);
    expect(page.querySelectorAll("tbody tr")).toHaveLength(Object.keys(held).length);
    for (const cell of wordsOf(page, "tbody td")) expect(cell).not.toBe("");
    expect(wordsOf(page, "footer a")).toContain("Privacy");
  });
});
