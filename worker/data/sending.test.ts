import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { downloads } from "../answers/answers.ts";
import { currentHead } from "../cache.ts";
import { signerOf, signRecord } from "../record/checkpoint.ts";
import { yearOfReports } from "../test/yearOfReports.ts";
import { fill } from "./entries.ts";
import { cutAt } from "./queries.ts";
import { sent } from "./sending.ts";
import { oneOf } from "./zip.ts";
import { position } from "../record/asof.ts";

let app: Awaited<ReturnType<typeof yearOfReports>>;
beforeAll(async () => {
  app = await yearOfReports();
  await signRecord(app.store, await signerOf(app.deps.settings), app.clock.now);
});
afterAll(() => app.end());

const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise((next) => void setTimeout(next));
};

const withRoom = (downloadRoom: number) => ({ now: () => app.clock.now, downloadRoom });

/** A download that goes on until somebody lets it end; says how far it got. */
function endless() {
  const told = { pieces: 0, ended: false };
  async function* pieces() {
    try {
      for (;;) {
        await turns(1);
        told.pieces += 1;
        yield new Uint8Array(1000);
      }
    } finally {
      told.ended = true;
    }
  }
  return { pieces, told };
}

describe("what anybody may ask for costs no more than it must", () => {
  it("two downloads at once, whoever asks for a third is asked to come back", async () => {
    const [one, two] = [endless(), endless()];
    const first = sent(one.pieces, "one", withRoom(4000));
    const second = sent(two.pieces, "two", withRoom(4000));
    for (const path of ["/data/milepost.zip", "/data/actions.csv", "/data/2026-02.zip"]) {
      const refused = await app.request(path);
      expect([refused.status, refused.headers.get("retry-after")], path).toEqual([503, "5"]);
      await refused.text();
    }
    expect((await app.request("/data/dictionary.csv")).status).toBe(200);
    await first.cancel();
    const answer = await app.request("/data/actions.csv");
    expect(answer.status).toBe(200);
    await answer.text();
    await second.cancel();
  });

  it("whoever goes away ends the work, and nobody is waited for with more than there is room", async () => {
    const { pieces, told } = endless();
    const body = sent(pieces, "slow", withRoom(4000));
    await turns(20);
    expect(told.pieces).toBeLessThanOrEqual(5);
    await body.cancel();
    expect(told.ended).toBe(true);
  });

  it("whoever takes nothing for a minute keeps nobody else from it", async () => {
    const stalled = [endless(), endless()].map(({ pieces }) => sent(pieces, "slow", withRoom(10)));
    await turns(5);
    expect((await app.request("/data/actions.csv")).status).toBe(503);
    app.wait(61_000);
    const answer = await app.request("/data/actions.csv");
    expect(answer.status).toBe(200);
    await answer.text();
    for (const each of stalled) await each.cancel();
  });

  it("a download that fails leaves room for the next", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1);
      throw new Error("gone");
    }
    for (let i = 0; i < 4; i++) {
      const body = new Response(sent(broken, "broken", withRoom(10)));
      await expect(body.text()).rejects.toThrow("gone");
    }
  });

  it("a finished one is given again from memory, until something is published", async () => {
    app.deps.headMaxAge = Number.MAX_SAFE_INTEGER;
    app.deps.downloadRoom = 10_000_000;
    const first = await app.request("/data/milepost.zip");
    const etag = first.headers.get("etag")!;
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(Buffer.from(downloads.get(etag)!).equals(bytes)).toBe(true);
    const [one, two] = [endless(), endless()].map(({ pieces }) =>
      sent(pieces, "busy", withRoom(10)),
    );
    const again = await app.request("/data/milepost.zip");
    expect(again.headers.get("content-type")).toBe("application/zip");
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    await one!.cancel();
    await two!.cancel();
    await app.record({
      kind: "action.dropped",
      subject: "action/clinical-two",
      role: "lead",
      facts: { action: "clinical-two", month: "2026-05" },
      texts: { reason: "No more." },
    });
    expect(downloads.get(etag)).toBeUndefined();
    app.deps.downloadRoom = undefined;
    await (await app.request("/data/actions.csv")).text();
    app.deps.headMaxAge = 0;
  });

  it.each([
    ["figures.json", 0],
    ["dictionary.csv", 0],
    ["README.txt", 0],
    ["actions.csv", 1],
  ])("for %s alone the log is read %i times, and nothing is made after it", async (name, times) => {
    let reads = 0;
    const all = app.store.db.select.bind(app.store.db);
    const db = new Proxy(app.store.db, {
      get: (of, at) => {
        if (at === "select") {
          return ((...asked: []) => {
            if (asked.length === 0) reads += 1;
            return all(...asked);
          }) as unknown;
        }
        return Reflect.get(of, at) as unknown;
      },
    });
    const store = { ...app.store, db };
    const head = await currentHead(app.store, app.deps.realm, 0, 0);
    const cut = await cutAt(app.store, { ...head, at: position(head.seq), day: "2026-05-20" });
    const source = { store, origin: "https://x.example", key: null };
    const made: Uint8Array[] = [];
    for await (const piece of oneOf((into) => fill(source, cut, into), name)) made.push(piece);
    expect(made.length).toBeGreaterThan(0);
    // A page of the log is two reads without a choice of columns: events, and their words.
    expect(reads / 2).toBe(times);
  });
});
