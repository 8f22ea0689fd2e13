import type { Shown } from "../texts.ts";
import { about } from "./about.ts";
import { actions } from "./actions.ts";
import { assessing, wrongAssessing } from "./assessing.ts";
import { board } from "./board.ts";
import { boardStrategy } from "./boardStrategy.ts";
import { checking } from "./checking.ts";
import { changes } from "./changes.ts";
import { closing, wrongClosing } from "./closing.ts";
import { common } from "./common.ts";
import { corrections, fieldName, wrongCorrections } from "./corrections.ts";
import { counting } from "./counting.ts";
import { data } from "./data.ts";
import { deciding, wrongDeciding } from "./deciding.ts";
import { desk, wrongAnswers } from "./desk.ts";
import { draft } from "./draft.ts";
import { editions } from "./editions.ts";
import { errors } from "./errors.ts";
import { files, wrongFiles } from "./files.ts";
import { follow } from "./follow.ts";
import { gatherings } from "./gatherings.ts";
import { handover, wrongHandover } from "./handover.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { fieldOf, library } from "./library.ts";
import { links } from "./links.ts";
import { losses } from "./losses.ts";
import { meaning } from "./meaning.ts";
import { measures } from "./measures.ts";
import { measuring } from "./measuring.ts";
import { months } from "./months.ts";
import { moderating } from "./moderating.ts";
import { office } from "./office.ts";
import { pack } from "./pack.ts";
import { progress } from "./progress.ts";
import { answering } from "./answering.ts";
import { asking } from "./asking.ts";
import { questions } from "./questions.ts";
import { privacy } from "./privacy.ts";
import { receipts } from "./receipts.ts";
import { record } from "./record.ts";
import { redactions, textName } from "./redactions.ts";
import { reminders } from "./reminders.ts";
import { reporting } from "./reporting.ts";
import { resources } from "./resources.ts";
import { search } from "./search.ts";
import { sharing } from "./sharing.ts";
import { signin } from "./signin.ts";
import { spheres } from "./spheres.ts";
import { stories } from "./stories.ts";
import { strategies } from "./strategies.ts";
import { suggesting } from "./suggesting.ts";
import { terms } from "./terms.ts";
import { translating } from "./translating.ts";
import { ui } from "./ui.ts";
import { updates } from "./updates.ts";
import { approval, waiting } from "./waiting.ts";
import { write } from "./write.ts";

/** Spanish, as it is written in the Americas. */
export const es: Shown = {
  common,
  ui,
  home,
  strategies,
  spheres,
  actions,
  assessing,
  updates,
  meaning,
  measures,
  measuring,
  library,
  links,
  questions,
  asking,
  answering,
  gatherings,
  follow,
  resources,
  suggesting,
  stories,
  terms,
  translating,
  months,
  editions,
  redactions,
  reminders,
  reporting,
  search,
  health,
  progress,
  about,
  checking,
  corrections,
  changes,
  counting,
  data,
  deciding,
  desk,
  waiting,
  approval,
  handover,
  privacy,
  receipts,
  record,
  draft,
  board,
  boardStrategy,
  closing,
  pack,
  moderating,
  office,
  sharing,
  signin,
  write,
  files,
  errors,
  losses,
  names: { field: fieldName, library: fieldOf, text: textName },
  wrong: {
    answers: wrongAnswers,
    assessing: wrongAssessing,
    closing: wrongClosing,
    corrections: wrongCorrections,
    deciding: wrongDeciding,
    files: wrongFiles,
    handover: wrongHandover,
  },
};
