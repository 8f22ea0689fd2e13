import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../scripts/sqld.ts";

/** The built product on Node over a data folder, answering and with nothing left to sign or close. */
export async function serve(folder: string) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["dist/server/node.js"], {
    env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: folder, SAMPLE: "0" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const read = async (path: string) => {
    const answer = await fetch(origin + path);
    return answer.ok ? answer.text() : "";
  };
  const answers = async () => (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok;
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error("The server did not start: build it first.");
    await wait(100);
  }
  for (let last = ""; ;) {
    const now = await read("/record/checkpoint");
    if (now && now === last) break;
    last = now;
    await wait(3000);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  };
  return { origin, stop };
}
