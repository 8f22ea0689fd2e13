import type { FileStore } from "./context.ts";

/** What is used of an R2 bucket. */
export type Bucket = {
  put(
    key: string,
    bytes: Uint8Array,
    options: { httpMetadata: { contentType: string } },
  ): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
  delete(key: string): Promise<void>;
};

/** Files in the bucket that wrangler.toml binds. */
export const bucketFiles = (bucket: Bucket): FileStore => ({
  async put(id, bytes, type) {
    await bucket.put(id, bytes, { httpMetadata: { contentType: type } });
  },
  async get(id) {
    const found = await bucket.get(id);
    return found && new Uint8Array(await found.arrayBuffer());
  },
  remove: (id) => bucket.delete(id),
});
