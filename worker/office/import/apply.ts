import { type Store, write } from "../../../db/client.ts";
import { append } from "../../record/append.ts";
import { addressRows } from "../people/commands.ts";
import type { Past } from "./past/read.ts";
import type { Step } from "./plan/plan.ts";

/** Publishes a plan as a whole: one batch, in which every event stands at its own instant. */
export async function applySteps(
  store: Store,
  steps: readonly Step[],
  past: Pick<Past, "versions">,
  outside: { now: Date; random: (length: number) => Uint8Array },
): Promise<{ seq: number; at: string } | undefined> {
  const events = steps.flatMap((s) => s.events);
  const invited = steps.flatMap((s) => s.address ?? []);
  const created = outside.now.toISOString();
  const also = invited.flatMap(({ person, address }) =>
    addressRows(person, address, { by: null, at: created }),
  );
  if (events.length > 0) {
    const at = steps.flatMap((s) => s.events.map(() => new Date(s.at)));
    return append(store, { ...outside, events, at, expect: past.versions, also });
  }
  if (also.length > 0) await write(store, also);
  return undefined;
}
