import { expect, test } from "vitest";
import { pageOf } from "../../worker/test/pageOf.ts";
import { translated } from "./Translated.tsx";

const OLD = "A letter for every patient.";
const told = new Map([
  [OLD, { words: "Una carta para cada paciente.", changedAt: "2026-04-01T16:00:00.000Z" }],
]);
const place = { language: "es", zone: "America/New_York", original: "/progress" } as const;
const page = (body: string) =>
  pageOf(new Response(translated(`<main>${body}</main>`, told, place)));

test("a translation of earlier words says so below itself", async () => {
  const main = await page(`<p class="lead">${OLD}</p>`);
  expect(main.querySelector("p.lead")!.nextElementSibling!.querySelector("a")).not.toBeNull();
});

test("within a picture it is told below the page, where a link can be reached", async () => {
  const main = await page(`<div role="img"><p class="bar-l">${OLD}</p></div>`);
  expect(main.querySelector("[role=img] p")!.textContent).toBe("Una carta para cada paciente.");
  expect(main.querySelector("[role=img] a")).toBeNull();
  expect(main.querySelector("aside li a")).not.toBeNull();
});
