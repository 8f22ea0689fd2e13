import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import vectors from "../worker/record/vectors.json" with { type: "json" };

const run = promisify(execFile);
const said = (given: string[]) =>
  run(process.execPath, ["scripts/verify.ts", ...given]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );

it("the check of a copy prints the key that it used, and no name that moves the cursor", async () => {
  const folder = mkdtempSync(join(tmpdir(), "milepost-"));
  try {
    mkdirSync(join(folder, "record"));
    const lines = vectors.log.map((e) => JSON.stringify(e)).join("\n");
    writeFileSync(join(folder, "record/events.ndjson"), `${lines}\n`);
    writeFileSync(join(folder, "record/checkpoint"), vectors.checkpoint);
    writeFileSync(join(folder, "record/key"), vectors.verifierKey);
    const name = "x\u001B[2K\rright";
    writeFileSync(join(folder, "SHA256SUMS"), `${"0".repeat(64)}  ${name}\n`);
    const own = await said([folder]);
    expect(own.code).toBe(1);
    expect(own.stdout).toContain("x?[2K?right is listed and not there");
    expect(own.stdout).not.toContain("\u001B");
    const printed = `key    ${vectors.verifierKey}\n`;
    const advice = "it came with the copy; compare it with one you noted elsewhere";
    expect(own.stdout).toContain(`${printed}       ${advice}`);
    const noted = await said([folder, "--key", vectors.verifierKey]);
    expect(noted.stdout).toContain(printed);
    expect(noted.stdout).not.toContain(advice);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
