import { once } from "node:events";
import { readdirSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startNode } from "./test/startNode.ts";

const ORIGIN = "https://roadmap.example.org";
const TOKEN = "a-token-of-at-least-24-characters";

type Served = Awaited<ReturnType<typeof startNode>>;

/** A request whose second half is sent when the test wants it. */
async function halfRequest({ port }: Served) {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  let heard = "";
  socket.setEncoding("utf8").on("data", (text: string) => (heard += text));
  socket.on("error", () => undefined);
  const body = "address=nobody%40example.org";
  socket.write(
    `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\naddr`,
  );
  await wait(300);
  const finish = async () => {
    socket.write(body.slice(4));
    await once(socket, "close");
    return heard;
  };
  return { socket, finish };
}

describe("a public installation on Node", () => {
  let served: Served;
  beforeAll(async () => {
    served = await startNode({ BASE_URL: ORIGIN, LOG: "requests" });
  }, 60_000);
  afterAll(() => served.end());

  test("every answer carries the headers that guard its reader", async () => {
    const [asset] = readdirSync("dist/client/assets").filter((file) => file.endsWith(".js"));
    const addresses: [path: string, status: number][] = [
      ["/", 200],
      ["/about", 200],
      ["/sign-in", 200],
      ["/no-such-page", 404],
      ["/api/v1/roadmap", 200],
      ["/api/v1/no-such-route", 404],
      ["/record/events.ndjson", 200],
      ["/updates.atom", 200],
      ["/robots.txt", 200],
      ["/.well-known/security.txt", 200],
      [`/assets/${asset}`, 200],
      ["/assets/no-such-file.js", 404],
      ["/favicon.svg", 200],
      ["/desk-worker.js", 200],
      ["/healthz", 200],
      ["/readyz", 200],
    ];
    for (const [path, status] of addresses) {
      const { headers, ...answer } = await fetch(served.origin + path).then((a) => ({
        headers: a.headers,
        status: a.status,
      }));
      expect(answer.status, path).toBe(status);
      expect(headers.get("strict-transport-security"), path).toMatch(/^max-age=31536000/);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
      expect(headers.get("permissions-policy"), path).toContain("geolocation=()");
      expect(headers.get("referrer-policy"), path).toBeTruthy();
      const script = headers.get("content-type")?.includes("javascript");
      if (!script)
        expect(headers.get("content-security-policy"), path).toMatch(/frame-ancestors 'none'/);
    }
    const etag = (await fetch(`${served.origin}/about`)).headers.get("etag")!;
    const same = await fetch(`${served.origin}/about`, { headers: { "if-none-match": etag } });
    expect(same.status).toBe(304);
    expect(same.headers.get("content-security-policy")).toBe(null);
    const refused = await fetch(`${served.origin}/no-such-page`, { method: "POST" });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
  });

  test("a page is the same in every form, and the form that a reader weighs highest is sent", async () => {
    const ask = async (accepted: string, tags = "") => {
      const headers = { "accept-encoding": accepted, "if-none-match": tags };
      const [answer] = (await once(
        get(`${served.origin}/about?ignored=${accepted}`, { headers }),
        "response",
      )) as [IncomingMessage];
      return { answer, body: await buffer(answer) };
    };
    const plain = await ask("identity");
    expect(plain.answer.headers).not.toHaveProperty("content-encoding");
    const forms: [accepted: string, coding: string, read: (sent: Buffer) => Buffer][] = [
      ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
      ["br;q=0.1, gzip;q=0.9", "gzip", gunzipSync],
    ];
    for (const [accepted, coding, read] of forms)
      for (let times = 0; times < 2; times++) {
        const { answer, body } = await ask(accepted);
        expect(answer.headers["content-encoding"]).toBe(coding);
        expect(answer.headers["content-length"]).toBe(String(body.byteLength));
        expect(read(body).equals(plain.body)).toBe(true);
        const { etag, vary } = answer.headers;
        expect([etag, vary]).toEqual([plain.answer.headers.etag, "accept-encoding"]);
        const same = await ask(accepted, `"another", ${etag}`);
        expect([same.answer.statusCode, same.body.byteLength]).toEqual([304, 0]);
        expect([same.answer.headers.etag, same.answer.headers.vary]).toEqual([etag, vary]);
        expect(same.answer.headers).not.toHaveProperty("content-security-policy");
      }
    const metrics = await (await fetch(`${served.origin}/metrics`)).text();
    expect(metrics).toMatch(/route="\/about",method="GET",status="2xx"\} [5-9]/);
    expect(metrics).toMatch(/route="\/about",method="GET",status="3xx"\} [4-9]/);
  });

  test("files that a page needs are sent as they were made shorter when they were built", async () => {
    const files = readdirSync("dist/client/assets");
    const named = (ending: string) => `/assets/${files.find((file) => file.endsWith(ending))}`;
    for (const path of [named(".css"), named(".js"), "/favicon.svg"]) {
      const sizes = ["identity", "gzip", "br"].map(async (coding) => {
        const headers = { "accept-encoding": coding };
        const [answer] = (await once(get(served.origin + path, { headers }), "response")) as [
          IncomingMessage,
        ];
        expect(answer.headers["content-encoding"] ?? "identity", path).toBe(coding);
        expect(answer.headers.vary, path).toMatch(/^accept-encoding$/i);
        expect(answer.headers["cache-control"], path).toMatch(
          path.startsWith("/assets/") ? /immutable/ : /max-age=3600/,
        );
        return (await buffer(answer)).byteLength;
      });
      const [plain, gzip, br] = (await Promise.all(sizes)) as [number, number, number];
      expect(gzip, path).toBeLessThan(plain);
      expect(br, path).toBeLessThan(gzip);
    }
    const font = await fetch(served.origin + named(".woff2"));
    expect(font.headers.get("content-encoding")).toBe(null);
    expect(font.headers.get("cache-control")).toMatch(/immutable/);
    const worker = await fetch(`${served.origin}/desk-worker.js`);
    expect(worker.headers.get("cache-control")).toBe("no-cache");
  });

  test("metrics are answered on this machine, and to nobody who came through a proxy", async () => {
    const ask = (headers?: Record<string, string>) =>
      fetch(`${served.origin}/metrics`, { headers });
    await fetch(`${served.origin}/actions/a-private-name?who=somebody`);
    const answer = await ask();
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    expect(text).toContain('route="/actions/:slug",method="GET",status="4xx"');
    expect(text).toMatch(/^milepost_database_answers 1$/m);
    expect(text).toMatch(/^milepost_clock_runs_total [1-9]/m);
    expect(text).not.toMatch(/a-private-name|somebody|127\.0\.0\.1/);
    for (const name of ["x-forwarded-for", "forwarded", "x-real-ip"])
      expect((await ask({ [name]: "203.0.113.7" })).status, name).toBe(404);
  });

  test("a line for each request names its route, and nobody", async () => {
    await fetch(`${served.origin}/actions/a-private-name?who=somebody`);
    for (const path of ["/pack/", "/mail/"]) await fetch(`${served.origin}${path}a-secret-token`);
    await wait(100);
    const lines = served.said().split("\n");
    const line = lines.find((each) => each.includes('"request":"/actions/:slug"'));
    expect(Object.keys(JSON.parse(line!) as object)).toEqual([
      "at",
      "request",
      "method",
      "status",
      "ms",
    ]);
    expect(served.said()).toContain('"request":"/mail/:token"');
    expect(served.said()).not.toMatch(/a-private-name|somebody|a-secret-token/);
  });
});

