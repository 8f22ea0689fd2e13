import * as v from "valibot";
import { ROLES } from "../../../db/words.ts";

const text = v.nullable(v.string());

/** What the record says about whoever is signed in, beside what stands on public pages. */
export const selfAnswer = v.object({
  key: v.string(),
  name: text,
  /** Whether the name is shown beside the role. */
  public: v.boolean(),
  /** The posts held today. */
  posts: v.array(v.object({ role: v.picklist(ROLES), scope: text, title: text, from: v.string() })),
});

/** To show the own name beside the role, or to hide it everywhere. */
export const nameChoice = v.object({ do: v.picklist(["show", "hide"], "choice.malformed") });
