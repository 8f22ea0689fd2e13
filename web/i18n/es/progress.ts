import type { progress as en } from "../en/progress.ts";

/** Texts of /progress and of the four charts, which the board shows too. */
export const progress: typeof en = {
  title: "Avance",
  description:
    "Todas las cifras de la hoja de ruta, con las filas que las sustentan y cómo se cuentan.",
  none: "Todavía no se ha comprometido nada.",
  noneLede: "En cuanto se comprometa la primera acción, se contará aquí.",
  done: (doneOfAll: string) => `${doneOfAll} acciones concluidas`,
  underway: (n: number, words: string) => `${words} ${n === 1 ? "está" : "están"} en curso`,
  waiting: (planning: string, notBegun: string) =>
    `, ${planning} en planificación y ${notBegun} sin iniciar`,
  aside: (paused: string, dropped: string) => `; en pausa: ${paused}; descartadas: ${dropped}`,
  moved: (n: number, words: string) =>
    `${words} ${n === 1 ? "acción abierta cambió" : "acciones abiertas cambiaron"} de fecha`,
  later: (slip: string) => `; el mayor aplazamiento es de ${slip}.`,
  notLater: "; ninguna a un día posterior.",
  evidence: (shownOfDone: string) => `De lo concluido, ${shownOfDone} con evidencia.`,
  percent: (n: number) => ` (${n}\u00a0%)`,
  gone: "Redacción suprimida",

  pictures: "En imágenes",
  picturesHint: "Cada imagen lleva debajo sus filas y la regla con la que se contaron.",

  stages: {
    how: "Acciones por estrategia y etapa, en el orden de la hoja de ruta.",
    caption: (day: string) => `Acciones por estrategia y etapa, ${day}`,
    everyDone: "Todas las estrategias tienen alguna acción concluida",
    noneDone: (list: string, n: number) =>
      `Todavía no hay nada concluido en ${n === 1 ? "la estrategia" : "las estrategias"} ${list}`,
    manyUndone: (undoneOfAll: string) =>
      `${undoneOfAll} estrategias todavía no tienen nada concluido`,
  },
  months: {
    how: "Todas las acciones tal como estaban al cierre de cada mes; los meses todavía abiertos muestran el día de hoy.",
    caption: "Todas las acciones por etapa al cierre de cada mes",
    grew: (from: string, to: string, month: string) =>
      `Acciones concluidas: ${from} al cierre de ${month}, ${to} hoy`,
    first: (done: string) => `Acciones concluidas en el primer mes: ${done}`,
  },
  drift: {
    how: "Acciones abiertas cuya fecha cambió, desde la primera fecha comprometida (anillo) hasta la actual (disco).",
    caption: "Acciones abiertas cuya fecha cambió",
    none: "Ninguna acción abierta ha cambiado de fecha",
    moved: (words: string, n: number, slip: string) =>
      `${words} ${n === 1 ? "acción abierta ha cambiado" : "acciones abiertas han cambiado"} de fecha; el mayor aplazamiento es de ${slip}`,
    back: (words: string, n: number) =>
      `${words} ${n === 1 ? "acción abierta ha cambiado" : "acciones abiertas han cambiado"} de fecha, ninguna a un día posterior`,
    often: (words: string) => `; ${words} más de una vez`,
  },
  cohorts: {
    how: "Todas las acciones, por el año en que se comprometieron. Nunca se sale de un año: lo descartado, integrado o con otra redacción permanece en él.",
    caption: "Qué ocurrió con las acciones comprometidas en cada año",
    finding: (promised: number, year: number, done: string, isDone: number, goOn: string) =>
      `De las ${promised} comprometidas en ${year}, ${done} ${isDone === 1 ? "está concluida" : "están concluidas"} y ${goOn} ${goOn === "1" ? "continúa" : "continúan"}`,
    share: (n: number) => ` (${n}\u00a0%)`,
  },
  proof: {
    title: "Evidencia",
    about: "Una acción concluye con evidencia, o con un motivo indicado de por qué no la hay.",
    caption: "Acciones concluidas que presentan evidencia, por estrategia",
    done: "Concluidas",
    shown: "Con evidencia",
  },

  /** What the control under a picture says of one row. */
  row: {
    stages: (name: string, counts: string) => `${name}: ${counts}.`,
    empty: "sin acciones",
    cohort: (year: number, promised: number, counts: string) =>
      `${year}: ${promised} ${promised === 1 ? "comprometida" : "comprometidas"}; ${counts}.`,
    drift: (name: string, first: string, now: string, slip: string, moves: number) =>
      `${name} Comprometida al inicio para el ${first}, ahora para el ${now}: ${slip}, cambió ${moves === 1 ? "1 vez" : `${moves} veces`}.`,
  },
};
