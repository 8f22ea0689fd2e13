import type { Outcome } from "../../../db/words.ts";
import type { closing as en } from "../en/closing.ts";
import { count, formatDate, list, plural } from "../format.ts";
import { corrections } from "./corrections.ts";

type Counts = Record<Outcome, number>;

const actions = (n: number) => plural(n, "acción", "acciones");

const SAID = [
  ["done", (n: number) => plural(n, "concluida", "concluidas")],
  ["dropped", (n: number) => plural(n, "descartada", "descartadas")],
  ["merged", (n: number) => plural(n, "integrada en otra", "integradas en otra")],
  [
    "changed",
    (n: number) => `${count(n)} que ${n === 1 ? "continuó" : "continuaron"} con otra redacción`,
  ],
  ["continuing", (n: number) => `${count(n)} que ${n === 1 ? "continúa" : "continúan"}`],
] as const;

const parts = (counts: Counts) =>
  list(SAID.flatMap(([outcome, say]) => (counts[outcome] > 0 ? [say(counts[outcome])] : [])));

/** Of which of those that continue nothing is decided. */
const undecided = (n: number, continuing: number) => {
  if (n < continuing) return `${count(n)} de las ${count(continuing)} que continúan`;
  return n === 1 ? "la única que continúa" : `las ${count(n)} que continúan`;
};

export const wrongClosing: Record<string, string> = {
  "text.missing": "Escriba algo aquí.",
  "text.too_long": "El texto es demasiado largo.",
  "text.broken": "Este texto no se puede guardar tal como está. Escríbalo de nuevo.",
  "day.malformed": "Indique un día o déjelo vacío.",
  "nothing.changed": "Es la redacción que ya tiene. Trasládela tal como está.",
};

