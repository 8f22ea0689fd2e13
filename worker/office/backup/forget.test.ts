import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { write } from "../../../db/client.ts";
import { sql } from "drizzle-orm";
import { tick } from "../../clock.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { verifyLog } from "../../record/verify.ts";
import { asRemovers } from "../../test/asRemovers.ts";
import { backedUp } from "../../test/backedUp.ts";
import { following } from "../../test/following.ts";
import { recordIn } from "./check.ts";

const WORDS = "Ask Mary Example for the keys.";
const REASON = "The disk broke.";

let app: Awaited<ReturnType<typeof asRemovers>>;
let box: ReturnType<typeof backedUp>;
beforeEach(async () => {
  app = await asRemovers();
  box = backedUp(app);
  await box.sign();
});
afterEach(() => {
  box.end();
  app.end();
});

/** What the site keeps outside its database, beside what is brought back. */
function carryOutside(into: string) {
  for (const name of ["head", "gone"])
    if (existsSync(`${app.deps.realm}/${name}`))
      copyFileSync(`${app.deps.realm}/${name}`, box.at(into, name));
}

/** The files of a folder in which some words stand. */
const holding = (into: string, words: string) =>
  globSync("**/*", { cwd: box.at(into), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(`${entry.parentPath}/${entry.name}`).includes(words))
    .map((entry) => entry.name);

const gone = () => readFileSync(`${app.deps.realm}/gone`, "utf8");

test("words that were removed after a backup are in no byte of what is brought back", async () => {
  const copy = JSON.stringify({ obstacles: WORDS });
  await write(app.store, [
    sql`insert or replace into drafts (month, sphere, version, body, person, saved_at)
      values ('2026-11', 'clinical', 1, ${copy}, 'x', '2026-11-24T15:00:00.000Z')`,
  ]);
  app.clock.now = new Date("2026-12-15T12:00:00Z");
  await tick(app.deps);
  await box.sign();
  const file = readFileSync(await box.backup("older"));
  expect(file.includes(WORDS)).toBe(true);
  const frozen = await app.rows("select html from edition_pages where period = '2026-11'");
  expect(String(frozen[0]?.html)).toContain(WORDS);

  expect((await app.remove((x) => x.field === "obstacles")).status).toBe(200);
  await box.sign();
  expect(gone()).toMatch(/^\{"asked":"admin","by":"redaction\/r-[0-9a-f]+","field":"obstacles",/);
  expect(gone()).not.toContain("Mary");

  await box.restore("older", "new");
  carryOutside("new");
  const done = await box.restore("older", "new", { replace: true, acceptLoss: REASON });
  expect(done.forgotten).toEqual({ texts: 1, addresses: 0 });
  expect(holding("new", WORDS)).toEqual(["milepost.db.replaced-2026-12-15T12-00-00"]);

  const there = await box.start("new");
  const at = `/months/2026-11`;
  expect(await (await there.request(at)).text()).not.toContain(WORDS);
  await tick(there.deps);
  const page = await (await there.request(at)).text();
  expect(page).toContain("<article data-edition=");
  expect(page).not.toContain(WORDS);
  const { note } = (await box.sign(there.deps))!;
  const log = await (await there.request("/record/events.ndjson")).text();
  const kinds = log
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  const since = kinds.indexOf("log.reopened");
  expect(kinds.slice(since, since + 3)).toEqual([
    "log.reopened",
    "text.redacted",
    "edition.redacted",
  ]);
  expect((await verifyLog(log.trim().split("\n"), [note])).findings).toEqual([]);
  expect((await recordIn(there.store)).wrong).toEqual([]);
  expect(holding("new", WORDS)).toEqual(["milepost.db.replaced-2026-12-15T12-00-00"]);
});

test("words taken away for privacy, and names that were hidden, stay so where that was lost", async () => {
  const named = (shown: boolean, first: boolean): NewEvent => ({
    kind: "person.named",
    subject: "person/p-77",
    role: "admin",
    facts: { person: "p-77", public: shown, first },
    texts: first ? { name: "Bea Shy" } : {},
  });
  await app.record(named(true, true));
  await box.backup("older");
  app.clock.now = new Date("2026-11-25T15:00:00Z");
  const fixed = await app.correct({ obstacles: "Ask the office." }, { why: "privacy" });
  expect(fixed.status).toBe(201);
  await app.record(named(false, false));
  await tick(app.deps);
  await box.sign();
  expect(gone()).not.toMatch(/Mary|Bea|office/);
  mkdirSync(box.at("new"));
  carryOutside("new");
  const done = await box.restore("older", "new", { acceptLoss: REASON });
  expect(done.forgotten).toEqual({ texts: 2, addresses: 0 });
  const there = await box.start("new");
  const { note } = (await box.sign(there.deps))!;
  const log = await (await there.request("/record/events.ndjson")).text();
  expect(log).not.toContain(WORDS);
  expect(log).not.toContain("Bea Shy");
  expect((await verifyLog(log.trim().split("\n"), [note])).findings).toEqual([]);
  const page = await (await there.request("/updates/2026-11-clinical")).text();
  expect(page).not.toContain(WORDS);
  expect(page).toContain("Taken away for privacy earlier.");
  // It is done once.
  await tick(there.deps);
  await box.backup("newer", { url: `file:${box.at("new", "milepost.db")}`, files: "nowhere" });
  mkdirSync(box.at("again"));
  for (const name of ["head", "gone"]) copyFileSync(box.at("new", name), box.at("again", name));
  expect((await box.restore("newer", "again")).forgotten).toEqual({ texts: 0, addresses: 0 });
});

test("an address that was taken away, or changed, after a backup opens nothing in what is brought back", async () => {
  const people = await app.rows(
    "select person, address from addresses where person not like 'admin%' order by person",
  );
  const [changed, removed] = [people[0]!, people[1]!];
  await write(app.store, [sql`update addresses set created_at = '2026-01-01T00:00:00.000Z'`]);
  await box.backup("older");
  const patch = async (person: unknown, address: string | null) => {
    const items = (await app.json("/api/v1/office/people", app.admin)).body.items as {
      id: string;
      name: string;
      version: number;
    }[];
    const it = items.find((each) => each.id === person)!;
    return app.request(`/api/v1/office/people/${it.id}`, {
      method: "PATCH",
      json: { name: it.name, address },
      cookie: app.admin,
      headers: { ...app.key(), "if-match": `"${it.version}"` },
    });
  };
  expect((await patch(changed.person, "new@example.org")).status).toBe(200);
  expect((await patch(removed.person, null)).status).toBe(200);
  for (const word of ["example.org", String(changed.address), String(removed.address)])
    expect(gone()).not.toContain(word);
  await box.backup("newer");
  await box.restore("newer", "current");
  const now = await box.start("current");
  const kept = await now.store.client.execute("select address from addresses");
  expect(kept.rows.map((row) => row.address)).toContain("new@example.org");

  mkdirSync(box.at("new"));
  carryOutside("new");
  const done = await box.restore("older", "new");
  expect(done.forgotten).toEqual({ texts: 0, addresses: 2 });
  expect(holding("new", String(changed.address))).toEqual([]);
  expect(holding("new", String(removed.address))).toEqual([]);
});

test("whoever left after a backup is written to no more by what is brought back, and stands in no byte of it", async () => {
  const by = following(app);
  const path = await by.confirmed({ address: "canary@example.org" });
  await by.confirmed({ address: "stays@example.org", rhythm: "posted" });
  await box.backup("older");
  expect((await by.press(path, "leave")).status).toBe(200);
  expect(gone()).not.toContain("canary");
  mkdirSync(box.at("new"));
  carryOutside("new");
  expect((await box.restore("older", "new")).forgotten).toEqual({ texts: 0, addresses: 1 });
  expect(holding("new", "canary@example.org")).toEqual([]);
  const restored = await box.start("new");
  const { rows } = await restored.store.client.execute("select address from subscriptions");
  expect(rows.map((row) => row.address)).toEqual(["stays@example.org"]);
  const left = await restored.store.client.execute("select count(*) as n from suppressed");
  expect(left.rows[0]!.n).toBe(1);
});

test("the list outlives a database that was set back, and is written where a process died before it", async () => {
  expect((await app.remove((x) => x.field === "obstacles")).status).toBe(200);
  const list = gone();
  await app.deps.gone.write("");
  await tick(app.deps);
  expect(gone()).toBe(list);
  await app.store.client.execute("delete from redactions");
  await tick(app.deps);
  expect(gone()).toBe(list);
  await app.deps.gone.write("torn");
  await tick(app.deps);
  expect(gone()).toBe("torn");
});
