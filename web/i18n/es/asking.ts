import type { asking as en } from "../en/asking.ts";

/** Texts of the forms that anybody may send, without an account. */
export const asking: typeof en = {
  title: "Hacer una pregunta",
  described: "Pregunte sobre una estrategia, un ámbito o una acción, sin cuenta.",
  lede: "No necesita cuenta ni nombre. Antes lee su pregunta quien modera, según las reglas de más abajo.",
  of: "¿De qué trata?",
  ofHint: "De ello depende qué persona responsable contesta.",
  ofStrategy: (number, title) => `Estrategia ${number}: ${title}`,
  ofSphere: (title) => `Ámbito: ${title}`,
  ofAction: (title) => `Acción: ${title}`,
  question: "Su pregunta",
  questionHint:
    "Se publica con estas mismas palabras, para siempre. No nombre a pacientes ni a particulares.",
  address: "Su correo electrónico, si lo desea",
  addressHint:
    "Solo para informarle de lo que ocurra con ella. Nunca se muestra, nunca forma parte del registro y se elimina cuando la pregunta se responde o no se publica.",
  form: "Su pregunta",
  send: "Enviar la pregunta",
  off: "Por ahora no se reciben preguntas.",
  offLede: "Lo que se preguntó antes puede leerse.",
  away: "En este momento no se pudo leer sobre qué se puede preguntar. Sus palabras están abajo; envíelas en un minuto.",
  trap: "Deje esto vacío",
  wrong: {
    "about.missing": "Elija de qué trata su pregunta.",
    "text.missing": "Escriba aquí su pregunta.",
    "text.too_long": "Es demasiado largo.",
    "text.broken": "Contiene signos que no pueden conservarse. Escríbalo de nuevo.",
    "address.malformed": "Escriba una dirección como nombre@example.org, o deje esto vacío.",
  },
  next: {
    title: "Qué ocurre después",
    read: "La lee quien modera, por lo general en pocos días hábiles. Hasta entonces nada de ella es público.",
    published:
      "Si cumple las reglas, se publica aquí tal como usted la escribió y llega a la persona responsable del ámbito. Su reloj corre desde hoy.",
    declined:
      "Si no, se elimina junto con su dirección y se cuenta según el motivo. No se conserva nada más de ella.",
    answered: "La respuesta queda para siempre en la página de la pregunta.",
    mailed:
      "Si dejó una dirección, recibirá un correo en cada uno de estos pasos y en ningún otro momento.",
  },
  received: {
    title: "Se recibió su pregunta.",
    lede: "Todavía no es pública.",
    another: "Hacer otra pregunta",
    all: "Todas las preguntas",
  },
};
