import { describe, expect, test } from "vitest";
import { type Running, signInByMail } from "./signInByMail.ts";

type Action = { slug: string };
type Cell = { month: string; state: string } | null;
type Grid = { rows: { sphere: string; cells: Cell[] }[] };
type Listed<T> = { items: T[]; page: number; per_page: number; total: number };

const isMissed = (cell: Cell): cell is NonNullable<Cell> => cell?.state === "missed";

const FORM = "application/x-www-form-urlencoded";
const PAGES =
  "/ /strategies /spheres /spheres/clinical /actions /updates /months /progress /measures /questions /gatherings /resources /stories /glossary /how-we-count /embed/sphere/clinical /data /data/api /data/dictionary /about /accessibility /privacy".split(
    " ",
  );

/** What both runtimes promise, from outside: pages, sign-in, publishing, reading, refusals. */
export function contract(start: () => Promise<Running>) {
  let running: Promise<Running> | undefined;
  const ask: Running["ask"] = async (path, init = {}) => {
    const { ask: send, origin } = await (running ??= start());
    const headers = new Headers(init.headers);
    if (init.body && !headers.has("origin")) headers.set("origin", origin);
    return send(path, { redirect: "manual", ...init, headers });
  };
  const text = async (path: string) => (await ask(path)).text();
  const json = async <T>(path: string) => (await (await ask(path)).json()) as T;

  const signIn = async (address: string) => signInByMail(await (running ??= start()), address);

  describe("reading", () => {
    test.each(PAGES)("%s is a complete page without scripts", async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("content-security-policy")).not.toContain("script-src");
      const html = await answer.text();
      const scripts = html.match(/<script[^>]*>/g);
      expect({ ends: html.includes("</main>"), scripts }).toEqual({ ends: true, scripts: null });
      expect(html.match(/<h1/g)).toHaveLength(1);
    });

    test("an answer that did not change is not sent again", async () => {
      const first = await ask("/actions");
      await first.text();
      const etag = first.headers.get("etag")!;
      const again = await ask("/actions", { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
    });

    test("lists come in pages of at most a hundred", async () => {
      const list = await json<Listed<Action>>("/api/v1/actions?per_page=7&page=2");
      expect(list.items).toHaveLength(7);
      expect(list).toMatchObject({ page: 2, per_page: 7 });
      expect(list.total).toBeGreaterThan(50);
      expect((await ask("/api/v1/actions?per_page=101")).status).toBe(422);
      expect((await ask("/api/v1/actions?page=1abc")).status).toBe(422);
    });

    test("an unknown page is a page, an unknown address of the interface a problem", async () => {
      expect((await ask("/no/such")).headers.get("content-type")).toContain("text/html");
      const answer = await ask("/api/v1/no-such");
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    });

    test.each([
      ["/updates.atom?asof=soon", 422],
      ["/calendar.ics?asof=2199-01-01", 404],
      ["/progress.csv?chart=stages&asof=1999-01-01", 404],
      ["/data/milepost.zip?asof=soon", 422],
      ["/strategies/no-such.atom", 404],
      ["/record/no-such", 404],
      ["/no-such.json", 404],
    ])("what programs read is refused in their way: %s", async (path, status) => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
      const { type, title } = (await answer.clone().json()) as { type: string; title: string };
      expect(type).toMatch(/^[a-z]+\.[a-z_]+$/);
      expect(title).toMatch(/^[A-Z].+ .+\.$/);
      expect(await answer.json()).toMatchObject({ status });
    });

    test("what is sent to a page that takes nothing is refused like any other request", async () => {
      const form = { headers: { "content-type": "application/json" }, body: "{}" };
      for (const init of [
        { method: "PUT", ...form },
        { method: "DELETE", ...form },
        { method: "OPTIONS" },
      ]) {
        const answer = await ask("/strategies", init);
        expect(answer.status).toBe(404);
        expect(answer.headers.get("content-type")).toContain("text/html");
        expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      }
    });

    test("a day is a day of the past or a clear refusal", async () => {
      expect((await ask("/api/v1/actions?asof=2026-13-01")).status).toBe(422);
      expect((await ask("/api/v1/actions?asof=2199-01-01")).status).toBe(404);
      expect((await ask("/api/v1/actions?asof=1999-01-01")).status).toBe(404);
    });

    test("it is alive and ready, and gives the whole record", async () => {
      expect((await ask("/healthz")).status).toBe(200);
      expect((await ask("/readyz")).status).toBe(200);
      expect((await text("/record/events.ndjson")).split("\n").length).toBeGreaterThan(300);
      const archive = await (await ask("/data/milepost.zip")).arrayBuffer();
      expect(archive.byteLength).toBeGreaterThan(100_000);
    });
  });

  describe("a lead's month", () => {
    const today = new Date().toLocaleDateString("en-CA", { timeZone: "America/New_York" });
    const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000)
      .toISOString()
      .slice(0, 10);
    const month = today.slice(0, 7);
    const said = "The one pain protocol reached its third emergency room.";
    const body = JSON.stringify({
      month,
      sphere: "clinical",
      kind: "update",
      summary: said,
      need: "none",
      lines: [],
      evidence: [],
    });
    const publish = (
      cookie: string,
      key: string,
      what = body,
      headers: Record<string, string> = {},
    ) =>
      ask("/api/v1/updates", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key, cookie, ...headers },
        body: what,
      });

    test("strangers, other origins, other spheres and requests without a key are refused", async () => {
      const cookie = await signIn("deputy.clinical@example.org");
      expect((await publish("", "key-stranger")).status).toBe(401);
      expect(
        (await publish(cookie, "key-foreign", body, { origin: "https://evil.example" })).status,
      ).toBe(403);
      const other = body.replace('"clinical"', '"students"');
      expect((await publish(cookie, "key-other-sphere", other)).status).toBe(403);
      const keyless = await ask("/api/v1/updates", {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body,
      });
      expect(keyless.status).toBe(400);
      const plain = await ask("/api/v1/updates", {
        method: "POST",
        headers: { "content-type": "text/plain", "idempotency-key": "key-plain-1", cookie },
        body,
      });
      expect(plain.status).toBe(415);
    });

    test("twenty identical requests make one update, found on every page and not yesterday", async () => {
      const cookie = await signIn("lead.clinical@example.org");
      const says = async (place: string) => (await text(place)).includes(said);
      expect(await says(`/months/${month}`)).toBe(false);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => publish(cookie, "key-clinical-1")),
      );
      expect(answers.map((a) => a.status)).toEqual(Array(20).fill(201));
      const bodies = new Set(await Promise.all(answers.map((a) => a.text())));
      expect(bodies.size).toBe(1);
      const { id, seq } = JSON.parse([...bodies][0]!) as { id: string; seq: number };

      expect(
        (await publish(cookie, "key-clinical-1", body.replace("third", "fourth"))).status,
      ).toBe(422);
      expect((await publish(cookie, "key-clinical-2")).status).toBe(409);

      await ask(`/?seen=${seq}`);
      const places = [
        "/",
        "/updates",
        `/updates/${id}`,
        `/months/${month}`,
        "/spheres/clinical",
        "/updates.atom",
        "/api/v1/updates",
        `/api/v1/updates?month=${month}&sphere=clinical`,
      ];
      for (const place of places) expect(await says(place), place).toBe(true);
      for (const place of ["/", "/updates", "/spheres/clinical", "/api/v1/updates"])
        expect(await says(`${place}?asof=${yesterday}`), place).toBe(false);
      expect((await ask(`/updates/${id}?asof=${yesterday}`)).status).toBe(404);

      const cell = new RegExp(`<a class="st (\\w+)" href="/updates/${id}"`);
      expect(cell.exec(await text("/reporting"))?.[1]).toBe("on_time");
      const executive = await signIn("executive@example.org");
      const board = await ask("/board", { headers: { cookie: executive } });
      expect(board.headers.get("cache-control")).toContain("no-store");
      expect((await board.text()).includes("Clinical")).toBe(true);
    });

    test("what was published is under a signed head soon after", async () => {
      const events = (await text("/record/events.ndjson")).trim().split("\n").length;
      const size = async () => Number((await text("/record/checkpoint")).split("\n")[1]);
      await expect.poll(size, { timeout: 5000 }).toBe(events);
      expect((await text("/record/checkpoint")).includes("\n— ")).toBe(true);
    });

    test("a file is there for everyone once its update is public, and not before", async () => {
      // A month that nobody reported can still be, whatever today's date.
      const grid = (await (await ask("/api/v1/reporting?months=24")).json()) as Grid;
      const { sphere, cells } = grid.rows.find((row) => row.cells.some(isMissed))!;
      const cookie = await signIn(`deputy.${sphere}@example.org`);
      const file = new FormData();
      file.set("sphere", sphere);
      file.set("file", new File(["site,n\nNord,3\n"], "counts.csv", { type: "text/csv" }));
      const sent = { method: "POST", headers: { cookie }, body: file };
      const kept = await ask("/api/v1/desk/files", sent);
      expect(kept.status).toBe(201);
      const { url } = (await kept.json()) as { url: string };
      expect((await ask(url)).status).toBe(404);
      const evidence = [{ title: "The counts", url }];
      const missed = cells.find(isMissed)!.month;
      const update = { ...(JSON.parse(body) as object), sphere, month: missed, evidence };
      expect((await publish(cookie, "key-with-a-file", JSON.stringify(update))).status).toBe(201);
      const answer = await ask(url);
      expect([answer.status, await answer.text()]).toEqual([200, "site,n\nNord,3\n"]);
      expect(answer.headers.get("content-disposition")).toContain("attachment");
      expect(answer.headers.get("cache-control")).toContain("max-age=60");
    });

    test("signing out ends the session at once", async () => {
      const cookie = await signIn("lead.students@example.org");
      expect((await ask("/api/v1/desk", { headers: { cookie } })).status).toBe(200);
      await ask("/sign-out", {
        method: "POST",
        headers: { "content-type": FORM, cookie },
        body: "x=1",
      });
      expect((await ask("/api/v1/desk", { headers: { cookie } })).status).toBe(401);
    });
  });
}
