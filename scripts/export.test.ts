import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it("an export into a folder that holds something is refused, and nothing in it is touched", async () => {
  const folder = mkdtempSync(join(tmpdir(), "milepost-"));
  try {
    writeFileSync(join(folder, "old.csv"), "old");
    const { code, stderr } = await run(process.execPath, ["scripts/export.ts", folder]).then(
      () => ({ code: 0, stderr: "" }),
      (error: { code: number; stderr: string }) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toContain("is not empty. Give a folder that is empty or not there yet");
    expect(readdirSync(folder)).toEqual(["old.csv"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
