import type { Deps } from "./context.ts";
import { logFailure } from "./errors.ts";
import { drainOutbox, type Send } from "./mail/outbox.ts";
import { knownTrouble } from "./record/kept/head.ts";

type Work = () => Promise<unknown>;

/** Does what follows a commit; what fails is logged, and due again after the next one. */
export async function logged(after: string, work: Work): Promise<void> {
  try {
    await work();
  } catch (error) {
    logFailure({ after }, error);
  }
}

/** Sends the mail that waits; a database that was set back would send again what left long ago. */
export const sendWaiting = async (
  { store, realm, now, letter }: Pick<Deps, "store" | "realm" | "now" | "letter">,
  send: Send,
) => knownTrouble(realm) ?? drainOutbox(store, send, now(), letter);

/** A run that has not ended after this long was cut off with the request that it belonged to. */
const LONGEST = 30_000;

/**
 * One run at a time however many ask; asked meanwhile, it runs once more. The work of the asker
 * runs in the asker's own request: on Workers nothing else may be shared between requests.
 */
export function oneAtATime(now: () => number) {
  let since = -LONGEST;
  let asked = false;
  return async (work: () => Promise<void>) => {
    asked = true;
    if (now() - since < LONGEST) return;
    since = now();
    try {
      while (asked) {
        asked = false;
        await work();
      }
    } finally {
      since = -LONGEST;
    }
  };
}

/**
 * What follows every commit: the record is signed and waiting mail leaves. Each goes one run at a
 * time and neither waits for the other: a mail server that hangs delays no signature.
 */
export function following(now: () => number) {
  const [signing, mailing] = [oneAtATime(now), oneAtATime(now)];
  return async (sign: Work, mail: Work | undefined): Promise<void> => {
    const work = [signing(() => logged("sign", sign))];
    if (mail) work.push(mailing(() => logged("mail", mail)));
    await Promise.all(work);
  };
}
