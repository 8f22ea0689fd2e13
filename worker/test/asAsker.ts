import { asRemovers } from "./asRemovers.ts";
import { pageOf } from "./pageOf.ts";

/** Questions are taken, a moderator and an administrator are signed in, and anybody may ask. */
export async function asAsker() {
  const app = await asRemovers();
  await app.record({
    kind: "roadmap.described",
    subject: "roadmap",
    role: "admin",
    facts: { questions: true },
  });
  const wait = (ms: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + ms);
  };
  /** What a form was given out with; somebody writes for a minute then. */
  async function stamp(path = "/questions/ask") {
    const page = await pageOf(await app.request(path));
    wait(60_000);
    return page.querySelector("input[name=stamp]")!.getAttribute("value")!;
  }
  const question = {
    of: "strategy/fair-care",
    question: "Who decides what is fair?",
    address: "",
    website: "",
  };
  /** Sends the form of a page that was just opened. */
  async function ask(more: Record<string, string> = {}) {
    const form = { ...question, stamp: await stamp(), ...more };
    return app.request("/questions/ask", { form });
  }
  const rows = async (sql: string) => (await app.store.client.execute(sql)).rows;
  const decide = (id: string, json: object, version = 0, cookie = app.moderator) =>
    app.request(`/api/v1/office/questions/${id}`, {
      method: "PATCH",
      json,
      cookie,
      headers: { ...app.key(), "if-match": `"${version}"` },
    });
  const waiting = async () =>
    (await app.json("/api/v1/office/questions", app.moderator)).body.waiting as {
      id: string;
      sphere: string | null;
    }[];
  return { ...app, wait, stamp, ask, rows, decide, waiting, question };
}
