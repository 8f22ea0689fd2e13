import { drizzle } from "drizzle-orm/libsql/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../db/client.ts";
import { routes } from "../../web/routes.tsx";
import { closePeriods } from "../../worker/months/editions/commands.ts";
import { begin } from "../../worker/office/begin.ts";
import { signerOf } from "../../worker/record/checkpoint.ts";
import { signAndKeep } from "../../worker/record/kept/head.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { dataOf, downloadsOf, type Known, knownOf, pagesOf } from "../addresses.ts";

/** What asks the database on its own account, or is nobody's page. */
const APART = new Set([
  "/healthz",
  "/readyz",
  "/assets/*",
  "/problem/*",
  "/problem/:code",
  "/*",
  "*",
]);

const SIGNED_IN = /^\/(?:api\/v1\/)?(?:desk|board|office|offline)\b/;

/** Addresses that only somebody's token or file opens. */
const CLOSED = {
  "/sign-in": "/sign-in",
  "/sign-in/code": "/sign-in/code",
  "/mail/:token": "/mail/none",
  "/follow/:token": "/follow/none",
  "/follow/:token/leave": "/follow/none/leave",
  "/pack/:token": "/pack/none",
  "/files/:id": "/files/none",
};

/** Reads beside the one that each answer may cost: why is told by the table's second column. */
const MORE: Record<string, [reads: number, why: string]> = {
  "/reporting": [1, "the grid and the reporting health are two answers"],
  "/changes": [1, "the words of the page shown are read once it is known what changed"],
  "/api/v1/changes": [1, "the same"],
  "/record/proof/:seq": [1, "the nodes that a proof needs follow from the size of the tree"],
  "/record/consistency": [1, "the same"],
  "/follow": [2, "what is followed, what changed of it, and then its words"],
  "/api/v1/follow": [2, "the same"],
  "/changes.atom": [1, "the words of what changed are read once it is known"],
  "/strategies/:file": [1, "the same"],
  "/spheres/:file": [1, "the same"],
  "/actions/:file": [1, "the same"],
};

/** A download is read in pages of the log and of tables, never row by row. */
const DOWNLOAD = 80;

let app: Awaited<ReturnType<typeof startApp>>;
let reads = 0;
let known: Known;

/** The same store, counting how often it asks the database. */
function counted({ client }: Store): Store {
  const asks = new Set<string | symbol>(["execute", "batch", "transaction", "executeMultiple"]);
  const counting = new Proxy(client, {
    get(of, name) {
      const found: unknown = Reflect.get(of, name);
      if (typeof found !== "function") return found;
      return (...args: unknown[]): unknown => {
        if (asks.has(name)) reads++;
        return Reflect.apply(found, of, args);
      };
    },
  });
  return { client: counting, db: drizzle(counting) };
}

async function readsOf(address: string) {
  reads = 0;
  const answer = await app.request(address);
  await answer.arrayBuffer();
  return { status: answer.status, reads };
}

beforeAll(async () => {
  app = await startApp();
  const settings = { ...app.deps.settings, SAMPLE: "1" as const };
  await begin({ ...app.deps, settings });
  await closePeriods(app.deps);
  await signAndKeep(app.deps, await signerOf(settings));
  app.deps.store = counted(app.store);
  // The head is known from memory, as it is between two polls.
  app.deps.headMaxAge = 3_600_000;
  known = await knownOf((path) => app.request(path));
}, 60_000);
afterAll(() => app.end());

/** Every pattern that a reader without an account can ask for. */
const patterns = () =>
  new Set(
    [
      ...app.app.routes.filter((r) => r.method === "GET").map((r) => r.path),
      ...routes.filter((r) => !r.info?.own).map((r) => String(r.path)),
    ]
      .map((path) => path.replace(/\{.*\}$/, ""))
      .filter((path) => !APART.has(path) && !SIGNED_IN.test(path)),
  );

const dated = (address: string) => `${address}${address.includes("?") ? "&" : "?"}asof=2026-11-20`;

describe("what an answer costs the database", () => {
  test("each public route has an address here: a new one without a budget is noticed", () => {
    const asked = { ...pagesOf(known), ...dataOf(known), ...downloadsOf(known), ...CLOSED };
    expect([...patterns()].filter((path) => !(path in asked))).toEqual([]);
    expect(Object.keys(asked).filter((path) => !patterns().has(path))).toEqual([]);
  });

  test("every page and every answer is read in one batch, and two where it says why", async () => {
    const over: string[] = [];
    for (const [path, address] of Object.entries({ ...pagesOf(known), ...dataOf(known) })) {
      const most = 1 + (MORE[path]?.[0] ?? 0);
      const { status, reads: taken } = await readsOf(address);
      if (status !== 200 || taken > most) over.push(`${address}: ${status}, ${taken} reads`);
    }
    for (const [path, address] of Object.entries(CLOSED)) {
      const { status, reads: taken } = await readsOf(address);
      if (status >= 500 || taken > 1) over.push(`${path}: ${status}, ${taken} reads`);
    }
    expect(over).toEqual([]);
  });

  test("a page of an earlier day asks once more, for the position that is cited", async () => {
    const over: string[] = [];
    for (const [path, address] of Object.entries({ ...pagesOf(known), ...dataOf(known) })) {
      const most = 1 + (MORE[path]?.[0] ?? 0) + (path in pagesOf(known) ? 1 : 0);
      const { status, reads: taken } = await readsOf(dated(address));
      if (status !== 200 || taken > most) over.push(`${address}: ${status}, ${taken} reads`);
    }
    expect(over).toEqual([]);
  });

  test("a download reads pages of rows, however many rows there are", async () => {
    const over: string[] = [];
    for (const address of Object.values(downloadsOf(known))) {
      const { status, reads: taken } = await readsOf(address);
      if (status !== 200 || taken > DOWNLOAD) over.push(`${address}: ${status}, ${taken} reads`);
    }
    expect(over).toEqual([]);
  });
});
