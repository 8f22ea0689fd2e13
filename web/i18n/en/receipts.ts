import type { FigureName } from "../../../worker/progress/receipts/rules.ts";

const NAMES: Record<FigureName, string> = {
  stages: "Actions by stage",
  months: "Stages over time",
  outcomes: "What became of the actions in a list",
  cohorts: "Years of promises",
  open: "Open actions",
  evidence: "Done with evidence",
  drift: "Dates that moved",
  slip: "Days a date moved",
  moves: "Moves of dates",
  reporting: "Updates in time, late, excused and missed",
  road: "The Road",
  month: "A month's reports",
  moved: "What moved in a month",
  silence: "Months without an update",
  posts: "Posts held and vacant",
  ownerless: "Days without a lead",
  lateness: "Days late",
  quiet: "Answers of nothing to report",
  unled: "Days without a lead, month by month",
  explained: "Moves of dates with a reason",
  voices: "The second voice beside the leads",
  targets: "The institution's own targets",
  changes: "What changed between two days",
  list: "Lists",
};

/** Receipts: what stands under every figure, and the list of all rules on /how-we-count. */
export const receipts = {
  how: "How is this counted?",
  rows: "The rows behind it",
  data: "The same as data",
  rule: "All rules",
  title: "Every figure, one by one",
  about:
    "Under each figure stands the same sentence, with the rows behind it and an address that gives the figure again.",
  members: "In the data:",

  name: NAMES,
  /** What one hears after a receipt's words, and does not see. */
  named: (of: readonly { figure: FigureName }[], place?: string) =>
    `: ${of.map(({ figure }) => NAMES[figure]).join("; ")}${place ? `, ${place}` : ""}`,

  rules: {
    stages:
      "Every action ever promised counts once, in the stage it stands in; what was dropped or merged stays counted.",
    months:
      "Every action promised by then counts once, in the stage it stood in when the month closed; an open month shows today.",
    outcomes:
      "Every action of the list counts once: merged or continued in other words if it is, else done or dropped by its stage, else continuing.",
    cohorts:
      "Every action counts once, in the year it was promised and by what became of it; no action ever leaves its year, and from ten on a share in whole per cent is given.",
    open: "An action is open while it is neither done nor dropped, merged or continued in other words.",
    evidence:
      "Of the actions that are done and neither merged nor continued elsewhere, those for which an update names evidence; from ten on a share in whole per cent is given.",
    drift:
      "Open actions whose date was moved at least once and that still have one; the slip is the current date minus the first, in days.",
    slip: "The slip is the current date minus the first promised one, in days; typing errors put right within 24 hours are no move.",
    moves:
      "Every move of a date counts, also of actions that have ended; typing errors put right within 24 hours do not.",
    reporting:
      "Each sphere owes one update a month; a month counts once it is answered or its days of grace are over, and in time are updates and answers of nothing to report that came by the end of grace; late is counted in days after the due date.",
    road: "Each milepost shows one month's reports, the weakest answer first where several spheres answer; the numbers at the end count the actions that are done, of all promised, and those in danger of missing their date.",
    month:
      "Each sphere that owes the month counts once: it has reported if it sent an update or said that there is nothing to report.",
    moved:
      "Actions that came to be done or dropped within the month and still are, and dates that moved in it; what happened between two months belongs to the one it was reported for. The rows are everything that changed from the month’s first day until it closed, so they hold other changes too.",
    silence:
      "Of the last twelve months that the sphere owed and that are decided, those for which nothing came.",
    posts:
      "Every strategy has one executive owner, every sphere one lead and one deputy; a post counts as held while somebody holds it on the day you read.",
    ownerless:
      "The days without a lead, from the first day the sphere had one to the day you read.",
    lateness:
      "Of the updates that came after the days of grace, the one in the middle when they stand in the order of their days after the due date; with an even number, the mean of the two in the middle. What never came has no days.",
    quiet:
      "Of all answers, those that said by the end of grace that there was nothing to report and were not replaced by an update; from ten on a share in whole per cent is given.",
    unled:
      "For each sphere the days of the calendar month, up to the day you read, on which nobody was its lead, counted from the first day it had one; the sum over all spheres. Each sphere's page shows its leads and the gaps between them.",
    explained:
      "Of the moves from one date to another in the calendar month, those with a stated reason; a first date and typing errors put right within 24 hours are no moves. What changed shows a date that moved twice as one.",
    voices:
      "Of each assessor the newest judgement of an action counts, if it is about one of the last twelve months. It is compared with the lead’s word for the same month, as it stood when that month closed or, of an open month, as it stands: another stage or another health is a disagreement, and an action on which one assessor disagrees counts once. An open action that nobody has judged counts as not assessed, never as agreement.",
    targets:
      "What the institution decided for a figure, from a month on; the newest decision that reaches a month is its target. A share is held against it by its counts, and an open month by nothing yet.",
    changes:
      "Each difference between the record at the end of the first day and of the last one counts once, in its kind; what was taken back between them is not counted.",
    list: "Every entry of the list counts once; the list itself holds all rows.",
  } satisfies Record<FigureName, string>,
};
