import { ACTORS, ROLES } from "../../../db/words.ts";
import type { ColumnOf, TableName } from "../../office/import/read/tables.ts";
import {
  DAY,
  ID,
  INSTANT,
  type Meaning,
  MONTH,
  NUMBER,
  oneOf,
  several,
  TEXT,
  YES,
} from "./kinds.ts";

/** Every column that may be published; `address` is private and has no place here. */
export type Columns<T extends TableName> = Record<Exclude<ColumnOf<T>, "address">, Meaning>;

/** Stands in every table. */
export const published = {
  on: ["When it was published.", INSTANT, "2026-03-05T17:00:00.000Z"],
  by: [
    "The role that stood behind it; blank: imported history.",
    oneOf(ACTORS.filter((actor) => actor !== "import")),
    "lead",
  ],
} satisfies Record<string, Meaning>;

export const roadmap: Columns<"roadmap"> = {
  ...published,
  title: ["The roadmap's title.", TEXT, "Our road map"],
  goal: ["What it is for.", TEXT, "Fair care for everyone."],
  contact: ["How to reach those who keep it.", TEXT, "Office of the road map, room 12"],
  body: ["Who is responsible; the first line is the institution.", TEXT, "Example Health"],
  team: ["Who keeps the record.", TEXT, "The road map office"],
  zone: ["Days begin and end in this time zone.", "IANA name", "America/New_York"],
  locale: ["The language of the texts.", "BCP 47 tag", "en-US"],
  sample: ["Whether the institution is invented.", YES, "no"],
  approval: ["Whether an approver reads updates before they are published.", YES, "no"],
  assessment: ["Whether a second voice assesses the actions.", YES, "no"],
  questions: ["Whether the community's questions are taken.", YES, "no"],
};

export const rules: Columns<"rules"> = {
  ...published,
  binds_from: ["The first month that opens under these rules.", MONTH, "2026-06"],
  due_working_days: [
    "After the month's end its update is due at the end of this working day.",
    NUMBER,
    "5",
    "working days",
  ],
  grace_working_days: ["Then it is on time for so much longer.", NUMBER, "3", "working days"],
  holidays: ["Days that are no working days.", several(DAY), "2026-07-03;2026-11-26"],
};

export const strategies: Columns<"strategies"> = {
  ...published,
  slug: ["Names the strategy in addresses; never used again for another.", ID, "fair-care"],
  number: ["The number people know it by; not a key.", NUMBER, "3"],
  area: ["The part of the institution's work it belongs to.", TEXT, "Patient care"],
  title: ["What it is called.", TEXT, "Give everybody the same care"],
  result: ["What shall be true when it has succeeded.", TEXT, "No gap at any site."],
  position: ["Its place in the roadmap's order.", NUMBER, "3"],
};

export const spheres: Columns<"spheres"> = {
  ...published,
  slug: ["Names the sphere in addresses; never used again for another.", ID, "clinical"],
  title: ["What it is called.", TEXT, "Clinical"],
  about: ["What it is.", TEXT, "The three hospitals and their clinics."],
  programme: ["The programme it belongs to, if any.", TEXT, "Health equity"],
  reports_from: ["The first month for which it owes an update.", `${MONTH} | none`, "2026-01"],
  position: ["Its place in the roadmap's order.", NUMBER, "2"],
};

export const people: Columns<"people"> = {
  ...published,
  id: ["Stands for the person wherever one is meant.", ID, "p-1"],
  name: ["The name; blank while it is not published.", TEXT, "Ada Example"],
  public: ["Whether the name is shown beside the role.", YES, "yes"],
};

export const appointments: Columns<"appointments"> = {
  ...published,
  id: ["Names the appointment; its end is a row with the same id.", ID, "a-1"],
  person: ["Who holds the role: people.id.", ID, "p-1"],
  role: ["The role.", oneOf(ROLES), "lead"],
  scope: [
    "Of a lead or deputy: spheres.slug; of an executive: strategies.slug; blank: the whole roadmap.",
    ID,
    "clinical",
  ],
  from: ["The first day with the role.", DAY, "2026-01-01"],
  until: ["The last day, if it was known beforehand.", DAY, "2026-08-31"],
  ended_on: ["In the row of the end: the last day with the role.", DAY, "2026-08-31"],
};
