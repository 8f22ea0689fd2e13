import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onPath = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "chromium"))
    .find((file) => existsSync(file));

function installWithApt() {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (apt("update")) apt("install", "-y", "--no-install-recommends", "chromium");
}

/**
 * A Chromium to test with: the system's, installed if that is allowed; else the one that the
 * environment names; else the one from npm, which brings its own libraries.
 * @returns {Promise<string>}
 */
export async function chromiumPath() {
  if (!onPath()) installWithApt();
  const found = [onPath(), process.env.CHROMIUM_PATH, process.env.PLAYWRIGHT_CHROMIUM_PATH].find(
    (file) => file && existsSync(file),
  );
  if (found) return found;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"; // unpack the system libraries as well
  return (await import("@sparticuz/chromium")).default.executablePath();
}
