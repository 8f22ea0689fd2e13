import { DAY, ID, type Meaning, NUMBER, several, TEXT, YES } from "../kinds.ts";
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
