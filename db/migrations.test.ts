import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = "db/migrations";

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));

const statements = (sql: string) =>
  sql
    .split("--> statement-breakpoint")
    .map((each) => each.trim())
    .filter(Boolean);

/** What leaves every read and every write of the version before as it was. */
const HARMLESS = [
  /^create (?:virtual )?table /i,
  /^(?:create|drop) index /i,
  /^insert into /i,
  /^alter table \S+ add (?!.*\bnot null\b)/i,
  /^alter table \S+ add .*\bdefault\b/i,
];

/** Why the version before could not run on the schema that this makes. */
function breaksVersionBefore(sql: string): string[] {
  const made = new Set([...sql.matchAll(/create table (\S+)/gi)].map((match) => match[1]));
  return statements(sql).filter((each) => {
    const unique = /^create unique index \S+ on (\S+)/i.exec(each);
    if (unique) return !made.has(unique[1]);
    return !HARMLESS.some((form) => form.test(each));
  });
}

it.each(files)("the version before goes on running after %s", (file) => {
  expect(breaksVersionBefore(readFileSync(`${FOLDER}/${file}`, "utf8"))).toEqual([]);
});

it.each([
  "DROP TABLE `updates`;",
  "ALTER TABLE `updates` DROP COLUMN `approval`;",
  "ALTER TABLE `updates` RENAME TO `reports`;",
  "ALTER TABLE `updates` ADD `approval` text NOT NULL;",
  "CREATE UNIQUE INDEX `one` ON `updates` (`month`);",
])("a migration is refused that the version before would not survive: %s", (sql) => {
  expect(breaksVersionBefore(sql)).toEqual([sql]);
});
