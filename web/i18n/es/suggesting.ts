import type { suggesting as en } from "../en/suggesting.ts";
import { formatDate, plural } from "../format.ts";

/** Texts of the form on which anybody suggests a resource, and of what the office does with it. */
export const suggesting: typeof en = {
  title: "Sugerir un recurso",
  described: "Sugiera un enlace, un folleto, un curso u otra cosa que convenga conocer.",
  lede: "¿Tiene sugerencias? No necesita cuenta ni nombre. Antes la mira alguien de la administración.",
  door: "¿Tiene sugerencias?",
  doorAbout: "Si aquí falta algo que podría servir a otras personas, díganoslo.",
  form: "Su sugerencia",
  name: "¿Cómo se llama?",
  link: "¿Dónde está?",
  linkHint: "Un enlace que comience con https://.",
  kind: "¿De qué tipo es?",
  why: "¿Qué es, y para quién?",
  whyHint: "Una o dos oraciones. No nombre a particulares.",
  send: "Enviar la sugerencia",
  wrong: {
    "text.missing": "Escriba algo aquí.",
    "text.too_long": "Es demasiado largo.",
    "text.broken": "Contiene signos que no pueden conservarse. Escríbalo de nuevo.",
    "link.malformed": "Escriba un enlace como https://example.org/page.",
    "choice.malformed": "Elija una opción.",
  },
  next: {
    title: "Qué ocurre después",
    read: "La administración la mira. Hasta entonces nada de ella es público.",
    listed: "Si corresponde, se incluye entre los recursos, quizá con otras palabras.",
    not: "Si no, se elimina. Aquí no se sabe quién la envió, así que no se escribe a nadie.",
  },
  received: {
    title: "Se recibió su sugerencia.",
    lede: "Todavía no es pública.",
    another: "Sugerir otra cosa",
    all: "Todos los recursos",
  },
  office: {
    title: "Sugerencias",
    about: "De cualquier persona, sin cuenta. Primero la más antigua; nada de ellas es público.",
    none: "No hay sugerencias en espera.",
    asked: (day) => `Recibida el ${formatDate(day)}`,
    accept: "Incluirla",
    acceptHint:
      "El formulario de un recurso nuevo comienza entonces con estas palabras; cambie lo que desee.",
    decline: "Eliminarla",
    counted: (n) => plural(n, "sugerencia por revisar", "sugerencias por revisar"),
  },
};
