import type { Direction, MeasureKind } from "../../../db/words.ts";
import { capital, countOf, formatDate, list, plural } from "../format.ts";
import type { measures as en } from "../en/measures.ts";

/** How a measure writes its numbers. */
type Written = { kind: MeasureKind; decimals: number };

const thousands = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ",");

/** "1,284.5", "62 %", "−3" */
function number(value: number, { kind, decimals }: Written): string {
  const [before = "", after] = Math.abs(value).toFixed(decimals).split(".");
  const text = thousands(before) + (after === undefined ? "" : `.${after}`);
  return `${value < 0 ? "−" : ""}${text}${kind === "percent" ? "\u00a0%" : ""}`;
}

/** "5 puntos", "120": how much a number differs. */
const difference = (by: number, of: Written) =>
  of.kind === "percent"
    ? `${number(Math.abs(by), { ...of, kind: "number" })} ${Math.abs(by) === 1 ? "punto" : "puntos"}`
    : number(Math.abs(by), of);

/** "+5 puntos", "sin cambios" */
function change(by: number, of: Written): string {
  if (by === 0) return "sin cambios";
  return `${by > 0 ? "+" : "−"}${difference(by, of)}`;
}

const better = (direction: Direction) =>
  direction === "higher" ? "es mejor cuanto más alto" : "es mejor cuanto más bajo";

