import { RESOURCE_KINDS, ROLES, STORY_KINDS, TRANSLATED } from "../../../../db/words.ts";
import { DAY, ID, type Meaning, NUMBER, oneOf, several, TEXT, YES } from "../kinds.ts";
import { type Columns, published } from "../plan.ts";

const spoken = {
  strategies: [
    "The strategies it speaks of: strategies.slug.",
    `${several(ID)} | none`,
    "fair-care",
  ],
  spheres: ["The spheres it speaks of: spheres.slug.", `${several(ID)} | none`, "clinical"],
  actions: ["The actions it speaks of: actions.slug.", `${several(ID)} | none`, "one-form"],
} satisfies Record<string, Meaning>;

const slug = (noun: string, example: string): Meaning => [
  `Names the ${noun} in addresses; never used again for another.`,
  ID,
  example,
];
const reason: Meaning = ["In the row of a change: why.", TEXT, "The room was taken."];

export const gatherings: Columns<"gatherings"> = {
  ...published,
  slug: slug("gathering", "who-gets-seen-first"),
  held_on: ["The day of the session.", DAY, "2026-12-08"],
  time: ["When it begins, in the roadmap's zone.", "HH:MM | none", "12:30"],
  minutes: ["How long it takes.", `${NUMBER} | none`, "60", "minutes"],
  series: ["Names the series that it belongs to.", `${ID} | none`, "open-table"],
  part: ["Its number within the series.", `${NUMBER} | none`, "2"],
  ...spoken,
  title: ["What it is called.", TEXT, "Who gets seen first"],
  series_title: ["What the series is called.", TEXT, "Open table"],
  description: ["What it is about.", TEXT, "How long people wait, and who."],
  facilitators: ["Who leads it: roles, units or published names.", TEXT, "The clinical lead"],
  place: ["Where people meet.", TEXT, "Room 2"],
  link: ["Where to join or register.", TEXT, "https://example.org/table"],
  audience: ["Whom it is for.", TEXT, "Everybody"],
  materials: ["What to read before or after.", TEXT, "https://example.org/notes"],
  attendance: ["How many came, in words; nobody who came is named.", TEXT, "nearly 100"],
  recap: ["What was said, and what follows from it.", TEXT, "Two wishes came up."],
  cancelled: ["Whether it was cancelled; that stays.", YES, "no"],
  reason,
};

export const resources: Columns<"resources"> = {
  ...published,
  slug: slug("resource", "interpreter-card"),
  kind: ["What it is.", oneOf(RESOURCE_KINDS), "handout"],
  language: ["Its language.", "BCP 47 tag", "es"],
  checked_on: [
    "The day on which somebody last looked whether it is still right.",
    `${DAY} | none`,
    "2026-09-01",
  ],
  ...spoken,
  title: ["What it is called.", TEXT, "Card: I need an interpreter"],
  description: ["What it is, and what for.", TEXT, "To show at any desk."],
  link: ["Where it is.", TEXT, "https://example.org/card"],
  topic: ["What it is about, in a word or two.", TEXT, "Language"],
  audience: ["Whom it is for.", TEXT, "Patients"],
  maker: ["Who made it: roles, units or published names.", TEXT, "The clinical sphere"],
  withdrawn: ["Whether it is offered no more from this row on.", YES, "no"],
  reason,
};

export const stories: Columns<"stories"> = {
  ...published,
  slug: slug("story", "one-year-on"),
  kind: ["What it is.", oneOf(STORY_KINDS), "letter"],
  posted_on: ["The day it is of.", DAY, "2026-05-01"],
  speaker: [
    "The role of whoever speaks; none: none of the roadmap's.",
    `${oneOf(ROLES)} | none`,
    "executive",
  ],
  ...spoken,
  title: ["What it is called.", TEXT, "One year on"],
  body: ["What it says, in Markdown.", TEXT, "We said *more* than we did."],
  author: ["Who speaks, as published: the role first.", TEXT, "The executive owner"],
  withdrawn: ["Whether it is withdrawn from this row on.", YES, "no"],
  reason,
};

export const terms: Columns<"terms"> = {
  ...published,
  slug: slug("term", "cohort"),
  language: ["In the row of a translation: its language.", "BCP 47 tag", "es"],
  word: ["The word.", TEXT, "Cohort"],
  forms: ["Other forms of it, one on each line.", TEXT, "cohorts"],
  definition: ["What it means here.", TEXT, "The promises of one year."],
  source: ["Where that comes from.", TEXT, "This roadmap"],
  retired: ["Whether it is used no more from this row on.", YES, "no"],
  reason,
};

export const translations: Columns<"translations"> = {
  ...published,
  about: ["What kind of thing it is about.", oneOf(Object.keys(TRANSLATED)), "strategy"],
  of: ["Slug of what it is about; blank: the roadmap.", ID, "fair-care"],
  field: ["Name of the text that was translated.", TEXT, "title"],
  language: ["In the row of a translation: its language.", "BCP 47 tag", "es"],
  original: ["What is translated.", TEXT, "Fair care"],
  words: ["The translation.", TEXT, "Trato justo"],
};
