import { afterEach, beforeEach, expect, test } from "vitest";
import { asLead } from "../../test/asLead.ts";
import { bytesOf, PDF } from "../../test/someFiles.ts";
import { MOST_BYTES } from "./rules.ts";

let app: Awaited<ReturnType<typeof asLead>>;
beforeEach(async () => {
  app = await asLead();
});
afterEach(() => app.end());

type Bytes = Uint8Array<ArrayBuffer>;

const send = (path: string, fields: Record<string, string | File>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request(path, { method: "POST", body, cookie: app.session.cookie });
};
const open = (url: string) => app.request(url);
const shown = async (answer: Response) => (await answer.text()).replaceAll(/<!--.*?-->/g, "");
const typed = (more: Record<string, string | File> = {}) => ({
  month: "2026-11",
  sphere: "clinical",
  kind: "update",
  idempotency_key: "key-of-the-form",
  summary: "Eight of nine laboratories have changed over.",
  "evidence.1.title": "The guide",
  "evidence.1.url": "",
  "evidence.2.file": new File([], "", { type: "application/octet-stream" }),
  do: "preview",
  ...more,
});
const FORM = "/desk/2026-11/clinical";
const guide = (bytes: Bytes = PDF, name = "guide.pdf", type = "application/pdf") => ({
  "evidence.1.file": new File([bytes], name, { type }),
});

test("a file sent with the form is kept through the preview and published with the words", async () => {
  const preview = await send(FORM, typed(guide()));
  expect(preview.status).toBe(200);
  const page = await shown(preview);
  expect(page).toContain("guide.pdf, PDF, 1 kB");
  const id = /name="evidence\.1\.id" value="([0-9a-f]{64})"/.exec(page)![1]!;
  expect((await open(`/files/${id}`)).status).toBe(404);
  const back = await shown(await send(FORM, typed({ "evidence.1.id": id, do: "back" })));
  expect(back).toContain(`name="evidence.1.id" value="${id}"`);
  expect(back).toContain("uploaded.");
  const carried = { "evidence.1.id": id, "evidence.1.name": "guide.pdf", "evidence.1.size": "36" };
  expect((await send(FORM, typed({ ...carried, do: "publish" }))).status).toBe(303);
  expect((await open(`/files/${id}`)).status).toBe(200);
});

test("a file stays when another answer is refused, and may be left out again", async () => {
  const refused = await send(FORM, typed({ ...guide(), summary: "", do: "publish" }));
  expect(refused.status).toBe(422);
  const page = await shown(refused);
  expect(page).toContain('href="#summary"');
  const id = /name="evidence\.1\.id" value="([0-9a-f]{64})"/.exec(page)![1]!;
  const out = typed({ "evidence.1.id": id, "evidence.1.drop": "yes", "evidence.1.title": "" });
  expect((await send(FORM, { ...out, do: "publish" })).status).toBe(303);
  expect((await open(`/files/${id}`)).status).toBe(404);
});

test.each([
  ["too large", new Uint8Array(MOST_BYTES + 1).fill(0x61), "notes.txt", 413, "larger than 5 MB"],
  ["a page", bytesOf("<script>alert(1)</script>"), "guide.pdf", 422, "not what its name says"],
  ["of another kind", bytesOf("x"), "guide.html", 422, "This kind of file is not taken."],
])("a file that is %s is refused by its question, with all words kept", async (...given) => {
  const [, bytes, name, status, words] = given;
  const answer = await send(FORM, typed({ ...guide(bytes, name, ""), next: "More of it." }));
  expect(answer.status).toBe(status);
  const page = await shown(answer);
  for (const kept of [words, "More of it.", 'value="The guide"', 'href="#evidence.1.file"'])
    expect(page).toContain(kept);
  expect(page).not.toContain('href="#evidence.1.url"');
  expect(await app.rows("select id from files")).toEqual([]);
});

test("a link and a file in one place are one too many", async () => {
  const both = { ...guide(), "evidence.1.url": "https://example.org/guide" };
  const answer = await send(FORM, typed(both));
  expect(answer.status).toBe(422);
  expect(await shown(answer)).toContain("Give a link or a file, not both.");
});

test("one key publishes one file: the same form with other bytes is refused", async () => {
  const form = (bytes: Bytes) => typed({ ...guide(bytes), do: "publish" });
  expect((await send(FORM, form(PDF))).status).toBe(303);
  expect((await send(FORM, form(PDF))).status).toBe(303);
  const other = await send(FORM, form(bytesOf(PDF, "%")));
  expect(other.status).toBe(422);
  expect(await app.rows("select id from updates")).toHaveLength(1);
});

test("an update may bring five whole files at once, and more than that is too much", async () => {
  const whole = (n: number) =>
    new File([bytesOf(PDF, [n]), new Uint8Array(MOST_BYTES - 99)], "a.pdf");
  const five = Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((n) => [
      [`evidence.${n}.file`, whole(n)],
      [`evidence.${n}.title`, `Part ${n}`],
    ]),
  ) as Record<string, File | string>;
  expect((await send(FORM, { ...typed(), ...five, do: "publish" })).status).toBe(303);
  expect(await app.rows("select id from files where published_at is not null")).toHaveLength(5);
  const huge = { "evidence.1.file": new File([new Uint8Array(MOST_BYTES * 7)], "a.pdf") };
  expect((await send(FORM, { ...typed(), ...huge })).status).toBe(413);
});

test("whoever is not signed in cannot send that much", async () => {
  const body = new FormData();
  body.set("summary", "It moved.");
  body.set("evidence.1.file", new File([new Uint8Array(MOST_BYTES)], "a.pdf"));
  expect((await app.request(FORM, { method: "POST", body })).status).toBe(413);
});

test.each(["/desk/waiting/2026-11/clinical", "/desk/2026-11", "/desk/2026-11/clinical/more"])(
  "nobody sends that much to %s, which takes no files",
  async (path) => {
    const file = new File([new Uint8Array(MOST_BYTES)], "a.pdf");
    expect((await send(path, typed({ "evidence.1.file": file }))).status).toBe(413);
  },
);

test("a store that fails loses no word: the file alone has to be chosen again", async () => {
  app.deps.files.put = () => Promise.reject(new Error("the disk is full"));
  const answer = await send(FORM, typed({ ...guide(), next: "More of it." }));
  expect(answer.status).toBe(422);
  const page = await shown(answer);
  expect(page).toContain("The file could not be kept just now. Choose it again.");
  expect(page).toContain("More of it.");
});
