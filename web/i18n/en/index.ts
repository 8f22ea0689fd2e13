import { about } from "./about.ts";
import { actions } from "./actions.ts";
import { board } from "./board.ts";
import { common } from "./common.ts";
import { desk } from "./desk.ts";
import { errors } from "./errors.ts";
import { home } from "./home.ts";
import { months } from "./months.ts";
import { office } from "./office.ts";
import { progress } from "./progress.ts";
import { reporting } from "./reporting.ts";
import { signin } from "./signin.ts";
import { spheres } from "./spheres.ts";
import { strategies } from "./strategies.ts";
import { ui } from "./ui.ts";
import { updates } from "./updates.ts";

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
  reporting,
  progress,
  about,
  desk,
  board,
  office,
  signin,
  errors,
};
