import type { KeptNote } from "../../context.ts";
import type { Bucket } from "../../files.edge.ts";

/** A note in the bucket that wrangler.toml binds. */
export const bucketNote = (bucket: Bucket, name: "head" | "gone"): KeptNote => {
  const key = `record/${name}`;
  return {
    async read() {
      const found = await bucket.get(key);
      return found && new TextDecoder().decode(await found.arrayBuffer());
    },
    async write(note) {
      const httpMetadata = { contentType: "text/plain; charset=utf-8" };
      await bucket.put(key, new TextEncoder().encode(note), { httpMetadata });
    },
  };
};
