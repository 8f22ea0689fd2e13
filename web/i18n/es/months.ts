import type { Moved, Standing } from "../../../worker/months/report/schema.ts";
import { capital, countOf, formatDay, formatMonth, list, monthName, plural } from "../format.ts";
import type { months as en } from "../en/months.ts";

/** More names than these are counted. */
const NAMED = 3;

const reportedBy = (n: number, who: string) =>
  `${n === 1 ? "ha informado" : "han informado"} ${who}`;

function all({ spheres: owing }: Standing): string {
  if (owing.length === 1) return owing[0]!.title ?? owing[0]!.sphere;
  return `los ${owing.length} ámbitos`;
}

const named = (month: Standing, state: string) =>
  month.spheres.filter((s) => s.state === state).map((s) => s.title ?? s.sphere);

function openFinding(month: Standing, today: string): string {
  const owed = month.spheres.length;
  const waiting = named(month, "open");
  const excused = named(month, "excused");
  const n = waiting.length;
  const reported = owed - n - excused.length;
  const aside = excused.length > 0 ? ` Con dispensa: ${list(excused)}.` : "";
  if (n === 0)
    return `${reportedBy(reported, reported === owed ? all(month) : plural(reported, "ámbito", "ámbitos"))}.${aside}`;
  const others = n === owed ? all(month) : `los otros ${n}`;
  const who = capital(n <= NAMED && n < owed ? list(waiting) : others);
  const due = formatDay(month.due);
  const until =
    today <= month.due
      ? `${who} ${n === 1 ? "tiene" : "tienen"} plazo hasta el ${due}.`
      : `${who} ${n === 1 ? "debía" : "debían"} informar hasta el ${due}.`;
  if (reported === 0) return `ningún ámbito ha informado todavía. ${until}${aside}`;
  return `${reportedBy(reported, `${countOf(reported, owed)} ámbitos`)}. ${until}${aside}`;
}

const ended = {
  on_time: "a tiempo",
  late: "con retraso",
  nothing: "sin novedades",
  excused: "con dispensa",
} as const;

function closedFinding(month: Standing): string {
  const owed = month.spheres.length;
  const missed = named(month, "missed");
  if (missed.length === owed) return "no se recibió ningún informe.";
  const kinds = (Object.keys(ended) as (keyof typeof ended)[])
    .map((state) => ({ state, n: named(month, state).length }))
    .filter(({ n }) => n > 0);
  const parts = kinds.map(({ state, n }, i) => {
    if (n === owed) return `${all(month)} ${ended[state]}`;
    return `${i === 0 ? plural(n, "ámbito", "ámbitos") : n} ${ended[state]}`;
  });
  const silent = missed.length > NAMED ? String(missed.length) : list(missed);
  const sent = missed.length === 1 ? "no envió informe" : "no enviaron informe";
  return `${parts.join(", ")}.${missed.length > 0 ? ` ${silent} ${sent}.` : ""}`;
}

/** "han informado 5 de 6 ámbitos. Clínica tiene plazo hasta el viernes 6 de noviembre." */
function finding(month: Standing, today: string): string {
  if (month.spheres.length === 0) return "ningún ámbito debía informe.";
  return month.open ? openFinding(month, today) : closedFinding(month);
}

/** "concluyeron 3 acciones, 2 fechas se movieron 44 y 90 días y se descartó 1 acción" */
function moves({ done, dropped, days }: Moved): string {
  const parts = [
    `${done === 1 ? "concluyó" : "concluyeron"} ${plural(done, "acción", "acciones")}`,
  ];
  if (days.length > 0) {
    const told = days.length <= NAMED && days.every((d) => d > 0);
    const last = days.at(-1) === 1 ? "día" : "días";
    const by = told ? ` ${list(days.map(String))} ${last}` : "";
    parts.push(`${plural(days.length, "fecha se movió", "fechas se movieron")}${by}`);
  }
  if (dropped > 0)
    parts.push(
      `${dropped === 1 ? "se descartó" : "se descartaron"} ${plural(dropped, "acción", "acciones")}`,
    );
  return list(parts);
}

const start = (month: string) => capital(formatMonth(month));

