import type { KeptHead } from "../../context.ts";
import type { Bucket } from "../../files.edge.ts";

const KEY = "record/head";

/** The head in the bucket that wrangler.toml binds. */
export const bucketHead = (bucket: Bucket): KeptHead => ({
  async read() {
    const found = await bucket.get(KEY);
    return found && new TextDecoder().decode(await found.arrayBuffer());
  },
  async write(note) {
    const httpMetadata = { contentType: "text/plain; charset=utf-8" };
    await bucket.put(KEY, new TextEncoder().encode(note), { httpMetadata });
  },
});
