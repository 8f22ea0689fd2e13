import { addMonths } from "../../worker/months/rules.ts";
import { hold } from "../hosts/bare.ts";
import type { Host } from "../hosts/host.ts";
import { type Asked, take } from "../load/ask.ts";
import { beside, type Runner } from "../load/rounds.ts";
import { atLeast, type Row } from "../report/rows.ts";
import { SIZES } from "../sizes.ts";
import type { Setting } from "../setting.ts";

const LIST = "/actions";
const API = "/api/v1/actions";

/** As browsers say it. */
const ZIPPED = { "accept-encoding": "gzip, deflate, br, zstd" };

/** An address whose answer was not made before: it asks for what no list looks at. */
const anew =
  (path: string) =>
  (n: number): Asked => ({ path: `${path}${path.includes("?") ? "&" : "?"}verify=/${n}` });

const always = (asked: Asked) => () => asked;

type Case = {
  what: string;
  product: Runner;
  bare: { as: string; runner: Runner }[];
  target?: (ofFirst: number[], p50: number[]) => Pick<Row, "target" | "met">;
};

async function rowOf(part: string, { what, product, bare, target }: Case, s: Setting) {
  s.say(`${part}: ${what}`);
  const o = s.quick ? { rounds: 3, ms: 300 } : { rounds: 5, ms: 600 };
  const { told, ofFirst } = await beside([product, ...bare.map((b) => b.runner)], o);
  const [own, ...others] = told;
  const shares = ofFirst.slice(1);
  const values: Row["values"] = {
    "req/s": own!.rate,
    "cpu ms": own!.cpu,
    "p50 ms": own!.p50,
    "p95 ms": own!.p95,
    bytes: own!.bytes,
  };
  for (const [i, other] of others.entries()) {
    values[`${bare[i]!.as} req/s`] = other.rate;
    values[`${bare[i]!.as} p50 ms`] = other.p50;
    values[`${bare[i]!.as} cpu ms`] = other.cpu;
    values[`of ${bare[i]!.as}`] = shares[i]!;
  }
  const beside1 = others.map((b, i) => `${shares[i]} of ${bare[i]!.as} (${b.rate}/s, ${b.p50} ms)`);
  const told1 = `${own!.rate}/s, ${own!.p50} ms, ${own!.cpu} ms cpu`;
  const row: Row = { part, what, values, told: [told1, ...beside1].join("; ") };
  return target
    ? {
        ...row,
        ...target(
          shares,
          told.map((t) => t.p50),
        ),
      }
    : row;
}

/** What was answered before, beside plain Hono that answers the same bytes. */
async function cached(product: Host, bare: Host): Promise<Case[]> {
  const ways = [
    { what: "kept list page", headers: {} },
    { what: "kept list page, compressed", headers: ZIPPED },
  ];
  return Promise.all(
    ways.map(async ({ what, headers }, i) => {
      const asked = { path: LIST, headers };
      await take(product.port, asked);
      const path = await hold(bare, `page-${i}`, await take(product.port, asked));
      return {
        what,
        product: { host: product, next: always(asked) },
        bare: [{ as: "plain Hono", runner: { host: bare, next: always({ path }) } }],
        target: ([share]: number[]) => atLeast(0.8, share!, "of plain Hono, the same bytes"),
      };
    }),
  );
}

const bytesOf = async (host: Host, path: string) => (await take(host.port, { path })).body.length;

/** Reading on Node, beside plain Hono and Hono with one select. */
export async function readsOnNode(product: Host, bare: Host, s: Setting): Promise<Row[]> {
  const select = (as: string, path: string) => ({
    as,
    runner: { host: bare, next: always({ path }) },
  });
  const day = `${addMonths(s.until, -Math.floor(SIZES[s.size].months / 2))}-15`;
  const [page, list] = await Promise.all([bytesOf(product, LIST), bytesOf(product, API)]);
  const cases: Case[] = [
    ...(await cached(product, bare)),
    {
      what: "list page, made anew",
      product: { host: product, next: anew(LIST) },
      bare: [
        select("Hono and one select", `/page/${page}`),
        select("the raw driver", `/raw/${page}`),
      ],
      target: ([share], [own, one]) => ({
        target: "at least 0.25 of Hono and one select; p50 at most 1 ms more",
        met: share! >= 0.25 && own! - one! <= 1,
      }),
    },
    {
      what: "list as JSON, made anew",
      product: { host: product, next: anew(API) },
      bare: [select("Hono and one select", `/list/${list}`)],
      // Ten times Directus was 1,680 a second where a bare list as JSON was 6,263.
      target: ([share]) => atLeast(0.27, share!, "of Hono and one select (ten times Directus)"),
    },
    {
      what: "list page as of a day",
      product: { host: product, next: anew(`${LIST}?asof=${day}`) },
      bare: [
        { as: "the same page of today", runner: { host: product, next: anew(LIST) } },
        select("Hono and one select", `/page/${page}`),
      ],
    },
  ];
  const rows: Row[] = [];
  for (const each of cases) rows.push(await rowOf("Node", each, s));
  return rows;
}

/** Reading in workerd with a libSQL server, beside a plain Hono Worker. */
export async function readsOnEdge(product: Host, bare: Host, s: Setting): Promise<Row[]> {
  const kept = await cached(product, bare);
  const plain = kept[0]!.bare;
  const api = await hold(bare, "list", await take(product.port, { path: API }));
  const cases: Case[] = [
    ...kept,
    { what: "list page, made anew", product: { host: product, next: anew(LIST) }, bare: plain },
    {
      what: "list as JSON, made anew",
      product: { host: product, next: anew(API) },
      bare: [{ as: "plain Hono", runner: { host: bare, next: always({ path: api }) } }],
    },
  ];
  const rows: Row[] = [];
  for (const each of cases) rows.push(await rowOf("workerd", each, s));
  return rows;
}
