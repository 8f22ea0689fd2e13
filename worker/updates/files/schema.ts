import * as v from "valibot";
import { slug } from "../../validate.ts";

/** What a reader is told about a file before opening it. */
export const fileFacts = v.object({
  name: v.string(),
  type: v.string(),
  /** In bytes. */
  size: v.number(),
});

export type FileFacts = v.InferOutput<typeof fileFacts>;

/** A file that was received; `url` is what evidence cites. */
export const keptFile = v.object({ id: v.string(), ...fileFacts.entries, url: v.string() });

export type KeptFile = v.InferOutput<typeof keptFile>;

export const newFile = v.strictObject({
  sphere: slug,
  file: v.instance(File, "file.missing"),
});
