import { about } from "./about.ts";
import { actions } from "./actions.ts";
import { board } from "./board.ts";
import { common } from "./common.ts";
import { corrections } from "./corrections.ts";
import { desk } from "./desk.ts";
import { draft } from "./draft.ts";
import { errors } from "./errors.ts";
import { files } from "./files.ts";
import { handover } from "./handover.ts";
import { home } from "./home.ts";
import { months } from "./months.ts";
import { office } from "./office.ts";
import { progress } from "./progress.ts";
import { record } from "./record.ts";
import { reminders } from "./reminders.ts";
import { reporting } from "./reporting.ts";
import { signin } from "./signin.ts";
import { spheres } from "./spheres.ts";
import { strategies } from "./strategies.ts";
import { ui } from "./ui.ts";
import { updates } from "./updates.ts";
import { approval, waiting } from "./waiting.ts";
import { write } from "./write.ts";

/** English. One file per noun; `t` reads them by path. */
export const en = {
  common,
  ui,
  home,
  strategies,
  spheres,
  actions,
  updates,
  months,
  reminders,
  reporting,
  progress,
  about,
  corrections,
  desk,
  waiting,
  approval,
  handover,
  record,
  draft,
  board,
  office,
  signin,
  write,
  files,
  errors,
};
