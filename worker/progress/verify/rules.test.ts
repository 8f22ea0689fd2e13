import { expect, test } from "vitest";
import { printable } from "./rules.ts";

test("a name out of somebody's copy cannot write over what the terminal shows", () => {
  const name = "a.csv\u001B[2K\rright  all of it\u202E\u2028";
  expect(printable(name)).toBe("a.csv?[2K?right  all of it??");
  expect(printable("Größe – 1 % “x”")).toBe("Größe – 1 % “x”");
});
