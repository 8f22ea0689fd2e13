import { smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

type Sent = { version?: number; cookie?: string; year?: number };

/** A small record of four promises of 2026 on 24 November, with the office signed in. */
export async function yearClosing() {
  const app = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord() });
  const session = { office: "" };
  let keys = 0;

  /** The clock moves on; the office signs in again. */
  async function at(instant: string) {
    app.clock.now = new Date(instant);
    session.office = await app.signInAs("admin");
  }
  await at("2026-11-24T15:00:00Z");

  const send = (action: string, json: unknown, o: Sent = {}) =>
    app.request(`/api/v1/board/years/${o.year ?? 2026}/${action}`, {
      json,
      cookie: o.cookie ?? session.office,
      headers: {
        "idempotency-key": `key-of-close-${keys++}`,
        "if-match": `"${o.version ?? 1}"`,
      },
    });

  /** The same through the page's own form. */
  const form = (action: string, fields: Record<string, string>, cookie = session.office) =>
    app.request(`/board/years/2026/${action}`, {
      form: { idempotency_key: `key-of-form-${keys++}`, version: "1", ...fields },
      cookie,
    });
  return { ...app, session, at, send, form };
}
