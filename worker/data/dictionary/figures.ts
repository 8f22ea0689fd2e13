import type { Progress } from "../../progress/schema.ts";
import type { Figures } from "../schema.ts";
import { DAY, type Meaning, MONTH, NUMBER, OBJECT, TEXT } from "./kinds.ts";

type Top = Exclude<keyof Figures, "progress" | "reporting">;
type OfReporting = `reporting.${keyof Figures["reporting"]}`;

const COUNTS = "whole number for each word";

/** The members of figures.json; what stands under a member that is named here belongs to it. */
export const figures: Record<Top | `progress.${keyof Progress}` | OfReporting, Meaning> = {
  position: ["The last event that is counted.", NUMBER, "412"],
  day: ["The day on which open, late and missed are judged.", DAY, "2026-11-22"],
  zone: ["Time zone of the roadmap's days.", "IANA name", "America/New_York"],
  "progress.day": ["The same day.", DAY, "2026-11-22"],
  "progress.promised": ["All actions ever promised.", NUMBER, "64", "actions"],
  "progress.stages": ["Actions by stage.", COUNTS, "{}", "actions"],
  "progress.strategies": ["The same for each strategy, and its evidence.", OBJECT, "[]", "actions"],
  "progress.months": [
    "Actions by stage as they stood at each month's close; the open month as it stands.",
    OBJECT,
    "[]",
    "actions",
  ],
  "progress.cohorts": ["What became of each year's promises.", OBJECT, "[]", "actions"],
  "progress.drift": [
    "For each action with a date: first and current date, days between, moves, and those unexplained.",
    OBJECT,
    "[]",
    "days",
  ],
  "progress.evidence": [
    "Done actions, and those of them that show evidence.",
    OBJECT,
    "{}",
    "actions",
  ],
  "progress.counted": ["The part of /how-we-count that explains each figure.", TEXT, "stage"],
  "reporting.months": [
    "Spheres by what they did, for each month.",
    `${MONTH}, ${COUNTS}`,
    "[]",
    "spheres",
  ],
  "reporting.spheres": [
    "Months by what was done in them, for each sphere.",
    OBJECT,
    "[]",
    "months",
  ],
  "reporting.cells": [
    "What each sphere did in each month that it owed, and the days after the due day if late.",
    OBJECT,
    "[]",
    "days",
  ],
  "reporting.totals": ["All of these together.", COUNTS, "{}", "sphere-months"],
  "reporting.counted": ["The part of /how-we-count that explains it.", TEXT, "reporting"],
};
