import { hc } from "hono/client";
import type { Hono } from "hono";
import { isServer } from "solid-js/web";
import type { ErrorCode } from "../worker/errors.ts";
import { locals } from "./frame.ts";

/**
 * A typed client of one noun's routes: in the browser over HTTP, on the server in process.
 * Always inside a router `query()`.
 */
// oxlint-disable-next-line no-explicit-any -- Hono's own bound for any router
export function client<T extends Hono<any, any, any>>() {
  if (!isServer) return hc<T>("/");
  const inProcess = locals().fetch;
  return hc<T>("http://in-process/", {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      return inProcess(url.pathname + url.search, init);
    },
  });
}

const MOST = 100;

type Part<T> = { items: T[]; total: number };

/** Every item of a list, however many pages it has. */
export async function everyItem<T>(
  ask: (part: {
    page: string;
    per_page: string;
  }) => Promise<{ ok: boolean; json(): Promise<Part<T>> }>,
): Promise<T[] | null> {
  const items: T[] = [];
  for (let page = 1; ; page++) {
    const answer = await ask({ page: String(page), per_page: String(MOST) });
    if (!answer.ok) return null;
    const part = await answer.json();
    items.push(...part.items);
    if (page * MOST >= part.total) return items;
  }
}

/** What a route answered, or what refused it. */
export async function known<T>(answer: Response & { json(): Promise<T> }) {
  if (answer.ok) return { known: await answer.json(), refused: undefined };
  const { type } = (await answer.json()) as unknown as { type: ErrorCode };
  return { known: undefined, refused: { code: type, status: answer.status } };
}
