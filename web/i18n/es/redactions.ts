import type { Actor, RedactionReason } from "../../../db/words.ts";
import type { redactions as en } from "../en/redactions.ts";
import { formatDate, formatMonth, plural } from "../format.ts";
import { corrections, fieldName } from "./corrections.ts";

const REASONS: Record<RedactionReason, string> = {
  personal: "información personal",
  health: "información sobre la salud de alguien",
  danger: "palabras que ponen a alguien en peligro",
  law: "la ley lo exige",
  rights: "derechos de otra persona sobre el texto",
};

/** Why, and by whose wish; `by` is who agreed. */
const because = (reason: RedactionReason, asked: Actor, by: string) =>
  `: ${REASONS[reason]}. Supresión solicitada por ${corrections.role[asked]} y aceptada por ${by}.`;

const FIELDS: Record<string, string> = {
  wording: "La redacción del compromiso",
  result: "El resultado previsto",
  reason: "El motivo que se dio",
  title: "El título",
  name: "Un nombre",
  about: "De qué trata",
  area: "El área",
  programme: "El programa",
  goal: "El objetivo",
  body: "El órgano responsable",
  team: "El equipo",
  contact: "El contacto",
  said: "Lo que decidió u ofreció la dirección ejecutiva",
  question: "Una pregunta a la persona responsable",
  answer: "La respuesta del ámbito",
  reasons: "Las razones de la segunda voz",
  definition: "La definición",
  unit: "La unidad",
  source: "La fuente",
  note: "La nota",
  label: "El nombre de un grupo",
  series: "El título de una serie",
  description: "La descripción",
  facilitators: "Quién lo dirige",
  place: "El lugar",
  link: "El enlace",
  audience: "A quién se dirige",
  materials: "Los materiales",
  attendance: "Cuántas personas asistieron",
  recap: "Qué resultó de él",
  topic: "El tema",
  maker: "Quién lo hizo",
  author: "La autoría",
  word: "La palabra",
  forms: "Otras formas de la palabra",
  words: "Una traducción",
};

/** A text by its name in the record, as people call it. */
export const textName = (field: string, wording: string | null): string =>
  FIELDS[field] ?? fieldName(field, wording);

/** What kind of entry a text stands in. */
const KINDS: Record<string, string> = {
  "update.published": "tal como se publicó",
  "update.nothing_reported": "tal como se publicó",
  "update.corrected": "en una corrección",
  "update.withdrawn": "en el retiro",
  "action.helped": "de la dirección ejecutiva",
  "lead.asked": "de la dirección ejecutiva",
  "lead.answered": "a la dirección ejecutiva",
  "month.excused": "en una dispensa",
  "milestone.set": "de un paso intermedio",
  "action.assessed": "en un juicio",
  "action.carried": "donde se trasladó",
  "question.published": "de la comunidad",
  "question.answered": "a la comunidad",
  "answer.corrected": "a la comunidad, corregida",
  "gathering.announced": "tal como se anunció",
  "gathering.changed": "en un cambio",
  "term.defined": "tal como se definió",
  "term.changed": "en un cambio",
  "term.translated": "en otro idioma",
  "story.posted": "tal como se publicó",
  "story.changed": "en un cambio",
  "resource.listed": "tal como se incluyó",
  "resource.changed": "en un cambio",
  "gathering.cancelled": "donde se canceló",
  "measure.defined": "tal como se definió",
  "measure.changed": "en un cambio",
  "measure.part_added": "de un grupo",
  "reading.taken": "de una medición",
  "reading.corrected": "en una medición corregida",
  "target.set": "de una meta",
  "person.named": "de una persona",
};

/** Nouns of the record, with their articles. */
const NOUNS: Record<string, string> = {
  action: "la acción",
  strategy: "la estrategia",
  sphere: "el ámbito",
  measure: "el indicador",
  reading: "la medición",
  gathering: "el encuentro",
  resource: "el recurso",
  story: "la publicación",
  term: "el término",
};

/** What an entry is about, as people call it. */
function placeName(subject: string): string {
  const [noun = "", first = "", sphere = ""] = subject.split("/");
  switch (noun) {
    case "update":
      return `el informe de ${sphere} sobre ${formatMonth(first)}`;
    case "excuse":
      return `la dispensa de ${sphere} para ${formatMonth(first)}`;
    case "person":
      return "una persona";
    case "assessment":
      return `el juicio sobre ${first} para ${formatMonth(sphere)}`;
    case "ask":
      return "una pregunta a una persona responsable";
    case "question":
      return "una pregunta de la comunidad";
    case "target":
      return "una meta de los informes";
    case "roadmap":
      return "la hoja de ruta";
    default:
      return `${NOUNS[noun] ?? noun} ${first}`;
  }
}

