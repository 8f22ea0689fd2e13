import { list, plural } from "../format.ts";
import type { search as en } from "../en/search.ts";

const said = (words: readonly string[]) => list(words.map((word) => `«${word}»`));

/** Texts of /search and of its field on other pages. */
export const search: typeof en = {
  title: "Buscar",
  described: "Todo lo que aquí es público, por sus palabras.",
  field: "Buscar en todo lo publicado",
  go: "Buscar",
  start: "¿Qué busca usted?",
  startHint:
    "Estrategias, ámbitos, acciones, informes, indicadores, preguntas, encuentros, recursos, publicaciones y términos, por sus palabras tal como están hoy. Se toleran los acentos omitidos y los pequeños errores de escritura; las palabras entre comillas van juntas.",
  /** `q` as it was searched for; `some`: where only some of its words are held. */
  matched: (total: number, q: string, some: boolean) => {
    if (!q)
      return total === 0
        ? "Nada coincide."
        : `${plural(total, "resultado coincide", "resultados coinciden")}.`;
    if (total === 0) return `Nada contiene «${q}».`;
    return `${plural(total, "resultado contiene", "resultados contienen")} ${some ? "parte de " : ""}«${q}».`;
  },
  /** The words that were searched for instead of what was typed. */
  instead: (asked: readonly string[], found: readonly string[]) =>
    `Nada contiene ${said(asked)}; se buscó ${said(found)}.`,
  some: "Nada contiene todas estas palabras.",
  originals: "La búsqueda lee los textos originales, que están en inglés.",
  behind:
    "Las publicaciones más recientes todavía se están incorporando: vuelva a buscar en un minuto.",
  none: "Quite una palabra o una opción, o escríbalo de otro modo.",
  list: "Resultados",
  listHint: "Primero lo que mejor coincide.",
  newest: "Lo más reciente primero.",
  removed: "Su nombre fue suprimido",
  follow: "Seguir como canal",
  sheet: "Descargar como CSV",
  missed: "Un mes del que no llegó informe no tiene palabras que encontrar.",
  missedWay: "Meses sin informe",
  update: (sphere: string, month: string) => `${sphere}, ${month}`,
  narrow: "Limitar por estrategia, ámbito, etapa y más",
  /** Below the field: what the list is called, and how many stand in it. */
  suggestions: "Sugerencias",
  suggested: (n) => plural(n, "sugerencia", "sugerencias"),
  filter: {
    q: "Palabras",
    kind: "Tipo",
    strategy: "Estrategia",
    sphere: "Ámbito",
    stage: "Etapa de la acción",
    health: "Situación de la acción",
    reporting: "Entrega del informe",
    month: "Mes",
    evidence: "Evidencia",
    shown: "Con evidencia",
  },
  kind: {
    strategy: "Estrategia",
    sphere: "Ámbito",
    action: "Acción",
    update: "Informe",
    measure: "Indicador",
    question: "Pregunta",
    gathering: "Encuentro",
    resource: "Recurso",
    story: "Publicación",
    term: "Término",
  },
  wrong: {
    title: "No hay nada que elegir con ese nombre.",
    why: "Una opción de esta dirección no existe.",
    whole: "Buscar de nuevo",
  },
};
