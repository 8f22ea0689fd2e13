import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { asAsker } from "../../test/asAsker.ts";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";

let app: Awaited<ReturnType<typeof asAsker>>;
beforeEach(async () => {
  app = await asAsker();
});
afterEach(() => app.end());

const course = {
  title: "Interpreting in an hour",
  link: "https://example.org/course",
  kind: "course",
  why: "For those who call an interpreter for the first time.",
  website: "",
};

const suggest = async (more: Record<string, string> = {}) =>
  app.request("/suggest", { form: { ...course, stamp: await app.stamp("/suggest"), ...more } });

const waiting = async () =>
  (await app.json("/api/v1/office/resources/suggestions", app.admin)).body.items as {
    id: string;
  }[];

const fieldsOf = (form: { querySelectorAll: Document["querySelectorAll"] }) =>
  Object.fromEntries(
    [...form.querySelectorAll("input, textarea, select")].flatMap((each) => {
      const name = each.getAttribute("name")!;
      const chosen = each.querySelector("option[selected]")?.getAttribute("value");
      const value = each.getAttribute("value") ?? chosen ?? each.textContent ?? "";
      return each.getAttribute("type") === "checkbox" ? [] : [[name, value]];
    }),
  ) as Record<string, string>;

describe("a suggestion for the library", () => {
  test("waits for the office without an account, and nothing of it is public", async () => {
    const before = await (await app.request("/api/v1/resources")).text();
    const answer = await suggest();
    expect(answer.headers.get("location")).toBe("/suggest?received=yes");
    expect(await waiting()).toMatchObject([{ title: course.title, link: course.link }]);
    expect(await (await app.request("/api/v1/resources")).text()).toBe(before);
    expect((await app.json("/api/v1/search?q=Interpreting+hour")).body.total).toBe(0);
    expect((await app.json("/api/v1/office", app.admin)).body.suggested).toBe(1);
  });

  test("keeps what was typed, and takes nothing from programs", async () => {
    const wrong = await suggest({ link: "javascript:alert(1)", title: "" });
    expect(wrong.status).toBe(422);
    const page = await pageOf(wrong);
    expect(wordsOf(page, "#errors a")).toEqual([
      "Write something here.",
      "Write a link such as https://example.org/page.",
    ]);
    expect(page.querySelector("textarea")!.textContent).toBe(course.why);
    expect((await suggest({ website: "x" })).status).toBe(422);
    const stamp = await app.stamp("/suggest");
    const statuses = [];
    for (const n of [1, 2, 3, 4, 5, 6, 7])
      statuses.push(
        (await app.request("/suggest", { form: { ...course, title: `No. ${n}`, stamp } })).status,
      );
    expect(statuses.slice(-2)).toEqual([303, 429]);
    // Asking is counted by itself.
    expect((await app.ask()).status).toBe(303);
  });

  test("is listed from the form that it fills in, and is gone then", async () => {
    await suggest();
    const [{ id } = { id: "" }] = await waiting();
    const page = await pageOf(
      await app.request(`/office/resources?suggestion=${id}`, { cookie: app.admin }),
    );
    const form = fieldsOf(page.querySelector("#new-form") as never);
    expect(form).toMatchObject({
      title: course.title,
      link: course.link,
      kind: "course",
      description: course.why,
      suggestion: id,
    });
    const empty = await app.request("/office/resources", {
      form: { ...form, title: "" },
      cookie: app.admin,
    });
    expect(await empty.text()).toContain(`value="${id}"`);
    const done = await app.request("/office/resources", {
      form: { ...form, idempotency_key: "another-key-of-it" },
      cookie: app.admin,
    });
    expect(done.status).toBe(303);
    expect(await waiting()).toEqual([]);
    expect((await app.json("/api/v1/resources/interpreting-in-an-hour")).body).toMatchObject({
      link: course.link,
    });
  });

  test("is deleted where it is not taken up, and leaves nothing", async () => {
    await suggest();
    const [{ id } = { id: "" }] = await waiting();
    const page = await pageOf(await app.request("/office/resources", { cookie: app.admin }));
    const form = fieldsOf(page.querySelector(`#decline-${id}`) as never);
    const done = await app.request("/office/resources", { form, cookie: app.admin });
    expect(done.status).toBe(303);
    expect(await app.rows("select 1 from suggestions")).toHaveLength(0);
    expect(await app.rows("select 1 from events where kind = 'resource.listed'")).toHaveLength(0);
    const moderator = await app.json("/api/v1/office/resources/suggestions", app.moderator);
    expect(moderator.status).toBe(403);
  });
});
