import type { answering as en } from "../en/answering.ts";
import { formatDate, plural } from "../format.ts";

/** Questions of the community on the desk of those who answer. */
export const answering: typeof en = {
  title: (n) =>
    plural(
      n,
      "pregunta de la comunidad espera su respuesta",
      "preguntas de la comunidad esperan su respuesta",
    ),
  asked: (day, near) => `Recibida el ${formatDate(day)}, ${near}`,
  late: "más de 30 días",
  go: "Responder",
  page: (sphere) => `Una pregunta de la comunidad para ${sphere}`,
  lede: "Es pública, y también lo será su respuesta, con su función: queda para siempre en la página de la pregunta. Solo una respuesta detiene su reloj.",
  question: "La pregunta",
  about: "Trata de",
  public: "La página de la pregunta",
  answer: "Su respuesta",
  answerHint: "Las negritas, las listas y los enlaces pueden escribirse en Markdown.",
  elsewhere:
    "Si debe responder otro ámbito, avise a quien modera o a la administración: ellos la trasladan.",
  publish: "Publicar la respuesta",
  fix: {
    page: (sphere) => `Corregir una respuesta de ${sphere}`,
    lede: "Cambie las palabras equivocadas. La página de la pregunta mostrará las anteriores y las nuevas, con su motivo. Su reloj queda donde se detuvo.",
    answered: (asked, on) => `Recibida el ${formatDate(asked)}, respondida el ${formatDate(on)}`,
    door: "Corregir esta respuesta",
    doorHint:
      "Para la persona responsable del ámbito, su suplente y la administración, a quienes se pide iniciar sesión.",
  },
  wrong: {
    "text.missing": "Escriba algo aquí.",
    "text.too_long": "Es demasiado largo.",
    "text.broken": "Este texto no puede conservarse como está. Escríbalo de nuevo.",
  },
};
