import { asLead, newUpdate } from "./asLead.ts";

export type Read = {
  seen: { on: string; role: string }[];
  offers: { said: string | null; action: string; kind: string }[];
  questions: { id: string; question: string | null; answer: string | null; answered: unknown }[];
};
export type Items = {
  items: { id: string; update: string; question: string; private: boolean }[];
};
export type Start = {
  own: boolean;
  seen_on: string | null;
  private_questions: { answer: string }[];
};

export const ID = "2026-11-clinical";

/** Where the update stands that the executive reads. */
export const update = `/api/v1/updates/${ID}`;

/** Clinical has asked for a decision on the 22nd; an executive signs in on the 24th. */
export async function asExecutive() {
  const app = await asLead();
  await app.publish(
    newUpdate({
      need: "decision",
      needs: "Who pays?",
      lines: [{ action: "clinical-one", stage: "underway", health: "off_track", text: "Stuck." }],
    }),
  );
  app.clock.now = new Date("2026-11-24T15:00:00Z");
  const executive = { cookie: await app.signInAs("executive") };
  let keys = 0;
  const send = (path: string, json: unknown, cookie = executive.cookie, key?: string) =>
    app.request(path, {
      json,
      cookie,
      headers: { "idempotency-key": key ?? `key-of-board-${keys++}` },
    });
  const form = (path: string, fields: Record<string, string>, cookie = executive.cookie) =>
    app.request(path, { form: { idempotency_key: `key-of-form-${keys++}`, ...fields }, cookie });
  const get = async <T>(path: string, cookie?: string) =>
    (await (await app.request(path, { cookie })).json()) as T;
  const page = async (path: string, cookie?: string) =>
    (await app.request(path, { cookie })).text();
  const asof = (day: string) => get<Read>(`${update}?asof=${day}`);
  return { ...app, executive, send, form, get, page, asof };
}