/** Texts of /measures, of a measure's page, and of the lists of measures elsewhere. */
export const measures: typeof en = {
  title: "Indicadores",
  /** The way here, from pages that tell of what was done. */
  door: "Los indicadores: qué debe cambiar al final",
  number,
  change,
  hidden: "oculto, para proteger a grupos de pocas personas",
  removed: "El título fue suprimido",
  better,

  table: {
    caption:
      "Indicadores, cada uno con su punto de partida, su valor actual y lo que debe alcanzar",
    measure: "Indicador",
    baseline: "Línea de base",
    latest: "Última medición",
    target: "Meta",
    direction: "Sentido",
    change: "Desde la línea de base",
    on: (day: string) => formatDate(day),
    by: (day: string) => `para el ${formatDate(day)}`,
    noBaseline: "ninguna",
    noReading: "todavía ninguna",
    noTarget: "ninguna",
    noChange: "no se puede indicar",
    beforeBreak: "con una definición o línea de base anterior",
    retired: "ya no se mide",
    none: "Todavía no se ha definido ningún indicador.",
  },

  described: "Qué debería cambiar al final: de dónde partió, dónde está y qué debe alcanzar.",
  list: {
    none: "Todavía no se ha definido ningún indicador.",
    noneLede:
      "Los indicadores dicen qué debería cambiar al final, aparte de lo que se llevó a cabo.",
    finding: (better: number, of: number) =>
      `${countOf(better, of)} ${of === 1 ? "indicador" : "indicadores"} ${better === 1 ? "está" : "están"} mejor que al inicio.`,
    noFinding: (all: number) =>
      `${plural(all, "indicador definido", "indicadores definidos")}; todavía no se puede comparar ninguno con su punto de partida.`,
    reached: (n: number, of: number) =>
      `${countOf(n, of)} ${of === 1 ? "meta" : "metas"} ${n === 1 ? "se alcanzó" : "se alcanzaron"}.`,
    about: "Dicen qué debería cambiar al final, aparte de lo que se llevó a cabo.",
  },

  finding: {
    none: "Todavía no se ha hecho ninguna medición.",
    before: (day: string) =>
      `La última medición, del ${formatDate(day)}, se hizo antes de que cambiara la definición o la línea de base. Desde entonces no se ha medido nada.`,
    hidden: (day: string) =>
      `El ${formatDate(day)} el número está oculto, para proteger a grupos de pocas personas.`,
    stands: (day: string, value: string) => `El ${formatDate(day)} estaba en ${value}.`,
    changed: (day: string, value: string, by: number, of: Written) =>
      by === 0
        ? `El ${formatDate(day)} estaba en ${value}, donde empezó.`
        : `El ${formatDate(day)} estaba en ${value}, ${difference(by, of)} por ${by > 0 ? "encima" : "debajo"} de la línea de base.`,
    reached: (value: string, day: string) =>
      `Se alcanzó la meta de ${value} para el ${formatDate(day)}.`,
    short: (value: string, day: string, past: boolean) =>
      past
        ? `La meta de ${value} para el ${formatDate(day)} no se alcanzó o ya no se cumple.`
        : `Todavía no se alcanza la meta de ${value} para el ${formatDate(day)}.`,
    better: (direction: Direction) => `${capital(better(direction))}.`,
  },

  one: {
    definition: "Qué se cuenta",
    unit: "Unidad",
    direction: "Sentido",
    source: "De dónde vienen los números",
    baseline: "Línea de base",
    target: "Meta",
    strategies: "Trata de",
    noStrategy: "Ninguna estrategia en particular",
    retired: "Este indicador ya no se mide. Sus mediciones permanecen.",
    hiding:
      "Los números de una a diez personas se ocultan para que no se pueda reconocer a nadie; el cero se indica. Cuando un total u otro grupo delataría un número oculto, también se oculta. Los números mismos no se guardan en ninguna parte de este registro.",
    open: "Aquí se muestran los números de una a diez personas: la administración desactivó la ocultación para este indicador.",
  },
  gone: {
    title: "El título",
    definition: "La definición",
    unit: "La unidad",
    source: "La fuente",
    note: "La nota",
    label: "El nombre de un grupo",
    reason: "El motivo",
  },

  chart: {
    how: "Cada punto es una medición. La línea une mediciones comparables.",
    readings: "Mediciones",
    baseline: (value: string) => `Línea de base ${value}`,
    target: (value: string) => `Meta ${value}`,
    broken: "Corte: cambió lo que se cuenta o la línea de base",
    newSeries: "corte",
    hidden: "Oculto, para proteger a grupos de pocas personas",
  },

  readings: {
    title: "Todas las mediciones",
    none: "Todavía no se ha hecho ninguna medición.",
    caption: "Mediciones, lo más reciente primero",
    day: "Día",
    whole: "Valor",
    everybody: "Todas las personas",
    source: "Fuente",
    note: "Nota",
    corrected: (day: string) => `corregida el ${formatDate(day)}`,
    csv: "Estos números en CSV",
    broken: (day: string) => `Corte el ${formatDate(day)}`,
    why: "Qué cambió",
    noCompare:
      "Cambió lo que se cuenta o la línea de base: las mediciones anteriores y posteriores no son comparables.",
    notTold: "sin dato",
  },

  news: {
    title: "Qué cambió",
    about: "En el propio indicador y en mediciones que se corrigieron. Lo más reciente primero.",
    kinds: {
      defined: "Definido",
      changed: "Cambio",
      retired: "Ya no se mide",
      resumed: "Retomado",
      group_added: "Un grupo más",
      group_retired: "Un grupo menos",
      corrected: "Una medición corregida",
    },
    titles: {
      defined: "Se definió el indicador",
      changed: (fields: readonly string[]) =>
        fields.length === 0 ? "Cambió el indicador" : `Cambios: ${list(fields)}`,
      broke: (fields: readonly string[]) =>
        `${fields.length === 0 ? "Cambió el indicador" : `Cambios: ${list(fields)}`}. Comienza una serie nueva`,
      retired: "El indicador ya no se mide",
      resumed: "El indicador se mide de nuevo",
      group_added: (label: string) => `Se distingue «${label}»`,
      group_retired: (label: string) => `Ya no se distingue «${label}»`,
      corrected: (day: string) => `Se corrigió la medición del ${formatDate(day)}`,
    },
    fields: {
      title: "título",
      definition: "definición",
      unit: "unidad",
      source: "fuente",
      note: "nota",
      baseline: "línea de base",
      target: "meta",
      value: "valor",
      direction: "qué sentido es mejor",
      suppress: "si se ocultan los grupos de pocas personas",
      strategies: "estrategias de las que trata",
    },
    number: (of: string, was: string, now: string) => `${capital(of)}: antes ${was}, ahora ${now}.`,
    first: (of: string, now: string) => `${capital(of)}: ${now}.`,
    on: (value: string, day: string) => `${value} el ${formatDate(day)}`,
    by: (value: string, day: string) => `${value} para el ${formatDate(day)}`,
    none: "sin indicar",
    direction: (direction: Direction) => `Ahora ${better(direction)}.`,
    suppress: (on: boolean) =>
      on
        ? "Desde ahora se ocultan los grupos de pocas personas."
        : "Desde ahora se muestran los grupos de pocas personas.",
    unnamed: "Un grupo",
  },

  ofStrategy: {
    title: "Sus indicadores",
    about: "Qué debería cambiar al final, aparte de lo que se llevó a cabo.",
  },
};
