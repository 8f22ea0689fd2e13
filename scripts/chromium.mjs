import { existsSync } from "node:fs";
import { programPath } from "./program.mjs";

/**
 * A Chromium to test with: the system's, installed if that is allowed; else the one that the
 * environment names; else the one from npm, which brings its own libraries.
 * @returns {Promise<string>}
 */
export async function chromiumPath() {
  const found = [
    programPath("chromium"),
    process.env.CHROMIUM_PATH,
    process.env.PLAYWRIGHT_CHROMIUM_PATH,
  ].find((file) => file && existsSync(file));
  if (found) return found;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"; // unpack the system libraries as well
  return (await import("@sparticuz/chromium")).default.executablePath();
}
