import type { Health, Reporting, Stage } from "../../../db/words.ts";
import type { sharing as en } from "../en/sharing.ts";
import { formatDate, formatMonth, plural } from "../format.ts";

const UNDERWAY: Record<Health, string> = {
  on_track: "En curso, según lo previsto",
  at_risk: "En curso, en riesgo",
  off_track: "En curso, desviada",
};

const REPORTED: Record<Reporting, (month: string, days: number) => string> = {
  open: (month) => `Su informe de ${month} todavía puede llegar a tiempo.`,
  on_time: (month) => `Su informe de ${month} llegó a tiempo.`,
  late: (month, days) =>
    `Su informe de ${month} llegó con ${plural(days, "día", "días")} de retraso.`,
  nothing: (month) => `No tuvo novedades en ${month}.`,
  excused: (month) => `Tuvo una dispensa para ${month}.`,
  missed: (month) => `No se recibió su informe de ${month}.`,
};

/** Texts that are put into other websites and into previews of links. */
export const sharing: typeof en = {
  title: "Compartir o incrustar",
  about:
    "Ambos dicen el estado en palabras, con el día al que corresponde, y enlazan aquí. Ninguno necesita scripts ni deja cookies.",
  frame: "Un marco que sigue al registro",
  words: "Las palabras tal como están hoy",
  action: ({ stage, health, due, since }) => {
    const day = due ? `plazo: ${formatDate(due)}` : "sin fecha";
    const from = since ? ` desde el ${formatDate(since)}` : "";
    const states: Record<Stage, string> = {
      not_started: `Sin iniciar; ${day}.`,
      planning: `En planificación; ${day}.`,
      underway: `${health ? UNDERWAY[health] : "En curso"}; ${day}.`,
      done: `Concluida${from}.`,
      paused: `En pausa${from}.`,
      dropped: `Descartada${from}.`,
    };
    return states[stage];
  },
  sphere: (month, state, days) => REPORTED[state](formatMonth(month), days),
  noReport: "No debe ningún informe.",
  asof: (day) => `Al ${formatDate(day)}.`,
  by: (institution, roadmap) => `${institution}: ${roadmap}`,
  whole: "Leerlo en el registro público",
  unknown: "En el registro no hay nada con este nombre.",
};
