import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asAsker } from "../../test/asAsker.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof asAsker>>;
beforeEach(async () => {
  app = await asAsker();
});
afterEach(() => app.end());

const kept = async (answer: Response) => {
  const page = await pageOf(answer);
  return {
    question: page.querySelector("textarea")!.textContent,
    address: page.querySelector("input[name=address]")!.getAttribute("value"),
    said: wordsOf(page, "#errors a"),
    stamp: page.querySelector("input[name=stamp]")!.getAttribute("value")!,
  };
};

describe("asking without an account", () => {
  test("keeps the question for a moderator, and nothing of it is public", async () => {
    const before = await (await app.request("/api/v1/questions")).text();
    const answer = await app.ask({ address: "asker@example.org" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      "/questions/ask?received=yes",
    ]);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const [row] = await app.rows("select * from asked");
    expect(row).toMatchObject({
      about: "strategy",
      of: "fair-care",
      body: "Who decides what is fair?",
      address: "asker@example.org",
      asked_on: "2026-11-24",
      published_at: null,
    });
    expect(String(row!.id)).toMatch(/^q-[0-9a-f]{16}$/);
    expect(await (await app.request("/api/v1/questions")).text()).toBe(before);
    expect((await app.request(`/questions/${String(row!.id)}`)).status).toBe(404);
    const found = await app.json("/api/v1/search?q=decides+what+is+fair&kind=question");
    expect(found.body.total).toBe(0);
    const page = await pageOf(await app.request("/questions/ask?received=yes"));
    expect(wordsOf(page, "h1")).toEqual(["Your question was received."]);
  });

  test("is told in the language of the page, whatever becomes of it", async () => {
    await app.ask({ address: "asker@example.org" }, "/es/questions/ask");
    await app.decide((await app.waiting())[0]!.id, { do: "decline", reason: "elsewhere" });
    const [mail] = await app.rows("select subject, body, language from outbox");
    expect(mail).toMatchObject({ subject: "Su pregunta no se publicó", language: "es" });
    expect(String(mail!.body)).toContain("Trata de algo ajeno a esta hoja de ruta.");
    expect(String(mail!.body)).toContain("/es/questions#rules");
  });

  test("begins from the page that one came from, and is not kept by any cache", async () => {
    const answer = await app.request("/questions/ask?action=clinical-one");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const page = await pageOf(answer);
    expect(page.querySelector("option[selected]")!.getAttribute("value")).toBe(
      "action/clinical-one",
    );
    const strategy = await pageOf(await app.request("/strategies/fair-care"));
    expect(strategy.querySelector('a[href="/questions/ask?strategy=fair-care"]')).not.toBeNull();
  });

  test("counts the same words sent twice as one question", async () => {
    const form = { ...app.question, stamp: await app.stamp() };
    await app.request("/questions/ask", { form });
    await app.request("/questions/ask", { form });
    expect(await app.rows("select 1 from asked")).toHaveLength(1);
  });

  test("shows what was typed again, whatever is wrong with it", async () => {
    const long = await app.ask({ question: "Why? ".repeat(250), address: "asker@example.org" });
    expect(long.status).toBe(422);
    expect(await kept(long)).toMatchObject({
      address: "asker@example.org",
      said: ["This is too long."],
    });
    const bad = await kept(await app.ask({ of: "sphere/nowhere", address: "no address" }));
    expect(bad.question).toBe("Who decides what is fair?");
    expect(bad.said).toEqual(["Write an address such as name@example.org, or leave this empty."]);
    const unknown = await kept(await app.ask({ of: "sphere/nowhere" }));
    expect(unknown.said).toEqual(["Choose what your question is about."]);
    expect(await app.rows("select 1 from asked")).toHaveLength(0);
  });

  test("takes nothing from programs: too fast, an old or foreign form, the field nobody sees", async () => {
    const page = await kept(await app.request("/questions/ask"));
    const send = (more: Record<string, string>) =>
      app.request("/questions/ask", { form: { ...app.question, stamp: page.stamp, ...more } });
    app.wait(2000);
    const fast = await send({});
    expect(fast.status).toBe(422);
    const again = await kept(fast);
    expect(again.said[0]).toContain("faster than a person can write");
    expect(again.question).toBe("Who decides what is fair?");
    app.wait(60_000);
    expect((await kept(await send({ website: "https://spam.example" }))).said[0]).toContain(
      "for programs",
    );
    expect((await send({ stamp: page.stamp.replace(/.$/, "x") })).status).toBe(422);
    expect((await send({ stamp: "" })).status).toBe(422);
    app.wait(12 * 3_600_000);
    expect((await kept(await send({}))).said[0]).toContain("open for too long");
    expect(await app.rows("select 1 from asked")).toHaveLength(0);
    // The form that was given back works.
    const late = await app.request("/questions/ask", {
      form: { ...app.question, stamp: (await kept(await send({}))).stamp },
    });
    expect(late.status).toBe(422);
    app.wait(4000);
    expect((await app.ask()).status).toBe(303);
  });

  test("takes six from a network in an hour, all told apart by the network alone", async () => {
    let address = "2001:db8:1:2:aaaa::1";
    app.deps.askerOf = () => address;
    const statuses: number[] = [];
    const stamp = await app.stamp();
    const ask = async (n: number) => {
      const form = { ...app.question, question: `Question ${n}?`, stamp };
      const answer = await app.request("/questions/ask", { form });
      statuses.push(answer.status);
      return answer;
    };
    for (let n = 1; n <= 5; n++) await ask(n);
    address = "2001:db8:1:2::9";
    await ask(6);
    const over = await kept(await ask(7));
    expect(over.question).toBe("Question 7?");
    expect(over.said[0]).toContain("within this hour");
    address = "192.0.2.7";
    await ask(8);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 303]);
    expect(await app.rows("select 1 from asked")).toHaveLength(7);
    const counts = await app.rows("select hash from asked_for");
    expect(JSON.stringify(counts)).not.toMatch(/2001|192\.0/);
    address = "2001:db8:1:2::9";
    app.wait(3_600_000);
    expect((await ask(9)).status).toBe(303);
  });

  test("says so where questions are not taken", async () => {
    await app.record({
      kind: "roadmap.described",
      subject: "roadmap",
      role: "admin",
      facts: { questions: false },
    });
    const page = await pageOf(await app.request("/questions/ask"));
    expect(wordsOf(page, "h1")).toEqual(["Questions are not taken at present."]);
    expect(page.querySelector("textarea")).toBeNull();
    const strategy = await pageOf(await app.request("/strategies/fair-care"));
    expect(strategy.querySelector('a[href^="/questions/ask"]')).toBeNull();
  });
});
