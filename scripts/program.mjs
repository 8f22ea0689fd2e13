import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @param {string} program
 * @returns {string | undefined}
 */
const onPath = (program) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));

/** @param {string} name */
function installWithApt(name) {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (apt("update")) apt("install", "-y", "--no-install-recommends", name);
}

/**
 * A program of the system: the one on the path, or one installed from its package if that is allowed.
 * @param {string} program
 * @param {string} [from] its package, where that has another name
 * @returns {string | undefined}
 */
export function programPath(program, from = program) {
  if (!onPath(program)) installWithApt(from);
  return onPath(program);
}
