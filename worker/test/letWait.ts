import { tick } from "../clock.ts";
import { asLead, newUpdate } from "./asLead.ts";

type Body = Record<string, unknown>;

const PLACE = "2026-11/clinical";
const PATH = `/api/v1/desk/waiting/${PLACE}`;

/** The lead of Clinical with a finished November update, and everyone whom it may wait for. */
export async function letWait() {
  const app = await asLead();
  let keys = 0;
  const fresh = () => ({ "idempotency-key": `key-of-waiting-${keys++}` });

  /** Sends it to wait for a day, or for the approver. */
  const send = (publish_on: string | null, o: { update?: Body; cookie?: string } = {}) =>
    app.request("/api/v1/desk/waiting", {
      json: { update: o.update ?? newUpdate(), publish_on },
      cookie: o.cookie ?? app.session.cookie,
      headers: fresh(),
    });

  /** The same, and the version that names its text. */
  async function sent(publish_on: string | null, o: { cookie?: string } = {}): Promise<string> {
    const answer = (await (await send(publish_on, o)).json()) as { version: string };
    return answer.version;
  }

  const act = (to: string, version: string, cookie: string, json: unknown = {}) =>
    app.request(`${PATH}/${to}`, {
      json,
      cookie,
      headers: { ...fresh(), "if-match": `"${version}"` },
    });

  const takeBack = (version: string | undefined, cookie = app.session.cookie) =>
    app.request(PATH, {
      method: "DELETE",
      json: {},
      cookie,
      headers: version ? { "if-match": version } : {},
    });

  async function tickAt(instant: string) {
    app.clock.now = new Date(instant);
    await tick(app.deps);
  }

  const described = (facts: { zone?: string; approval?: boolean }) =>
    app.record({ kind: "roadmap.described", subject: "roadmap", role: "admin", facts });

  async function deskOf(cookie: string) {
    const answer = await app.request("/api/v1/desk", { cookie });
    return ((await answer.json()) as { waiting: Body[] }).waiting;
  }

  /** A page as its reader sees it, without the marks of hydration. */
  async function pageOf(path: string, cookie?: string) {
    const answer = await app.request(path, { cookie });
    return (await answer.text()).replaceAll(/<!--.*?-->/g, "");
  }

  const published = () => app.rows("select id, at, approval, role from updates");
  const mails = () =>
    app.rows(
      "select kind, address, body from outbox where kind in ('approve', 'returned', 'published')",
    );
  return {
    ...app,
    place: PLACE,
    path: PATH,
    send,
    sent,
    act,
    takeBack,
    tickAt,
    described,
    deskOf,
    pageOf,
    published,
    mails,
  };
}
