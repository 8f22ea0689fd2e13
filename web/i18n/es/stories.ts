import type { StoryKind } from "../../../db/words.ts";
import { formatDate, plural } from "../format.ts";
import type { stories as en } from "../en/stories.ts";
import { changedIn } from "./library.ts";

const KINDS: Record<StoryKind, string> = {
  letter: "Carta de la dirección",
  answers: "Respuestas de la asamblea",
  pulse: "Al día",
};

/** Texts of /stories and of a story's page. */
export const stories: typeof en = {
  title: "Publicaciones",
  described:
    "Cartas de la dirección, respuestas tras las asambleas y noticias breves sobre la hoja de ruta.",
  none: "Todavía no hay publicaciones.",
  noneLede:
    "Aquí figurarán las cartas de la dirección, las respuestas tras las asambleas y las noticias breves.",
  finding: (n: number) =>
    plural(n, "publicación sobre la hoja de ruta.", "publicaciones sobre la hoja de ruta."),
  lede: "Cartas de la dirección, respuestas tras las asambleas y noticias breves, lo más reciente primero, cada una con la función de quien habla.",
  noneAsked: "No hay publicaciones como las que se pidieron.",
  removed: "El título fue suprimido",
  kinds: KINDS,
  withdrawn: "Retirada",
  reason: (reason: string) => `Retirada: ${reason}`,
  /** "Carta de la dirección, 1 de mayo de 2026." */
  opening: (kind: StoryKind, on: string) => `${KINDS[kind]}, ${formatDate(on)}.`,
  facts: { author: "De", speaker: "Habla en calidad de" },
  body: "Qué dice",
  titles: {
    stated: "Se publicó",
    ended: "Se retiró",
    resumed: "Volvió a publicarse",
    changed: changedIn,
  },
  filter: { kind: "Tipo" },
  unknown: "La dirección pide algo que no existe.",
  all: "Todas las publicaciones",
  office: {
    new: "Nueva publicación",
    title: "Título",
    kind: "Tipo",
    on: "Día al que corresponde",
    author: "Autoría",
    authorHint: "Primero la función; un nombre solo si la persona aceptó ser nombrada.",
    speaker: "Función de quien escribe",
    speakerNone: "Ninguna de las funciones de la hoja de ruta",
    body: "Texto",
    bodyHint:
      "En Markdown: **negrita**, listas con -, enlaces como [palabras](https://…). Como máximo 5,000 caracteres.",
    withdrawn: "Retirada",
  },
};
