import { describe, expect, test } from "vitest";
import { isSigned } from "../verify.ts";
import vectors from "../vectors.json" with { type: "json" };
import { checkpointsIn, inOneLine } from "./rules.ts";

const { checkpoint: note, verifierKey: key } = vectors;

describe("a checkpoint that was kept is read again, with its signature", () => {
  test.each([
    ["from a file of its own", note],
    ["from a feed", `<feed><subtitle>${inOneLine({ note })}</subtitle></feed>`],
    ["from a mail", `Body.\n\n${note}`],
    ["from a mail with other line ends", `Body.\r\n\r\n${note}`.replaceAll("\n", "\r\n")],
    ["from a line that was wrapped", inOneLine({ note })!.replaceAll(", ", ",\n")],
  ])("%s", async (_from, kept) => {
    expect(checkpointsIn(kept)).toEqual([note]);
    expect(await isSigned(checkpointsIn(kept)[0]!, key)).toBe(true);
  });

  test("and all of them where there are several, each once", () => {
    const other = note.replace(/\n\d+\n/, "\n1\n");
    expect(checkpointsIn(`${note}\n${inOneLine({ note: other })}\n${note}`)).toEqual([note, other]);
  });

  test("and what holds none is left as it is, so that it can be refused", () => {
    expect(checkpointsIn("Nothing.")).toEqual(["Nothing."]);
  });
});
