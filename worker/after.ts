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
