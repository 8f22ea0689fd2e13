import type { Outcome } from "../../../db/words.ts";
import { countOf, formatDate, formatMonth, list, plural } from "../format.ts";
import type { actions as en } from "../en/actions.ts";

const actionsOf = (n: number) => plural(n, "acción", "acciones");
const concluded = (n: number) => (n === 1 ? "1 está concluida" : `${n} están concluidas`);

/** The groups of a cohort besides what is done, in words; those without an action are left out. */
const others = (n: Record<Outcome, number>): string =>
  list(
    [
      n.dropped && `${n.dropped} ${n.dropped === 1 ? "se descartó" : "se descartaron"}`,
      n.merged && `${n.merged} ${n.merged === 1 ? "se integró en otra" : "se integraron en otras"}`,
      n.changed && `${n.changed} ${n.changed === 1 ? "continúa" : "continúan"} con otra redacción`,
      n.continuing && `${n.continuing} ${n.continuing === 1 ? "sigue" : "siguen"} en marcha`,
    ].filter((part) => part !== 0),
  );

/** Texts of /actions and of an action's page. */
export const actions: typeof en = {
  title: "Acciones",
  described: "Cada compromiso de la hoja de ruta, con su primera fecha y lo que ocurrió con él.",
  removed: "La redacción fue suprimida",
  unknown: "Una de las opciones de esta dirección no existe.",
  all: "Ver todas las acciones",

  found: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "Todavía no se ha comprometido ninguna acción.";
    return `Se ${all === 1 ? "comprometió" : "comprometieron"} ${actionsOf(all)}; ${concluded(n.done)}.`;
  },
  matched: (n: Record<Outcome, number>) => {
    const all = Object.values(n).reduce((sum, x) => sum + x, 0);
    if (all === 0) return "Ninguna acción coincide.";
    return `${plural(all, "acción coincide", "acciones coinciden")}; ${concluded(n.done)}.`;
  },
  others: (n: Record<Outcome, number>) => {
    const text = others(n);
    return text ? `De las demás, ${text}.` : "";
  },

  table: {
    caption: "Acciones en el orden de la hoja de ruta",
    promise: "Compromiso",
    sphere: "Ámbito",
    strategy: "Estrategia",
    stage: "Etapa",
    health: "Situación",
    due: "Fecha prevista",
    none: "Sin fecha",
    merged: "integrada en otra",
    changed: "continúa con otra redacción",
  },
  filter: {
    strategy: "Estrategia",
    sphere: "Ámbito",
    stage: "Etapa",
    health: "Situación",
    cohort: "Comprometida en",
    lineage: "En qué se convirtió",
    slipped: "Fecha",
    late: "Aplazada",
    behind: { outcome: "En su año", evidence: "Evidencia", moved: "Su fecha" },
    shown: { yes: "Presentada", no: "Sin presentar" },
    everMoved: "Cambió alguna vez",
    lineages: {
      continuing: "Se mantiene por sí misma",
      merged: "Integrada en otra",
      changed: "Continúa con otra redacción",
    },
  },

  place: (n: number, of: number) => `Acción ${n} de ${of}`,
  result: "Estará concluida cuando",
  promisedOn: "Comprometida el",
  wordingOnce: "La redacción cambió 1 vez, el",
  wordingOften: (n: number) => `La redacción cambió ${n} veces, la última el`,

  facts: {
    stage: "Etapa",
    health: "Situación, según la persona responsable",
    reporting: (month: string) => `Informe de ${formatMonth(month)}`,
    noReporting: "Informes",
    due: "Fecha prevista",
    wasDue: "Fecha que estaba prevista",
    since: (day: string) => `desde el ${formatDate(day)}`,
    before: (word: string) => `antes: ${word.toLowerCase()}`,
    review: (day: string) => `se volverá a examinar el ${formatDate(day)}`,
    onlyUnderway: "Se indica solo mientras una acción está en curso",
    notStated: "Todavía sin indicar",
    notOwed: "Su ámbito todavía no debe informes",
    month: (month: string, word: string) => `${formatMonth(month)}: ${word.toLowerCase()}`,
    silent: (missed: number, owed: number) =>
      missed === 0
        ? `ninguno de ${plural(owed, "mes", "meses")} pasó sin informe`
        : `${missed} de ${plural(owed, "mes", "meses")} ${missed === 1 ? "pasó" : "pasaron"} sin informe`,
    ended: "Ya no se informa sobre ella",
    noDate: "Sin fecha",
    first: (day: string) => `primera fecha: ${formatDate(day)}`,
    firstKept: "es la primera fecha; nunca cambió",
    moved: (n: number) => (n === 1 ? "cambió 1 vez" : `cambió ${n} veces`),
    meaning: "Qué significan estas palabras",
    all: "Todas las palabras y cómo se cuentan",
  },
  ends: {
    merged: "Este compromiso se integró en otro. Permanece aquí con su historia.",
    changed: "Este compromiso continúa con otra redacción. Permanece aquí con su historia.",
  },

  people: {
    title: "Quién la lleva a cabo",
    with: "En colaboración con",
    lead: (sphere: string) => `Responsable de ${sphere}`,
    executive: "Responsable ejecutivo",
    owners: "La lleva a cabo",
    unnamed: (n: number) =>
      n === 1
        ? "1 persona cuyo nombre no se publica"
        : `${n} personas cuyos nombres no se publican`,
    andUnnamed: (n: number) => `${n} más`,
  },
  milestones: {
    title: "Pasos intermedios",
    about: (reached: number, all: number) => `${countOf(reached, all)} alcanzados.`,
    reached: (day: string) => `Alcanzado el ${formatDate(day)}`,
    dropped: "Descartado",
    passed: "La fecha pasó sin que se alcanzara",
    removed: "Un paso cuyo texto fue suprimido",
  },
  relatives: {
    title: "De dónde viene y en qué se convirtió",
    continues: "Continúa a",
    continued_by: "La continúa",
    merged_into: "Se integró en",
    merged_from: "Absorbió",
    cohort: (year: number) => `Entre los compromisos de ${year}.`,
  },
  evidence: {
    title: "Evidencia",
    none: "Todavía no consta ninguna evidencia.",
    doneNone: "Concluida sin evidencia.",
    shows: "Muestra",
    untitled: "Evidencia cuyo título se suprimió conforme a la ley",
  },

  timeline: {
    title: "Qué ocurrió con ella",
    counted: (n: number) =>
      `${plural(n, "entrada", "entradas")}, lo más reciente primero. De aquí nunca se ha quitado nada.`,
    allLater: "Todas se incorporaron a este registro después de los días que indican.",
    later: "incorporada a este registro más tarde",
    none: "No hay entradas de este tipo.",
    choose: "Mostrar un solo tipo",
    kind: "Tipo",
    every: (n: number) => `Todas las entradas (${n})`,
    kinds: {
      updates: "Informes",
      dates: "Fechas",
      wording: "Redacción",
      stages: "Etapas y continuidad",
      milestones: "Pasos",
      helped: "Decisiones y ayuda",
      assessed: "Segunda voz",
      evidence: "Evidencia",
      silence: "Silencio",
    },
    chosen: (word: string, n: number) => `${word} (${n})`,
    show: "Mostrar",
  },
  entry: {
    promised: "comprometida",
    promisedBy: (day: string) => `Prevista para el ${formatDate(day)}`,
    promisedOpen: "Comprometida sin fecha",
    continues: "Continúa un compromiso anterior:",
    reworded: "cambio de redacción",
    fields: {
      wording: "El compromiso",
      result: "Cuándo estará concluida",
      doneWith: "En colaboración con",
    },
    rewordedTitle: (fields: string[]) => `Nueva redacción: ${list(fields)}`,
    reason: "Motivo:",
    moved: "cambio de fecha",
    corrected: "fecha corregida antes de un día",
    dated: "fecha indicada",
    movedTitle: (from: string, to: string) => `Del ${formatDate(from)} al ${formatDate(to)}`,
    datedTitle: (to: string) => `Prevista para el ${formatDate(to)}`,
    unexplained: "No se indicó ningún motivo.",
    undated: "fecha retirada",
    undatedTitle: (from: string) => `Ya no tiene fecha; era el ${formatDate(from)}`,
    staged: "cambio de etapa",
    dropped: "descartada",
    droppedTitle: "No se llevará a cabo",
    reinstated: "retomada",
    merged: "integrada",
    mergedTitle: "Integrada en otra acción",
    continued: "continúa con otra redacción",
    continuedTitle: "La continúa una acción con otra redacción",
    assigned: "personas a cargo",
    assignedTitle: "Desde aquí la llevan a cabo otras personas",
    carried: "trasladada",
    carriedTitle: (year: number) => `Continúa en ${year}`,
    assessed: (month: string) => `evaluación independiente de ${formatMonth(month)}`,
    assessedTitle: (states: string) => `Juicio: ${states.toLowerCase()}`,
    helpedTitle: {
      decision: "Se tomó una decisión",
      help: "Se ofreció ayuda",
    },
    helpedBy: (by: string) => `por ${by}`,
    milestones: (n: number) => (n === 1 ? "paso fijado" : "pasos fijados"),
    milestonesTitle: (n: number) => plural(n, "paso intermedio", "pasos intermedios"),
    milestoneMoved: "cambió la fecha de un paso",
    milestoneReached: "paso alcanzado",
    milestoneDropped: "paso descartado",
    fromTo: (from: string, to: string) => `De «${from.toLowerCase()}» a «${to.toLowerCase()}»`,
    states: (stage: string, health: string | undefined) =>
      health ? `${stage}, ${health.toLowerCase()}` : stage,
    update: (month: string) => `informe de ${formatMonth(month)}`,
    unchanged: (n: number) =>
      n === 1 ? "confirmada sin comentarios" : `confirmada en ${n} informes`,
    unchangedTitle: (states: string) => `Sin cambios: ${states.toLowerCase()}`,
    months: (first: string, last: string) =>
      first === last ? formatMonth(first) : `de ${formatMonth(first)} a ${formatMonth(last)}`,
    noEvidence: "Concluida sin evidencia:",
    evidence: "evidencia añadida",
    nothingTitle: "Sin novedades",
    missed: (month: string) => `cierre de ${formatMonth(month)}`,
    missedTitle: (month: string) => `No se recibió informe de ${formatMonth(month)}`,
    excused: (month: string) => `cierre de ${formatMonth(month)}`,
    excusedTitle: (month: string) => `Informe de ${formatMonth(month)} dispensado`,
  },
  gone: {
    wording: "La redacción del compromiso",
    result: "El texto que dice cuándo estará concluida",
    done_with: "Con quién se lleva a cabo",
    reason: "El motivo",
    line: "Lo que este informe decía de la acción",
    said: "Lo que se decidió u ofreció",
  },

  slips: {
    times: (n: number) => plural(n, "fecha cambió.", "fechas cambiaron."),
    from: (from: string, to: string) => `Del ${formatDate(from)} al ${formatDate(to)}.`,
    given: (to: string) => `Fecha indicada: ${formatDate(to)}.`,
    reason: (word: string) => `Motivo: ${word.toLowerCase()}.`,
  },
};
