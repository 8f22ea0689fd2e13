import type { translating as en } from "../en/translating.ts";
import { formatDate } from "../format.ts";

/** What is said of the institution's own translations, and of the forms in which they are written. */
export const translating: typeof en = {
  title: "Sobre la traducción",
  about:
    "La institución tradujo textos suyos en esta página. Lo que escribió primero está en inglés, y es lo que vale.",
  whole: "Leer esta página en inglés",
  older: (day) => `El original se modificó el ${formatDate(day)}, después de esta traducción.`,
  read: "Leer el original en inglés",
  office: {
    languages: "Avance de cada idioma",
    language: "Idioma",
    states: {
      missing: "Sin traducir",
      older: "Anterior al original vigente",
      translated: "Traducido",
    },
    counted: (n) =>
      `Textos traducidos: ${n.translated}; con traducción anterior al original vigente: ${n.older}; sin traducir: ${n.missing}.`,
    about: {
      roadmap: "Hoja de ruta",
      strategy: "Estrategia",
      sphere: "Ámbito",
      action: "Acción",
      measure: "Indicador",
      gathering: "Encuentro",
      resource: "Recurso",
      story: "Publicación",
    },
    storyBody: "El texto",
    step: "El título de un paso",
    texts: "Textos de la institución",
    text: "Texto",
    state: "Estado",
    of: "Sobre",
    next: "El siguiente texto pendiente",
    original: "El original",
    earlier: "La última traducción",
    earlierHint: "Es de una redacción anterior: el original se modificó después.",
    words: "Lo mismo en este idioma",
    wordsHint:
      "Corresponde al texto que está al lado. Si este cambia más adelante, se avisa a quien lea.",
    submit: "Publicar la traducción",
  },
};
