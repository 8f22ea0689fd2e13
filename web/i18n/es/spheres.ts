import { capital, countOf, formatDate, formatMonth, list, plural } from "../format.ts";
import type { spheres as en } from "../en/spheres.ts";

/** Texts of /spheres and of a sphere's page. */
export const spheres: typeof en = {
  title: "Ámbitos",
  described: "Los ámbitos donde ocurre el cambio: quién responde por cada uno y cómo ha informado.",
  finding: (month: string, reported: number, owed: number) =>
    `${capital(formatMonth(month))}: ${reported === 1 ? "ha informado" : "han informado"} ${countOf(reported, owed)} ámbitos.`,
  nothing: "Ningún ámbito debe un informe todavía.",
  due: (day: string) => `Los informes vencen el ${day}.`,
  grace: (day: string) => `Ya vencieron; el mes se cierra el ${day}.`,
  waiting: (names: string[]) => `Todavía faltan: ${list(names)}.`,
  others: (n: number) => (n === 1 ? "1 más" : `${n} más`),
  removed: "El nombre fue suprimido",

  table: {
    caption: "Ámbitos en el orden de la hoja de ruta",
    sphere: "Ámbito",
    lead: "Responsable",
    deputy: "Suplente",
    month: (month: string) => capital(formatMonth(month)),
    reports: "En dos años",
    done: "Concluidas",
    inTime: (n: number, m: number) => `${n} de ${m} a tiempo`,
    missed: (n: number) => (n === 0 ? "ninguno faltó" : n === 1 ? "faltó 1" : `faltaron ${n}`),
  },
  post: {
    vacant: "Vacante",
    never: "Sin nombramiento todavía",
    unnamed: "Nombre no publicado",
    since: (day: string) => `desde el ${formatDate(day)}`,
  },

  chain: {
    title: "Quién respondió por él",
    caption:
      "Todas las personas que ocuparon cada cargo y todas las vacancias, lo más reciente primero",
    post: "Cargo",
    held: "Ocupado por",
    from: "Desde",
    until: "Hasta",
    now: "hoy",
    none: "Todavía no se ha nombrado a nadie.",
    never: "Nunca tuvo responsable.",
    ownerless: (days: number, since: string) =>
      days === 0
        ? `Tuvo responsable todos los días desde el ${formatDate(since)}.`
        : `Desde el ${formatDate(since)} estuvo ${plural(days, "día", "días")} sin responsable.`,
  },

  road: {
    title: "Lo que informó",
    titleAll: "Lo que informaron",
    caption: (title: string, first: string, last: string) =>
      `El Camino de ${title}: un mojón por mes, de ${formatMonth(first)} a ${formatMonth(last)}`,
    all: (first: string, last: string) =>
      `El Camino: una fila por ámbito, un mojón por mes, de ${formatMonth(first)} a ${formatMonth(last)}`,
    head: "Ámbito",
    months: "Los meses en una tabla",
    month: "Mes",
    report: "Informe",
    moved: "Una acción pasó a",
    done: "Concluidas hasta entonces",
    cell: (title: string, month: string, what: string) =>
      `${title}, ${formatMonth(month)}: ${what}`,
    became: (stage: string) => `una acción pasó a «${stage.toLowerCase()}»`,
  },

  gone: { about: "De qué se ocupa" },
  facts: {
    lead: "Responsable",
    deputy: "Suplente",
    month: (month: string) => `Informe de ${formatMonth(month)}`,
    report: "Informe",
    owesNone: "Todavía no debe ninguno",
    from: (month: string) => `a partir de ${formatMonth(month)}`,
    due: (day: string) => `vence el ${day}`,
    read: "Leerlo",
    actions: "Acciones",
    open: (n: number) => plural(n, "abierta", "abiertas"),
    ofAll: (done: number, total: number) => `${countOf(done, total)} concluidas`,
  },
  history: {
    none: "Todavía no se ha cerrado ningún mes en el que debiera informe.",
    inTime: (n: number, m: number) =>
      `Informó a tiempo en ${countOf(n, m)} ${m === 1 ? "mes cerrado" : "meses cerrados"}`,
    ofThese: (n: number) => `, ${n} de ellos sin novedades`,
    late: (n: number) =>
      n === 1 ? "1 informe llegó con retraso" : `${n} informes llegaron con retraso`,
    excused: (n: number) => (n === 1 ? "1 mes se dispensó" : `${n} meses se dispensaron`),
    missed: (months: string[]) => `No llegó informe de ${list(months.map(formatMonth))}.`,
    noneMissed: "Ningún mes pasó en silencio.",
    streak: (n: number) => `Durante ${n} meses seguidos no hubo novedades.`,
  },
  updates: {
    title: "Sus últimos informes",
    none: "Todavía no ha informado.",
    removed: "El resumen de este informe",
    all: "Todos sus informes",
  },
  actions: {
    open: "Acciones abiertas",
    openAbout: "En el orden de la hoja de ruta.",
    none: "No hay acciones abiertas.",
    ended: "Concluidas o dejadas de lado",
    endedAbout: (n: number) =>
      n === 1
        ? "1 acción en la que ya nadie trabaja."
        : `${n} acciones en las que ya nadie trabaja.`,
  },
  strategies: {
    title: "Estrategias en las que trabaja",
    caption: "Estrategias en las que este ámbito ha comprometido algo",
    strategy: "Estrategia",
    done: "Concluidas",
    open: "Abiertas",
    none: "Todavía no ha comprometido nada.",
  },
  slips: { title: "Qué se aplazó", none: "Ninguna fecha ha cambiado." },
};