test("with a token set, metrics are answered to whoever holds it and to nobody else", async () => {
  const served = await startNode({ METRICS_TOKEN: TOKEN });
  onTestFinished(served.end);
  const ask = async (authorization?: string) =>
    (await fetch(`${served.origin}/metrics`, authorization ? { headers: { authorization } } : {}))
      .status;
  expect(await ask()).toBe(404);
  expect(await ask(`Bearer ${TOKEN}x`)).toBe(404);
  expect(await ask(`Bearer ${TOKEN}`)).toBe(200);
}, 60_000);

test("a process that is told to stop answers what runs, takes nothing new, and ends well", async () => {
  const served = await startNode();
  onTestFinished(served.end);
  await once(
    connect(served.port, "127.0.0.1").on("error", () => undefined),
    "connect",
  );
  const { finish } = await halfRequest(served);
  served.child.kill("SIGTERM");
  await wait(700);
  expect(served.child.exitCode).toBe(null);
  await expect(fetch(`${served.origin}/healthz`)).rejects.toThrow("fetch failed");
  const [head, body] = (await finish()).split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(head).toContain(`content-length: ${Buffer.byteLength(body!)}`);
  const answered = performance.now();
  expect(await served.ended).toBe(0);
  expect(performance.now() - answered).toBeLessThan(5000);
  expect(served.said()).not.toContain("cut");
}, 60_000);

test("a second signal ends the process at once", async () => {
  const served = await startNode();
  onTestFinished(served.end);
  const { socket } = await halfRequest(served);
  served.child.kill("SIGTERM");
  await wait(800);
  const began = performance.now();
  served.child.kill("SIGTERM");
  expect(await served.ended).toBe(1);
  expect(performance.now() - began).toBeLessThan(2000);
  socket.destroy();
}, 60_000);

test("an unsafe installation does not start, and the setting is named", async () => {
  const refusals: [env: Record<string, string>, said: RegExp, mode?: number][] = [
    [{ HOST: "0.0.0.0", MAIL_URL: "smtp://127.0.0.1:25" }, /BASE_URL is missing/],
    [{ HOST: "0.0.0.0", BASE_URL: ORIGIN }, /MAIL_URL is missing/],
    [{ BASE_URL: "http://roadmap.example.org" }, /BASE_URL must begin with https/],
    [{ METRICS_TOKEN: "short" }, /METRICS_TOKEN must be 24 characters/],
    [{ LOG: "everything" }, /LOG must be problems or requests/],
    [{}, /DATA_DIR is a folder that everybody on this machine may write to/, 0o777],
  ];
  for (const [env, said, mode] of refusals) {
    const served = await startNode(env, mode);
    onTestFinished(served.end);
    expect(await served.ended).toBe(1);
    expect(served.said()).toMatch(said);
  }
}, 60_000);
