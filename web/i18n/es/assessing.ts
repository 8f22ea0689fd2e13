import type { VoiceCount } from "../../../worker/actions/assessing/schema.ts";
import type { assessing as en } from "../en/assessing.ts";
import { capital, count, formatDate, formatMonth, plural } from "../format.ts";

export const wrongAssessing: Record<string, string> = {
  "choice.malformed": "Elija una opción.",
  "health.missing": "A su juicio está en curso: indique en qué situación.",
  "health.only_underway":
    "Solo lo que está en curso tiene una situación. Elija aquí «No está en curso».",
  "text.missing": "Indique sus razones.",
  "text.too_long": "El texto es demasiado largo.",
  "text.broken": "Este texto no se puede guardar tal como está. Escríbalo de nuevo.",
  "month.malformed": "Elija un mes.",
};

type Counts = NonNullable<VoiceCount>;

const unassessed = (n: number) =>
  plural(n, "acción abierta no ha sido evaluada", "acciones abiertas no han sido evaluadas");

const finding = ({ assessed, differ }: Counts) => {
  if (assessed === 0) return "Ninguna acción ha sido evaluada.";
  if (assessed === 1)
    return differ === 0
      ? "En la única acción evaluada, la evaluación coincide con lo que dice la persona responsable."
      : "En la única acción evaluada, la evaluación difiere de lo que dice la persona responsable.";
  if (differ === 0)
    return `En las ${count(assessed)} acciones evaluadas, la evaluación coincide con lo que dicen las personas responsables.`;
  return `En ${count(differ)} de las ${count(assessed)} acciones evaluadas, la evaluación difiere de lo que dicen las personas responsables.`;
};

