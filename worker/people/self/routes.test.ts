import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFolder } from "../../test/exportFolder.ts";
import { readPast } from "../../office/import/past/read.ts";
import { asLead, newUpdate } from "../../test/asLead.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

const NAME = "Quillfeather";
const EARLIER = "2026-11-24";

let app: Awaited<ReturnType<typeof asLead>>;
let keys = 0;

/** A lead who is named in public, owns a strategy and an action, and reported once. */
beforeAll(async () => {
  app = await asLead();
  const by = { role: "admin" as const };
  const person = "lead-clinical";
  await app.record(
    {
      ...by,
      kind: "person.named",
      subject: `person/${person}`,
      facts: { person, public: true, first: false },
      texts: { name: `Ursula ${NAME}` },
    },
    {
      ...by,
      kind: "appointment.made",
      subject: "appointment/owner",
      facts: {
        appointment: "owner",
        person,
        role: "executive",
        scope: "fair-care",
        from: "2026-11-22",
      },
    },
    {
      ...by,
      kind: "action.assigned",
      subject: "action/clinical-one",
      facts: { action: "clinical-one", owners: [person] },
    },
  );
  await app.publish(newUpdate({ month: "2026-10" }));
  app.clock.now = new Date("2026-11-26T15:00:00Z");
});
afterAll(() => app.end());

/** Public addresses of data: every one that is described and needs no session, and the feeds. */
async function sheets(): Promise<string[]> {
  const answer = await app.request("/api/v1/openapi.json");
  const { paths } = (await answer.json()) as { paths: Record<string, { get?: unknown }> };
  const filled = Object.entries(paths)
    .filter(([path, { get }]) => get && !/^\/api\/v1\/(desk|board|office)\b/.test(path))
    .map(([path]) =>
      path
        .replace("/spheres/{slug}", "/spheres/clinical")
        .replace("/strategies/{slug}", "/strategies/fair-care")
        .replace("/actions/{slug}", "/actions/clinical-one")
        .replace("{month}", "2026-11")
        .replace("{id}", "2026-10-clinical"),
    );
  return [...filled, "/updates.atom", "/sitemap.xml", "/progress.csv", "/record/events.ndjson"];
}

/** Every public address that has the name, found from the home page on and in all data. */
async function namedAt(day?: string): Promise<string[]> {
  const seen = new Set<string>();
  const found: string[] = [];
  const dated = (path: string) =>
    day && !/asof=/.test(path) ? `${path}${path.includes("?") ? "&" : "?"}asof=${day}` : path;
  const queue = ["/", ...(await sheets())].map(dated);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await app.request(path);
    const body = await answer.text();
    if (body.includes(NAME)) found.push(path);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    for (const [, href] of body.matchAll(/<a[^>]* href="(\/[^"#]*)/g)) {
      const to = href!.replaceAll("&amp;", "&");
      const asked = to.split("?")[1] ?? "";
      if (/^\/(assets|sign-in)/.test(to) || asked !== (day ? `asof=${day}` : "")) continue;
      queue.push(to);
    }
  }
  expect(seen.size).toBeGreaterThan(30);
  return found.map((path) => path.split("?")[0]!);
}

const exported = async () =>
  [...exportFolder(await readPast(app.store)).values()].join("\n").includes(NAME);

/** A crawl takes its time on a busy machine. */
const LONG = 60_000;

const named = async () => ({
  now: await namedAt(),
  earlier: await namedAt(EARLIER),
  exported: await exported(),
});
const NOWHERE = { now: [], earlier: [], exported: false };

const choose = (does: "hide" | "show") =>
  app.request("/desk/record", {
    form: { idempotency_key: `own-name-${(keys += 1)}`, do: does },
    cookie: app.session.cookie,
  });

const commitments = () =>
  app.rows("select texts from events where kind = 'person.named' and texts like '%name%'");

