import { describe, expect, onTestFinished, test, vi } from "vitest";
import { tick } from "../../worker/clock.ts";
import { applySteps } from "../../worker/office/import/apply.ts";
import { readPast } from "../../worker/office/import/past/read.ts";
import { prepare } from "../../worker/office/import/prepare.ts";
import { asAsker } from "../../worker/test/asAsker.ts";
import { asCorrector, newWords } from "../../worker/test/asCorrector.ts";
import { asLead, newUpdate } from "../../worker/test/asLead.ts";
import { asRemovers } from "../../worker/test/asRemovers.ts";
import { following } from "../../worker/test/following.ts";
import { LEAD, signingIn } from "../../worker/test/signingIn.ts";
import { startApp } from "../../worker/test/startApp.ts";
import { everything, failing, type Moment } from "./world/failing.ts";
import { counted, LONG } from "./world/tally.ts";

type App = Pick<Awaited<ReturnType<typeof startApp>>, "store" | "deps" | "end">;

/** A deed on a record of its own, always begun from the same rows; `typed` are words in its form. */
type Deed = () => Promise<{
  app: App;
  run: () => Promise<Response>;
  /** How it is tried again, where that is not the same request. */
  again?: () => Promise<Response>;
  typed?: string;
}>;

const NOW = "2026-11-22T15:00:00Z";
const TYPED = "Zwiebelfisch: eight of nine.";

const DEEDS: Record<string, Deed> = {
  "a lead publishes": async () => {
    const app = await asLead();
    return { app, run: () => app.publish(newUpdate(), { key: "key-of-the-deed" }) };
  },
  "a lead publishes by the form": async () => {
    const app = await asLead();
    const form = {
      month: "2026-11",
      sphere: "clinical",
      kind: "update",
      idempotency_key: "key-of-the-form",
      summary: TYPED,
      "line.clinical-one.stage": "not_started",
      "line.clinical-two.stage": "planning",
      do: "publish",
    };
    const { cookie } = app.session;
    const run = () => app.request("/desk/2026-11/clinical", { form, cookie });
    return { app, run, typed: TYPED };
  },
  "a lead corrects": async () => {
    const app = await asCorrector();
    return { app, run: () => app.correct({ summary: newWords }, { key: "key-of-the-deed" }) };
  },
  "a person asks for a code": async () => {
    const { app, browser } = await signingIn();
    return { app, run: () => browser().send("/sign-in", { address: LEAD }) };
  },
  "a person enters the code": async () => {
    const { app, browser, mailedCode } = await signingIn();
    const b = browser();
    await b.send("/sign-in", { address: LEAD });
    const code = (await mailedCode())!;
    // A code works once: where it was used up, a new one is asked for.
    const again = async () => {
      const answer = await b.send("/sign-in", { code });
      if (answer.status !== 422) return answer;
      await b.send("/sign-in", { address: LEAD });
      return b.send("/sign-in", { code: (await mailedCode())! });
    };
    return { app, run: () => b.send("/sign-in", { code }), again };
  },
  "the office imports": async () => {
    const app = await startApp({ now: NOW });
    const run = async () => {
      const past = await readPast(app.store);
      const files = new Map([
        ["people.csv", "id,name,public,address\nann,Ann,yes,a@example.org\n"],
      ]);
      const { steps } = prepare({ files }, past, app.clock.now);
      await applySteps(app.store, steps, past, { now: app.clock.now, random: app.deps.random });
      return new Response("", { status: 200 });
    };
    return { app, run };
  },
  "a moderator agrees to a removal": async () => {
    const app = await asRemovers();
    const asked = await app.ask({ texts: [(await app.texts())[0]!.id] });
    const id = await app.idOf(asked);
    const init = {
      method: "PATCH",
      json: { do: "agree" },
      cookie: app.moderator,
      headers: { "idempotency-key": "key-of-the-deed", "if-match": '"1"' },
    };
    return { app, run: () => app.request(`/api/v1/office/redactions/${id}`, init) };
  },
  "somebody asks": async () => {
    const app = await asAsker();
    const form = { ...app.question, question: TYPED, stamp: await app.stamp() };
    return { app, run: () => app.request("/questions/ask", { form }), typed: TYPED };
  },
  "a moderator publishes a question": async () => {
    const { app, id } = await asked();
    const init = {
      method: "PATCH",
      json: { do: "publish", sphere: "clinical" },
      cookie: app.moderator,
      headers: { "idempotency-key": "key-of-the-deed", "if-match": '"0"' },
    };
    return { app, run: () => app.request(`/api/v1/office/questions/${id}`, init) };
  },
  "a lead answers": async () => {
    const { app, id } = await asked();
    await app.decide(id, { do: "publish", sphere: "clinical" });
    const cookie = await app.signInAs("lead", "clinical");
    const form = { answer: TYPED, idempotency_key: "key-of-the-form" };
    const run = () => app.request(`/desk/answers/${id}`, { form, cookie });
    return { app, run, typed: TYPED };
  },
  "somebody asks to follow by mail": async () => {
    const app = await startApp({ now: NOW });
    const send = following(app);
    const stamp = await send.stampOf();
    return { app, run: () => send.ask({ address: "ann@example.org", stamp }) };
  },
  "a follower says yes": async () => {
    const app = await startApp({ now: NOW });
    const { ask, page, press } = following(app);
    await ask();
    const path = await page();
    return { app, run: () => press(path, "confirm") };
  },
  "a follower leaves": async () => {
    const app = await startApp({ now: NOW });
    const { confirmed, press } = following(app);
    const path = await confirmed();
    // Whoever has left is not known any more.
    const again = async () => {
      const answer = await press(path, "leave");
      return answer.status === 404 ? new Response("", { status: 200 }) : answer;
    };
    return { app, run: () => press(path, "leave"), again };
  },
};

