import { existsSync, statSync } from "node:fs";
import { isLoopback, type Settings } from "../env.ts";
import { fileIn } from "../secrets.ts";

const othersMay = (path: string, bits: number) =>
  existsSync(path) && (statSync(path).mode & bits) !== 0;

/** Settings that are each right and unsafe together, or on this disk; in words, by name. */
export function unsafe(s: Settings): string[] {
  const open = !isLoopback(s.HOST);
  const secrets = fileIn(s.DATA_DIR);
  return [
    open &&
      !s.BASE_URL &&
      `BASE_URL is missing: HOST=${s.HOST} lets other machines in, so say the https address that they use`,
    open &&
      !s.MAIL_URL &&
      `MAIL_URL is missing: HOST=${s.HOST} lets other machines in, and the local mailbox shows every sign-in code`,
    othersMay(s.DATA_DIR, 0o002) &&
      `DATA_DIR is a folder that everybody on this machine may write to: chmod o-w ${s.DATA_DIR}`,
    othersMay(secrets, 0o007) &&
      `DATA_DIR holds secrets that everybody on this machine may use: chmod 600 ${secrets}`,
  ].filter((why) => why !== false);
}

/** Stops the start where an installation would be unsafe; says where it is fit for a trial only. */
export function refuseUnsafe(settings: Settings): void {
  const found = unsafe(settings);
  if (found.length > 0) throw new Error(`Unsafe settings: ${found.join("; ")}.`);
  const { HOST, origin } = settings;
  if (!isLoopback(HOST) && isLoopback(new URL(origin).hostname))
    console.warn(
      `BASE_URL=${origin} is for a trial on this machine, and HOST=${HOST} lets others in.`,
    );
}
