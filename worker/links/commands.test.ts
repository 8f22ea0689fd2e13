import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tick } from "../clock.ts";
import { hex, sha256 } from "../record/leaf.ts";
import { asLead, newUpdate } from "../test/asLead.ts";
import { linkServer } from "../test/linkServer.ts";

const HOST = "http://evidence.our-clinic.org";
const first = "ward,share\neast,80\n";

const pageText = async (answer: Response) =>
  (await answer.text()).replaceAll(/<!--.*?-->|<[^>]*>/g, "");

const answers: Parameters<typeof linkServer>[0] = {};
const serve = (status: number, body = "") => {
  answers["/list.csv"] = (to) => to.writeHead(status, { "content-type": "text/csv" }).end(body);
};

let app: Awaited<ReturnType<typeof asLead>>;
let server: Awaited<ReturnType<typeof linkServer>>;
beforeEach(async () => {
  serve(200, first);
  [app, server] = await Promise.all([asLead(), linkServer(answers)]);
  app.deps.fetchLink = server.fetchLink;
});
afterEach(() => {
  server.end();
  app.end();
});

const show = (...paths: string[]) =>
  app.publish(
    newUpdate({
      lines: [{ action: "clinical-one", stage: "underway", health: "on_track", text: "Began." }],
      evidence: paths.map((path) => ({
        action: "clinical-one",
        title: `The list ${path}`,
        url: path.startsWith("http") ? path : HOST + path,
      })),
    }),
  );
const looked = () => server.asked.filter((a) => a.path !== "/robots.txt").length;
const on = async (day: string) => {
  app.clock.now = new Date(`${day}T15:00:00Z`);
  expect(await tick(app.deps)).toBe(0);
};
const checks = async () =>
  (await app.rows(`select of_seq, n, state, "on", hash from link_checks order by seq`)).map((r) => [
    r.n,
    r.state,
    r.on,
  ]);
const page = async (path: string) => pageText(await app.request(path));

describe("a link that works, breaks and comes back as another file", () => {
  test("is told with each day on the update, the action, the desk, in what changed and in the data", async () => {
    await show("/list.csv");
    await on("2026-11-22");
    const hash = hex(await sha256(new TextEncoder().encode(first)));
    expect(await app.rows("select state, hash from link_checks")).toEqual([
      { state: "working", hash },
    ]);
    expect(await page("/updates/2026-11-clinical")).not.toMatch(/Broken|Changed:/);

    serve(404);
    await on("2026-11-29");
    expect(await checks()).toHaveLength(1);
    await on("2026-11-30");
    expect((await checks()).at(-1)).toEqual([1, "broken", "2026-11-29"]);
    const told = "Broken since 29 November 2026. Looked at again on 30 November 2026.";
    for (const path of ["/updates/2026-11-clinical", "/actions/clinical-one"])
      expect(await page(path)).toContain(told);
    expect(await page("/updates/2026-11-clinical?asof=2026-11-29")).not.toContain("Broken");
    await app.on("2026-12-07T14:00:00Z");
    await on("2026-12-07");
    const desk = await app.request("/desk", { cookie: app.session.cookie });
    const words = await pageText(desk);
    expect(words).toContain("One link of yours broke");
    expect(words).toContain("Broken since 29 November 2026. Last looked at on 7 December 2026.");
    const other = await app.signInAs("lead", "students");
    expect(await pageText(await app.request("/desk", { cookie: other }))).not.toContain(
      "of yours broke",
    );
    expect(await page("/changes?from=2026-11-28&to=2026-12-07")).toContain(
      "Broken since 29 November 2026. In the update for November 2026.",
    );

    serve(200, `${first}west,70\n`);
    await on("2026-12-14");
    expect(await page("/updates/2026-11-clinical")).toContain(
      "Changed: on 14 December 2026 it was not the same file as on 22 November 2026.",
    );
    const update = (await (await app.request("/api/v1/updates/2026-11-clinical")).json()) as {
      lines: { evidence: { link: unknown }[] }[];
    };
    expect(update.lines[0]!.evidence[0]!.link).toEqual({
      state: "changed",
      on: "2026-12-14",
      found: "2026-12-14",
      first: "2026-11-22",
      again: false,
    });
    serve(200, first);
    await on("2026-12-21");
    expect(await page("/actions/clinical-one")).toContain("Works again since 21 December 2026.");
    expect(await page("/changes?from=2026-12-15&to=2026-12-21")).toContain(
      "Since 21 December 2026 as it was cited again.",
    );
    expect(await checks()).toEqual([
      [1, "working", "2026-11-22"],
      [1, "broken", "2026-11-29"],
      [1, "changed", "2026-12-14"],
      [1, "working", "2026-12-21"],
    ]);
    const data = await app.request("/data/links.csv");
    expect((await data.text()).trim().split("\r\n")).toHaveLength(5);
  });
});

