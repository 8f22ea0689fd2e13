import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tick } from "../../clock.ts";
import type { Deps } from "../../context.ts";
import type { startApp } from "../../test/startApp.ts";
import { yearOfReports } from "../../test/yearOfReports.ts";
import { closePeriods, remake, remakeSince } from "./commands.ts";
import { outdatedSince } from "./queries.ts";

let app: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  app = await yearOfReports();
});
afterEach(() => {
  vi.restoreAllMocks();
  app.end();
});

const said = "What clinical did in 2026-01.";

const rows = async (sql: string) => (await app.store.client.execute(sql)).rows;
const one = async (sql: string) => Number((await rows(sql))[0]!.seq);
const pageOf = async (period: string) =>
  String((await rows(`select html from edition_pages where period = '${period}'`))[0]?.html);
const frozen = async () =>
  (await rows("select period from edition_pages order by period")).map((row) => row.period);
const head = () => one("select seq from head");

let removals = 0;
/** Gives the place of the removal. */
async function remove(of: number, field: string): Promise<number> {
  await app.store.client.execute({
    sql: "delete from event_text where seq = ? and field = ?",
    args: [of, field],
  });
  removals += 1;
  await app.record({
    kind: "text.redacted",
    subject: `redaction/r-${removals}`,
    role: "approver",
    facts: { of, fields: [field], reason: "personal", asked: "admin" },
  });
  return head();
}
const clinical = () => one("select seq from updates where id = '2026-01-clinical'");
const removeSaid = async () => remove(await clinical(), "summary");

/** The product where `meanwhile` happens once, after a period's words were read. */
function interrupted(period: string, meanwhile: () => Promise<unknown>, realm: string): Deps {
  const { article } = app.deps;
  let happened = false;
  return {
    ...app.deps,
    realm,
    article: async (of) => {
      const html = await article!(of);
      if (!happened && html.includes(`data-edition="${period}"`)) {
        happened = true;
        await meanwhile();
      }
      return html;
    },
  };
}

/** The product that counts the pages it makes, and cannot make some. */
function counting(realm: string, broken?: string) {
  const made: string[] = [];
  const deps: Deps = {
    ...app.deps,
    realm,
    article: async (of) => {
      const html = await app.deps.article!(of);
      const period = /data-edition="([^"]*)"/.exec(html)![1]!;
      if (period === broken) throw new Error("the page cannot be made");
      made.push(period);
      return html;
    },
  };
  return { deps, made };
}

const logged = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

describe("words that are removed while a page is being made", () => {
  test("are not frozen after all", async () => {
    const deps = interrupted("2026-01", removeSaid, "slow");
    await closePeriods(deps);
    expect(await pageOf("2026-01")).not.toContain(said);
    expect(await frozen()).toHaveLength(4);
  });

  test("leave it although who removed them was overtaken by who makes the page for others", async () => {
    await closePeriods(app.deps);
    const of = await clinical();
    await removeSaid();
    expect(await pageOf("2026-01")).toContain("The guide");
    const [hasRead, hasWritten] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let second = Promise.resolve();
    const slow = interrupted(
      "2026-01",
      async () => {
        hasRead.resolve();
        await hasWritten.promise;
      },
      "second",
    );
    const first = interrupted(
      "2026-01",
      async () => {
        const place = await remove(of, "evidence.1.title");
        second = remakeSince(slow, place - 1, "admin");
        await hasRead.promise;
      },
      "first",
    );
    await remake(first, ["2026-01"], "approver");
    hasWritten.resolve();
    await second;
    expect(await pageOf("2026-01")).not.toContain(said);
    expect(await pageOf("2026-01")).not.toContain("The guide");
  });

  test("leave it even if nobody makes it again for the second removal", async () => {
    await closePeriods(app.deps);
    const of = await clinical();
    await removeSaid();
    const second = () => remove(of, "evidence.1.title");
    await remake(interrupted("2026-01", second, "first"), ["2026-01"], "approver");
    expect(await pageOf("2026-01")).not.toContain("The guide");
  });

  test("leave it with the next run if this one dies", async () => {
    const deps = interrupted("2026-01", removeSaid, "dying");
    let runs = 0;
    const errors = logged();
    await closePeriods({
      ...deps,
      article: async (of) => {
        if (of.month?.month === "2026-01" && ++runs > 1) throw new Error("the process was ended");
        return deps.article!(of);
      },
    });
    expect(errors).toHaveBeenCalled();
    expect(await pageOf("2026-01")).toContain(said);
    await closePeriods({ ...app.deps, realm: "next" });
    expect(await pageOf("2026-01")).not.toContain(said);
  });
});

