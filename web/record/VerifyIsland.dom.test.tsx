import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canonical, type Json } from "../../worker/record/leaf.ts";
import { inclusionRanges } from "../../worker/record/log/paths.ts";
import { Growing } from "../../worker/record/merkle.ts";
import { checking } from "../i18n/en/checking.ts";
import { offerToVerify } from "./VerifyIsland.tsx";

type Vectors = {
  log: { seq: number; subject: string }[];
  leaves: string[];
  roots: string[];
  checkpoint: string;
  verifierKey: string;
};

const vectors = JSON.parse(
  readFileSync(join(process.cwd(), "worker/record/vectors.json"), "utf8"),
) as Vectors;
const words = checking.verify;

async function rootOver(start: number, size: number) {
  const tree = new Growing(0, []);
  for (const leaf of vectors.leaves.slice(start, start + size)) await tree.add(leaf);
  return tree.root();
}

/** A site that answers from the published vectors. */
async function site(address: string): Promise<[status: number, text: string]> {
  const { pathname, searchParams } = new URL(address, "https://roadmap.example.org");
  if (pathname === "/record/key") return [200, `${vectors.verifierKey}\n`];
  if (pathname === "/record/checkpoint") return [200, vectors.checkpoint];
  if (pathname === "/record/events.ndjson") {
    const [from, about] = [Number(searchParams.get("from")), searchParams.get("subject")];
    const events = vectors.log.filter((e) => e.seq >= from && e.subject === about);
    return [200, events.map((e) => `${canonical(e as unknown as Json)}\n`).join("")];
  }
  const seq = Number(/^\/record\/proof\/(\d+)$/.exec(pathname)?.[1]);
  if (!seq) return [200, canonical({ path: [] })];
  const ranges = inclusionRanges(seq - 1, vectors.log.length);
  const path = await Promise.all(ranges.map((r) => rootOver(r.start, r.size)));
  return [200, canonical({ path, root: vectors.roots.at(-1)! })];
}

let broken: Record<string, number>;

/** The button on the page, and what stands in its place after it was pressed. */
async function check() {
  const place = document.createElement("div");
  place.dataset.page = "/strategies/fair-care";
  document.body.append(place);
  offerToVerify(place);
  const button = place.querySelector("button")!;
  const press = async (again: string) => {
    button.click();
    await vi.waitFor(() => expect(button.textContent).toBe(again));
  };
  await press(words.again);
  return { place, button, press, status: place.querySelector("[role=status]")! };
}

beforeEach(() => {
  broken = {};
  vi.stubGlobal("fetch", async (path: string) => {
    const [status, text] = await site(path);
    const wrong = Object.keys(broken).find((start) => path.startsWith(start));
    return new Response(wrong ? "" : text, { status: wrong ? broken[wrong] : status });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.textContent = "";
});

test("whoever presses the button is told what was checked, and only that", async () => {
  const { status, place } = await check();
  expect(status.textContent).toContain(words.good(1));
  expect(status.textContent).toContain(words.whole);
  expect(status.textContent).toContain(words.first(true));
  expect(status.getAttribute("aria-atomic")).toBe("false");
  expect(status.querySelectorAll("li")).toHaveLength(4);
  expect(place.textContent).toContain("Give every patient the same care");
  expect((await check()).status.textContent).toContain(words.continued(16, true));
});

test("a browser that refuses to keep the checkpoint is not said to keep it", async () => {
  const refuse = () => {
    throw new Error("full");
  };
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: refuse });
  const { status } = await check();
  expect(status.textContent).toContain(words.first(false));
  expect(status.textContent).not.toContain("It keeps this one");
});

test.each<[string, number, keyof typeof words.fault]>([
  ["nothing is signed", 404, "no_checkpoint"],
  ["the site fails", 500, "failed"],
  ["the site is too busy", 503, "unreachable"],
])("nobody is told that something is wrong because %s", async (_why, status, what) => {
  broken = { "/record/checkpoint": status };
  const found = await check();
  expect(found.status.textContent).toContain(words.unchecked);
  expect(found.status.textContent).toContain(words.fault[what]);
  expect(found.status.textContent).not.toContain(words.bad);
});

test("nobody is told that something is wrong because the browser is too old", async () => {
  vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new Error("unknown"));
  const { status } = await check();
  expect(status.textContent).toContain(`${words.unchecked}${words.fault.browser}`);
});

test("whoever forgets the earlier checkpoint stays at the button, and may begin anew", async () => {
  const [name, , ...rest] = vectors.checkpoint.split("\n");
  const note = [name, "999", ...rest].join("\n");
  localStorage.setItem("milepost.checkpoint", JSON.stringify({ key: vectors.verifierKey, note }));
  const { place, button, press, status } = await check();
  expect(status.textContent).toContain(words.bad);
  expect(status.textContent).toContain(words.fault.shorter);
  const forget = [...place.querySelectorAll("button")].find((b) => b.textContent === words.forget)!;
  forget.focus();
  forget.click();
  expect(status.textContent).toBe(words.forgotten);
  expect(document.activeElement).toBe(button);
  await press(words.again);
  expect(status.textContent).toContain(words.first(true));
});

test("what this browser kept in another form is no earlier checkpoint", async () => {
  localStorage.setItem("milepost.checkpoint", '{"key":1,"note":"x"}');
  expect((await check()).status.textContent).toContain(words.first(true));
});
