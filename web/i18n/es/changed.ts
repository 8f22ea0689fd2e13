import type { Direction, MeasureKind, Target } from "../../../db/words.ts";
import { capital, formatDate, formatMonth, isDayText, plural } from "../format.ts";
import type { changed as en } from "../en/changed.ts";
import { health } from "./health.ts";
import { measures } from "./measures.ts";

/** How a measure's numbers are told. */
type Counted = { kind: MeasureKind; unit: string | null };

/** A number of a measure: with its unit, or that it is hidden. `value` has its decimal places. */
function number(value: string | null, { kind, unit }: Counted): string {
  if (value === null) return "sin dato";
  if (value === "hidden") return "oculto (para proteger a grupos de pocas personas)";
  const decimals = value.split(".")[1]?.length ?? 0;
  const written = measures.number(Number(value), { kind, decimals });
  return unit && kind !== "percent" ? `${written} ${unit}` : written;
}

const SETTINGS: Record<string, string> = {
  kind: "Qué cuenta",
  direction: "Qué sería mejor",
  strategies: "Estrategias de las que trata",
  baseline: "Línea de base",
  baseline_on: "Día de la línea de base",
  target: "Meta",
  target_on: "Día de la meta",
  suppress: "Si se ocultan de una a diez personas",
  position: "Su lugar en el orden",
};

const COUNTS: Record<MeasureKind, string> = {
  percent: "una proporción, en porcentaje",
  number: "un número",
  people: "personas",
};

function settingOf(field: string, value: string | null, counted: Counted): string {
  if (field === "baseline" || field === "target") return number(value, counted);
  if (value === null) return "sin indicar";
  if (field === "kind") return COUNTS[value as MeasureKind];
  if (field === "direction") return measures.better(value as Direction);
  if (field === "suppress") return value === "1" ? "sí" : "no";
  return isDayText(value) ? formatDate(value) : value;
}

const aim = (figure: Target, value: string) => health.aim(figure, Number(value));

/** What changed in measures, and what people in their posts judged, decided, asked and set. */
export const changed: typeof en = {
  measure: (groups: number) =>
    groups === 0
      ? "Un indicador nuevo."
      : `Un indicador nuevo, que distingue ${plural(groups, "grupo", "grupos")}.`,
  setting: (field: string, was: string | null, now: string | null, counted: Counted) => {
    const [before, after] = [was, now].map((value) => settingOf(field, value, counted));
    const name = SETTINGS[field] ?? field;
    return was === null ? `${name}: ${after}.` : `${name}: ${before} → ${after}.`;
  },
  /** Of a measure: what happened to it as a whole. */
  state: { retired: "Ya no se mide.", resumed: "Se mide de nuevo." },
  breaks:
    "Aquí comienza una serie nueva: las mediciones anteriores no son comparables con las posteriores.",
  part: (label: string) => `Distingue un grupo: ${label}.`,
  partRetired: (label: string) => `Ya no distingue un grupo: ${label}.`,
  noLabel: "(su nombre fue suprimido)",
  reading: (day: string) => `Medido el ${formatDate(day)}.`,
  corrected: (day: string) => `Se corrigió la medición del ${formatDate(day)}.`,
  whole: "En total",
  figure: (label: string, was: string | null, now: string | null, counted: Counted) =>
    was === null
      ? `${label}: ${number(now, counted)}.`
      : `${label}: ${number(was, counted)} → ${number(now, counted)}.`,

  carried: (cohort: string, year: string) =>
    `Continúa en ${year} y sigue siendo uno de los compromisos de ${cohort}.`,
  assessed: "Juicio de una evaluación independiente:",
  reassessed: "Nuevo juicio de una evaluación independiente:",
  offer: {
    decided: (by: string) => `Una decisión tomada por ${by}.`,
    offered: (by: string) => `Ayuda ofrecida por ${by}.`,
  },
  about: (month: string) => `Sobre el informe de ${formatMonth(month)}`,
  answerFixed: "Una respuesta a la comunidad",
  routed: (was: string, now: string) => `Pasó de ${was} a ${now}.`,
  community: "Pregunta de la comunidad:",
  asked: (by: string) => `Pregunta hecha por ${by}:`,
  answered: (by: string) => `Respuesta dada por ${by}:`,
  waits: "La persona responsable todavía no ha respondido.",
  target: (figure: Target, month: string, was: string | null, now: string | null) => {
    const before = was === null ? "" : ` Antes, ${aim(figure, was)}.`;
    const from = formatMonth(month);
    return now === null
      ? `Sin meta a partir de ${from}.${before}`
      : `${capital(aim(figure, now))}, a partir de ${from}.${before}`;
  },
};
