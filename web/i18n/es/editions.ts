import {
  capital,
  countOf,
  formatDate,
  formatFullDay,
  formatSlip,
  list,
  plural,
} from "../format.ts";
import type { editions as en } from "../en/editions.ts";

const actionsOf = (n: number) => plural(n, "acción", "acciones");

/** Texts of frozen pages: closed months, reviews of years, and their copies for other sites. */
export const editions: typeof en = {
  ledSince: (since: string) => `Tiene responsable desde el ${since}.`,
  source: "En el registro",
  sourceHint: "De dónde se elaboró esta página.",
  position: (n: number) =>
    `Muestra el registro hasta la entrada ${n}, la última que se publicó antes del cierre.`,
  cited: (size: number) =>
    `La cabecera firmada más reciente del registro, cuando se fijó esta página, abarca ${plural(size, "entrada", "entradas")}. Su raíz es`,
  unsigned:
    "Cuando se fijó esta página, todavía no se había firmado ninguna cabecera del registro.",
  unnamed:
    "Aquí figuran las funciones sin nombres: las páginas de los ámbitos dicen quién las ocupa.",

  frozen: "Esta página está fijada",
  inRecord:
    "La página de un mes o un año cerrado queda tal como se fijó, en el idioma de la hoja de ruta.",
  frozenHint: "Cómo se evita que cambie.",
  frozenOn: (day: string) =>
    `Esta página se fijó el ${formatDate(day)}. Lo que vino después figura encima de ella, nunca dentro.`,
  frozenYear: (day: string) =>
    `Este balance se fijó el ${formatDate(day)}. Solo salen de él las palabras que se suprimen del registro; lo que vino después figura en las páginas de sus meses.`,
  hash: "SHA-256 de su HTML",
  entry: "Última entrada que muestra",
  checkpoint: "Cabecera firmada que cita",
  ofSize: (n: number) => plural(n, "entrada", "entradas"),
  remade: (day: string) =>
    `El ${formatDate(day)} se rehízo porque se habían suprimido palabras en ella. Nada más cambió. Su hash era`,
  record: "Cómo se lleva y se comprueba el registro",
  copy: "Copiar esta página para otro sitio web",

  copyTitle: (period: string) => `${capital(period)} para otro sitio web`,
  copyLede:
    "HTML simple de la página fijada: títulos, palabras, tablas y enlaces. No contiene programas, estilos ni imágenes, de modo que adopta el aspecto de la página en la que se inserta.",
  copyHow: "Haga clic en el campo, seleccione todo y cópielo.",
  copyField: "HTML",
  copyButton: "Copiar",
  copied: "Copiado",
  copyNone: "Todavía no hay nada que copiar.",
  copyNoneLede: "Solo un mes o un año cerrado tiene una página que ya no cambia.",

  errata: "Fe de erratas",
  errataHint: "Lo que se publicó sobre este mes después de su cierre.",
  erratum: {
    late: "informó después del cierre del mes.",
    corrected: "Su informe se corrigió.",
    withdrawn: "Su informe se retiró.",
    excused: "recibió una dispensa después del cierre del mes.",
    redacted: "Se suprimieron palabras de lo que había publicado.",
  },

  year: {
    title: (year: string) => `El año ${year}`,
    headline: (year: string, done: number, promised: number) =>
      promised === 0
        ? `${year}: no se comprometió ninguna acción en este año.`
        : `${year}: ${countOf(done, promised)} acciones comprometidas este año ${done === 1 ? "está concluida" : "están concluidas"}.`,
    lede: (done: number, slipped: number, dropped: number) =>
      `${done === 1 ? "Concluyó" : "Concluyeron"} ${actionsOf(done)} en este año, sin importar cuándo se ${done === 1 ? "comprometió" : "comprometieron"}. ${plural(slipped, "fecha cambió", "fechas cambiaron")} y ${dropped === 1 ? "se descartó" : "se descartaron"} ${actionsOf(dropped)}.`,
    judged: (day: string) =>
      `Tal como estaba el registro cuando cerró diciembre, al final del ${formatFullDay(day)}.`,
    promised: "Comprometidas",
    promisedHint: "Las acciones comprometidas en este año y lo que ocurrió con ellas.",
    cohort: (promised: number, parts: string[]) =>
      promised === 0
        ? "No se comprometió ninguna acción en este año."
        : `Se ${promised === 1 ? "comprometió" : "comprometieron"} ${actionsOf(promised)}: ${list(parts)}.`,
    outcome: {
      done: (n: number) => plural(n, "concluida", "concluidas"),
      dropped: (n: number) => plural(n, "descartada", "descartadas"),
      merged: (n: number) => plural(n, "integrada en otra", "integradas en otras"),
      changed: (n: number) => `${n} con otra redacción`,
      continuing: (n: number) => plural(n, "que continúa", "que continúan"),
    },
    outcomeHead: "Resultado",
    number: "Acciones",
    all: "Comprometidas",
    done: "Concluidas",
    doneHint: "Acciones que concluyeron en este año.",
    doneNone: "Ninguna acción concluyó en este año.",
    slipped: "Aplazadas",
    slippedHint: "Fechas que cambiaron en este año, por días, y los motivos indicados.",
    slippedNone: "Ninguna fecha cambió en este año.",
    slip: (days: number) => formatSlip(days),
    dropped: "Descartadas",
    droppedHint: "Acciones que se abandonaron y por qué.",
    droppedNone: "Ninguna acción se descartó en este año.",
    carried: (year: number) => `Trasladadas a ${year}`,
    carriedHint:
      "Acciones abiertas que continúan tal como están, en el año en que se comprometieron, y por qué.",
    reworded: (year: number) => `Con otra redacción en ${year}`,
    rewordedHint:
      "Acciones que continúan en otra con nueva redacción: el texto anterior y el nuevo, palabra por palabra.",
    successor: "Continúa como",
    words: "Antes y ahora",
    strategies: "Por estrategia",
    strategiesHint: "Todas las acciones por etapa al cierre del año.",
    months: "Mes a mes",
    monthsHint: "Quién informó y quién no.",
    action: "Acción",
    sphere: "Ámbito",
    moved: "Cambio",
    reasons: "Motivos",
    on: "Fecha",
    why: "Motivo",
    strategy: "Estrategia",
    open: (year: string) => `El año ${year} todavía no está cerrado.`,
    openLede: (day: string) =>
      `Su balance se elabora cuando cierra diciembre, después del ${formatFullDay(day)}. Hasta entonces, sus meses dicen lo que ocurrió.`,
    none: (year: string) => `Todavía no hay un balance de ${year}.`,
    noneLede: (day: string) =>
      `El año se cerró al final del ${formatFullDay(day)}. Sus meses dicen lo que ocurrió.`,
    review: (year: string) => `El balance de ${year}`,
    before: "El año anterior:",
    after: "El año siguiente:",
    around: "Otros años",
    every: "Todos los meses",
  },
};
