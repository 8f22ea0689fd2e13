import { afterAll, beforeEach, expect, test } from "vitest";
import { tick } from "../../clock.ts";
import { lookAt } from "../../links/asking/commands.ts";
import { linkFetcher } from "../../links/fetch.node.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { linkServer } from "../linkServer.ts";
import { published, smallRecord } from "../smallRecord.ts";
import { startApp } from "../startApp.ts";
import { tried } from "./asking.ts";
import { INWARD, REACHED_BY_NAME, SCHEMES } from "./inward.ts";

/** It answers whatever comes in, and counts it. */
const pot = await linkServer({ "/robots.txt": (to) => to.end(), "/file": (to) => to.end("hit") });
afterAll(() => pot.end());
beforeEach(() => void (pot.asked.length = 0));

const AGENT = "Milepost (+https://roadmap.example.org/)";
const familyOf = (address: string) => (address.includes(":") ? 6 : 4);
const schemes = SCHEMES.map((address) => address.replaceAll("PORT", String(pot.port)));
const spelled = INWARD.flatMap((host) => [`http://${host}/file`, `https://${host}/file`]);

/** Whatever port is asked for leads to the pot: only the rules for hosts and addresses guard it. */
const real = pot.behind(linkFetcher());

test("the pot is hit where nothing guards it", async () => {
  expect(await lookAt(pot.fetchLink, "http://our-clinic.org/file", AGENT)).toMatchObject({
    found: "opened",
  });
  expect(pot.asked).toHaveLength(2);
});

test("no spelling of an address inside is asked, even where every address may be reached", async () => {
  const open = pot.behind(linkFetcher({ mayReach: () => true }));
  for (const asks of [real, open])
    for (const address of [...spelled, ...schemes])
      expect(await lookAt(asks, address, AGENT), address).toEqual({ found: "none" });
  tried("addresses inside, spelled", 2 * (spelled.length + schemes.length));
  expect(pot.asked).toEqual([]);
});

test("no public name that means an address inside is asked", async () => {
  for (const addresses of REACHED_BY_NAME) {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: familyOf(address) }));
    const asks = pot.behind(linkFetcher({ resolve }));
    const found = await lookAt(asks, "http://our-clinic.org/file", AGENT);
    expect(found, addresses.join()).toEqual({ found: "none" });
  }
  tried("names that mean an address inside", REACHED_BY_NAME.length);
  expect(pot.asked).toEqual([]);
});

test("no redirect leads inside", async () => {
  const targets = [...spelled, ...schemes.filter((address) => address !== "")];
  let nth = 0;
  const led = await linkServer({
    "/robots.txt": (to) => to.writeHead(404).end(),
    "/go": (to) => to.writeHead(302, { location: encodeURI(targets[nth]!.trim()) }).end(),
  });
  for (nth = 0; nth < targets.length; nth++)
    await lookAt(
      (url, o) => (url.hostname === "our-clinic.org" ? led.fetchLink(url, o) : real(url, o)),
      "http://our-clinic.org/go",
      AGENT,
    );
  expect(led.asked.filter((a) => a.path === "/go")).toHaveLength(targets.length);
  led.end();
  tried("redirects inside", targets.length);
  expect(pot.asked).toEqual([]);
});

test("nothing inside is asked by the clock when it stands in a published update", async () => {
  const urls = [...spelled, ...schemes];
  const update = published("clinical", "2026-03") as NewEvent & { facts: object; texts: object };
  const shown = {
    ...update,
    facts: { ...update.facts, evidence: urls.map(() => ({ action: null })) },
    texts: Object.fromEntries([
      ...Object.entries(update.texts),
      ...urls.map((url, i) => [`evidence.${i + 1}.url`, url] as const),
    ]),
  } as NewEvent;
  const app = await startApp({ events: [...smallRecord(), shown] });
  app.deps.fetchLink = real;
  for (let minute = 0; minute < 6; minute++) expect(await tick(app.deps)).toBe(0);
  const { rows } = await app.store.client.execute(
    "select (select count(*) from link_visits) as visits, (select count(*) from link_checks) as checks",
  );
  expect({ ...rows[0] }).toEqual({ visits: urls.length, checks: 0 });
  expect(pot.asked).toEqual([]);
  app.end();
});
