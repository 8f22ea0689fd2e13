import { smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

/** A small record on 22 November 2026, with the lead of Clinical signed in. */
export async function asLead() {
  const app = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord() });
  const session = { cookie: "" };
  let keys = 0;

  /** The clock moves on; the lead signs in again. */
  async function on(instant: string) {
    app.clock.now = new Date(instant);
    session.cookie = await app.signInAs("lead", "clinical");
  }
  await on("2026-11-22T15:00:00Z");

  const publish = (json: unknown, o: { key?: string; cookie?: string } = {}) =>
    app.request("/api/v1/updates", {
      json,
      cookie: o.cookie ?? session.cookie,
      headers: { "idempotency-key": o.key ?? `key-of-test-${keys++}` },
    });
  return { ...app, session, on, publish };
}

type Body = Record<string, unknown>;

export const newUpdate = (more: Body = {}): Body => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  summary: "Eight of nine laboratories have changed over.",
  ...more,
});

export const nothingNew = (more: Body = {}): Body =>
  newUpdate({ kind: "nothing", summary: "The rooms are being painted.", ...more });

/** Status, code and fields of a refusal. */
export async function refusal(answer: Response) {
  const { type, fields = [] } = (await answer.json()) as {
    type: string;
    fields?: { path: string }[];
  };
  const kind = answer.headers.get("content-type");
  if (kind !== "application/problem+json") throw new Error(`a refusal as ${kind}`);
  return [answer.status, type, ...fields.map((f) => f.path)];
}
