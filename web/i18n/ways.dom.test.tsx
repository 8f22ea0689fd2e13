import { afterEach, expect, test, vi } from "vitest";
import { stayInLanguage } from "./ways.ts";

afterEach(() => {
  document.body.textContent = "";
});

test("what a page draws later leads on in its language", async () => {
  document.body.innerHTML = `<div><a href="/actions">x</a><form action="/desk"></form>
    <a href="/updates.atom">x</a><a href="#main">x</a><a hreflang="en" href="/actions">x</a></div>`;
  const root = document.body.firstElementChild!;
  stayInLanguage(root, "es");
  const ways = () =>
    [...root.querySelectorAll("a, form, button")].map(
      (each) =>
        each.getAttribute("href") ?? each.getAttribute("action") ?? each.getAttribute("formaction"),
    );
  expect(ways()).toEqual(["/es/actions", "/es/desk", "/updates.atom", "#main", "/actions"]);
  const part = document.createElement("p");
  part.innerHTML = `<a href="/months/2026-10">x</a><button formaction="/desk">x</button>`;
  root.append(part);
  await vi.waitFor(() => expect(ways().slice(-2)).toEqual(["/es/months/2026-10", "/es/desk"]));
  part.querySelector("a")!.setAttribute("href", "/months");
  await vi.waitFor(() => expect(ways().at(-2)).toBe("/es/months"));
});
