import { SLIP_REASONS, STAGES } from "../../../db/words.ts";
import { DAY, ID, MONTH, oneOf, several, TEXT, YES } from "./kinds.ts";
import { type Columns, published } from "./plan.ts";

export const actions: Columns<"actions"> = {
  ...published,
  slug: ["Names the action in addresses; never used again for another.", ID, "one-form"],
  change: [
    "What this row did to the action; every later column belongs to that change.",
    "promised | reworded | moved | undated | staged | dropped | merged | continued | reinstated | owned | carried",
    "promised",
  ],
  strategy: ["When promised: strategies.slug.", ID, "fair-care"],
  sphere: ["When promised: spheres.slug.", ID, "clinical"],
  wording: ["The promise, in the words that hold from this row on.", TEXT, "One form for all."],
  result: ["What shall be there when it is done.", TEXT, "Every clinic uses the form."],
  done_with: ["With whom it is done.", TEXT, "Patients"],
  due: ["When promised: the first promised date. When moved: the new one.", DAY, "2026-12-31"],
  stage: ["The stage from this row on.", oneOf(STAGES), "planning"],
  owners: ["Who answers for it: people.id.", `${several(ID)} | none`, "p-1;p-2"],
  reason_class: ["Why the date moved.", oneOf(SLIP_REASONS), "capacity"],
  reason: ["Why, in words.", TEXT, "One analyst, not two."],
  into: [
    "Merged into, or continued by: actions.slug. When promised: the action it continues.",
    ID,
    "one-form-everywhere",
  ],
  review_on: ["When a paused action is looked at again.", DAY, "2026-09-01"],
  correction: ["Whether the move only put a typing error right within a day.", YES, "yes"],
  month: ["The month it counts for; blank: that of the day.", MONTH, "2026-03"],
  cohort: ["The year in which it was promised; blank: that of the day.", "year (YYYY)", "2026"],
  year: ["When carried: the year that it goes on into.", "year (YYYY)", "2027"],
};

export const milestones: Columns<"milestones"> = {
  ...published,
  action: ["actions.slug.", ID, "one-form"],
  id: ["Names the milestone within its action.", ID, "m1"],
  change: ["What this row did to it.", "set | moved | reached | dropped", "set"],
  title: ["What it is.", TEXT, "A first clinic uses the form"],
  due: ["Its date.", DAY, "2026-06-30"],
  reached_on: ["When it was reached.", DAY, "2026-06-12"],
};
