import { afterEach, beforeEach, expect, test } from "vitest";
import { LANGUAGES } from "../../../db/words.ts";
import { remind } from "../../reminders/commands.ts";
import type { Language } from "../../languages/rules.ts";
import { gapsOf, linksOf, MAILS, wrongGaps } from "../../reminders/letters/rules.ts";
import { officeOf } from "../../test/officeOf.ts";
import { pageOf } from "../../test/pageOf.ts";
import { smallRecord } from "../../test/smallRecord.ts";

let at: Awaited<ReturnType<typeof officeOf>>;
beforeEach(async () => {
  at = await officeOf({ now: "2026-11-02T15:00:00Z", events: smallRecord(["clinical"]) });
});
afterEach(() => at.app.end());

type Text = {
  name: string;
  language: Language;
  subject: string;
  body: string;
  own: boolean;
  version: number;
};
type Texts = { items: (Text & { preview: { subject: string; body: string } })[] };
const text = async (name: string) =>
  (await at.get<Texts>("mails")).items.find((t) => t.name === name)!;
const ways = "{write} {nothing} {leave}";

/** A month in each language. */
const SEPTEMBER = { en: "September", es: "septiembre", "zh-Hans": "9月" };

test("the product's own words fit their gaps in every language", async () => {
  for (const language of LANGUAGES)
    for (const name of MAILS) {
      const wording = at.app.deps.letter({ what: "wording", name }, language);
      expect(wrongGaps(name, wording)).toEqual({ subject: [], body: [], missing: [] });
    }
  const { items } = await at.get<Texts>("mails");
  expect(items.map((t) => t.name)).toEqual([
    ...MAILS,
    ...MAILS.map((name) => `${name}.es`),
    ...MAILS.map((name) => `${name}.zh-Hans`),
  ]);
  for (const { preview, language } of items) {
    expect(preview.subject + preview.body).not.toMatch(/[{}]/);
    expect(preview.body).toContain(SEPTEMBER[language]);
  }
});

test("the office's words are sent, and the way back brings the product's", async () => {
  await at.app.signInAs("lead", "clinical");
  const words = { subject: "{sphere}, {month}!", body: `Please write.\n\n${ways}` };
  const saved = await at.edit("mails/opened", words, 0);
  expect([saved.status, saved.version]).toEqual([200, 1]);
  expect(await text("opened")).toMatchObject({ ...words, own: true, version: 1 });
  await remind(at.app.deps);
  const { rows } = await at.app.store.client.execute(
    "select subject from outbox where kind = 'reminder' and subject like '%!'",
  );
  expect(rows.map((r) => r.subject)).toEqual(["clinical, November!"]);
  const back = await at.edit("mails/opened", { do: "reset" }, 1);
  expect(back.status).toBe(200);
  expect(await text("opened")).toMatchObject({
    subject: "{sphere}: {month} update due {due}",
    own: false,
    version: 2,
  });
});

test("each language has words of its own, and whoever reads it gets those", async () => {
  await at.app.signInAs("lead", "clinical");
  await at.app.store.client.execute("update addresses set language = 'es'");
  const words = { subject: "{sphere}: {month}, por favor", body: `Vence el {due}.\n\n${ways}` };
  expect((await at.edit("mails/opened.es", words, 0)).status).toBe(200);
  expect((await text("opened")).own).toBe(false);
  await remind(at.app.deps);
  const { rows } = await at.app.store.client.execute(
    "select subject, language from outbox where kind = 'reminder' and subject like '%por favor'",
  );
  expect(rows.map((r) => [r.subject, r.language])).toEqual([
    ["clinical: noviembre, por favor", "es"],
  ]);
});

test("an unknown gap is refused by its name, and so is a lost link", async () => {
  const words = { subject: "{month} {secret}", body: `{sphere} ${ways} {Month}` };
  const refused = (await at.edit("mails/opened", words, 0)) as unknown as Record<string, unknown>;
  expect(refused).toMatchObject({
    status: 422,
    wrong: ["subject mail.gap_unknown", "body mail.gap_unknown"],
    unknown: ["{secret}", "{Month}"],
  });
  const lost = { subject: "x", body: "{write} {leave}" };
  expect(await at.edit("mails/due", lost, 0)).toMatchObject({
    wrong: ["body mail.link_missing"],
    missing: ["{nothing}"],
  });
  expect(await at.edit("mails/due", { subject: "{write}", body: ways }, 0)).toMatchObject({
    wrong: ["subject mail.gap_unknown"],
  });
  expect(await at.edit("mails/executive", { subject: "x", body: "{write}" }, 0)).toMatchObject({
    wrong: ["body mail.gap_unknown"],
  });
  expect((await at.edit("mails/none", lost, 0)).status).toBe(404);
  expect([gapsOf("executive").includes("write"), linksOf("executive")]).toEqual([false, []]);
});

test("a stale change is refused with what stands now", async () => {
  const words = { subject: "One", body: ways };
  await at.edit("mails/soon", words, 0);
  const stale = await at.edit("mails/soon", { ...words, subject: "Two" }, 0);
  expect([stale.status, stale.now?.subject]).toEqual([412, "One"]);
  expect((await at.edit("mails/soon", words)).status).toBe(428);
});

test("two changes from one version: one of them has to look again", async () => {
  const one = (subject: string) => at.edit("mails/soon", { subject, body: ways }, 0);
  const answers = await Promise.all([one("One"), one("Two"), one("Three")]);
  expect(answers.map((a) => String(a.status)).toSorted()).toEqual(["200", "412", "412"]);
});

test("a preview shows the finished mail and keeps nothing", async () => {
  const words = { target: "opened", version: "0", form: "wording" };
  const shown = await at.form("mails?edit=opened", {
    ...words,
    subject: "{sphere} again",
    body: `Due {due}.\n\n${ways}`,
    do: "preview",
  });
  expect(shown.status).toBe(200);
  const page = await pageOf(shown);
  const letter = page.querySelector("[aria-labelledby=preview]")!.textContent;
  expect(letter).toContain("clinical again");
  expect(letter).toContain("Due Friday 6 November.");
  expect(page.querySelector("textarea")!.textContent).toContain("Due {due}.");
  const refused = await at.form("mails?edit=opened", {
    ...words,
    subject: "x",
    body: `{wrong} ${ways}`,
    do: "preview",
  });
  expect(refused.status).toBe(422);
  expect((await pageOf(refused)).querySelector("main")!.textContent).toContain("{wrong}");
  expect(await at.app.store.db.all("select * from mail_texts")).toEqual([]);
});

test("only the office reads or changes them", async () => {
  const cookie = await at.app.signInAs("lead", "clinical");
  expect((await at.app.request("/api/v1/office/mails", { cookie })).status).toBe(403);
  const answer = await at.app.request("/office/mails", { form: { do: "preview" }, cookie });
  expect(answer.status).toBe(403);
});
