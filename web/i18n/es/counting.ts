import type { counting as en } from "../en/counting.ts";

/** More words of /how-we-count: those that say why. */
export const counting: typeof en = {
  road: {
    partial: "Varios ámbitos debían un informe del mes, y alguno de ellos no lo envió.",
    none_owed: "Todavía nadie tenía que informar sobre este mes.",
  },
  moved: {
    title: "Por qué cambia una fecha",
    about:
      "Quien cambia una fecha elige una de estas palabras, y puede añadir una oración que la explique.",
    tests: {
      capacity: "Muy pocas personas o muy poco tiempo, aunque el propósito es el mismo.",
      scope: "Hay que hacer más de lo que se pensaba, u otra cosa.",
      dependency: "Espera a alguien más dentro de la institución.",
      external: "Espera a alguien o algo de fuera de la institución.",
      error: "La primera fecha estaba equivocada desde el principio.",
      unstated:
        "No se dio ningún motivo. Procede solo de archivos anteriores y cuenta como no explicada.",
    },
  },
  corrected: {
    title: "Por qué se corrige un texto publicado",
    about:
      "Los números, las etapas y las fechas no se corrigen así: los cambia un informe posterior.",
    tests: {
      typing: "Un descuido al escribir. Lo que se quiso decir es lo mismo que antes.",
      fact: "Lo que se dijo no es así. Ambos textos quedan en la página.",
      privacy:
        "Decía demasiado sobre alguien. Las palabras anteriores salen enseguida de todas las páginas.",
    },
  },
  removed: {
    title: "Por qué se suprime un texto",
    about:
      "Deciden dos personas. Lo que queda dice qué tipo de texto se suprimió, cuándo, y cuál de estos fue el motivo.",
    tests: {
      personal: "Habla de alguien que no ha dado su acuerdo y no tiene ningún cargo aquí.",
      health: "Habla de la enfermedad, el tratamiento o la discapacidad de alguien.",
      danger: "Alguien podría sufrir un daño porque se puede leer.",
      law: "Una ley o un tribunal dice que no debe poder leerse.",
      rights: "Las palabras o las imágenes son de alguien que no ha dado su acuerdo.",
    },
  },
};
