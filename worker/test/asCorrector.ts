import { asLead, newUpdate } from "./asLead.ts";

export const ID = "2026-11-clinical";
export const newWords = "Seven of nine laboratories have changed over.";
export const oldWords = "Eight of nine laboratories have changed over.";

type Sent = { version?: number; cookie?: string; key?: string };

/** The lead of Clinical has published November on the 22nd, with an error in it, and now it is the 24th. */
export async function asCorrector() {
  const app = await asLead();
  await app.publish(
    newUpdate({
      obstacles: "Ask Mary Example for the keys.",
      lines: [{ action: "clinical-one", stage: "underway", health: "on_track", text: "It begna." }],
      evidence: [{ action: "clinical-one", title: "The list", url: "https://example.org/list" }],
    }),
  );
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  let keys = 0;

  const send = (path: string, json: unknown, { version = 1, cookie, key }: Sent = {}) =>
    app.request(`/api/v1/updates/${ID}/${path}`, {
      json,
      cookie: cookie ?? app.session.cookie,
      headers: {
        "idempotency-key": key ?? `key-of-fix-${keys++}`,
        ...(version > 0 && { "if-match": `"${version}"` }),
      },
    });

  const correct = (texts: Record<string, string>, o: Sent & { why?: string } = {}) =>
    send("corrections", { why: o.why ?? "fact", reason: "It was counted anew.", texts }, o);

  const withdraw = (reason = "It told of another hospital.", o: Sent = {}) =>
    send("withdrawal", { reason }, o);

  const read = async (path: string, asof?: string) =>
    (await (await app.request(`${path}${asof ? `?asof=${asof}` : ""}`)).json()) as Record<
      string,
      unknown[]
    >;

  return { ...app, send, correct, withdraw, read };
}
