import type { moderating as en } from "../en/moderating.ts";
import { formatDate, plural } from "../format.ts";

/** Texts of the page on which questions are published or not, and handed on. */
export const moderating: typeof en = {
  counted: (n) => plural(n, "pregunta espera a quien modera", "preguntas esperan a quien modera"),
  waits: "Por leer",
  waitsHint:
    "Primero la más antigua. Una pregunta que cumple las reglas se publica tal como está, sea bienvenida o no; nadie cambia sus palabras.",
  none: "No hay preguntas en espera.",
  asked: (day, near) => `Recibida el ${formatDate(day)}, ${near}`,
  mailed: "Quien preguntó dejó una dirección y recibirá aviso.",
  unmailed: "Quien preguntó no dejó dirección.",
  sphere: "¿Qué ámbito responde?",
  reason: "¿Por qué no se publica?",
  reasons: {
    personal: "Una persona particular, o la salud de alguien",
    abusive: "Insultos o amenazas",
    elsewhere: "Ajena a esta hoja de ruta",
    repeated: "Ya preguntada y respondida",
    spam: "Publicidad, o un programa",
  },
  publish: "Publicarla",
  decline: "No publicarla",
  declineHint:
    "Se elimina junto con su dirección, y el motivo se cuenta en público. Esto no puede deshacerse.",
  open: "En espera de respuesta",
  openHint: "Si debe responder otro ámbito, trasládela: el reloj sigue corriendo.",
  openNone: "Ninguna pregunta publicada espera respuesta.",
  with: (sphere) => `A cargo de ${sphere}`,
  route: "Trasladarla",
  gone: "Las palabras de esta pregunta se suprimieron.",
};
