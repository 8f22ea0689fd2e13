import { list, plural } from "../format.ts";
import type { terms as en } from "../en/terms.ts";
import { changedIn } from "./library.ts";
import { languageName } from "./resources.ts";

/** Texts of /glossary and of the office's terms. */
export const terms: typeof en = {
  title: "Glosario",
  described:
    "El lenguaje común de la hoja de ruta: qué significan aquí sus palabras y de dónde proviene ese significado.",
  none: "Todavía no se ha definido ningún término.",
  noneLede: "Aquí se dirá qué significan las palabras de la hoja de ruta, cada una con su fuente.",
  finding: (n: number) => plural(n, "palabra en común.", "palabras en común."),
  lede: "Qué quiere decir la hoja de ruta con sus palabras, de dónde proviene y cómo se dice en otros idiomas.",
  removed: "La palabra fue suprimida",
  forms: (forms: readonly string[]) => `También: ${list(forms)}.`,
  source: (source: string) => `Fuente: ${source}`,
  language: languageName,
  retired: "Ya no se usa.",
  reason: (reason: string) => `Ya no se usa: ${reason}`,
  news: "Qué cambió",
  titles: {
    stated: "Se definió",
    ended: "Ya no se usa",
    resumed: "Se usa de nuevo",
    changed: changedIn,
  },
  office: {
    new: "Definir un término",
    word: "Palabra",
    forms: "Otras formas",
    formsHint: "Una en cada línea, por ejemplo el plural.",
    definition: "Definición",
    source: "Fuente",
    sourceHint: "Quién lo dice así: una ley, un artículo o la propia institución.",
    retired: "Ya no se usa",
    translate: "Decir un término en otro idioma",
    translateAbout: "Si se dice de nuevo en el mismo idioma, reemplaza lo que había.",
    term: "Término",
    language: "Idioma",
    inLanguage: "Palabra en ese idioma",
    definitionIn: "Definición en ese idioma",
  },
};