export const redactions: typeof en = {
  reasons: REASONS,
  tomb: ({ on, reason, asked, role }) =>
    `Suprimido el ${formatDate(on)}${because(reason, asked, corrections.role[role])}`,
  emptied: "Se suprimió todo el texto de este informe",
  emptiedLede:
    "Su mes sigue contando como informado y ninguna cifra cambió: las cifras se cuentan a partir de etapas y fechas, no de palabras.",
  emptiedPart: "Qué se suprimió",
  listed: "Suprimido",
  listedBy: (asked, role, reason) => because(reason, asked, corrections.role[role]),
  where: (kind, day) => `${KINDS[kind] ? `${KINDS[kind]}, ` : ""}${day}`,

  on: {
    action: "Una acción",
    strategy: "Una estrategia",
    sphere: "Un ámbito",
    measure: "Un indicador",
    assessment: "Un juicio sobre una acción",
    target: "Una meta de los informes",
    question: "Una pregunta",
    gathering: "Un encuentro",
    resource: "Un recurso",
    story: "Una publicación",
    term: "Un término",
    roadmap: "La hoja de ruta",
    person: "Una persona",
    excuse: (month) => `Una dispensa para ${formatMonth(month)}`,
  },

  none: "No hay ninguna solicitud en espera.",
  waits: "Solicitudes que esperan a una segunda persona",
  waitsHint:
    "Quien hizo la solicitud no puede aceptarla. Lea lo que desaparecería y decida si la ley o la seguridad de alguien lo exige; que un texto resulte incómodo no es motivo.",
  nobodyElse:
    "Nadie más tiene a su cargo la administración o la moderación. Hasta que se nombre a alguien, no puede aceptarse ninguna solicitud.",
  asked: (role, day) => `Solicitado por ${corrections.role[role]} el ${formatDate(day)}`,
  mine: "Es su propia solicitud: decide otra persona.",
  note: "Nota:",
  why: "Motivo:",
  request: (n, subject) => `Solicitud ${n}, texto que se refiere a: ${placeName(subject)}`,
  ways: {
    agree: (request) => `Aceptar y suprimir de forma definitiva. ${request}`,
    decline: (request) => `Rechazar. ${request}`,
    take_back: (request) => `Retirar la solicitud. ${request}`,
  },
  new: "Solicitar una supresión",
  newHint:
    "Para textos que no deben figurar en el registro, ni siquiera en su pasado: deciden dos personas, la página dice qué clase de contenido se suprimió y por qué, y el texto se elimina. Un texto equivocado se corrige, en cambio, a la vista de todos.",
  fromCorrecting:
    "Un texto que debe salir por completo del registro, incluido su pasado, lo suprimen la administración y una segunda persona:",
  page: "Dirección de la página donde está el texto",
  pageHint:
    "Por ejemplo /updates/2026-05-clinical, /actions/nombre, /measures/nombre; /people para los nombres, /reporting para los motivos de las metas.",
  find: "Mostrar sus textos",
  unknownPage: "En esta dirección no hay ningún texto que pueda suprimirse.",
  choose: "¿Qué textos?",
  all: "Todos",
  missing: "Elija al menos un texto.",
  reasonMissing: "Elija una opción.",
  reason: "Motivo, tal como todos lo leerán",
  preview: "Ver cómo quedará",
  previewTitle: "Lo que figurará allí",
  previewTomb: (reason, asked, role) =>
    `Suprimido el (día en que se acepte)${because(reason, asked, role ? corrections.role[role] : "(una segunda persona)")}`,
  figures:
    "Las cifras, las etapas y las fechas no cambian: ninguna se cuenta a partir de palabras.",
  editions: (periods) =>
    periods.length === 0
      ? "Ninguna edición fijada muestra este texto."
      : `${plural(periods.length, "edición fijada", "ediciones fijadas")} se ${periods.length === 1 ? "rehará" : "reharán"} donde ${periods.length === 1 ? "muestre" : "muestren"} este texto: ${periods.slice(0, 12).join(", ")}${periods.length > 12 ? " …" : ""}.`,
  private:
    "El mismo texto se quita también, campo por campo, de los borradores y de los informes en espera, y ese informe vuelve a quien lo escribió; se eliminan las notas privadas, los correos enviados y por enviar, y las respuestas guardadas de esta instalación que lo contengan. Un texto de menos de 40 caracteres cuenta solo donde figura por sí solo.",
  copies: (of) =>
    `En este momento: ${[
      plural(of.drafts, "borrador", "borradores"),
      plural(of.waiting, "informe en espera", "informes en espera"),
      plural(of.notes, "nota privada", "notas privadas"),
      plural(of.mails, "correo", "correos"),
      plural(of.answers, "respuesta guardada", "respuestas guardadas"),
    ].join(", ")}.`,
  cannot:
    "Lo que queda fuera de su alcance: las copias que otros hicieron, los correos que ya salieron y las copias de seguridad anteriores.",
  noteField: "Nota para la segunda persona",
  noteHint: "Privada; se elimina junto con la solicitud. No repita el texto.",
  send: "Pedirlo a una segunda persona",
  back: "Elegir de nuevo",
};
