import { describe, expect, it } from "vitest";
import { begin } from "../office/begin.ts";
import { linesOf } from "../record/copy/lines.ts";
import { rebuild } from "../record/copy/rebuild.ts";
import { signerOf, signRecord } from "../record/checkpoint.ts";
import type { NewEvent } from "../record/kinds/all.ts";
import { hashOf } from "../record/leaf.ts";
import { changedPromises } from "../test/changedPromises.ts";
import { everyKind } from "../test/everyKind.ts";
import { startApp } from "../test/startApp.ts";
import { unstamped } from "../test/unstamped.ts";
import { unzipped } from "../test/unzipped.ts";
import { yearOfReports } from "../test/yearOfReports.ts";

type App = Awaited<ReturnType<typeof startApp>>;

const sign = async ({ store, deps, clock }: App) =>
  signRecord(store, await signerOf(deps.settings), clock.now);

async function ofSample(): Promise<App> {
  const app = await startApp();
  await begin({ ...app.deps, settings: { ...app.deps.settings, SAMPLE: "1" } });
  return app;
}

/** A month with a frozen page. */
async function withEdition(): Promise<App> {
  const app = await yearOfReports();
  const html = "<article data-edition><h2>January 2026</h2></article>";
  const hash = await hashOf(html);
  const event: NewEvent = {
    kind: "month.closed",
    subject: "month/2026-01",
    role: "clock",
    facts: { month: "2026-01", closedOn: "2026-02-11", position: 20, hash },
  };
  await app.record(event);
  await app.store.client.execute({
    sql: "insert into edition_pages (period, hash, html) values ('2026-01', ?, ?)",
    args: [hash, html],
  });
  return app;
}

/** A site that knows nothing but what is in the archive. */
async function rebuilt(files: ReadonlyMap<string, string>, now: Date): Promise<App> {
  const app = await startApp({ now: now.toISOString() });
  async function* bytes() {
    yield new TextEncoder().encode(files.get("record/events.ndjson"));
  }
  await rebuild(app.store, linesOf(bytes()));
  for (const [name, html] of files) {
    const period = /^editions\/(.+)\.html$/.exec(name)?.[1];
    if (period)
      await app.store.client.execute({
        sql: "insert into edition_pages (period, hash, html) values (?, ?, ?)",
        args: [period, await hashOf(html), html],
      });
  }
  await sign(app);
  return app;
}

const PAGES =
  "/ /reporting?months=all /progress /corrections /about /data /updates.atom /record/checkpoint /progress.csv?chart=drift".split(
    " ",
  );

/** Addresses of pages, feeds and figures; of a long record every `nth`. */
async function addressesOf(app: App, nth: number): Promise<string[]> {
  const map = await (await app.request("/sitemap.xml")).text();
  const all = [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map((m) => m[1]!);
  return [...PAGES, ...all.filter((_, i) => i % nth === 0)];
}

describe("a site built from the download alone has the same pages, byte for byte", () => {
  it.each<[string, () => Promise<App>, number]>([
    ["the sample", ofSample, 8],
    ["a year of reports with a frozen month", withEdition, 1],
    ["promises that changed in every way", () => changedPromises(), 1],
    ["every kind of event", () => startApp({ events: everyKind() }), 1],
  ])(
    "%s",
    async (_name, make, nth) => {
      const first = await make();
      await sign(first);
      const files = await unzipped(first);
      const second = await rebuilt(files, first.clock.now);
      try {
        const addresses = await addressesOf(first, nth);
        expect(addresses.length).toBeGreaterThan(25);
        for (const address of addresses) {
          const [one, two] = [await first.request(address), await second.request(address)];
          const [made, again] = [unstamped(await one.text()), unstamped(await two.text())];
          expect([two.status, again], address).toEqual([one.status, made]);
        }
        expect(await unzipped(second)).toEqual(files);
      } finally {
        first.end();
        second.end();
      }
    },
    60_000,
  );
});
