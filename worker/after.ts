import type { Store } from "../db/client.ts";
import { drainOutbox } from "./mail/outbox.ts";
import { type Signer, signRecord } from "./record/checkpoint.ts";

type Send = Parameters<typeof drainOutbox>[1];

/** What follows a commit: the record is signed and waiting mail leaves. Neither waits for the other. */
export async function afterCommit(store: Store, signer: Signer, send: Send | null, now: Date) {
  const work: Promise<unknown>[] = [signRecord(store, signer, now)];
  if (send) work.push(drainOutbox(store, send, now));
  for (const done of await Promise.allSettled(work))
    if (done.status === "rejected")
      console.error(JSON.stringify({ after: "commit", error: String(done.reason) }));
}

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
