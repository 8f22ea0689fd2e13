import { formatDate, formatMonth, plural } from "../format.ts";
import type { corrections as en, wrongCorrections as wrong } from "../en/corrections.ts";

const FIELDS: Record<string, string> = {
  summary: "El resumen",
  obstacles: "Qué obstáculos hubo",
  needs: "Qué necesita",
  next: "Qué sigue",
  doneWith: "En colaboración con",
  answer: "La respuesta",
};

const PIECES: Record<string, string> = {
  title: "título",
  url: "dirección",
  shows: "qué muestra",
};

/** A text of an update by its name in the record, as people call it. */
export function fieldName(field: string, wording: string | null): string {
  const [first = "", second = "", third = ""] = field.split(".");
  if (first === "line") return `La línea sobre «${wording ?? second}»`;
  if (first === "noEvidence") return `Por qué no hay evidencia de «${wording ?? second}»`;
  if (first === "evidence") return `Evidencia ${second}: ${PIECES[third] ?? third}`;
  return FIELDS[field] ?? field;
}

export const corrections: typeof en = {
  title: "Correcciones",
  description:
    "Todas las correcciones de informes y respuestas publicados, todos los retiros y todas las supresiones conforme a la ley, lo más reciente primero.",
  lede: (total: number) =>
    total === 0
      ? "Nada de lo publicado se ha corregido, retirado ni suprimido."
      : `Se ${total === 1 ? "hizo" : "hicieron"} ${plural(total, "cambio", "cambios")} en lo publicado, a la vista de todos.`,
  about:
    "Lo que se publica permanece. Una corrección muestra ambos textos y dice por qué; un informe retirado conserva su página; una supresión, decidida por dos personas, dice qué tipo de texto se quitó y por qué. Los números, las etapas y las fechas nunca se cambian aquí: los cambia un informe posterior.",
  none: "Todavía no se ha corregido, retirado ni suprimido nada.",
  list: "Lo más reciente primero",
  kind: {
    typing: "Error de escritura",
    fact: "Dato erróneo",
    privacy: "Privacidad",
  },
  withdrawnKind: "Retirado",
  /** After the kind, which stands in bold. */
  fixedBy: (role: string, reason: string) => `; corrección hecha por ${role}. ${reason}`,
  takenBy: (role: string, reason: string) => ` por ${role}. ${reason}`,
  role: {
    admin: "la administración",
    executive: "quien dirige la estrategia",
    lead: "la persona responsable",
    deputy: "la persona suplente",
    approver: "quien aprueba",
    assessor: "quien evalúa",
    moderator: "quien modera",
    import: "el ámbito",
    clock: "el calendario",
  },
  because: (reason: string | null) => reason ?? "El motivo fue suprimido.",
  on: (day: string) => `Corregido el ${formatDate(day)}`,
  why: (day: string, reason: string) => `Corregido el ${formatDate(day)}: ${reason}`,
  seeChange: "Ver qué cambió",
  withdrawn: (day: string) => `Retirado el ${formatDate(day)}`,
  andWithdrawn: (day: string) => `, retirado el ${formatDate(day)}`,
  withdrawnBy: (day: string, role: string) => `Retirado el ${formatDate(day)} por ${role}`,
  withdrawnLine: (day: string) =>
    `El informe que contiene esta línea se retiró el ${formatDate(day)}.`,
  withdrawnWords: "Las palabras retiradas",
  asCorrected: "Con las correcciones hechas desde entonces.",
  part: "Qué se corrigió",
  partHint: "Ambos textos quedan a la vista, salvo cuando eso dañaría a alguien.",
  hidden: "Las palabras anteriores se suprimieron por privacidad.",
  hiddenNow: "Estas palabras se suprimieron después por privacidad.",
  gone: "Aquí se suprimió un texto conforme a la ley.",
  now: "Ahora",
  all: "Todas las correcciones",
  door: "Corregir este informe",
  doorHint:
    "Para su responsable, su suplente y la administración, a quienes se les pide iniciar sesión.",

  form: {
    link: "Corregir",
    last: "¿Hay algo equivocado en un informe publicado? Corríjalo a la vista de todos:",
    titleOf: (sphere: string, month: string) =>
      `Corregir el informe de ${formatMonth(month)}, ${sphere}`,
    lede: "Cambie las palabras equivocadas. La página mostrará las anteriores y las nuevas, con su motivo.",
    fixed:
      "Las etapas, la situación, las fechas y los números de los gráficos no se cambian aquí. Infórmelos de nuevo en el informe de este mes; lo que un mes cerrado tiene mal lo corrige la administración con una entrada nueva.",
    words: "Las palabras publicadas",
    why: "¿Qué tipo de corrección es?",
    kindHint: {
      typing: "Error de escritura: un desliz al escribir",
      fact: "Dato erróneo: lo que se dijo no es así",
      privacy:
        "Privacidad: dice demasiado sobre alguien. Las palabras anteriores salen de inmediato de todas las páginas",
    },
    reason: "¿Por qué?",
    reasonHint: "Público, junto a la corrección.",
    compare: "Comparar",
    compareTitle: "Antes y después, lado a lado",
    compareLede: "Todavía no ha cambiado nada.",
    public: "Como lo leerá todo el mundo",
    compareHidden:
      "Todavía no ha cambiado nada. Una vez publicada, las palabras anteriores no se muestran a nadie, tampoco en fechas anteriores.",
    was: "Publicado",
    now: "Corregido",
    permanent: "La corrección es pública y permanece en el registro.",
    publish: "Publicar la corrección",
    back: "Volver al formulario",
    stale: "Publicado mientras tanto:",
    withdraw: "Retirar el informe completo",
    withdrawHint:
      "Su mes sigue contando como informado. La página muestra primero su explicación y, plegadas debajo, las palabras retiradas. Esto no se puede deshacer.",
    explain: "¿Por qué se retira?",
    withdrawNow: "Retirarlo ahora",
    withdrawn:
      "Este informe está retirado. Solo se puede corregir todavía lo que daña la privacidad de alguien.",
    read: "Leer la página publicada",
    refused: "No se pudo publicar.",
  },
};

/** What is wrong with an answer, by the message that refused it. */
export const wrongCorrections: typeof wrong = {
  "text.missing": "Diga por qué. El motivo es público.",
  "text.too_long": "Es demasiado largo.",
  "text.broken": "Contiene un carácter que no se puede guardar. Escríbalo de nuevo.",
  "text.cannot_be_emptied":
    "Un texto publicado no se puede dejar vacío. Escriba lo que debe figurar en su lugar.",
  "choice.malformed": "Elija una de las tres opciones.",
  "url.malformed": "Escriba la dirección completa, que comience con https:// o http://",
  "nothing.changed": "Ninguna palabra difiere de lo publicado.",
};
