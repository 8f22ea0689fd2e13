import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePeriods } from "../../../worker/months/editions/commands.ts";
import { hashOf } from "../../../worker/record/leaf.ts";
import { pageOf } from "../../../worker/test/pageOf.ts";
import { published, smallRecord } from "../../../worker/test/smallRecord.ts";
import { startApp } from "../../../worker/test/startApp.ts";
import { attributes, texts } from "../../ui/rendered.tsx";

const spheres = Array.from({ length: 10 }, (_, i) => `sphere-${i}`);

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord(spheres) });
  await app.record(published("sphere-1", "2026-01"), published("sphere-9", "2026-01"));
  app.clock.now = new Date("2026-02-20T15:00:00Z");
  await app.record(published("sphere-8", "2026-01"));
  app.clock.now = new Date("2026-02-21T15:00:00Z");
});
afterAll(() => app.end());

const read = async (path: string) => pageOf(await app.request(path));
const named = async (path: string) =>
  texts(await read(path), "article section h2").filter((name) => name.startsWith("sphere-"));

async function holds(missed: number) {
  const [first, second] = [spheres.slice(0, 8), spheres.slice(8)];
  expect(await named("/months/2026-01")).toEqual(first);
  expect(await named("/months/2026-01?spheres=2")).toEqual(second);
  expect(await named("/months/2026-01?spheres=all")).toEqual(spheres);
  for (const part of ["", "?spheres=2", "?spheres=all"]) {
    const page = await read(`/months/2026-01${part}`);
    const contents = "section[aria-labelledby=_contents]";
    expect(texts(page, `${contents} li`)).toHaveLength(10);
    expect(texts(page, `${contents} .st`).filter((s) => s === "No update received")).toHaveLength(
      missed,
    );
    const ids = attributes(page, "[id]", "id");
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(spheres));
    expect(texts(page, "section[aria-labelledby=_errata] li")).toHaveLength(1);
    expect(texts(page, "h1")).toEqual(texts(await read("/months/2026-01?spheres=all"), "h1"));
  }
  const page = await read("/months/2026-01");
  const ways = attributes(page, "section[aria-labelledby=_contents] a", "href");
  expect(ways.slice(7)).toEqual([
    "#sphere-7",
    "/months/2026-01?spheres=2#sphere-8",
    "/months/2026-01?spheres=2#sphere-9",
  ]);
  expect(attributes(page, "section[aria-labelledby=_strategies] td a", "href").slice(-2)).toEqual(
    ways.slice(-2),
  );
  expect(texts(page, ".pager span")).toEqual(["1 to 8 of 10"]);
  expect(attributes(page, "a[href$='spheres=all']", "href")).toHaveLength(1);
  const back = await read("/months/2026-01?spheres=2&asof=2026-02-21");
  expect(attributes(back, "section[aria-labelledby=_contents] a", "href")[0]).toBe(
    "/months/2026-01?asof=2026-02-21#sphere-0",
  );
}

describe("a month of ten spheres says what eight of them wrote, and of all of them whether they did", () => {
  test("while it is computed", () => holds(7));

  test("once it is frozen, whose whole page is one link away and in the API as it was stored", async () => {
    await closePeriods(app.deps);
    await holds(8);
    const { html, hash } = (await (await app.request("/api/v1/months/2026-01/edition")).json()) as {
      html: string;
      hash: string;
    };
    expect(await hashOf(html)).toBe(hash);
    expect(await (await app.request("/months/2026-01?spheres=all")).text()).toContain(html);
    expect(await (await app.request("/months/2026-01")).text()).not.toContain(html);
  });

  test("and the API gives all of them where no part is asked for", async () => {
    const answer = async (query: string) =>
      (await (await app.request(`/api/v1/months/2026-01${query}`)).json()) as {
        spheres: object[];
        contents: object[];
        errata: object[];
        moved: object;
      };
    const whole = await answer("");
    expect(whole.spheres).toHaveLength(10);
    const part = await answer("?spheres=2");
    expect(part).toEqual({ ...whole, spheres: whole.spheres.slice(8) });
  });
});
