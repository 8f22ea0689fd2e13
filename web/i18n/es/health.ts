import type { Target } from "../../../db/words.ts";
import { countOf, formatMonth, plural } from "../format.ts";
import type { health as en } from "../en/health.ts";

const percent = (share: number | null) => (share === null ? "" : ` (${share}\u00a0%)`);

/** "4.5 días" */
const daysOf = (n: number) => `${n} ${n === 1 ? "día" : "días"}`;

/** Figures of which less is better. */
const AT_MOST: ReadonlySet<Target> = new Set<Target>(["days_late", "ownerless"]);

const aim = (figure: Target, value: number) =>
  AT_MOST.has(figure) ? `como máximo ${daysOf(value)}` : `al menos ${value}\u00a0%`;

/** "6 de 8 informes a tiempo" and so on: how reporting went, in six figures. */
export const health: typeof en = {
  title: "Estado de los informes",
  about:
    "Seis cifras por cada mes. Los informes se cuentan tal como están hoy; la evidencia, tal como estaba al cierre del mes.",
  caption: (n: number) =>
    `Estado de los informes, ${plural(n, "mes", "meses")}, lo más reciente primero`,
  month: "Mes",
  all: "Todos estos meses",
  open: "todavía abierto",
  names: {
    on_time: "A tiempo",
    days_late: "Mediana de días de retraso",
    evidence: "Concluidas con evidencia",
    nothing: "Sin novedades",
    ownerless: "Días sin responsable",
    explained: "Cambios de fecha explicados",
  },
  ratio: (n: number, of: number, share: number | null) =>
    of === 0 ? "ninguno" : `${n} de ${of}${percent(share)}`,
  median: (median: number | null, late: number) =>
    median === null ? "ninguno con retraso" : `${late} con retraso, mediana ${daysOf(median)}`,
  days: (n: number) => (n === 0 ? "ninguno" : daysOf(n)),
  target: (figure: Target, value: number, met: boolean | null) =>
    `meta: ${aim(figure, value)}${met === null ? "" : met ? ", cumplida" : ", no cumplida"}`,
  aim,
  findings: {
    on_time: (n: number, of: number, share: number | null) =>
      of === 0
        ? "Todavía no hay informes debidos y decididos."
        : `${countOf(n, of)} ${of === 1 ? "informe" : "informes"} ${n === 1 ? "llegó" : "llegaron"} a tiempo${percent(share)}.`,
    days_late: (median: number | null, late: number) =>
      median === null
        ? "Ningún informe llegó con retraso."
        : late === 1
          ? `1 informe llegó con ${daysOf(median)} de retraso.`
          : `${late} informes llegaron con retraso; el del medio, con ${daysOf(median)}.`,
    evidence: (n: number, of: number, share: number | null) =>
      of === 0
        ? "Ninguna acción está concluida."
        : `${countOf(n, of)} ${of === 1 ? "acción concluida" : "acciones concluidas"} ${n === 1 ? "presenta" : "presentan"} evidencia${percent(share)}.`,
    nothing: (n: number, of: number, share: number | null) =>
      of === 0
        ? "No ha llegado ninguna respuesta."
        : `${countOf(n, of)} ${of === 1 ? "respuesta" : "respuestas"} ${n === 1 ? "dijo" : "dijeron"} que no había novedades${percent(share)}.`,
    ownerless: (n: number) =>
      n === 0
        ? "Ningún ámbito estuvo sin responsable."
        : `Los ámbitos estuvieron sin responsable ${daysOf(n)} en total.`,
    explained: (n: number, of: number, share: number | null) =>
      of === 0
        ? "Ninguna fecha cambió."
        : `${countOf(n, of)} ${of === 1 ? "cambio de fecha" : "cambios de fecha"} ${n === 1 ? "tiene" : "tienen"} un motivo indicado${percent(share)}.`,
  },
  drawn: {
    on_time: "Contorno: debidos y decididos. Relleno: a tiempo.",
    days_late: "La mediana de los días transcurridos desde el vencimiento, mes a mes.",
    evidence: "Contorno: concluidas al cierre del mes. Relleno: con evidencia.",
    nothing: "Contorno: respondidos. Relleno: sin novedades.",
    ownerless: "Días sin responsable, sumados entre los ámbitos, mes a mes.",
    explained: "Contorno: fechas que cambiaron. Relleno: con un motivo indicado.",
  },
  goal: (aimed: string) => `Línea discontinua: la meta de la propia institución, ahora ${aimed}.`,
  goalEnded: "Línea discontinua: la meta de la propia institución, que ya terminó.",
  targets: {
    title: "Metas",
    about:
      "Lo que la institución se propuso, desde qué mes y por qué. Una meta nueva no altera los meses que ya habían terminado cuando se fijó.",
    none: "La institución no ha fijado ninguna meta.",
    set: "Fijada el",
    figure: "Cifra",
    value: "Meta",
    from: "Desde",
    reason: "Motivo",
    ended: (month: string) => `ninguna a partir de ${formatMonth(month)}`,
    removed: "El motivo fue suprimido.",
  },
  office: {
    choose: "Cambiar",
    now: "Meta actual",
    noneNow: "sin meta",
    value: {
      percent: "Meta en porcentaje, como mínimo",
      days: "Meta en días, como máximo",
    },
    valueHint: "Déjelo vacío para que ya no haya meta.",
    from: "A partir de qué mes",
    fromHint: "Este mes o uno posterior. Los meses ya terminados conservan la meta que tenían.",
    reason: "Motivo",
    reasonHint: "Público.",
    submit: "Fijar la meta",
    history: "Todas las decisiones hasta ahora",
  },
};
