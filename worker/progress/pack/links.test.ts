import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newUpdate } from "../../test/asLead.ts";
import { articleOf, CANARY, packs } from "../../test/packs.ts";
import { pageOf } from "../../test/pageOf.ts";

const DAY = 86_400_000;

let app: Awaited<ReturnType<typeof packs>>;
beforeEach(async () => {
  app = await packs();
});
afterEach(() => app.end());

describe("a link into a pack", () => {
  test("shows the same pack without an account, is kept by its hash, and shown once", async () => {
    const pack = await app.made();
    const { answer, way } = await app.share(pack);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(way).toMatch(/^\/pack\/[0-9a-f]{64}$/);
    const token = way.slice(6);
    for (const table of ["pack_links", "idempotency", "packs"])
      expect(JSON.stringify(await app.rows(`select * from ${table}`))).not.toContain(token);
    expect(await (await app.read(pack, app.executive)).text()).not.toContain(token);
    const open = await app.read(way);
    expect(open.status).toBe(200);
    expect(
      ["cache-control", "referrer-policy", "x-robots-tag"].map((n) => open.headers.get(n)),
    ).toEqual(["no-store", "no-referrer", "noindex"]);
    const shown = await articleOf(open);
    expect(shown).toContain("Who pays for the second trainer?");
    expect(shown).not.toContain("/board");
  });

  test("a repeat of its form makes no second link and shows no token", async () => {
    const pack = await app.made();
    const form = { days: "7", idempotency_key: "one-link-only" };
    await app.request(pack, { form, cookie: app.executive });
    const again = await app.request(pack, { form, cookie: app.executive });
    expect((await pageOf(again)).querySelector('[role="status"]')!.textContent).toContain(
      "already",
    );
    expect(await app.rows("select * from pack_links")).toHaveLength(1);
  });

  test("over, ended and never there get one same answer", async () => {
    const pack = await app.made();
    const { way: short } = await app.share(pack, "7");
    const { way: ended } = await app.share(pack, "90");
    const { way: long } = await app.share(pack);
    const links = await app.rows("select token from pack_links order by expires_at");
    const end = await app.request(pack, {
      form: { do: "revoke", link: String(links.at(-1)!.token) },
      cookie: app.executive,
    });
    expect(end.status).toBe(303);
    app.wait(8 * DAY);
    expect((await app.read(long)).status).toBe(200);
    const none = `/pack/${"a".repeat(64)}`;
    const answers = await Promise.all(
      [none, short, ended].map(async (way) => {
        const answer = await app.read(way);
        expect(answer.status).toBe(404);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        return (await answer.text()).replaceAll(way, "");
      }),
    );
    expect(answers[0]).toContain("This link does not open a pack");
    expect(new Set(answers).size).toBe(1);
    app.wait(30 * DAY);
    expect((await app.read(long)).status).toBe(404);
  });

  test("a draft, a private note and an update that waits are in no byte of it", async () => {
    const draft = await app.request("/api/v1/desk/drafts/2026-11/clinical", {
      method: "PUT",
      json: { fields: { summary: `${CANARY} draft`, needs: CANARY, need: "decision" } },
      cookie: app.session.cookie,
      headers: { "if-match": "0" },
    });
    expect(draft.ok).toBe(true);
    const waits = await app.request("/api/v1/desk/waiting", {
      json: {
        update: newUpdate({ summary: `${CANARY} waits`, need: "help", needs: CANARY }),
        publish_on: "2026-12-01",
      },
      cookie: app.session.cookie,
      headers: { "idempotency-key": app.key() },
    });
    expect(waits.status).toBe(201);
    expect(JSON.stringify(await app.rows("select * from private_notes"))).toContain(CANARY);
    const pack = await app.made();
    const { way } = await app.share(pack);
    for (const [path, cookie] of [
      [way, undefined],
      [pack, app.executive],
      [`${pack}.csv`, app.executive],
    ] as const) {
      const answer = await app.read(path, cookie);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain(CANARY);
    }
  });
});
