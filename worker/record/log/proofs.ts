import * as v from "valibot";
import { factory } from "../../context.ts";
import { Refusal } from "../../errors.ts";
import { validate } from "../../validate.ts";
import { latestCheckpoint } from "../checkpoint.ts";
import { consistencyRanges, inclusionRanges } from "./paths.ts";
import { hashesOf } from "./queries.ts";
import { place } from "./schema.ts";

/** For what is newer with the next event. */
export const SHORT = { "cache-control": "public, max-age=5" };

/** Proofs about the signed tree: C2SP and RFC 6962 sizes, hashes in hex. */
export const proofRoutes = factory
  .createApp()
  .get(
    "/record/proof/:seq",
    validate("param", v.object({ seq: place })),
    validate("query", v.object({ size: v.optional(place) })),
    async (c) => {
      const { store } = c.var.deps;
      const { seq } = c.req.valid("param");
      const checkpoint = await latestCheckpoint(store);
      const size = c.req.valid("query").size ?? checkpoint?.size ?? 0;
      if (!checkpoint || size > checkpoint.size || seq > size)
        throw new Refusal("request.not_found");
      const [leaf, root, ...path] = await hashesOf(store, [
        { start: seq - 1, size: 1 },
        { start: 0, size },
        ...inclusionRanges(seq - 1, size),
      ]);
      return c.json({ seq, size, leaf, root, path, checkpoint: checkpoint.note }, 200, SHORT);
    },
  )
  .get(
    "/record/consistency",
    validate("query", v.object({ from: place, to: v.optional(place) })),
    async (c) => {
      const { store } = c.var.deps;
      const { from } = c.req.valid("query");
      const checkpoint = await latestCheckpoint(store);
      const to = c.req.valid("query").to ?? checkpoint?.size ?? 0;
      if (!checkpoint || to > checkpoint.size || from > to) throw new Refusal("request.not_found");
      const [older, newer, ...path] = await hashesOf(store, [
        { start: 0, size: from },
        { start: 0, size: to },
        ...consistencyRanges(from, to),
      ]);
      const answer = { from, to, older, newer, path, checkpoint: checkpoint.note };
      return c.json(answer, 200, SHORT);
    },
  );