test("one failed look alone is no news", async () => {
  await show("/list.csv");
  await on("2026-11-22");
  serve(500);
  await on("2026-11-29");
  serve(200, first);
  await on("2026-11-30");
  serve(503);
  await on("2026-12-07");
  expect(await checks()).toEqual([[1, "working", "2026-11-22"]]);
});

test("a site that lets the check in no more is not called broken", async () => {
  await show("/list.csv");
  await on("2026-11-22");
  serve(403);
  await on("2026-11-29");
  await on("2026-11-30");
  const words = await page("/updates/2026-11-clinical");
  expect(words).toContain("its site does not let our weekly check in");
  expect(words).not.toContain("Broken");
  expect(await page("/changes?from=2026-11-28&to=2026-11-30")).not.toContain(
    "Links that broke or changed",
  );
});

test("a clock that runs twice looks once, two clocks at once too, and few links in a minute", async () => {
  await show("/1", "/2", "/3", "/4", "/list.csv");
  await tick(app.deps);
  expect(looked()).toBe(3);
  await tick(app.deps);
  await tick(app.deps);
  expect(looked()).toBe(5);
  app.clock.now = new Date("2026-11-23T15:00:00Z");
  for (let i = 0; i < 3; i++) await Promise.all([tick(app.deps), tick(app.deps)]);
  expect(looked()).toBe(9);
  expect((await checks()).filter(([, state]) => state === "broken")).toHaveLength(4);
});

test("a network of ours that carries nothing breaks no link", async () => {
  await show("/1", "/2");
  app.deps.fetchLink = server.behind(server.fetchLink, "127.0.0.2");
  answers["/1"] = answers["/2"] = (to) => to.destroy();
  for (const day of ["22", "29", "30"]) await on(`2026-11-${day}`);
  expect(await checks()).toEqual([]);
});

test("a corrected address is looked at at once, and what was found at the old one is gone", async () => {
  await show("/gone.csv");
  await on("2026-11-22");
  await on("2026-11-23");
  expect(await page("/actions/clinical-one")).toContain("Broken since");
  const texts = { "evidence.1.url": `${HOST}/list.csv` };
  const corrected = await app.request("/api/v1/updates/2026-11-clinical/corrections", {
    json: { why: "fact", reason: "It moved.", texts },
    cookie: app.session.cookie,
    headers: { "idempotency-key": "key-of-the-fix", "if-match": '"1"' },
  });
  expect(corrected.status).toBe(201);
  expect(await page("/actions/clinical-one")).not.toContain("Broken since");
  app.clock.now = new Date("2026-11-23T15:01:00Z");
  await tick(app.deps);
  expect((await checks()).at(-1)).toEqual([1, "working", "2026-11-23"]);
  expect(await page("/actions/clinical-one?asof=2026-11-22")).not.toContain("Works again");
});

test("a link whose words were removed, or whose update was withdrawn, is asked no more", async () => {
  await show("/list.csv", "/2");
  await app.store.client.execute("delete from event_text where field = 'evidence.1.url'");
  await on("2026-11-22");
  expect(server.asked.map((a) => a.path)).toEqual(["/robots.txt", "/2"]);
  await app.request("/api/v1/updates/2026-11-clinical/withdrawal", {
    json: { reason: "Not ours." },
    cookie: app.session.cookie,
    headers: { "idempotency-key": "key-of-the-end", "if-match": '"1"' },
  });
  await on("2026-11-30");
  expect(looked()).toBe(1);
});

test("nothing inside is asked, our own pages neither, and nothing is said about it", async () => {
  await show("http://127.0.0.1/a", "http://localhost/a", "http://127.0.0.1:8787/about", "/ok");
  await on("2026-11-22");
  expect(looked()).toBe(1);
  expect(await app.rows("select of_seq from link_visits")).toHaveLength(4);
});

test("where it is switched off nothing is asked", async () => {
  await show("/list.csv");
  app.deps.fetchLink = undefined;
  await on("2026-11-22");
  expect(server.asked).toEqual([]);
});
