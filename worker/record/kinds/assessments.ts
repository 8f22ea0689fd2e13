import { assessments } from "../../../db/schema/assessments.ts";
import type { Health, Stage } from "../../../db/words.ts";
import { insert, kind } from "../project.ts";

export const assessmentKinds = {
  /** The second voice: an assessor's own judgement. Text: reasons. */
  "action.assessed": kind<{
    action: string;
    month: string;
    person: string;
    stage: Stage;
    health: Health | null;
  }>((e) => [insert(assessments, { ...e.facts, seq: e.seq })]),
};