describe("the name of somebody who is named", () => {
  test(
    "stands on public pages, in the API, in the log and in the export",
    async () => {
      const { now, earlier, exported: out } = await named();
      for (const path of [
        "/about",
        "/spheres",
        "/spheres/clinical",
        "/strategies/fair-care",
        "/actions/clinical-one",
        "/api/v1/team",
        "/record/events.ndjson",
      ]) {
        expect(now).toContain(path);
        expect(earlier).toContain(path);
      }
      expect(out).toBe(true);
    },
    LONG,
  );

  test(
    "leaves all of them when its bearer hides it, on earlier days too; role and days stay",
    async () => {
      const before = await commitments();
      expect((await choose("hide")).status).toBe(303);
      expect(await named()).toEqual(NOWHERE);
      expect(await commitments()).toEqual(before);
      const log = (await (await app.request("/record/events.ndjson")).text()).trim().split("\n");
      const events = log.map((line) => JSON.parse(line) as { kind: string; words: object });
      const told = events.filter((e) => e.kind === "person.named");
      expect(told.map((e) => e.words)).toEqual(told.map(() => ({})));
      for (const asof of ["", `?asof=${EARLIER}`]) {
        const answer = await app.request(`/api/v1/spheres/clinical${asof}`);
        const { lead, chain } = (await answer.json()) as {
          lead: object;
          chain: { name: string | null }[];
        };
        expect(lead).toMatchObject({
          role: "lead",
          name: null,
          vacant: false,
          since: "2020-01-01",
        });
        expect(chain.map((s) => s.name)).toEqual([null]);
      }
    },
    LONG,
  );

  test(
    "comes back where it stood before, once it is shown again",
    async () => {
      expect((await choose("show")).status).toBe(303);
      const { now, earlier } = await named();
      expect(now).toContain("/spheres/clinical");
      expect(earlier).toContain("/spheres/clinical");
    },
    LONG,
  );

  test(
    "can be hidden by the office in the same way",
    async () => {
      const cookie = await app.signInAs("admin");
      const people = (await (await app.request("/api/v1/office/people", { cookie })).json()) as {
        items: { id: string; version: number }[];
      };
      const { id, version } = people.items.find((p) => p.id === "lead-clinical")!;
      const answer = await app.request(`/api/v1/office/people/${id}`, {
        method: "PATCH",
        json: { public: false },
        cookie,
        headers: { "idempotency-key": "office-hides", "if-match": `"${version}"` },
      });
      expect(answer.status).toBe(200);
      expect(await named()).toEqual(NOWHERE);
    },
    LONG,
  );
});

describe("my record", () => {
  test("is what the public page of the sphere shows, and says that there is no other", async () => {
    const mine = await pageOf(await app.request("/desk/record", { cookie: app.session.cookie }));
    const theirs = await pageOf(await app.request("/spheres/clinical"));
    expect(mine.body.textContent).toContain("There is no other record of you.");
    for (const part of [".road", "table.t tbody tr"]) {
      const own = wordsOf(mine, part);
      expect(own.length).toBeGreaterThan(0);
      expect(wordsOf(theirs, part)).toEqual(expect.arrayContaining(own));
    }
    const sentence = wordsOf(theirs, "#reports ~ p")[0]!;
    expect(sentence).toContain("closed month");
    expect(mine.body.textContent).toContain(sentence);
    const links = [...mine.querySelectorAll(".doors a")].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["/spheres/clinical", "/updates?sphere=clinical", "/reporting"]);
  });

  test("is for whoever is signed in; the name form refuses what it does not know", async () => {
    expect((await app.request("/desk/record")).status).toBe(303);
    const bad = { idempotency_key: "own-name-bad", do: "erase" };
    const answer = await app.request("/desk/record", { form: bad, cookie: app.session.cookie });
    expect(answer.status).toBe(422);
    expect((await choose("hide")).status).toBe(412);
  });

  test("stays open to those who have left their posts, so that they can still hide their name", async () => {
    const former = await app.signInAs("moderator");
    await app.record({
      kind: "appointment.ended",
      subject: "appointment/moderator",
      role: "admin",
      facts: { appointment: "moderator", until: "2026-11-01" },
    });
    const answer = await app.request("/desk/record", { cookie: former });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("You speak for no sphere today.");
    const form = { idempotency_key: "former-shows", do: "show" };
    expect((await app.request("/desk/record", { form, cookie: former })).status).toBe(303);
    const [newest] = await app.rows("select role from events order by seq desc limit 1");
    expect(newest).toMatchObject({ role: "moderator" });
  });
});