export const closing: typeof en = {
  door: (year) => `Cómo se cierra el año ${year}`,
  doorAbout: (year) =>
    `Qué ocurre con las acciones comprometidas en ${year} que no están concluidas: trasladadas, con otra redacción o descartadas, cada una con su motivo.`,
  title: (year) => `Cómo se cierra ${year}`,
  headline: (year, promised, counts, closed) =>
    promised === 0
      ? `En ${year} no se comprometió ninguna acción.`
      : `En ${year} se ${promised === 1 ? "comprometió" : "comprometieron"} ${actions(promised)}${closed ? "" : " hasta ahora"}: ${parts(counts)}.`,
  left: (days) =>
    days === 0
      ? "El año se cierra al terminar el día de hoy."
      : `${days === 1 ? "Queda" : "Quedan"} ${plural(days, "día", "días")} para que el año se cierre, el 31 de diciembre.`,
  closed: (year) =>
    `El año se cerró el 31 de diciembre de ${year}; lo que se comprometió ya no crece ni disminuye.`,
  undecided: (n, continuing) => {
    if (continuing === 0) return "Ninguna está abierta.";
    if (n === 0) return "Sobre cada una de las que continúan hay una decisión.";
    return `Todavía no hay decisión sobre ${undecided(n, continuing)}.`;
  },
  begins: (day) => `Se decide a partir del ${formatDate(day)}.`,
  table: "Acciones abiertas",
  tableAbout: (next) =>
    `En el orden de la hoja de ruta, con las que recibieron otra redacción o se descartaron para el cierre. Aquello sobre lo que nadie decide continúa de todos modos; en ${next} figura aquí sin motivo.`,
  none: "No hay acciones abiertas de este año.",
  head: {
    strategy: "Estrategia",
    action: "Acción",
    stands: "Estado",
    due: "Fecha",
    lead: "Responsable",
    decided: "Decisión",
    step: "Próximo paso",
  },
  noDate: "Sin fecha",
  decided: {
    none: "Nada todavía",
    carried: (year) => `Trasladada a ${year}`,
    reworded: "Continúa con otra redacción:",
    merged: "Integrada en:",
    dropped: "Descartada",
    by: (role, day) => `Por ${corrections.role[role]}, ${formatDate(day)}.`,
  },
  step: {
    decide: "Decidir",
    again: "Decidir de otro modo",
    about: (wording) => ` sobre: ${wording}`,
    owner: "Decide su responsable ejecutivo o la administración.",
    later: (day) => `Se decide a partir del ${formatDate(day)}.`,
    carried: "Su ámbito sigue informando sobre ella.",
    into: "Su ámbito informa sobre la otra.",
    dropped: "Ninguno; su página permanece.",
  },
  earlier: "Años anteriores",
  earlierAbout: "Lo que se comprometió antes y sigue abierto.",
  earlierYear: (year) => `Lo que se comprometió en ${year}`,
  earlierOpen: (n) => plural(n, "acción abierta", "acciones abiertas"),
  next: (year, n) =>
    n === 0
      ? `Todavía no hay ningún compromiso para ${year}.`
      : `${actions(n)} ${n === 1 ? "cuenta" : "cuentan"} hasta ahora en ${year}.`,
  receipt: (year) => `de ${year}`,

  form: {
    title: (next) => `¿Qué ocurre con ella en ${next}?`,
    lede: (year) =>
      `Lo que usted decida es público y permanente, por su cargo y con su motivo. El número de compromisos de ${year} sigue siendo el mismo, elija lo que elija.`,
    promise: "El compromiso",
    result: "Está concluida cuando",
    stands: "Estado actual",
    already: (year) =>
      `Ya está trasladada a ${year}. Todavía puede continuarse con otra redacción o descartarse.`,
    public: "La página de la acción",
    refused: "No se publicó.",
    see: "Ver qué efecto tiene",
    reason: "¿Por qué?",
    carry: {
      title: (next) => `Trasladarla a ${next}`,
      about: "El compromiso queda como está, en el año en que se asumió, entre los que continúan.",
    },
    reword: {
      title: "Continuarla con otra redacción",
      about: (next) =>
        `Se compromete una sucesora con las acciones de ${next}. Esta conserva su página y su texto, y cuenta como continuada con otra redacción. Antes, usted ve la diferencia palabra por palabra.`,
      wording: "El compromiso con su nueva redacción",
      result: "Está concluida cuando",
      done_with: "En colaboración con",
      due: "Fecha prevista",
    },
    drop: {
      title: "Descartarla",
      about: "Conserva su página y su motivo de forma permanente, y cuenta como descartada.",
    },
  },

  preview: {
    title: {
      carry: (next) => `Trasladada a ${next}`,
      reword: (next) => `Continúa con otra redacción, comprometida para ${next}`,
      drop: (next) => `Descartada, sin parte en ${next}`,
    },
    about: "Lo que leerá el público y el efecto que tiene en el año.",
    sum: (year) => `El efecto en ${year}`,
    same: (year, promised) =>
      `${year} tiene ${plural(promised, "acción comprometida", "acciones comprometidas")}, antes y después.`,
    stays: (year) => `Queda entre las de ${year} que continúan: no cambia ningún número.`,
    next: (next, n) =>
      `${next} tiene ${plural(n, "compromiso", "compromisos")}, contando su sucesora.`,
    outcome: "Qué fue de ella",
    now: "Ahora",
    after: "Después",
    all: "Comprometidas",
    due: (day) => (day ? `Para el ${formatDate(day)}.` : "No tiene fecha."),
    reason: "El motivo",
    permanent: "Una vez publicado, queda en el registro.",
    publish: "Publicar",
    back: "Cambiar algo",
  },

  public: {
    carried: "Trasladada",
    into: (year) => `a ${year}`,
    by: (role, day) => `por ${corrections.role[role]} el ${formatDate(day)}`,
    gone: "El motivo por el que se trasladó",
    words: "Antes y ahora, palabra por palabra",
  },
};
