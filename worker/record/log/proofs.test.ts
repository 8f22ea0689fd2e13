import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { openSigner, signRecord } from "../checkpoint.ts";
import { isContinued, isIncluded } from "./check.ts";

const now = new Date("2026-11-02T15:00:00Z");
let app: Awaited<ReturnType<typeof startApp>>;
let size = 0;

beforeAll(async () => {
  const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
  const events = [...smallRecord(), ...months.map((m) => published("clinical", m))];
  app = await startApp({ now: "2026-11-02T15:00:00Z", events });
  const signer = await openSigner("roadmap.example.org", Buffer.alloc(32, 7).toString("base64"));
  size = (await signRecord(app.store, signer, now))!.size;
});
afterAll(() => app.end());

type Body = Record<"leaf" | "root" | "older" | "newer" | "checkpoint" | "type", string> & {
  path: string[];
  fields: unknown;
};

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, body: (await answer.json()) as Body };
};

describe("proofs about the record", () => {
  test("every event is proven to be in the newest and in every older record", async () => {
    for (let of = 1; of <= size; of++)
      for (let seq = 1; seq <= of; seq++) {
        const { body } = await get(`/record/proof/${seq}?size=${of}`);
        expect(await isIncluded(body.leaf, seq - 1, of, body.path, body.root)).toBe(true);
      }
    const { body } = await get("/record/proof/1");
    expect(body).toMatchObject({ seq: 1, size });
    expect(body.checkpoint).toContain(Buffer.from(body.root, "hex").toString("base64"));
  });

  test("whoever kept an older checkpoint can prove that nothing before it was changed", async () => {
    for (let from = 1; from <= size; from++) {
      const { body } = await get(`/record/consistency?from=${from}`);
      const [older, newer] = [
        { size: from, root: body.older },
        { size, root: body.newer },
      ];
      expect(await isContinued(older, newer, body.path)).toBe(true);
    }
  });

  test("what lies beyond the signed record is not found, and nonsense is named", async () => {
    expect((await get(`/record/proof/${size + 1}`)).status).toBe(404);
    expect((await get(`/record/proof/2?size=1`)).status).toBe(404);
    expect((await get(`/record/consistency?from=${size + 1}`)).status).toBe(404);
    const { status, body } = await get("/record/proof/0");
    expect([status, body.type, body.fields]).toMatchObject([
      422,
      "request.invalid",
      [{ path: "seq", message: "place.malformed" }],
    ]);
    expect((await get("/record/consistency")).status).toBe(422);
  });
});
