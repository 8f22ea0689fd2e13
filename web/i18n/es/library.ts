import { list } from "../format.ts";
import type { library as en, libraryWrong as wrong } from "../en/library.ts";
import { FIELDS } from "./kinds.ts";

/** What facts and texts of the library are called; the texts as the record calls them. */
const NAMES: Record<string, string> = {
  ...FIELDS,
  on: "Día",
  time: "Hora",
  minutes: "Minutos",
  part: "Parte",
  kind: "Tipo",
  language: "Idioma",
  checkedOn: "Última revisión",
  speaker: "Función de quien escribe",
  strategies: "Estrategias de las que trata",
  spheres: "Ámbitos de los que trata",
  actions: "Acciones de las que trata",
};

export const fieldOf = (field: string): string => NAMES[field] ?? field;

const TOLD: Record<string, Record<string, string>> = {
  gathering: {
    shelved: "Un encuentro nuevo.",
    shelf_changed: "Este encuentro cambió.",
    shelf_ended: "Este encuentro se canceló.",
  },
  resource: {
    shelved: "Un recurso nuevo.",
    shelf_changed: "Este recurso cambió.",
    shelf_ended: "Este recurso ya no se ofrece.",
    shelf_resumed: "Este recurso se ofrece de nuevo.",
  },
  story: {
    shelved: "Una publicación nueva.",
    shelf_changed: "Esta publicación cambió.",
    shelf_ended: "Esta publicación se retiró.",
    shelf_resumed: "Esta publicación volvió a publicarse.",
  },
  term: {
    shelved: "Una palabra nueva en el glosario.",
    shelf_changed: "Esta palabra se definió de nuevo.",
    shelf_ended: "Esta palabra ya no se usa.",
    shelf_resumed: "Esta palabra se usa de nuevo.",
  },
};

/** "Se añadió: recapitulación; cambió: hora" */
export const changedIn = (added: readonly string[], others: readonly string[]) => {
  const changes =
    others.length > 0 ? `${others.length === 1 ? "cambió" : "cambiaron"}: ${list(others)}` : "";
  if (added.length === 0) return changes.replace(/^c/, "C");
  const additions = `Se ${added.length === 1 ? "añadió" : "añadieron"}: ${list(added)}`;
  return changes ? `${additions}; ${changes}` : additions;
};

/** Texts that gatherings, resources, stories and terms share. */
export const library: typeof en = {
  gone: (field: string) => `el texto «${fieldOf(field).toLowerCase()}»`,
  removed: "El título fue suprimido",
  speaks: {
    title: "De qué trata",
    none: "No menciona por su nombre ninguna estrategia, ámbito ni acción.",
    strategy: "Estrategia",
    sphere: "Ámbito",
    action: "Acción",
  },
  mentions: {
    title: "En la biblioteca",
    about: "Lo que trata de esto.",
    nouns: { gathering: "Encuentro", resource: "Recurso", story: "Publicación" },
    ended: { gathering: "cancelado", resource: "ya no se ofrece", story: "retirada" },
  },
  news: {
    title: "Qué cambió",
    about: "Lo más reciente primero; lo que decía antes se puede seguir leyendo.",
    was: (name: string, was: string, now: string) => `${name}: antes ${was}, ahora ${now}.`,
    first: (name: string, now: string) => `${name}: ${now}.`,
    ended: (name: string, was: string) => `${name}: antes ${was}, ahora sin indicar.`,
    said: (name: string) => `Cambió el contenido de «${name.toLowerCase()}».`,
  },
  /** In what changed: what happened, by the noun and the kind of item. */
  told: (noun: string, kind: string): string => TOLD[noun]?.[kind] ?? "",
  office: {
    reason: "Motivo",
    reasonHint: "Público. Se necesita cuando cambia algo ya publicado.",
    strategies: "Estrategias de las que trata",
    spheres: "Ámbitos de los que trata",
    actions: "Acciones de las que trata",
    actionsHint:
      "La última parte de sus direcciones, una en cada línea, por ejemplo: one-reporting-form.",
    state: "Estado",
  },
};

/** What a refused field of the library lacks. */
export const libraryWrong: typeof wrong = {
  "time.malformed": "Escriba la hora como 09:30 o 16:00.",
  "link.malformed": "Un enlace comienza con https://.",
  "language.malformed": "Escriba el idioma como en, es o zh-Hans.",
  "ended.stays": "Lo que se canceló sigue cancelado. Anuncie otro.",
};
