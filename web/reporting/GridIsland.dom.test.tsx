import { beforeEach, expect, test } from "vitest";
import { offerArrows } from "./GridIsland.tsx";

const cell = (name: string) => (name ? `<td><a href="#${name}">${name}</a></td>` : "<td>–</td>");
const row = (...names: string[]) => `<tr>${names.map(cell).join("")}</tr>`;

beforeEach(() => {
  document.body.innerHTML = `<div><p data-hint hidden>Keys</p><table>
    <thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>
    <tbody>${row("a1", "a2", "a3")}${row("b1", "", "b3")}${row("c1", "c2", "")}</tbody>
  </table></div>`;
  offerArrows(document.querySelector("div")!);
});

const link = (name: string) => document.querySelector<HTMLElement>(`[href="#${name}"]`)!;
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
const at = () => document.activeElement!.textContent;

test.each([
  ["a1", "ArrowRight", "a2"],
  ["a1", "ArrowDown", "b1"],
  ["b1", "ArrowRight", "b3"],
  ["a2", "ArrowDown", "c2"],
  ["c2", "ArrowUp", "a2"],
  ["a3", "ArrowLeft", "a2"],
  ["a1", "ArrowUp", "a1"],
  ["a3", "ArrowRight", "a3"],
  ["c2", "ArrowRight", "c2"],
  ["b3", "Home", "b1"],
  ["a1", "End", "a3"],
  ["c1", "End", "c2"],
])("from %s, %s goes to %s", (from, key, to) => {
  link(from).focus();
  press(key);
  expect(at()).toBe(to);
});

test("with Control, Home and End go to the first and the last link", () => {
  link("b3").focus();
  press("End", { ctrlKey: true });
  expect(at()).toBe("c2");
  press("Home", { ctrlKey: true });
  expect(at()).toBe("a1");
});

test("one link at a time is in the order of the Tab key: the first, then the last visited", () => {
  const stops = () =>
    [...document.querySelectorAll("a")].filter((a) => a.tabIndex === 0).map((a) => a.textContent);
  expect(stops()).toEqual(["a1"]);
  link("b3").focus();
  expect(stops()).toEqual(["b3"]);
});

test("keys that mean something else are left alone, and at the edge the page may scroll", () => {
  link("a1").focus();
  expect(press("ArrowRight", { shiftKey: true })).toBe(true);
  expect(press("Enter")).toBe(true);
  expect(press("ArrowUp")).toBe(true);
  expect(press("ArrowDown")).toBe(false);
});

test("the keys are told once they work", () => {
  expect(document.querySelector<HTMLElement>("[data-hint]")!.hidden).toBe(false);
});
