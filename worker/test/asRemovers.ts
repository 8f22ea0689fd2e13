import { asCorrector, ID } from "./asCorrector.ts";

export type Text = { id: string; field: string; text: string };
type Asks = { items: { id: string; mine: boolean; texts: Text[]; note: string }[]; others: number };

export const PAGE = `/updates/${ID}`;

/** November is published, with a name in it; an administrator and a moderator are signed in. */
export async function asRemovers() {
  const app = await asCorrector();
  const admin = await app.signInAs("admin");
  const moderator = await app.signInAs("moderator");
  let keys = 0;
  const key = () => ({ "idempotency-key": `key-of-removal-${(keys += 1)}` });

  const json = async (path: string, cookie?: string) => {
    const answer = await app.request(path, { cookie });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const texts = async (page = PAGE) => {
    const path = `/api/v1/office/redactions/texts?page=${encodeURIComponent(page)}`;
    return (await json(path, admin)).body.items as Text[];
  };
  const asks = async (cookie = admin) =>
    (await json("/api/v1/office/redactions", cookie)).body as unknown as Asks;
  const ask = (asked: object, cookie = admin, headers: Record<string, string> = key()) =>
    app.request("/api/v1/office/redactions", {
      json: { page: PAGE, reason: "personal", ...asked },
      cookie,
      headers,
    });
  const decide = (id: string, what: string, cookie: string, version = '"1"') =>
    app.request(`/api/v1/office/redactions/${id}`, {
      method: "PATCH",
      json: { do: what },
      cookie,
      headers: { ...key(), "if-match": version },
    });
  const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;

  /** The administrator asks for some texts of a page, and the moderator agrees. */
  async function remove(chosen: (text: Text) => boolean, page = PAGE, reason = "personal") {
    const found = (await texts(page)).filter(chosen);
    const asked = await ask({ page, reason, texts: found.map((x) => x.id) });
    return decide(await idOf(asked), "agree", moderator);
  }
  return { ...app, admin, moderator, key, json, texts, asks, ask, decide, idOf, remove };
}
