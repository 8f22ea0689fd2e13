import { afterAll, beforeAll, expect, test } from "vitest";
import { asLead } from "../../test/asLead.ts";
import { pageOf } from "../../test/pageOf.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeAll(async () => {
  app = await asLead();
});
afterAll(() => app.end());

test("my record lets its reader choose the language of mails, without a word in the record", async () => {
  const { cookie } = app.session;
  const pick = (language: string) =>
    app.request("/desk/record", {
      form: { idempotency_key: `own-mails-${language}`, do: "language", language },
      cookie,
    });
  const [before] = await app.rows("select seq from head");
  expect((await pick("zh-Hans")).status).toBe(303);
  const page = await pageOf(await app.request("/desk/record", { cookie }));
  const checked = page.querySelector("input[name=language][checked]")!;
  expect(checked.getAttribute("value")).toBe("zh-Hans");
  expect(await app.rows("select seq from head")).toEqual([before]);
  expect((await pick("xx")).status).toBe(422);
  expect((await pick("en")).status).toBe(303);
  const [row] = await app.rows(`select language from addresses where person = 'lead-clinical'`);
  expect(row).toEqual({ language: "en" });
});
