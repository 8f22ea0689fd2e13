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

const NAMES = new Map([
  ["Clinical", { words: "Atención clínica", name: true }],
  ["Clinical & more", { words: "Clínica y más", name: true }],
  ["percent", { words: "por ciento" }],
] as const);
const sentences = (body: string) =>
  pageOf(new Response(translated(`<main>${body}</main>`, NAMES, place)));

test("a name reads in the page's language within a sentence of the page too", async () => {
  const main = await sentences(
    "<p>Clinical no informó; <b>sí Clinical &amp; more</b>.</p><p>Clinicals, 5 percent</p>",
  );
  expect([...main.querySelectorAll("main > p")].map((p) => p.textContent)).toEqual([
    "Atención clínica no informó; sí Clínica y más.",
    "Clinicals, 5 percent",
  ]);
});

test("it stays in what people wrote, in what is cited, and beside Chinese signs it needs no space", async () => {
  const main = await sentences(
    '<div class="words" lang="en"><p>Clinical changed.</p><div>Clinical</div></div><p lang="en">In Clinical <b>wards</b></p><q>Clinical, they said</q><p>在Clinical的报告</p>',
  );
  main.querySelector("aside")!.remove();
  expect(main.querySelector("main")!.textContent).toBe(
    "Clinical changed.ClinicalIn Clinical wardsClinical, they said在Atención clínica的报告",
  );
});

test("a page on which only the names in a filter are translated says nothing of translations", async () => {
  const filter = '<select><option value="clinical">Clinical</option></select>';
  const main = await sentences(`${filter}<p lang="en">In Clinical</p>`);
  expect(main.querySelector("option")!.textContent).toBe("Atención clínica");
  expect(main.querySelector("#translated")).toBeNull();
  const both = await sentences(`${filter}<h2>Clinical</h2>`);
  expect(both.querySelector("#translated")).not.toBeNull();
});
