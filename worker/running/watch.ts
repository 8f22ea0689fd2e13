import type { Context, MiddlewareHandler } from "hono";
import type { Wanted } from "../answers/answers.ts";
import { keptAnswer } from "../answers/public.ts";
import type { Deps } from "../context.ts";
import { hashOf } from "../record/leaf.ts";
import { guardHeaders } from "./headers.ts";
import type { Answered, Counting } from "./metrics.ts";

type Logged = Pick<Deps, "settings" | "now">;

/** One line for a request that is logged: nothing in it says who asked, or for what. */
function logAnswered(told: Answered, { settings, now }: Logged) {
  const { method, route, status, seconds } = told;
  if (settings.LOG !== "requests" && status < 500) return;
  const ms = Math.round(seconds * 1000);
  console.log(JSON.stringify({ at: now().toISOString(), request: route, method, status, ms }));
}

function tell(told: Omit<Answered, "seconds">, began: number, deps: Logged, counts?: Counting) {
  const answered = { ...told, seconds: (performance.now() - began) / 1000 };
  counts?.answered(answered);
  logAnswered(answered, deps);
}

type Watch = {
  depsOf: (c: Context) => Logged;
  routeOf: (c: Context) => string;
  /** Absent where processes come and go by the thousand. */
  counts?: Counting;
  /** Tells whoever stops the process what still runs. */
  during?: (work: Promise<void>) => Promise<void>;
};

/** Counts and logs every answer, and gives it the headers that all answers carry. */
export const watched =
  ({ depsOf, routeOf, counts, during = (work) => work }: Watch): MiddlewareHandler =>
  async (c, next) => {
    const began = performance.now();
    // Also when the client has gone: a write that runs is a write.
    await during(next());
    const deps = depsOf(c);
    guardHeaders(c.res.headers, deps.settings.origin);
    const { method } = c.req;
    tell({ method, route: routeOf(c), status: c.res.status }, began, deps, counts);
  };

/** Gives what is kept before anything else is done, and counts and logs it. */
export function keptFirst(
  deps: Parameters<typeof keptAnswer>[0],
  { method, target, wanted }: { method: string; target: string; wanted: Wanted },
  counts?: Counting,
) {
  if (method !== "GET") return undefined;
  const began = performance.now();
  const found = keptAnswer(deps, target, wanted);
  if (!found) return undefined;
  const { route, status, answer } = found;
  tell({ method, route, status }, began, deps, counts);
  return answer;
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
