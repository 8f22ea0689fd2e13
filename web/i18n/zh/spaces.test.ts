import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** A figure, or what fills a gap, that stands close to what it counts. */
const CLOSE = /(?:\d|\})(?=天|小时|分钟|秒|个|项|次|份|条|人|位|周)/;
/** A figure close to a Chinese sign before it, but for days of the calendar: 于12月31日. */
const CLOSE_BEFORE = /[一-鿿]\d+(?![\d年月日])/;
const LATIN = /[一-鿿][A-Za-z]|[A-Za-z](?=[一-鿿])/;

test("Chinese texts leave a space around figures and Latin words, and none in dates", () => {
  const close = globSync("web/i18n/zh/*.ts")
    .filter((file) => !file.includes(".test."))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .replaceAll("\\n", "\n")
        .split("\n")
        .filter((line) => [CLOSE, CLOSE_BEFORE, LATIN].some((wrong) => wrong.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(close.join("\n")).toBe("");
});
