import type { board as en } from "../en/board.ts";
import { capital } from "../format.ts";

const days = (n: number) => (n === 1 ? "1 día" : `${n} días`);

export const board: typeof en = {
  title: "Panorama",
  empty: "Todavía no hay ningún compromiso.",
  emptyLede:
    "Cuando haya estrategias, ámbitos y acciones, esta página dirá qué requiere su atención.",

  month: (month, due, closes) => `${capital(month)}, vence el ${due}, abierto hasta el ${closes}`,
  allIn: (n, words, month) =>
    n === 1
      ? `El único ámbito ha respondido sobre ${month}.`
      : `Los ${words} ámbitos han respondido sobre ${month}.`,
  spheres: (n) => ` ${n === 1 ? "ámbito ha informado" : "ámbitos han informado"} sobre `,
  waits: (who, n, until, near) =>
    `${who} ${n === 1 ? "tiene" : "tienen"} plazo hasta el ${until}, ${near}.`,
  others: (n) => `Los otros ${n}`,
  noneOwed: (month) => `No se debe ningún informe de ${month}.`,
  doors: "Cómo continuar",

  told: {
    waiting: (first) => (first ? "Faltan:" : "faltan:"),
    reported: (first) => (first ? "Informaron:" : "informaron:"),
    excused: (first) => (first ? "Con dispensa:" : "con dispensa:"),
    noneOwed: "No se debe ningún informe.",
    slip: "Mayor aplazamiento",
    noSlip: "Ninguna acción abierta está después de su primera fecha comprometida.",
    now: (due) => `Ahora está comprometida para el ${due}, `,
    days,
    late: " después de su primera fecha.",
    asked: "Lo que se le pide",
    decision: (n) => ` ${n === 1 ? "pide" : "piden"} una decisión`,
    help: (n) => ` ${n === 1 ? "pide" : "piden"} ayuda`,
    noneAsked: "Ningún ámbito pide una decisión ni ayuda.",
    stands: "En total",
  },

  since: {
    title: (month) => `Desde el cierre de ${month}`,
    from: (day) => `Desde el ${day}`,
    begun: "Desde el comienzo del registro",
    about: (day) =>
      `Publicado después del ${day}. No se incluye lo que apareció y volvió a desaparecer entretanto.`,
    nothing:
      "Ninguna acción se concluyó, se descartó ni se integró en otra, y ninguna fecha se aplazó.",
    done: (n, words) => `${words} ${n === 1 ? "acción se concluyó" : "acciones se concluyeron"}`,
    slipped: (n, words) => `${words} ${n === 1 ? "fecha se aplazó" : "fechas se aplazaron"}`,
    by: (n, reason) => `${days(n)} (${reason.toLowerCase()})`,
    furthest: (n, reason) => `la que más, ${days(n)} (${reason.toLowerCase()})`,
    dropped: (n, words) => `${words} ${n === 1 ? "se descartó" : "se descartaron"}`,
    merged: (n, words) =>
      `${words} ${n === 1 ? "se integró en otra o continuó" : "se integraron en otra o continuaron"} con otra redacción`,
    none: "Nada se concluyó, cambió de fecha ni se descartó.",
    mergedRow: "Integrada en otra o continuada con otra redacción",
    rest: (n) => `${n} más, cada una con su día y su motivo`,
    reason: (reason) => `Motivo: ${reason.toLowerCase()}.`,
    other: "Comparar con otro día",
  },
  compare: {
    label: "Comparar con el final del",
    go: "Comparar",
    presets: "Días con los que se compara a menudo",
    closed: (day) => `Último cierre, ${day}`,
    quarter: "Hace tres meses",
    year: "Comienzo del año",
    meeting: (day) => `Última carpeta de reunión, ${day}`,
    wrong: "No se puede comparar con ese día.",
    future: "Es posterior al día que se lee. Elija uno anterior.",
    malformed: "Un día se escribe como año, mes y día, por ejemplo 2026-08-31. Elija uno aquí.",
  },
  stands: {
    done: (doneOfAll) => `${doneOfAll} acciones están concluidas`,
    ofThe: "; de las ",
    underway: (n) => `${n} en curso`,
    atRisk: (n, words) => `${words} ${n === 1 ? "está" : "están"} en riesgo`,
    offTrack: (n, words) => `${words} ${n === 1 ? "está desviada" : "están desviadas"}`,
  },
  quiet: {
    has: " no ha tenido novedades desde hace ",
    months: (words) => `${words} meses`,
  },

  needs: {
    title: "Requiere su atención",
    about: (n, words) => `${words} ${n === 1 ? "asunto" : "asuntos"}, primero lo más grave.`,
    nothing: "Hoy nada espera su atención.",
    rest: (n) => (n === 1 ? "Ver también el otro" : `Ver también los otros ${n}`),
    rule: "Cómo se forma esta lista",
    ruleText:
      "Primero lo más grave, en el orden que sigue; dentro de cada grupo, en el orden de la hoja de ruta. Nada figura aquí dos veces y nadie puede quitar nada a mano.",
    rules: [
      [
        "Desviada",
        "Una acción abierta que su ámbito califica de desviada. Una decisión o una oferta de ayuda la retira hasta la próxima línea o el próximo cambio de su fecha.",
      ],
      [
        "Aplazada",
        "Una acción abierta cuya fecha cambió dos o más veces y ahora es posterior a la primera comprometida. Una decisión o una oferta de ayuda la retira de la misma manera.",
      ],
      [
        "Pedido",
        "Una decisión, y después la ayuda, que pide el informe más reciente de un ámbito; después, una nota que escribió solo para la dirección ejecutiva. Permanece hasta que se responda o hasta el próximo informe del ámbito; «sin novedades» no la anula.",
      ],
      [
        "Sin respuesta",
        "Una pregunta a la persona responsable sin respuesta desde hace más de 30 días: las que se hicieron en público y las que usted hizo solo a esa persona.",
      ],
      ["Sin novedades", "Un ámbito que lleva tres meses seguidos o más sin novedades."],
      ["Sin informe", "Un ámbito que no envió nada para el último mes cerrado."],
      ["Vacante", "Un cargo que nadie ocupa."],
    ],
    movedTimes: ["", "1 vez"],
    movedMany: (n) => `${n} veces`,
    moved: (times) => `Cambió de fecha ${times}`,
    late: (due, n) =>
      `Ahora está comprometida para el ${due}, ${days(n)} después de su primera fecha.`,
    due: (due) => `Comprometida para el ${due}.`,
    noDate: "No tiene fecha.",
    why: (n, times, reason) =>
      `Cambió de fecha ${times}; ${n === 1 ? "motivo" : "último motivo"}: ${reason.toLowerCase()}.`,
    said: (sphere, month) => `${sphere}, ${month}:`,
    offSince: (month) => `Desviada desde ${month}.`,
    decision: "Pide una decisión",
    help: "Pide ayuda",
    none: "Le escribe",
    asked: (month, day, near) => `en su informe de ${month}, el ${day}, ${near}:`,
    onlyHere: "Solo para la dirección ejecutiva",
    notKept: "Se escribió una nota para la dirección ejecutiva; su texto no se conserva aquí.",
    quiet: (words) => `${words} meses sin novedades`,
    quietText: (months) => `no tuvo novedades (${months}).`,
    missedText: (months) => `no envió ningún informe (${months}).`,
    span: (first, last) => `de ${first} a ${last}`,
    vacant: "Vacante",
    vacantWhole: "Toda la hoja de ruta",
    vacantNow: (role) => `tiene vacante el cargo de ${role.toLowerCase()}.`,
    vacantSince: (role, day, near) =>
      `tiene vacante el cargo de ${role.toLowerCase()} desde el ${day}, ${near}.`,
    unanswered: "Sin respuesta",
    askedLead: (month, day, n) => `recibió una pregunta sobre ${month} el ${day}, hace ${days(n)}:`,
    alone: "Solo usted y la persona responsable leen esto.",
    questionGone: "El texto de la pregunta se suprimió.",
    go: {
      off_track: "Decidir o ayudar",
      slipped: "Decidir o ayudar",
      asked: "Leer y decidir",
      unanswered: "Preguntar de nuevo",
      quiet: "Preguntar a la persona responsable",
      missed: "Preguntar a la persona responsable",
      vacant: "Ver quién responde",
    },
    see: {
      off_track: "Leer su historia",
      slipped: "Ver cada cambio de fecha",
      quiet: "Ver sus meses",
      missed: "Ver el mes",
    },
  },

  strategies: {
    title: (n, words) => `${words} ${n === 1 ? "estrategia" : "estrategias"}`,
    caption: "Etapas, situación, último informe, aplazamiento y evidencia por estrategia",
    number: "Número",
    aside: "Dejadas de lado",
    health: "Situación de lo que está en curso",
    last: "Último informe",
    never: "Ninguno todavía",
    worst: "Mayor aplazamiento",
    none: "No hay",
    evidence: "Concluidas con evidencia",
    of: (shown, done) => `${shown} de ${done}`,
    share: (percent) => `${percent} por ciento`,
    noneDone: "Ninguna concluida",
    measures: "Indicadores",
    all: "Todas",
  },

  live: {
    all: "Los cuatro gráficos",
    key: "Mostrar u ocultar",
    steps: {
      stages: "Una estrategia a la vez",
      months: "Un mes a la vez",
      drift: "Una acción a la vez",
      cohorts: "Un año a la vez",
    },
  },
};
