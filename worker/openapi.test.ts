import { Validator } from "@cfworker/json-schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePeriods } from "./months/editions/commands.ts";
import { begin } from "./office/begin.ts";
import { newUpdate } from "./test/asLead.ts";
import { startApp } from "./test/startApp.ts";

type Schema = Record<string, unknown>;
type Operation = { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> };
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Schema;
};

let served: Awaited<ReturnType<typeof startApp>>;
let document: Document;
let cookies: Record<string, string>;

beforeAll(async () => {
  served = await startApp();
  const settings = { ...served.deps.settings, SAMPLE: "1" as const };
  await begin({ ...served.deps, settings });
  await closePeriods(served.deps);
  cookies = {
    desk: await served.signInAs("lead", "clinical"),
    assessments: await served.signInAs("assessor"),
    board: await served.signInAs("executive"),
    office: await served.signInAs("admin"),
  };
  const { key } = (await (
    await served.request("/api/v1/board/packs", { cookie: cookies.board })
  ).json()) as { key: string };
  const made = await served.request("/board/pack", {
    form: {
      from: "2026-09-01",
      to: "2026-11-22",
      strategy: "measure-and-publish",
      idempotency_key: key,
    },
    cookie: cookies.board,
  });
  if (made.status !== 303) throw new Error(`there is no pack: ${made.status}`);
  const sent = await served.request("/api/v1/desk/waiting", {
    json: { update: newUpdate(), publish_on: "2026-12-01" },
    cookie: cookies.desk,
    headers: { "idempotency-key": "something-waits" },
  });
  if (sent.status !== 201) throw new Error(`nothing waits: ${sent.status}`);
  document = (await (await served.request("/api/v1/openapi.json")).json()) as Document;
}, 60_000);
afterAll(() => served.end());

const placeOf = (path: string) => /^\/(?:api\/v1\/)?(\w+)/.exec(path)![1]!;

/** A session that may read what is at a path. */
const cookieFor = (path: string) =>
  cookies[path.startsWith("/api/v1/desk/assessments") ? "assessments" : placeOf(path)];

/** Files of the download. */
const FILES: Record<string, string> = {
  "/data/{snapshot}": "/data/2026-03.zip",
  "/data/{sheet}": "/data/actions.csv",
  "/data/{object}": "/data/figures.json",
};

/** Real values for the parameters of a path. */
async function fill(path: string): Promise<string> {
  if (!path.includes("{")) return path;
  if (FILES[path]) return FILES[path];
  // The newest month and year are open.
  if (/^\/api\/v1\/(?:months|years)\/.*\/(?:edition|copy)/.test(path))
    return path.replace("{month}", "2026-03").replace("{year}", "2025");
  if (path.startsWith("/api/v1/board/years"))
    return path.replace("{year}", "2026").replace("{action}", "reasons-in-writing");
  if (path.startsWith("/api/v1/board/strategies"))
    return path.replace("{slug}", "measure-and-publish");
  if (path.startsWith("/api/v1/office/library")) return path.replace("{shelf}", "gatherings");
  const list = path.slice(0, path.indexOf("/{"));
  if (path.includes("{sphere}"))
    return path.replace("{month}", "2026-11").replace("{sphere}", "clinical");
  if (list === "/api/v1/desk/corrections") return path.replace("{id}", "2026-10-clinical");
  if (list === "/api/v1/desk/answers") return path.replace("{id}", "q-2b7e15a4c06f9d38");
  const answer = await served.request(list, { cookie: cookieFor(path) });
  const body = (await answer.json()) as Record<string, unknown>;
  const items = (body.items ?? Object.values(body).find(Array.isArray)) as Record<string, string>[];
  const first = items[0]!;
  return path.replace(
    /\{\w+\}/,
    first.slug ?? first.id ?? first.month ?? first.year ?? first.language ?? "",
  );
}

test("the description is OpenAPI 3.1 and knows every noun", () => {
  expect(document.openapi).toMatch(/^3\.1/);
  const nouns = new Set(Object.keys(document.paths).map(placeOf));
  for (const noun of [
    "roadmap",
    "strategies",
    "spheres",
    "actions",
    "updates",
    "months",
    "reporting",
    "progress",
  ])
    expect(nouns).toContain(noun);
});

test("every answer to a read matches its description", async () => {
  const wrong: string[] = [];
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (!get) continue;
    const address = await fill(path);
    const answer = await served.request(address, { cookie: cookieFor(path) });
    const type = answer.headers.get("content-type")!.split(";")[0]!;
    const described = get.responses[String(answer.status)]?.content?.[type]?.schema;
    if (!described) {
      wrong.push(`${address} answered ${answer.status}, which is not described`);
      continue;
    }
    if (type !== "application/json") {
      await answer.arrayBuffer();
      continue;
    }
    const schema = { ...described, components: document.components };
    const { valid, errors } = new Validator(schema, "2020-12", false).validate(await answer.json());
    if (!valid) wrong.push(`${address}: ${JSON.stringify(errors.slice(-2))}`);
  }
  expect(wrong).toEqual([]);
});

/** Grows under the fingers of whoever types, and is never longer than a screen. */
const SHORT = "/api/v1/search/suggestions";

test("every public list gives fifty at a time, a hundred at most, and says how many there are", async () => {
  const isList = ({ get }: Record<string, Operation>) => {
    const schema = get?.responses[200]?.content?.["application/json"]?.schema;
    return Object.hasOwn((schema?.properties ?? {}) as Schema, "items");
  };
  const lists = Object.entries(document.paths)
    .filter(([path, of]) => !/\{|(desk|board|office)\b/.test(path) && isList(of))
    .map(([path]) => path);
  expect(lists).toEqual(expect.arrayContaining(["/api/v1/strategies", "/api/v1/spheres", SHORT]));
  for (const path of lists.filter((list) => list !== SHORT)) {
    const whole = await served.request(path);
    const { items: all, ...said } = (await whole.json()) as { items: unknown[]; total: number };
    expect(said, path).toMatchObject({ page: 1, per_page: 50 });
    expect(all, path).toHaveLength(Math.min(50, said.total));
    const second = await served.request(`${path}?per_page=1&page=2`);
    expect(await second.json(), path).toMatchObject({
      items: all.slice(1, 2),
      page: 2,
      per_page: 1,
      total: said.total,
    });
    for (const wrong of ["per_page=101", "per_page=0", "page=0", "page=x"])
      expect((await served.request(`${path}?${wrong}`)).status, `${path}?${wrong}`).toBe(422);
  }
});

test("a refusal matches the description of refusals", async () => {
  for (const path of [
    "/api/v1/actions/none",
    "/api/v1/actions?per_page=101",
    "/api/v1/desk",
    "/api/v1/x",
  ]) {
    const answer = await served.request(path);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const schema = (document.components as { schemas: { Problem: Schema } }).schemas.Problem;
    const body = (await answer.json()) as { status: number; type: string; title: string };
    expect(new Validator(schema, "2020-12").validate(body).valid, path).toBe(true);
    expect(body.status).toBe(answer.status);
    expect(body.title).toMatch(/^[A-Z].+ .+\.$/);
  }
});

test("a program is told the name of the cookie that opens the signed-in routes there", async () => {
  const named = async (origin: string) => {
    const site = await startApp({ origin });
    const { components } = (await (await site.request("/api/v1/openapi.json")).json()) as {
      components: { securitySchemes: { session: { name: string } } };
    };
    site.end();
    return components.securitySchemes.session.name;
  };
  expect(await named("https://roadmap.example.org")).toBe("__Host-session");
  expect(await named("http://127.0.0.1:8787")).toBe("session");
});
