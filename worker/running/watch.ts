import type { Context } from "hono";
import type { Deps } from "../context.ts";
import type { Answered } from "./metrics.ts";
import { hashOf } from "../record/leaf.ts";

/** One line for a request that is logged: nothing in it says who asked, or for what. */
export function logAnswered(told: Answered, { settings, now }: Pick<Deps, "settings" | "now">) {
  const { method, route, status, seconds } = told;
  if (settings.LOG !== "requests" && status < 500) return;
  const ms = Math.round(seconds * 1000);
  console.log(JSON.stringify({ at: now().toISOString(), request: route, method, status, ms }));
}

/** Whether the token came as bearer token; digests are compared, whose order tells a guesser nothing. */
export async function holdsToken(c: Context, token: string): Promise<boolean> {
  const given = c.req.header("authorization") ?? "";
  return (await hashOf(given)) === (await hashOf(`Bearer ${token}`));
}

/** Numbers in the text format of Prometheus. */
export const metricsText = (c: Context, text: string) =>
  c.body(text, 200, {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store",
  });