export const assessing: typeof en = {
  none: "Sin evaluación independiente",
  noneAbout:
    "En esta hoja de ruta nadie juzga las acciones aparte de quienes las dirigen. Lo que se dice de una acción lo dice solo la persona responsable.",
  finding,
  waiting: (voice) => (voice.unassessed === 0 ? "" : ` ${unassessed(voice.unassessed)}.`),
  about:
    "Se nombra a quienes evalúan para que juzguen las acciones por cuenta propia. Su juicio figura junto al de la persona responsable para el mismo mes, y nunca se promedian.",
  disagreements: ({ differ, assessed }) => {
    if (assessed === 0) return "Ninguna acción cuenta con una evaluación independiente";
    if (differ === 0)
      return "La evaluación y las personas responsables coinciden en todas las acciones evaluadas";
    return `La evaluación difiere de lo que dice la persona responsable en ${plural(differ, "acción", "acciones")}`;
  },
  waitingToo: (voice) => (voice.unassessed === 0 ? "." : `; ${unassessed(voice.unassessed)}.`),

  table: {
    caption: "Acciones según su persona responsable y según la evaluación",
    differing: "Acciones en las que la evaluación difiere de lo que dice la persona responsable",
    action: "Acción",
    lead: "Según la persona responsable",
    assessor: "Según la evaluación",
    compared: "Comparación",
    differs: "Difiere",
    same: "Coincide",
    alone: "Nada que comparar",
    unassessed: "Sin evaluar",
    noActions: "No hay acciones abiertas.",
    noDiffering: "No hay ninguna acción así.",
  },

  action: {
    unassessed: "Nadie independiente ha evaluado esta acción",
    unassessedAbout:
      "Nadie la ha evaluado para ninguno de los últimos doce meses. Eso no significa acuerdo.",
    differs: (n) =>
      n === 1
        ? "La evaluación difiere de lo que dice la persona responsable"
        : "Las evaluaciones difieren de lo que dice la persona responsable",
    same: (n) =>
      n === 1
        ? "La evaluación coincide con lo que dice la persona responsable"
        : "Las evaluaciones coinciden con lo que dice la persona responsable",
    lead: (month) => `Responsable, para ${formatMonth(month)}`,
    by: (name) => (name === null ? "Evaluación" : `Evaluación, ${name}`),
    assessor: (name, month) =>
      `Evaluación${name === null ? "" : ` de ${name}`}, para ${formatMonth(month)}`,
    update: "Lo que escribió la persona responsable",
    recorded: (day) => `Se registró el ${formatDate(day)}`,
    revised: (day, times) =>
      `Se registró el ${formatDate(day)} y se revisó ${plural(times, "vez", "veces")}`,
    gone: "Las razones",
    history: (n) =>
      n === 1 ? "El único juicio hasta ahora" : `Los ${count(n)} juicios hasta ahora`,
    beside: "Responsable, para este mes:",
    replaced: "Reemplazado por un juicio posterior.",
  },

  list: {
    title: "Evaluaciones",
    headline: (total, ended, unassessed) => {
      const one = ended ? "acción terminada" : "acción abierta";
      const many = ended ? "acciones terminadas" : "acciones abiertas";
      const all = plural(total, one, many);
      if (unassessed)
        return total === 0
          ? "Usted ha evaluado todo lo que hay aquí."
          : `${all} sin su evaluación.`;
      return `${all} por evaluar.`;
    },
    lede: "Usted juzga cada acción por cuenta propia, para el mes que se cerró más recientemente o para uno abierto. Lo que registre es público y permanente, con su cargo, y con su nombre si es público. Un juicio vale durante doce meses.",
    admin:
      "Usted administra esta hoja de ruta. Quien lo hace no registra juicios: aquí todo es solo para leer.",
    recorded: "Su juicio quedó registrado y es público.",
    see: "Verlo en la página de la acción",
    action: "Acción",
    sphere: "Ámbito",
    lead: "Según la persona responsable, ahora",
    mine: "Su juicio",
    own: "Usted responde por ella",
    unassessed: "Sin evaluar",
    last: (month) => `Evaluada para ${formatMonth(month)}`,
    long: (month) => `Evaluada por última vez para ${formatMonth(month)}, hace demasiado tiempo`,
    strategy: "Estrategia",
    which: "Cuáles",
    any: "Acciones abiertas",
    ended: "Concluidas, descartadas o continuadas en otra parte",
    state: "Su juicio",
    all: "Evaluadas o no",
    waiting: "Sin evaluar por usted",
  },

  page: {
    headTitle: (wording) => `Evaluar: ${wording}`,
    result: "Resultado previsto",
    month: "Mes",
    closed: (month) => `${capital(formatMonth(month))}, cerrado`,
    open: (month) => `${capital(formatMonth(month))}, aún abierto`,
    monthHint:
      "Lo que dice la persona responsable sobre un mes cerrado queda como estaba al cierre. Lo que dice sobre un mes abierto todavía puede cambiar.",
    choose: "Elegir el mes",
    words: "Los dos juicios, lado a lado",
    lead: (month) => `La persona responsable, para ${formatMonth(month)}`,
    mine: (month) => `Su propio juicio, para ${formatMonth(month)}`,
    silent: "La persona responsable no escribió nada sobre ella para este mes.",
    update: "El informe completo",
    page: "La página pública de la acción",
    stage: "Etapa",
    stageHint: "Juzgue por lo que usted sabe, no por lo que dice la persona responsable.",
    health: "Situación",
    healthHint: "Solo mientras está en curso.",
    noHealth: "No está en curso",
    reasons: "Razones",
    reasonsHint:
      "Lo que usted vio, oyó o leyó. Cualquiera puede leerlo; no nombre a ninguna persona particular.",
    now: "Registrar este juicio",
    again: "Registrar el juicio revisado",
    revising:
      "Usted ya la juzgó para este mes. Un juicio revisado figura como una nueva versión; la anterior queda a la vista.",
    refused: "No se registró.",
    stale: "Lo que figura ahora",
    history: "Juicios hasta ahora",
    none: "Nadie la ha juzgado todavía.",
  },
};