export const months: typeof en = {
  title: "Mes a mes",
  lede: (n: number, first: string | undefined) =>
    `${first ? `Desde ${formatMonth(first)} los` : "Los"} ámbitos deben un informe cada mes: ${plural(n, "mes", "meses")} hasta ahora. Lo que informó cada uno, y cuándo alguno guardó silencio, queda aquí.`,
  none: "Todavía no se debía ningún mes.",
  description: "Lo que informó cada ámbito cada mes, silencios incluidos.",
  finding: (month: Standing, today: string) => capital(finding(month, today)),
  headline: (month: Standing, today: string) => `${start(month.month)}: ${finding(month, today)}`,
  /** Without the year, where the day of reading says it. */
  now: (month: Standing, today: string) =>
    `${capital(monthName(month.month))}: ${finding(month, today)}`,
  moved: (moved: Moved) => `${capital(moves(moved))}.`,
  movedSoFar: (month: string, moved: Moved) =>
    `En lo que va de ${monthName(month)}, ${moves(moved)}.`,
  done: (done: number, promised: number) =>
    promised === 0
      ? "Todavía no se ha comprometido ninguna acción."
      : `${countOf(done, promised)} acciones ${done === 1 ? "está concluida" : "están concluidas"}.`,
  dueBy: (due: string) => `Vence el ${due}`,
  closesAfter: (due: string, end: string) =>
    `Vence el ${due}. Un informe está a tiempo hasta el final del ${end}.`,
  closed: (due: string, end: string) => `Venció el ${due}; se cerró al final del ${end}.`,
  around: "Otros meses",
  before: "El mes anterior:",
  after: "El mes siguiente:",
  strategy: "Estrategia",
  number: "Número",
  works: "Ámbitos",
  contents: "Contenido",
  contentsHint: "En el orden de la hoja de ruta.",
  everySphere: (n: number) => `Los ${n} ámbitos en una sola página`,
  cameNot: "No llegó nada",
  notYet: "Todavía no",
  strategies: "Por estrategia",
  strategiesHint: "Los ámbitos que trabajan en cada una y lo que dijeron.",
  noSphere: "Ningún ámbito había comprometido nada todavía",
  led: (name: string | null, since: string) =>
    name
      ? `Responsable: ${name}, desde el ${since}.`
      : `Tiene responsable desde el ${since}; su nombre no se publica aquí.`,
  vacant: (since: string) => `Sin responsable desde el ${since}.`,
  neverLed: "No se ha nombrado responsable.",
  lastReport: "Último informe:",
  noReport: "No había informado antes.",
  silent: (missed: number, owed: number) =>
    owed === 1 ? "" : `Guardó silencio en ${countOf(missed, owed)} meses, contando hasta este.`,
  standing: (n: number) =>
    n === 0
      ? "No tiene acciones abiertas."
      : n === 1
        ? "La acción por la que todavía responde sigue como estaba."
        : `Las ${n} acciones por las que todavía responde siguen como estaban.`,
  quiet: (n: number) => `${n} meses seguidos.`,
  owesFrom: (month: string) => `Debe su primer informe por ${formatMonth(month)}.`,
  owesNone: "Todavía no debe informes.",
  excused: (day: string, by?: string) => `Dispensado el ${day}${by ? ` por ${by}` : ""}:`,
  replaced: "Publicado primero y reemplazado por el informe de arriba:",
  changes: (n: number) => plural(n, "cambio en sus compromisos", "cambios en sus compromisos"),
  change: {
    promised: "Nuevo compromiso:",
    reworded: "Nueva redacción:",
    rescheduled: "Cambio de fecha:",
    staged: "Cambio de etapa fuera de un informe:",
    dropped: "Descartada:",
    reinstated: "Retomada:",
    merged: "Integrada en otra:",
    continued: "Continúa con otra redacción:",
  },
  fromTo: (from: string | null, to: string) =>
    from ? `Del ${from} al ${to}.` : `Primera fecha: ${to}.`,
  corrected: "Un error de escritura corregido antes de un día.",
  reason: (reason: string) => `Motivo: ${reason.toLowerCase()}.`,
  missing: {
    title: "No hay página para este mes.",
    future: (month: string) => `${start(month)} no ha comenzado en el día que usted consulta.`,
    past: (month: string, first: string) =>
      `${start(month)} es anterior al primer mes de esta hoja de ruta, ${formatMonth(first)}.`,
    malformed: "Un mes se escribe con año y mes: 2026-10.",
    first: "El primer mes",
    last: "El mes actual",
    every: "Todos los meses",
  },
};
