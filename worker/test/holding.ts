import { spawn } from "node:child_process";
import { once } from "node:events";

const HOLD = `const { DatabaseSync } = require("node:sqlite");
const file = new DatabaseSync(process.argv[1]);
file.exec("begin immediate");
console.log("held");
process.stdin.resume().once("end", () => { file.exec("commit"); process.exit(); });`;

/**
 * A program of its own that holds the write lock of a database file; gives what lets it go. Locks of
 * one process are not seen by that process: two connections in a test would prove nothing.
 */
export async function holding(path: string): Promise<() => Promise<void>> {
  const other = spawn(process.execPath, ["-e", HOLD, path], { stdio: ["pipe", "pipe", "inherit"] });
  await once(other.stdout, "data");
  return async () => {
    other.stdin.end();
    await once(other, "exit");
  };
}
