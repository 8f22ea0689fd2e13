import type { Actor } from "../../../db/words.ts";
import type { Kind } from "../project.ts";
import { actionKinds } from "./actions.ts";
import { boardKinds } from "./board.ts";
import { assessmentKinds } from "./assessments.ts";
import { keepingKinds } from "./keeping.ts";
import { libraryKinds } from "./library.ts";
import { linkKinds } from "./links.ts";
import { measureKinds } from "./measures.ts";
import { peopleKinds } from "./people.ts";
import { questionKinds } from "./questions.ts";
import { roadmapKinds } from "./roadmap.ts";
import { sphereKinds } from "./spheres.ts";
import { strategyKinds } from "./strategies.ts";
import { updateKinds } from "./updates.ts";

/** Every kind of event there is. */
export const kinds = {
  ...roadmapKinds,
  ...strategyKinds,
  ...sphereKinds,
  ...peopleKinds,
  ...actionKinds,
  ...updateKinds,
  ...keepingKinds,
  ...boardKinds,
  ...measureKinds,
  ...assessmentKinds,
  ...libraryKinds,
  ...questionKinds,
  ...linkKinds,
};

export type KindName = keyof typeof kinds;

export type FactsOf<K extends KindName> = (typeof kinds)[K] extends Kind<infer F> ? F : never;

/** An event before it has a place in the record. */
export type NewEvent = {
  [K in KindName]: {
    kind: K;
    subject: string;
    role: Actor;
    facts: FactsOf<K>;
    /** Empty ones are left out: they were not given. */
    texts?: Record<string, string | undefined>;
  };
}[KindName];
