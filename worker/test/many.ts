import type { Store } from "../../db/client.ts";

export const MANY = 1000;

export const sphereOf = (i: number) => `sphere-${i}`;
export const keyOf = (i: number, month: string) => `publish-${sphereOf(i)}-${month}`;
export const tokenOf = (i: number) => `token-of-sphere-${i}`;

/** The request with which the lead of sphere `i` publishes. */
export function publishing(i: number, month: string, origin: string): RequestInit {
  const sphere = sphereOf(i);
  const body = {
    month,
    sphere,
    kind: "update",
    summary: `${sphere} began.`,
    need: "none",
    evidence: [],
  };
  const lines = [
    { action: `${sphere}-one`, stage: "underway", health: "on_track", text: "It began." },
  ];
  return {
    method: "POST",
    headers: {
      origin,
      "content-type": "application/json",
      "idempotency-key": keyOf(i, month),
      cookie: `session=${tokenOf(i)}`,
    },
    body: JSON.stringify({ ...body, lines }),
  };
}

/** What must be true of the record afterwards, whoever served it. */
export async function countMany(store: Store) {
  const { rows } = await store.client.execute(
    "select (select count(*) from updates) as updates, (select count(*) from events) as events, (select max(seq) from events) as last, (select seq from head) as head, (select count from stage_counts where stage = 'underway' and until_seq > 1e15) as underway, (select count(*) from idempotency) as keys",
  );
  return Object.fromEntries(Object.entries(rows[0]!).map(([k, v]) => [k, Number(v)]));
}
