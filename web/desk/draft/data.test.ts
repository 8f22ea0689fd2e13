// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DraftView } from "../../../worker/updates/drafts/schema.ts";
import { keep, type Keeper } from "./data.ts";

type Asked = { from: string; fields: Record<string, string>; answer: (a: Response) => void };
let asked: Asked[] = [];
let conflicts: DraftView[] = [];
let keeper: Keeper;
let form: HTMLFormElement;

const said = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const kept = (version: number) => said(200, { version, saved_at: "2026-11-22T15:00:00Z" });
const other = (version: number, fields: Record<string, string>) =>
  said(412, {
    type: "subject.changed_meanwhile",
    current: { version, saved_at: "2026-11-22T15:00:00Z", mine: true, role: "lead", fields },
  });

const type = (text: string) => {
  form.querySelector("textarea")!.value = text;
};
/** The page is about to be left: what stands there is sent without waiting for anything. */
const leave = () => dispatchEvent(new Event("pagehide"));
/** The n-th save that the server is asked for. */
const save = (n: number) =>
  vi.waitFor(() => {
    expect(asked.length).toBeGreaterThanOrEqual(n);
    return asked[n - 1]!;
  });

/** Two saves on their way at once: the page is left before the first one is answered. */
async function twoSaves() {
  type("Eight of nine");
  void keeper.save();
  const first = await save(1);
  type("Eight of nine laboratories");
  leave();
  return [first, await save(2)] as const;
}

beforeEach(() => {
  asked = [];
  conflicts = [];
  document.body.innerHTML = `<form><input name="version" value="1"><textarea name="summary">Eight</textarea></form>`;
  form = document.querySelector("form")!;
  vi.stubGlobal(
    "fetch",
    (_: string, o: { headers: Record<string, string>; body: string }) =>
      new Promise<Response>((answer) => {
        const { fields } = JSON.parse(o.body) as { fields: Record<string, string> };
        asked.push({ from: o.headers["if-match"]!, fields, answer });
      }),
  );
  keeper = keep(form, {
    place: "2026-11/clinical",
    key: "2026-11/clinical/1",
    draft: { version: 1, saved_at: "2026-11-22T14:00:00Z" },
    held: JSON.stringify([["summary", "Eight"]]),
    meeting: false,
    instead: [],
    report: () => undefined,
    conflict: (theirs) => conflicts.push(theirs),
  });
});
afterEach(() => {
  keeper.stop();
  vi.unstubAllGlobals();
});

const version = () => form.querySelector("input")!.value;

test("two saves of one page that overtake each other are no conflict", async () => {
  const [first, second] = await twoSaves();
  expect([first.from, second.from]).toEqual(['"1"', '"1"']);
  first.answer(kept(2));
  await vi.waitFor(() => expect(version()).toBe("2"));
  second.answer(other(2, { summary: "Eight of nine" }));
  const third = await save(3);
  expect([third.from, third.fields.summary]).toEqual(['"2"', "Eight of nine laboratories"]);
  third.answer(kept(3));
  await vi.waitFor(() => expect([version(), keeper.standing().server]).toEqual(["3", "kept"]));
  expect(conflicts).toEqual([]);
});

test("the later of two saves may be answered first", async () => {
  const [first, second] = await twoSaves();
  second.answer(kept(2));
  await vi.waitFor(() => expect(version()).toBe("2"));
  first.answer(other(2, { summary: "Eight of nine laboratories" }));
  await keeper.save();
  expect(keeper.standing().server).toBe("kept");
  expect([asked.length, conflicts]).toEqual([2, []]);
});

test("a refusal that holds what this page just sent counts as taken", async () => {
  const [first] = await twoSaves();
  first.answer(other(2, { summary: "Eight of nine laboratories" }));
  await vi.waitFor(() => expect(version()).toBe("2"));
  expect([keeper.standing().server, conflicts]).toEqual(["kept", []]);
});

test("what somebody saved that the form began with is gone over, another text is not", async () => {
  type("Eight of nine");
  void keeper.save();
  (await save(1)).answer(other(3, { summary: "Eight" }));
  const second = await save(2);
  expect(second.from).toBe('"3"');
  second.answer(other(4, { summary: "The deputy's words." }));
  await vi.waitFor(() => expect(keeper.standing().server).toBe("conflict"));
  expect(conflicts.map((c) => c.fields)).toEqual([{ summary: "The deputy's words." }]);
});
