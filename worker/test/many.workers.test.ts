import { exports } from "cloudflare:workers";
import { inject, expect, test } from "vitest";
import { openStore } from "../../db/client.edge.ts";
import { countMany, MANY, publishing } from "./many.ts";

const origin = "http://127.0.0.1:8787";
const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;

test("a thousand spheres that publish at once in workerd lose none and number them without gaps", async () => {
  const month = new Date().toISOString().slice(0, 7);
  const sent = Array.from({ length: MANY }, (_, i) =>
    worker.fetch(`${origin}/api/v1/updates`, publishing(i, month, origin)),
  );
  const answers = await Promise.all(sent);
  const wrong = answers.filter((a) => a.status !== 201);
  expect(wrong.length, await wrong[0]?.text()).toBe(0);
  const after = await countMany(openStore(inject("manyUrl")));
  expect(after).toMatchObject({ updates: MANY, keys: MANY, underway: MANY });
  expect(after.last).toBe(after.events);
  expect(after.head).toBe(after.events);
}, 180_000);
