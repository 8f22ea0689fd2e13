import type { NewEvent } from "../record/kinds/all.ts";
import { asRemovers } from "./asRemovers.ts";
import { pageOf } from "./pageOf.ts";

/** From here on anybody may ask. */
export const questionsTaken: NewEvent = {
  kind: "roadmap.described",
  subject: "roadmap",
  role: "admin",
  facts: { questions: true },
};

/** Questions are taken, a moderator and an administrator are signed in, and anybody may ask. */
export async function asAsker() {
  const app = await asRemovers();
  await app.record(questionsTaken);
  /** What a form was given out with; somebody writes for a minute then. */
  async function stamp(path = "/questions/ask") {
    const page = await pageOf(await app.request(path));
    app.wait(60_000);
    return page.querySelector("input[name=stamp]")!.getAttribute("value")!;
  }
  const question = {
    of: "strategy/fair-care",
    question: "Who decides what is fair?",
    address: "",
    website: "",
  };
  /** Sends the form of a page that was just opened. */
  async function ask(more: Record<string, string> = {}, path = "/questions/ask") {
    const form = { ...question, stamp: await stamp(), ...more };
    return app.request(path, { form });
  }
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
  return { ...app, stamp, ask, decide, waiting, question };
}
