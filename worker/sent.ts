import type { Context } from "hono";
import { fromHere } from "./access.ts";
import type { Env } from "./context.ts";
import type { Refusal } from "./errors.ts";
import type { FormState } from "./validate.ts";

/** What a form sent: whoever cannot be answered gets it back, to send it again. */
export async function sentIn(c: Context<Env>, refusal: Refusal): Promise<FormState | undefined> {
  if (refusal.status < 500 || c.req.method !== "POST" || !fromHere(c)) return undefined;
  const body = await c.req.parseBody({ all: true });
  const sent = Object.entries(body).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return sent.length > 0 ? { values: {}, wrong: {}, detail: { sent } } : undefined;
}
