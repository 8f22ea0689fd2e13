import type { NewEvent } from "../record/kinds/all.ts";
import { newUpdate } from "./asLead.ts";
import { published, smallRecord } from "./smallRecord.ts";
import { startApp } from "./startApp.ts";

type Voice = {
  month: string;
  stage: string;
  health: string | null;
  reasons: string | null;
  said: string | null;
  name: string | null;
  version: number;
  holds: boolean;
  differs: boolean;
  lead: { stage: string; health: string | null; update: string | null };
};
export type Voiced = {
  second_voice: { voices: Voice[]; history: Voice[]; differs: boolean } | null;
};
export type Counted = {
  second_voice: { assessed: number; differ: number; unassessed: number } | null;
};
export type Listed = { items: (Voice & { action: { slug: string } })[]; total: number };

export const ASSESSMENTS = "/api/v1/assessments";

export const newJudgement = (more: Record<string, unknown> = {}) => ({
  action: "clinical-one",
  month: "2026-10",
  stage: "underway",
  health: "at_risk",
  reasons: "Two of nine laboratories told us so.",
  ...more,
});

/** Turns independent assessment on or off. */
export const switched = (assessment: boolean): NewEvent => ({
  kind: "roadmap.described",
  subject: "roadmap",
  role: "admin",
  facts: { assessment },
});

/** Somebody is appointed from the first day of the record on. */
export const appointed = (
  person: string,
  role: "assessor" | "admin" | "lead" | "deputy" | "executive",
  scope: string | null = null,
): NewEvent => ({
  kind: "appointment.made",
  subject: `appointment/${person}-${role}`,
  role: "admin",
  facts: { appointment: `${person}-${role}`, person, role, scope, from: "2020-01-01" },
});

/**
 * On 6 November 2026 the lead of Clinical says for October that its first action is underway and on
 * track; on the 22nd, when October has closed, an assessor signs in.
 */
export async function asAssessor() {
  const app = await startApp({ now: "2026-01-05T15:00:00Z", events: smallRecord() });
  app.clock.now = new Date("2026-11-06T15:00:00Z");
  await app.record(published("clinical", "2026-10"), switched(true));
  app.clock.now = new Date("2026-11-22T15:00:00Z");
  const assessor = { cookie: await app.signInAs("assessor") };
  let keys = 0;
  const judge = (
    json: unknown,
    o: { cookie?: string; key?: string; version?: number } = {},
  ): Promise<Response> =>
    app.request(ASSESSMENTS, {
      json,
      cookie: o.cookie ?? assessor.cookie,
      headers: {
        "idempotency-key": o.key ?? `key-of-judgement-${keys++}`,
        ...(o.version !== undefined && { "if-match": `"${o.version}"` }),
      },
    });
  const form = (slug: string, fields: Record<string, string>, cookie = assessor.cookie) =>
    app.request(`/desk/assessments/${slug}`, {
      form: { idempotency_key: `key-of-form-${keys++}`, ...fields },
      cookie,
    });
  /** What the lead of Clinical says of its first action for November. */
  const leadSays = async (line: Record<string, unknown>) =>
    app.request("/api/v1/updates", {
      json: newUpdate({ lines: [{ action: "clinical-one", text: "Slowly.", ...line }] }),
      cookie: await app.signInAs("lead", "clinical"),
      headers: { "idempotency-key": `key-of-lead-${keys++}` },
    });
  const get = async <T>(path: string, cookie?: string) =>
    (await (await app.request(path, { cookie })).json()) as T;
  const page = async (path: string, cookie?: string) =>
    (await app.request(path, { cookie })).text();
  const voice = async (slug = "clinical-one", asof?: string) =>
    (await get<Voiced>(`/api/v1/actions/${slug}${asof ? `?asof=${asof}` : ""}`)).second_voice;
  return { ...app, assessor, judge, leadSays, form, get, page, voice };
}
