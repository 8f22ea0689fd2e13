import type { DeclineReason } from "../../../db/words.ts";
import type { questions as en } from "../en/questions.ts";
import { formatDate, plural } from "../format.ts";
import { common } from "./common.ts";

const days = (n: number) => plural(n, "día", "días");

const REASONS: Record<DeclineReason, string> = {
  personal: "Nombra o describe a una persona particular, o habla de la salud de alguien.",
  abusive: "Insulta o amenaza a alguien.",
  elsewhere: "Trata de algo ajeno a esta hoja de ruta.",
  repeated: "Lo mismo ya se preguntó aquí, y la respuesta sigue en pie.",
  spam: "Anuncia algo, o la envió un programa.",
};

/** How often something happened until now. */
const so = (n: number) =>
  n === 0 ? "Nunca hasta ahora." : `${plural(n, "vez", "veces")} hasta ahora.`;

/** Texts of /questions, of a question's page, and of the short list on other pages. */
export const questions: typeof en = {
  title: "Preguntas",
  described: "Qué preguntó la comunidad, quién responde y cuánto tarda.",
  none: "Todavía no se ha publicado ninguna pregunta.",
  noneLede: "Lo que se pregunte y se publique estará aquí, con su respuesta o con su antigüedad.",
  finding: (open, answered) => {
    const done = plural(answered, "pregunta respondida", "preguntas respondidas");
    if (open === 0) return `${done}, ninguna en espera.`;
    return `${plural(open, "pregunta espera", "preguntas esperan")} respuesta; ${done}.`;
  },
  lede: (late, median) => {
    const took =
      median === null ? "" : `La mitad de las respuestas llegó en un plazo de ${days(median)}. `;
    const over =
      late === 0
        ? "Ninguna pregunta espera desde hace más de 30 días."
        : `${plural(late, "pregunta espera", "preguntas esperan")} desde hace más de 30 días.`;
    return `${took}${over}`;
  },
  ask: "Hacer una pregunta",
  sheet: "Descargar todas en CSV",
  notTaken: "Por ahora no se reciben preguntas; las publicadas permanecen.",
  removed: "Las palabras de esta pregunta se suprimieron",
  open: (n) => (n === 0 ? "espera desde hoy" : `espera desde hace ${days(n)}`),
  answeredAfter: (n) => (n === 0 ? "respondida el mismo día" : `respondida a los ${days(n)}`),
  about: {
    strategy: "Sobre una estrategia",
    sphere: "Sobre un ámbito",
    action: "Sobre una acción",
  },
  by: { ...common.role, import: "Importada", clock: "El calendario" },
  filter: {
    state: "Estado",
    strategy: "Estrategia",
    sphere: "Ámbito",
    states: { open: "En espera", answered: "Respondidas" },
  },
  unknown: "La dirección pide algo que no existe.",
  all: "Todas las preguntas",
  table: {
    caption: "Preguntas: primero las que esperan, luego las respondidas",
    question: "Pregunta",
    about: "Trata de",
    sphere: "Quién responde",
    asked: "Recibida el",
    state: "Estado",
    empty: "Ninguna pregunta coincide con lo que se pidió.",
  },
  rules: {
    title: "Qué se publica y qué no",
    about:
      "Quien modera lee cada pregunta antes de que sea pública. Que sea bienvenida o no no cuenta.",
    published:
      "Toda pregunta sobre la hoja de ruta o sobre una de sus estrategias, ámbitos o acciones se publica con las palabras con que se hizo. Nadie las cambia.",
    not: "Una pregunta deja de publicarse solo por uno de estos motivos, y cada vez se cuenta:",
    reason: (reason) => REASONS[reason],
    times: (reason, n) => `${REASONS[reason]} ${so(n)}`,
    rows: "Cada una, con su día y su motivo, figura en la hoja de todas las preguntas.",
    clock:
      "El reloj corre desde el día en que se recibe una pregunta hasta que se publica su respuesta; nada más lo detiene. Cuando espera más de 30 días cuenta como atrasada, aquí y en la página del ámbito.",
    private:
      "Quién preguntó nunca se muestra ni forma parte del registro. La dirección que se dejó para la respuesta se elimina con ella, o cuando la pregunta no se publica.",
  },
  page: {
    of: (asked) => `Una pregunta, recibida el ${formatDate(asked)}`,
    facts: {
      about: "Trata de",
      sphere: "Quién responde",
      state: "Estado",
      lead: (sphere) => `La persona responsable de ${sphere}`,
      open: (n) => (n === 0 ? "Espera desde hoy" : `Espera desde hace ${days(n)}`),
      late: "Más de 30 días",
      answered: (on) => `Respondida el ${formatDate(on)}`,
      took: (n) => (n === 0 ? "El mismo día" : `A los ${days(n)}`),
    },
    words: "La pregunta",
    answer: "La respuesta",
    answeredBy: (role, on) => `${role}, ${formatDate(on)}`,
    waits: "Todavía no se ha respondido.",
    gone: { question: "la pregunta", answer: "la respuesta" },
    way: "Su recorrido",
    asked: "Se recibió",
    published: "Se publicó",
    routed: (sphere) => `Pasó a ${sphere}`,
    answered: "Se respondió",
    corrected: "Se corrigió la respuesta",
  },
  part: {
    title: "Preguntas",
    about: "Qué preguntó la comunidad y qué se respondió.",
    none: "Nadie ha preguntado todavía sobre esto.",
    counted: (total, open, late) => {
      const all = plural(total, "pregunta", "preguntas");
      if (open === 0) return `${all}, ninguna en espera.`;
      const waiting = `${all}; en espera de respuesta: ${open}`;
      return late === 0 ? `${waiting}.` : `${waiting}, de ellas ${late} desde hace más de 30 días.`;
    },
    all: "Todas las preguntas sobre esto",
  },
};
