import { NoAnswer } from "./asking/commands.ts";
import type { FetchLink } from "./schema.ts";
import { isShortened, leadsOn } from "./asking/rules.ts";

/** Asks a link from Cloudflare's network: names are looked up there, and nothing can be pinned. */
export const linkFetcher =
  (): FetchLink =>
  async (url, { agent, most, signal }) => {
    const headers = { "user-agent": agent, accept: "*/*", "accept-encoding": "identity" };
    const got = await fetch(url, { redirect: "manual", headers, signal }).catch(() => {
      throw new NoAnswer("far");
    });
    const parts: Uint8Array[] = [];
    let [size, whole] = [0, true];
    const reader = got.body?.getReader();
    try {
      while (reader && size < most && !leadsOn(got.status)) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value.subarray(0, most - size));
        size += parts.at(-1)!.length;
      }
    } catch {
      whole = false;
    }
    await reader?.cancel().catch(() => undefined);
    const body = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      body.set(part, at);
      at += part.length;
    }
    return {
      status: got.status,
      location: got.headers.get("location"),
      type: got.headers.get("content-type") ?? "",
      packed: isShortened(got.headers.get("content-encoding")),
      body,
      whole,
    };
  };
