import { formatDate, formatMonth, plural } from "../format.ts";
import type { home as en } from "../en/home.ts";

export const home: typeof en = {
  title: "La hoja de ruta",
  /** After the institution's own sentence. */
  promise: "Lo que dicen, y cuándo no dicen nada, queda aquí.",
  empty: "Aquí todavía no se ha publicado nada.",
  emptyHint:
    "Cuando la hoja de ruta esté preparada, aquí figurarán sus estrategias y lo que ocurrió con ellas mes a mes.",
  start: (begins: string | null) =>
    begins
      ? `Los primeros informes mensuales se deben por ${formatMonth(begins)}.`
      : "Ningún ámbito debe aquí un informe mensual.",
  caption: (rows: number, first: string, last: string) =>
    `El Camino: ${plural(rows, "estrategia", "estrategias")}, un mojón por mes, de ${formatMonth(first)} a ${formatMonth(last)}`,
  weakest: "Cada mojón muestra la respuesta más débil entre los ámbitos que debían una.",
  everyMonth: "Todos los meses",
  on: "Seguir leyendo",
  door: {
    month: (month: string) => `El mes de ${formatMonth(month)}, completo`,
    monthHint: "Lo que dijo cada ámbito, en el orden de la hoja de ruta.",
    actions: (n: number) => (n === 1 ? "La acción" : `Las ${n} acciones`),
    actionsHint: "Cada compromiso, con todo lo que ocurrió con él, día por día.",
    strategies: (n: number) => (n === 1 ? "La estrategia" : `Las ${n} estrategias`),
    strategiesHint: "El compromiso, quién responde por él, qué está hecho y qué no.",
    changes: "Qué cambió desde el mes pasado",
    changesHint:
      "Compromisos nuevos, fechas que cambiaron, lo que se cumplió, se corrigió o nunca se informó.",
  },
  words: "En sus palabras",
  wordsHint: "Los informes más recientes, tal como los escribieron los ámbitos.",
  noWords: "Ningún ámbito ha publicado un informe todavía.",
  unkept: "Lo que no ocurrió",
  since: (day: string) => `Desde el ${formatDate(day)}, lo más reciente primero.`,
  allKept:
    "Todas las fechas se mantuvieron, nada se descartó y todos los informes llegaron a tiempo.",
  cell: (title: string, month: string, what: string) => `${title}, ${formatMonth(month)}: ${what}`,
  became: (stage: string) => `una acción pasó a «${stage.toLowerCase()}»`,
  reported: (n: number, of: number) => `informaron ${n} de ${of} ámbitos`,
  moreReports: "Todos los informes y silencios",
  moreSlips: "Todas las fechas que cambiaron",
  everyPost: "Todos los cargos, por función",
  more: (n: number) => (n === 1 ? "1 entrada más." : `${n} entradas más.`),
  did: {
    moved: (from: string, to: string, reason: string) =>
      `Pasó del ${formatDate(from)} al ${formatDate(to)}. Motivo: ${reason.toLowerCase()}.`,
    dropped: "No continuará.",
    missed: (month: string) => `no envió informe de ${formatMonth(month)}.`,
    late: (month: string) => `informó sobre ${formatMonth(month)} después del cierre del mes.`,
  },
  who: "Quién responde",
  for: {
    roadmap: "Por la hoja de ruta",
    strategies: "Por cada estrategia",
    spheres: "Por cada ámbito",
    record: "Por este registro",
  },
  owner: "Responsable ejecutivo",
  leads: "Responsable y suplente",
  filled: ({ all, held }) =>
    held === all
      ? all === 1
        ? "el cargo está cubierto"
        : `los ${all} cargos están cubiertos`
      : `${held} de ${all} cargos cubiertos`,
  vacant: (what: string, since: string | null) =>
    since ? `${what}: vacante desde el ${formatDate(since)}` : `${what}: sin cubrir`,
  strategy: (n: number) => `estrategia ${n}`,
  deputyOf: (title: string) => `suplente de ${title}`,
  leadOf: (title: string) => `responsable de ${title}`,
};
