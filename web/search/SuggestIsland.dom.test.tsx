import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { offerSuggestions } from "./SuggestIsland.tsx";

const PAUSE = 200;
let asked: string[];
let answers: Record<string, { items: string[]; after: number } | "offline">;
let sent: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  sent = [];
  answers = {
    in: { items: ["interpreter", "Interpreters in ten minutes"], after: 0 },
    co: { items: ["committee"], after: 500 },
    com: { items: ["complaints"], after: 100 },
    off: "offline",
    none: { items: [], after: 0 },
  };
  vi.stubGlobal("fetch", async (path: string) => {
    const q = new URL(path, "http://page").searchParams.get("q")!;
    asked.push(q);
    const answer = answers[q]!;
    if (answer === "offline") throw new TypeError("Failed to fetch");
    await new Promise((done) => setTimeout(done, answer.after));
    return Response.json({ items: answer.items });
  });
  document.body.innerHTML = `<div role="search" data-list="Suggestions" data-counts="1 suggestion|2 suggestions">
    <form><label><span>Words</span><input type="search" name="q"></label><button>Search</button></form></div>`;
  offerSuggestions(document.querySelector("div")!);
  document.querySelector("form")!.requestSubmit = () => void sent.push(field().value);
  field().focus();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const field = () => document.querySelector("input")!;
const shown = () =>
  [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);
const said = () => document.querySelector("[role=status]")!.textContent;
const active = () => {
  const id = field().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)!.textContent;
};
const write = (text: string) => {
  field().value = text;
  field().dispatchEvent(new Event("input", { bubbles: true }));
};
const typed = async (text: string) => {
  write(text);
  await vi.advanceTimersByTimeAsync(PAUSE);
};
const press = (key: string, more: KeyboardEventInit = {}) =>
  field().dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );

test("what is suggested stands in a list of the field, and how many there are is said", async () => {
  expect(field().getAttribute("role")).toBe("combobox");
  expect(field().getAttribute("aria-controls")).toBe(document.querySelector("ul")!.id);
  expect(field().getAttribute("aria-expanded")).toBe("false");
  await typed("in");
  expect(shown()).toEqual(["interpreter", "Interpreters in ten minutes"]);
  expect(field().getAttribute("aria-expanded")).toBe("true");
  expect(said()).toBe("2 suggestions");
  expect(active()).toBeNull();
});

test("arrows go through the list and around its ends, and Enter searches for what is chosen", async () => {
  await typed("in");
  const went = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map((key) => {
    press(key);
    return active();
  });
  expect(went).toEqual([
    "interpreter",
    "Interpreters in ten minutes",
    "interpreter",
    "Interpreters in ten minutes",
  ]);
  expect(field().value).toBe("in");
  press("Enter");
  expect(sent).toEqual(["Interpreters in ten minutes"]);
  expect(shown()).toEqual([]);
});

test("Enter without a choice is the form's own, and so are letters and the way along the words", async () => {
  await typed("in");
  expect(press("Enter")).toBe(true);
  press("ArrowDown");
  expect(press("ArrowLeft")).toBe(true);
  expect(active()).toBeNull();
  expect(sent).toEqual([]);
});

test("Escape closes the list and keeps the words; an arrow opens it again", async () => {
  await typed("in");
  expect(press("Escape")).toBe(false);
  expect([shown(), field().value, said()]).toEqual([[], "in", ""]);
  press("ArrowDown");
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toHaveLength(2);
  field().dispatchEvent(new FocusEvent("blur"));
  expect(shown()).toEqual([]);
});

test("a click searches for what it meets", async () => {
  await typed("in");
  document.querySelector<HTMLElement>("[role=option]")!.click();
  expect(sent).toEqual(["interpreter"]);
});

test("an earlier answer that comes later is dropped, and nothing is asked between two keys", async () => {
  write("c");
  await typed("co");
  await typed("com");
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual(["co", "com"]);
  expect(shown()).toEqual(["complaints"]);
});

test("without a network, and where nothing goes on, nothing is shown and nothing is said", async () => {
  await typed("in");
  await typed("off");
  expect([shown(), said()]).toEqual([[], ""]);
  await typed("in");
  await typed("none");
  expect([shown(), said()]).toEqual([[], ""]);
});
