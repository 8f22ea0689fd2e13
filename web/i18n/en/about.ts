import type { Health, Outcome, Reporting, Stage } from "../../../db/words.ts";

/** Texts of /about, /how-we-count and /accessibility. */
export const about = {
  title: "About this roadmap",
  lede: (title: string) => `Who stands behind “${title}”, and who answers for each part of it.`,
  body: "Who is responsible",
  team: "The office that keeps this record",
  contact: "How to reach us",
  contactHint: "For questions, corrections and anything that keeps you from reading this site.",
  posts: "Who answers",
  postsHint: "Roles come first. A name stands here only where the person agreed to it.",
  whole: "The whole roadmap",
  vacantSince: (day: string) => `Vacant since ${day}`,
  table: { scope: "For", role: "Role", holder: "Held by", since: "Since" },
  noName: "Name not published",
  record: "What this site is",
  recordText:
    "Every public change is an event in a record that is only ever added to. What you read is computed from it, for today or for any earlier day. Nothing can be changed quietly: a later change is a new event, and both stay.",

  count: {
    title: "How we count",
    lede: "Nobody types a percentage here. Every figure is computed from the record, by these rules.",
    stage: "Stage: how far an action is",
    stageHint: "Set by the sphere that answers for the action. Each word has a test for using it.",
    stages: {
      not_started: "No plan and no money yet.",
      planning: "A plan or money, not both.",
      underway: "People are doing it, with a timeline.",
      done: "The stated result exists, with evidence or a stated reason why there is none.",
      paused: "Stopped on purpose. The reason and the day it will be looked at again are given.",
      dropped: "Will not be done. The reason is given, and the page stays.",
    } satisfies Record<Stage, string>,
    health: "Health: only while an action is underway",
    healths: {
      on_track: "Expected by its current date.",
      at_risk: "Will meet its date only if something named changes.",
      off_track: "Will miss its date.",
    } satisfies Record<Health, string>,
    reporting: "Reporting: what the clock says",
    reportingHint: "Nobody types these words, and nobody can remove them.",
    reportings: {
      open: "The month's update can still come in time.",
      on_time: "It came by the end of the days of grace.",
      late: "It came after the month closed; counted in days after the due date.",
      nothing: "The sphere said that there is nothing to report. That is an answer.",
      excused: "Someone other than the lead gave a reason before the month closed.",
      missed: "Nothing came. A later post makes it late; nothing makes it disappear.",
    } satisfies Record<Reporting, string>,
    months: "Months",
    monthsText: [
      "A month opens on its first day. Its update is due at the end of the fifth working day of the next month; three more working days are grace. These numbers, and the holidays, are the roadmap's own rules; a change of them binds only the months that open after it.",
      "A figure for a month is the figure at that month's close. What comes later moves later months only. The open month is live.",
    ],
    road: "The Road",
    roadText: [
      "One milepost a month. Where several spheres work on a strategy it shows the weakest answer among those that owed one; a broken post, filled in the share that reported, means that some sent none.",
      "The line under the posts is paved a little wider for every action that is done.",
    ],
    dates: "Dates",
    datesText: [
      "The first promised date of an action never changes. Every move keeps its reason. Slip is the current date minus the first, in days.",
      "A typing error put right within 24 hours counts as a correction, not as a slip.",
    ],
    cohorts: "Years",
    cohortsText: [
      "The actions promised in one year stay together for good, so that a share cannot rise because the list got shorter. On every day done, dropped, merged, continued in other words and continuing add up to what was promised. Merged is not done.",
      "A year closes on 31 December, at midnight in the roadmap's zone. From 1 November on it is decided, each time with a reason, what becomes of an action that is still open. Carried over into the next year, it stays among the actions of its own year and goes on counting as continuing there: carrying over changes no number. Continued in other words, it counts so in its own year, and its successor counts with the actions of the next. Dropped, it counts as dropped. An action about which nobody decides continues all the same.",
      "What is decided after the close moves an action from continuing to another group on the day it is decided. The year itself neither grows nor shrinks, and what was counted on 31 December stays as it was on that day.",
    ],
    outcomes: {
      done: "The stated result exists.",
      dropped: "Will not be done.",
      merged: "Went into another action.",
      changed: "A reworded successor goes on with it.",
      continuing: "Everything else.",
    } satisfies Record<Outcome, string>,
    posts: "Posts",
    postsText: [
      "A post is vacant from the first day without a holder. A change of lead changes no month: what was reported stays as it was, and what was not is still the sphere's.",
      "Days without a lead are counted from the day a sphere first had one, up to the day that is read. A deputy who reports meanwhile does not end them.",
      "A name is shown only as long as its bearer agrees. Hidden, it leaves earlier days too; the role never does.",
    ],
    evidence: "Evidence",
    evidenceText: [
      "An action is done only with evidence or a stated reason why there is none. The share with evidence is public.",
    ],
    share: "Shares",
    shareText: ["Under ten items there is no percentage, only counts."],
  },

  access: {
    title: "Accessibility",
    lede: "This site is built to be read by everyone: with a screen reader, a keyboard, a phone, large type, without colour and without scripts.",
    standard: "What we hold ourselves to",
    standardText: [
      "WCAG 2.2, level AA, on every page, in light and dark, at 320 pixels, at 200% text and in forced colours.",
      "No public page needs JavaScript. Every chart has a table of the same numbers beside it, and no meaning rests on colour alone: shape and word come first.",
    ],
    checked: "How it is checked",
    checkedText: [
      "Before each release every public page is checked by automatic tools: axe in Chromium, in each of the three languages, in light and dark, at 320 pixels and with text of twice the size, where nothing may scroll sideways; html-validate and the Nu HTML checker.",
      "In the same tests a lead signs in, writes and publishes by keyboard alone, and the executives' overview is read at 200% text.",
    ],
    untested: "What was not tested",
    untestedText: [
      "Nobody who uses a screen reader, a magnifier, voice control or switches has tried this site for us yet. Automatic checks find only part of what can be wrong.",
      "Firefox and Safari, forced colours, and text of twice the size on a screen of 320 pixels were not part of the tests.",
    ],
    known: "What we know is not good yet",
    knownText: [
      "The interface is in English, Spanish and Simplified Chinese. Words that people wrote are shown as they wrote them.",
      "The form that opens without a network is in English only.",
    ],
    tell: "Tell us",
    tellText:
      "If something keeps you from reading or using this site, write to us. We answer within ten working days.",
  },
};
