import { readLine } from "../../record/copy/lines.ts";
import { leafIn } from "../../record/leaf.ts";
import { isContinued, isIncluded } from "../../record/log/check.ts";
import { readCheckpoint } from "../../record/verify.ts";

/** Proves that later events are in the record that a copy is of. */
export type Proofs = {
  /** A signed head that counts them. */
  note: string;
  /** That it goes on from the checkpoint of the copy. */
  path: readonly string[];
  /** Where each of them stands under it. */
  proofs: readonly { seq: number; path: readonly string[] }[];
};

const placed = async (line: string) => {
  const e = readLine(line);
  return e && { seq: e.seq, leaf: await leafIn(e) };
};

/** What is wrong with events from after a copy's end: each must be proven under a signed head. */
export async function unproven(
  lines: readonly string[],
  note: string | null,
  given: Proofs | undefined,
): Promise<string[]> {
  if (!given)
    return ["nothing proves the events in record/later.ndjson: only this copy claims them"];
  const [own, head] = [note ? readCheckpoint(note) : undefined, readCheckpoint(given.note)];
  if (!own || !head || !(await isContinued(own, head, given.path)))
    return ["record/later-proofs.json: its checkpoint does not go on from that of the copy"];
  const wrong: string[] = [];
  for (const line of lines) {
    const e = await placed(line).catch(() => undefined);
    const proof = given.proofs.find((p) => p.seq === e?.seq);
    const { size, root } = head;
    const held = e && proof && (await isIncluded(e.leaf, e.seq - 1, size, proof.path, root));
    if (!held)
      wrong.push(
        `event ${e?.seq ?? "?"} in record/later.ndjson is not proven: only this copy claims it`,
      );
  }
  return wrong;
}