describe("the clock looks at a removal", () => {
  test("once, also where the page stays as it was and the process is another", async () => {
    await closePeriods(app.deps);
    await remove(
      await one("select seq from events where subject = 'action/students-two'"),
      "result",
    );
    const [first, second] = [counting("first"), counting("second")];
    await closePeriods(first.deps);
    expect(first.made.length).toBeGreaterThan(0);
    await closePeriods(second.deps);
    expect(second.made).toEqual([]);
    await removeSaid();
    await closePeriods(counting("third").deps);
    expect(await pageOf("2026-01")).not.toContain(said);
  });

  test("only for the pages that print its words", async () => {
    await app.record({
      kind: "person.named",
      subject: "person/ada",
      role: "admin",
      facts: { person: "ada", public: true, first: true },
      texts: { name: "Ada" },
    });
    await closePeriods(app.deps);
    const found = async (subject: string, field: string) => {
      const of = await one(`select seq from events where subject = '${subject}' order by seq desc`);
      const place = await remove(of, field);
      return (await outdatedSince(app.store.db, place - 1)).map((page) => page.period);
    };
    expect(await found("person/ada", "name")).toEqual([]);
    expect(await found("roadmap", "goal")).toEqual([]);
    const sphere = (title: string) =>
      app.record({
        kind: "sphere.changed",
        subject: "sphere/students",
        role: "admin",
        facts: { sphere: "students" },
        texts: { title },
      });
    await sphere("Learners");
    expect(await found("sphere/students", "title")).toEqual([]);
    const of = await one("select seq from events where kind = 'strategy.stated'");
    const place = await remove(of, "title");
    const all = ["2026-01", "2026-02", "2026-03", "2026-04"];
    expect((await outdatedSince(app.store.db, place - 1)).map((p) => p.period)).toEqual(all);
    await closePeriods({ ...app.deps, realm: "another" });
    expect(await pageOf("2026-04")).not.toContain("Give every patient the same care");
  });

  test("and no byte of the page as it was stays in the file", async () => {
    await closePeriods(app.deps);
    await removeSaid();
    await tick(app.deps);
    expect(await pageOf("2026-01")).not.toContain(said);
    const folder = app.deps.realm;
    const names = (await readdir(folder)).filter((name) => name.includes(".db"));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect((await readFile(join(folder, name))).includes(said)).toBe(false);
  });
});

test("a page that cannot be made is logged, and holds up no other", async () => {
  const errors = logged();
  await closePeriods(counting("broken", "2026-02").deps);
  expect(await frozen()).toEqual(["2026-01", "2026-03", "2026-04"]);
  expect(errors.mock.calls.flat().join()).toContain("2026-02");
  await removeSaid();
  await closePeriods(counting("broken", "2026-02").deps);
  expect(await pageOf("2026-01")).not.toContain(said);
  await closePeriods(counting("broken").deps);
  expect(await frozen()).toHaveLength(4);
});

test("a month is frozen a minute after its close: what came in its last second is in it", async () => {
  await closePeriods(app.deps);
  app.clock.now = new Date("2026-06-11T04:00:30Z");
  await closePeriods(app.deps);
  expect(await frozen()).not.toContain("2026-05");
  app.clock.now = new Date("2026-06-11T04:01:00Z");
  await closePeriods(app.deps);
  expect(await frozen()).toContain("2026-05");
});
