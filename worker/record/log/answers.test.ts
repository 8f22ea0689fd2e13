import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { published, smallRecord } from "../../test/smallRecord.ts";
import { startApp } from "../../test/startApp.ts";
import { signerOf } from "../checkpoint.ts";
import { signAndKeep } from "../kept/head.ts";
import type { Get } from "../copy/asking.ts";
import { type Kept, verifyPage } from "./reader.ts";

const PAGE = "/updates/2026-02-clinical";
let app: Awaited<ReturnType<typeof startApp>>;
let early: Kept;

const sign = async () => (await signAndKeep(app.deps, await signerOf(app.deps.settings)))!.note;
const honest: Get = async (path) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text() };
};

/** Answers one address in another way. */
const answering =
  (at: string, status: number, text: string): Get =>
  async (path) =>
    path.startsWith(at) ? { status, text } : honest(path);

beforeAll(async () => {
  const events = [...smallRecord(), published("clinical", "2026-02")];
  app = await startApp({ now: "2026-11-02T15:00:00Z", events });
  const note = await sign();
  early = { key: (await honest("/record/key")).text.trim(), note };
  await app.record(published("clinical", "2026-03"));
  await sign();
});
afterAll(() => app.end());

describe("a reader who checks a page tells apart", () => {
  test("an honest record", async () => {
    expect((await verifyPage(honest, PAGE, early)).fault).toBeNull();
  });

  test("an answer that does not come, or that the site is too busy to give", async () => {
    const offline = () => Promise.reject(new Error("offline"));
    expect((await verifyPage(offline, PAGE, null)).fault?.what).toBe("unreachable");
    const busy = answering("/record/proof", 429, "{}");
    expect((await verifyPage(busy, PAGE, null)).fault?.what).toBe("unreachable");
  });

  test("an answer that is an error, or is not in the form of the record", async () => {
    for (const at of ["/record/consistency", "/record/proof", "/record/events", "/record/key"]) {
      const failing = answering(at, 500, "oh");
      expect((await verifyPage(failing, PAGE, early)).fault?.what, at).toBe("failed");
    }
    for (const text of ["oh", "null", "{}", '{"path":"x"}'])
      for (const at of ["/record/consistency", "/record/proof"]) {
        const broken = answering(at, 200, text);
        expect((await verifyPage(broken, PAGE, early)).fault?.what, text).toBe("unreadable");
      }
    const note = answering("/record/checkpoint", 200, "<html>");
    expect((await verifyPage(note, PAGE, null)).fault?.what).toBe("unreadable");
  });

  test("a record of which nothing is signed yet", async () => {
    const unsigned = await startApp({ events: smallRecord() });
    const get: Get = async (path) => {
      const answer = await unsigned.request(path);
      return { status: answer.status, text: await answer.text() };
    };
    expect((await verifyPage(get, "/actions/clinical-one", null)).fault?.what).toBe(
      "no_checkpoint",
    );
    unsigned.end();
  });
});
