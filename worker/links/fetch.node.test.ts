import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { hex, sha256 } from "../record/leaf.ts";
import { lookAt } from "./asking/commands.ts";
import { linkFetcher as edgeFetcher } from "./fetch.edge.ts";
import { isPublicAddress, linkFetcher } from "./fetch.node.ts";
import { INWARD, REACHED_BY_NAME, SCHEMES } from "../test/attacks/inward.ts";
import { type Answers, linkServer } from "../test/linkServer.ts";

const MB = 1024 * 1024;
const file = Buffer.alloc(300_000, "The list of wards. ");
const bomb = gzipSync(Buffer.alloc(200 * MB));
const answers: Answers = {
  "/file": (to) => to.writeHead(200, { "content-type": "application/pdf" }).end(file),
  "/page": (to) => to.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>Hi"),
  "/moved": (to) => to.writeHead(301, { location: "/file" }).end("x".repeat(MB)),
  "/moved/1": (to) => to.writeHead(302, { location: "/moved/2" }).end(),
  "/moved/2": (to) => to.writeHead(307, { location: "/moved/3" }).end(),
  "/moved/3": (to) => to.writeHead(308, { location: "/file" }).end(),
  "/moved/0": (to) => to.writeHead(302, { location: "/moved/1" }).end(),
  "/round": (to) => to.writeHead(302, { location: "/round" }).end(),
  "/inward": (to) => to.writeHead(302, { location: "http://127.0.0.1/file" }).end(),
  "/inwards": (to) => to.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/shut": (to) => to.writeHead(403).end(),
  "/busy": (to) => to.writeHead(429).end(),
  "/members/list": (to) => to.writeHead(200, { "content-type": "text/csv" }).end("a,b"),
  "/cookie": (to) => to.writeHead(302, { location: "/file", "set-cookie": "a=1" }).end(),
  "/slow": () => undefined,
  "/drop": (to) => to.destroy(),
  "/error": (to) => to.writeHead(500).end(),
  "/bomb": (to) =>
    to.writeHead(200, { "content-type": "text/csv", "content-encoding": "gzip" }).end(bomb),
  "/endless": (to) => {
    to.writeHead(200, { "content-type": "text/csv" });
    const more = () => {
      while (!to.destroyed && to.write(Buffer.alloc(65_536, "1,2\n")));
    };
    to.on("drain", more);
    more();
  },
  "/drip": (to) => {
    to.writeHead(200, { "content-type": "text/csv" });
    const dripping = setInterval(() => to.write("1\n"), 200);
    to.on("close", () => clearInterval(dripping));
  },
  "/robots.txt": (to) => to.end("User-agent: *\nDisallow: /members/\n"),
};

const server = await linkServer(answers);
const { asked, port, behind, fetchLink: node } = server;
afterAll(() => server.end());

const AGENT = "Milepost (+https://roadmap.example.org/)";
const look = (path: string, by = node) =>
  lookAt(by, `http://evidence.our-clinic.org${path}`, AGENT);
const hash = hex(await sha256(file));

describe.each([
  ["on Node", node],
  ["on Workers", behind(edgeFetcher(), "127.0.0.1")],
])("a look at a link %s", (_where, by) => {
  test.each([
    ["a file is read and hashed", "/file", { found: "opened", hash }],
    ["a web page only opens", "/page", { found: "opened", hash: null }],
    ["a redirect is followed", "/moved", { found: "opened", hash }],
    ["three redirects are followed", "/moved/1", { found: "opened", hash }],
    ["a fourth is not", "/moved/0", { found: "failed", answered: true }],
    ["a loop ends", "/round", { found: "failed", answered: true }],
    ["a redirect inwards says nothing", "/inward", { found: "none" }],
    ["a redirect to a file says nothing", "/inwards", { found: "none" }],
    ["what needs signing in is not broken", "/shut", { found: "refused" }],
    ["a site that asks for patience is not broken", "/busy", { found: "refused" }],
    ["what robots may not read is not read", "/members/list", { found: "refused" }],
    ["what is not there failed", "/gone", { found: "failed", answered: true }],
    ["a broken server failed", "/error", { found: "failed", answered: true }],
    ["a connection that ends early failed", "/drop", { found: "failed", answered: false }],
  ])("%s", async (_name, path, found) => {
    expect(await look(path, by)).toEqual(found);
  });

  test("an endless answer is read up to the limit", async () => {
    expect(await look("/endless", by)).toMatchObject({ found: "opened", hash: /^[0-9a-f]{64}$/ });
  });
});

test("a packed answer is never unpacked", async () => {
  const before = process.memoryUsage().rss;
  expect(await look("/bomb")).toEqual({ found: "opened", hash: null });
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB);
});

test("a look takes five seconds at most, whatever is slow", async () => {
  const before = performance.now();
  const looks = await Promise.all([look("/slow"), look("/drip")]);
  expect(performance.now() - before).toBeLessThan(6500);
  expect(looks).toEqual([
    { found: "failed", answered: false },
    { found: "opened", hash: null },
  ]);
}, 10_000);

test("whoever is asked learns the roadmap's address and nothing else", async () => {
  asked.length = 0;
  await look("/cookie");
  for (const { headers } of asked)
    expect(Object.keys(headers).toSorted()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  expect(asked.map((a) => [a.path, a.headers["user-agent"]])).toEqual([
    ["/robots.txt", AGENT],
    ["/cookie", AGENT],
    ["/file", AGENT],
  ]);
});

describe("with the rules of the product", () => {
  test("no spelling of an address inside reaches the machine", async () => {
    asked.length = 0;
    const real = linkFetcher();
    const spelled = INWARD.flatMap((host) => [
      `http://${host}/file`,
      `http://${host}:${port}/file`,
      `https://${host}/file`,
    ]);
    for (const address of [...spelled, ...SCHEMES.map((s) => s.replaceAll("PORT", String(port)))])
      expect(await lookAt(real, address, AGENT), address).toEqual({ found: "none" });
    expect(asked).toEqual([]);
  });

  test("no public name that leads inside reaches the machine", async () => {
    asked.length = 0;
    for (const addresses of REACHED_BY_NAME) {
      const found = addresses.map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      }));
      const real = behind(linkFetcher({ resolve: async () => found }));
      expect(await look("/file", real), addresses.join()).toEqual({ found: "none" });
    }
    expect(asked).toEqual([]);
  });

  test("a name that turns inwards after it was checked is asked at the checked address", async () => {
    asked.length = 0;
    let times = 0;
    const turning = async () => {
      times += 1;
      return times === 1 ? [{ address: "127.0.0.2", family: 4 }] : server.resolve();
    };
    const only = linkFetcher({ resolve: turning, mayReach: (a) => a === "127.0.0.2" });
    expect(await look("/file", behind(only))).toMatchObject({ found: "failed" });
    expect([times, asked]).toEqual([1, []]);
  });

  test.each(["8.8.8.8", "193.0.6.139", "2606:4700:4700::1111", "2a00:1450:4001::5"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});
