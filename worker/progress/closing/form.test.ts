import type * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pageOf } from "../../test/pageOf.ts";
import { wordsOf } from "../../test/readPage.ts";
import { removed } from "../../test/removed.ts";
import { yearClosing } from "../../test/yearClosing.ts";
import type { yearClose } from "./schema.ts";

let app: Awaited<ReturnType<typeof yearClosing>>;
beforeEach(async () => {
  app = await yearClosing();
});
afterEach(() => app.end());

const reason = "The laboratory opens in spring.";

async function close() {
  const cookie = app.session.office;
  const answer = await app.request("/api/v1/board/years/2026", { cookie });
  return (await answer.json()) as v.InferOutput<typeof yearClose>;
}

test("the form keeps what was typed, shows what it does and publishes by a second step", async () => {
  const wrong = await app.form("clinical-one", { decide: "carry", do: "preview", reason: "" });
  expect(wrong.status).toBe(422);
  expect(wordsOf(await pageOf(wrong), ".bad-sum")[0]).toContain("Please write something here.");
  const typed = {
    decide: "reword",
    wording: "The promise of clinical-one, at every site.",
    result: "It is so — for everyone.",
    done_with: "",
    due: "2027-06-30",
    reason,
  };
  const shown = await pageOf(await app.form("clinical-one", { ...typed, do: "preview" }));
  expect(wordsOf(shown, "ins").join(" ")).toContain("at every site.");
  expect(wordsOf(shown, "tfoot td")).toEqual(["4", "4"]);
  expect(shown.querySelector("input[name=wording]")?.getAttribute("value")).toBe(typed.wording);
  expect((await close()).undecided).toBe(4);
  const back = await pageOf(await app.form("clinical-one", { ...typed, do: "back" }));
  expect(back.querySelector("#reword-wording")?.textContent).toBe(typed.wording);
  const sent = await app.form("clinical-one", { ...typed, do: "publish" });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toMatch(/^\/board\/years\/2026\?seen=\d+#clinical-one$/);
  const again = await app.form("clinical-one", { ...typed, do: "publish" });
  expect(again.status).toBe(409);
  const kept = await app.form("clinical-two", { decide: "drop", reason, do: "publish" }, "");
  expect(kept.status).toBe(401);
  expect(await kept.text()).toContain(reason);
});

test("a removed reason leaves a tombstone where the year and the action told it", async () => {
  await app.send("clinical-one", { decide: "carry", reason: "Mary Example is ill." });
  await removed(app, "action/clinical-one", ["reason"]);
  expect((await close()).items[0]?.decided).toMatchObject({
    how: "carried",
    reason: null,
    redacted: [{ field: "reason" }],
  });
  for (const [path, cookie] of [
    ["/board/years/2026", app.session.office],
    ["/actions/clinical-one", ""],
  ] as const) {
    const shown = await (await app.request(path, { cookie })).text();
    expect(shown).not.toContain("Mary Example");
    expect(shown).toContain("Removed on 24 November 2026");
  }
});
