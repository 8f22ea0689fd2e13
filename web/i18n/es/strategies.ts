import type { Stage } from "../../../db/words.ts";
import { countOf, formatDate, formatMonth, list, plural } from "../format.ts";
import type { strategies as en } from "../en/strategies.ts";

const IN_STAGE: Record<Stage, (n: number) => string> = {
  done: (n) => (n === 1 ? "está concluida" : "están concluidas"),
  underway: (n) => (n === 1 ? "está en curso" : "están en curso"),
  planning: (n) => (n === 1 ? "está en planificación" : "están en planificación"),
  not_started: (n) => (n === 1 ? "no se ha iniciado" : "no se han iniciado"),
  paused: (n) => (n === 1 ? "está en pausa" : "están en pausa"),
  dropped: (n) => (n === 1 ? "se descartó" : "se descartaron"),
};
const SAID: Stage[] = ["done", "underway", "planning", "not_started", "paused", "dropped"];

/** Texts of /strategies and of a strategy's page. */
export const strategies: typeof en = {
  title: "Estrategias",
  described:
    "Las estrategias de la hoja de ruta en su orden: quién responde por cada una y cuánto ha avanzado.",
  finding: (done: number, all: number, strategies: number) =>
    `${countOf(done, all)} acciones de ${plural(strategies, "estrategia", "estrategias")} ${done === 1 ? "está concluida" : "están concluidas"}.`,
  nothing: "Todavía no se ha publicado ninguna estrategia.",
  vacant: (n: number) =>
    n === 0
      ? "Todas las estrategias tienen responsable ejecutivo."
      : `${plural(n, "estrategia no tiene", "estrategias no tienen")} responsable ejecutivo.`,
  removed: "El título fue suprimido",

  table: {
    caption: "Estrategias en el orden de la hoja de ruta",
    strategy: "Estrategia",
    executive: "Responsable ejecutivo",
    stages: "Acciones por etapa",
    done: "Concluidas",
    last: "Último informe",
    next: "Próxima fecha",
    noNext: "Ninguna por delante",
    noLast: "Todavía ninguno",
  },

  counts: (stages: Record<Stage, number>) => {
    const total = Object.values(stages).reduce((sum, n) => sum + n, 0);
    if (total === 0) return "Todavía no se ha comprometido ninguna acción.";
    const parts = SAID.flatMap((s) =>
      stages[s] ? [`${stages[s]} ${IN_STAGE[s](stages[s])}`] : [],
    );
    return `De ${plural(total, "acción", "acciones")}, ${list(parts)}.`;
  },
  firstWording: "La primera redacción",

  facts: {
    executive: "Responsable ejecutivo",
    area: "Área",
    done: "Concluidas",
    ofActions: (done: number, total: number) => `${countOf(done, total)} acciones`,
    open: (n: number) => plural(n, "acción sigue abierta", "acciones siguen abiertas"),
    wording: "Redacción",
    unchanged: "Como se comprometió al inicio",
    changed: (day: string) => `Cambió el ${formatDate(day)}`,
  },
  gone: { title: "El título", area: "El área", result: "El resultado previsto" },

  road: {
    finding: (spheres: number) =>
      plural(spheres, "ámbito trabaja en ella", "ámbitos trabajan en ella"),
    caption: (title: string, first: string, last: string) =>
      `El Camino de «${title}»: una fila por ámbito, un mojón por mes, de ${formatMonth(first)} a ${formatMonth(last)}`,
    none: "Todavía no se debía ningún mes.",
    about:
      "Cada mojón es lo que un ámbito informó sobre un mes; el camino se pavimenta a medida que concluyen sus acciones en esta estrategia.",
  },
  spheres: {
    title: "Quién trabaja en ella",
    caption: "Ámbitos que han comprometido algo en esta estrategia",
    sphere: "Ámbito",
    lead: "Responsable",
    done: "Concluidas aquí",
    open: "Abiertas aquí",
    month: "Próximo vencimiento",
    none: "Ningún ámbito ha comprometido nada aquí todavía.",
  },
  actions: { title: "Sus acciones", about: "En el orden en que se comprometieron." },
  slips: { title: "Qué se aplazó", none: "Ninguna fecha ha cambiado." },
  asides: {
    title: "Qué se dejó de lado",
    about:
      "Descartadas, integradas en otra o continuadas con otra redacción. Cada una conserva su página.",
    none: "Nada se descartó, se integró en otra acción ni continuó en otro lugar.",
    dropped: "Descartada",
    merged: "Integrada",
    changed: "Continuada",
    into: "Se integró en",
    goesOn: "Continúa como",
  },
  news: {
    title: "La propia estrategia",
    about: "Su redacción y su responsable, lo más reciente primero.",
    stated: "publicada",
    changed: "cambio de redacción",
    owner: "responsable ejecutivo",
    statedTitle: "Publicada con la hoja de ruta",
    changedTitle: (fields: string[]) => `Nueva redacción: ${list(fields)}`,
    ownerTitle: (name: string | null) =>
      name
        ? `${name} asumió como responsable ejecutivo`
        : "Otra persona asumió como responsable ejecutivo",
    vacantTitle: "El cargo de responsable ejecutivo quedó vacante",
    fields: { title: "título", area: "área", result: "resultado previsto" },
  },
};
