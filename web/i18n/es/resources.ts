import type { ResourceKind } from "../../../db/words.ts";
import { formatDate, plural } from "../format.ts";
import type { resources as en } from "../en/resources.ts";
import { changedIn } from "./library.ts";

const names = new Intl.DisplayNames("es", { type: "language" });

/** "español" for es; a tag that is no language stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const KINDS: Record<ResourceKind, string> = {
  link: "Enlace",
  handout: "Hoja informativa",
  toolkit: "Caja de herramientas",
  course: "Curso",
  workshop: "Taller",
};

/** Texts of /resources and of a resource's page. */
export const resources: typeof en = {
  title: "Recursos",
  described:
    "Enlaces, hojas informativas, cajas de herramientas, cursos y talleres: qué se puede usar y para quién es.",
  none: "Todavía no se ha incluido ningún recurso.",
  noneLede: "Aquí figurará lo que se puede usar, desde una hoja informativa hasta un curso.",
  finding: (n: number) => plural(n, "recurso que se puede usar.", "recursos que se pueden usar."),
  lede: "Cada uno dice para quién es, quién lo elaboró y cuándo se revisó por última vez si sigue siendo correcto.",
  removed: "El título fue suprimido",
  kinds: KINDS,
  language: languageName,
  /** "Hoja informativa en español" */
  what: (kind: ResourceKind, language: string) => `${KINDS[kind]} en ${languageName(language)}`,
  checked: (day: string, ago: string) => `${formatDate(day)}, ${ago}`,
  never: "nunca",
  withdrawn: "Ya no se ofrece",
  reason: (reason: string) => `Ya no se ofrece: ${reason}`,
  open: "Abrirlo",
  table: {
    caption: "Recursos por título",
    title: "Recurso",
    kind: "Tipo",
    topic: "Tema",
    audience: "Para",
    checked: "Última revisión",
    empty: "No figura nada de lo que se pidió.",
  },
  facts: {
    kind: "Tipo",
    language: "Idioma",
    topic: "Tema",
    audience: "Para",
    maker: "Elaborado por",
    checked: "Última revisión",
    link: "Enlace",
  },
  about: "Qué es",
  titles: {
    stated: "Se incluyó",
    ended: "Se retiró",
    resumed: "Se ofrece de nuevo",
    changed: changedIn,
  },
  filter: { kind: "Tipo", topic: "Tema", language: "Idioma", audience: "Para" },
  unknown: "La dirección pide algo que no existe.",
  all: "Todos los recursos",
  office: {
    new: "Incluir un recurso",
    title: "Título",
    kind: "Tipo",
    language: "Idioma",
    languageHint: "Como en, es o zh-Hans.",
    description: "Qué es",
    link: "Enlace",
    topic: "Tema",
    topicHint: "Las mismas palabras lo unen a otros; los lectores eligen por ellas.",
    audience: "Para quién",
    maker: "Elaborado por",
    makerHint: "Funciones, unidades o nombres de personas que aceptaron ser nombradas.",
    checked: "Última revisión",
    checkedHint: "El día en que alguien revisó por última vez si sigue siendo correcto.",
    withdrawn: "Ya no se ofrece",
  },
};
