import type { Kept, Shared } from "./answers.ts";

/** Nobody asks for it once the record went on: this only says when it may be thrown away. */
const LIFE = "public, max-age=3600";

/** Says beside the bytes what else belongs to an answer; nothing of it is for readers. */
const ABOUT = "milepost-kept";

/**
 * Answers for all isolates of a data centre, in a cache that no address leads to. Its keys name the
 * state of the record, so nothing has to be taken out of it.
 */
export function sharedAnswers(origin: string, later: (work: Promise<unknown>) => void): Shared {
  const opened = () => caches.open("answers");
  const addressOf = (key: string) => `${origin}/kept/${encodeURIComponent(key)}`;
  return {
    async get(key) {
      try {
        const found = await (await opened()).match(addressOf(key));
        const about = found?.headers.get(ABOUT);
        if (!found || !about) return undefined;
        const body = new Uint8Array(await found.arrayBuffer());
        return { ...(JSON.parse(about) as Omit<Kept, "body" | "forms">), body, forms: {} };
      } catch {
        return undefined;
      }
    },
    put(key, { body, forms: _, ...about }) {
      const headers = { "cache-control": LIFE, [ABOUT]: JSON.stringify(about) };
      const put = async () => (await opened()).put(addressOf(key), new Response(body, { headers }));
      later(put().catch(() => undefined));
    },
  };
}