/** A question that waits for a moderator. */
async function asked() {
  const app = await asAsker();
  await app.ask();
  return { app, id: (await app.waiting())[0]!.id };
}

/** Every state through which the deed goes where nothing fails. */
async function statesOf(deed: Deed) {
  const { app, run } = await deed();
  const { watch, read } = failing(app.store);
  const states = [await everything(read)];
  watch(async () => void states.push(await everything(read)));
  const { status } = await run();
  const last = await everything(read);
  await tick(app.deps);
  const settled = await everything(read);
  app.end();
  return { states: new Set([...states, last]), settled, status };
}

/** What is wrong with an answer that was given while the database failed. */
async function wrongIn(answer: Response, typed: string | undefined): Promise<string[]> {
  const said = await answer.text();
  const kind = answer.headers.get("content-type") ?? "";
  return [
    answer.status !== 503 && `answered ${answer.status}: ${said.slice(0, 200)}`,
    typed === undefined && !answer.headers.get("retry-after") && "no Retry-After",
    !/^(application\/problem\+json|text\/html)/.test(kind) && `a refusal as ${kind}`,
    typed !== undefined && !said.includes(typed) && "what was typed is lost",
  ].filter((why) => why !== false);
}

/** Fails the n-th call of a deed; gives whether there was one, and what came of it. */
async function broken(
  deed: Deed,
  clean: Awaited<ReturnType<typeof statesOf>>,
  n: number,
  when: Moment,
) {
  const { app, run, again = run, typed } = await deed();
  try {
    const { failAt, heal, read } = failing(app.store);
    failAt(n, when);
    const answer = await run().catch(() => undefined);
    if (!heal()) return { calls: false, wrong: [] };
    counted("faults injected");
    const now = await everything(read);
    const wrong = clean.states.has(now) ? [] : ["it stands between before and after"];
    if (wrong.length > 0) counted("writes half written");
    if (answer && answer.status >= 400) wrong.push(...(await wrongIn(answer, typed)));
    if (answer && answer.status >= 400) counted("writes refused in good order");
    if (answer && answer.status < 400) {
      // What follows a write may fail after it was done: the clock does it then.
      await tick(app.deps);
      if ((await everything(read)) !== clean.settled) wrong.push("said to be done, and it is not");
    }
    const retried = await again();
    if (retried.status !== clean.status)
      wrong.push(`tried again: ${retried.status} ${(await retried.text()).slice(0, 200)}`);
    else counted("writes acknowledged");
    return { calls: true, wrong: wrong.map((why) => `${when} call ${n} ended: ${why}`) };
  } finally {
    app.end();
  }
}

/** In the short run every call breaks one way or the other, and later ones now and then. */
const isTried = (n: number, when: Moment) =>
  LONG || ((n % 2 === 0) === (when === "before") && (n < 5 || n % 5 === 0));

describe.each(Object.entries(DEEDS))("%s", (_, deed) => {
  test("and whichever call to the database fails, it is done or not, said, and done by trying again", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const info = vi.spyOn(console, "info").mockImplementation(() => undefined);
    onTestFinished(() => {
      log.mockRestore();
      info.mockRestore();
    });
    const clean = await statesOf(deed);
    const found: string[] = [];
    for (const when of ["before", "after"] as const)
      for (let n = 1; ; n++) {
        if (!isTried(n, when)) continue;
        const { calls, wrong } = await broken(deed, clean, n, when);
        found.push(...wrong);
        if (!calls) break;
      }
    expect(found).toEqual([]);
  }, 600_000);
});
