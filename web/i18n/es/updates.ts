import type { Reporting } from "../../../db/words.ts";
import { formatMonth, formatNumber, plural } from "../format.ts";
import type { updates as en } from "../en/updates.ts";
import { corrections } from "./corrections.ts";

type Published = { title: string; month: string; state: Reporting; days: number };

export const updates: typeof en = {
  title: "Informes de avance",
  description: "Todos los informes que publicaron los ámbitos, lo más reciente primero.",
  lede: (total: number, day: string) =>
    `${total === 1 ? "Se ha publicado 1 informe" : `Se han publicado ${formatNumber(total)} informes`}. El más reciente llegó el ${day}.`,
  found: (total: number) =>
    total === 0
      ? "Ningún informe coincide."
      : `${plural(total, "informe coincide", "informes coinciden")}.`,
  none: "Todavía no se ha publicado ningún informe.",
  noMatch: "Ningún informe coincide. Quite alguna de las opciones.",
  list: "Lo más reciente primero",
  feed: "Seguir como canal",
  filter: {
    sphere: "Ámbito",
    month: "Mes",
    kind: "Tipo",
    strategy: "Estrategia",
    update: "Informe",
    nothing: "Sin novedades",
  },
  item: (title: string, month: string) => `${title}, ${formatMonth(month)}`,
  /** "Clínica informó a tiempo sobre octubre de 2026." */
  headline: ({ title, month, state, days: late }: Published) => {
    const of = formatMonth(month);
    if (state === "late")
      return `${title} informó sobre ${of} con ${plural(late, "día", "días")} de retraso.`;
    if (state === "nothing") return `${title} no tuvo novedades que informar sobre ${of}.`;
    return `${title} informó a tiempo sobre ${of}.`;
  },
  fact: {
    month: "Mes",
    published: "Publicado",
    due: "Vencimiento",
    by: "Redactado por",
  },
  grace: (day: string) => `a tiempo hasta el final del ${day}`,
  /** Who wrote it, by role. */
  by: corrections.role,
  written: (by: string, when: string) => `Redactado por ${by}, ${when}`,
  fromFiles: "tomado de archivos anteriores",
  imported: (day: string) => `Publicado el ${day}; tomado de archivos anteriores`,
  entered: (day: string) => `incorporado a este registro el ${day}`,
  read: "Leer este informe",
  readOf: (title: string) => `Leer el informe de ${title}`,
  full: "El informe",
  fullHint: "Tal como se publicó.",
  linesAnd: (n: number) =>
    n === 0 ? "El informe completo" : `${plural(n, "línea", "líneas")} y el informe completo`,
  caption: (title: string) => `${title}, acción por acción`,
  table: {
    strategy: "Estrategia",
    action: "Acción",
    stage: "Etapa",
    health: "Situación",
    said: "En una línea, y la evidencia",
  },
  was: (stage: string) => `antes: ${stage.toLowerCase()}`,
  onlyUnderway: "Solo mientras está en curso",
  unchanged: "Sin cambios.",
  due: (due: string, first: string | null) =>
    `Prevista para el ${due}${first ? `; comprometida al inicio para el ${first}` : ""}.`,
  reviewed: (day: string) => `Se volverá a examinar el ${day}.`,
  evidence: "Evidencia:",
  whyNone: "Sin evidencia, porque:",
  otherEvidence: "Evidencia para el conjunto",
  obstacles: "Qué obstáculos hubo",
  need: {
    none: "Qué necesita",
    help: "Pide ayuda",
    decision: "Pide una decisión",
  },
  next: "Qué sigue",
  doneWith: "En colaboración con",
  privateNote:
    "Existe una nota para la dirección ejecutiva; solo el hecho de que existe es público.",
  gone: "Aquí se suprimió un texto conforme a la ley.",
  wrong: {
    title: "La dirección pide algo que no existe.",
    why: "Una de sus opciones está mal escrita o ya no existe.",
    whole: "Mostrar todo",
  },
  about: "En torno a este informe",
  replacedBy: "Lo reemplazó un informe posterior:",
  replaces: "Reemplazó una respuesta anterior:",
  previous: (month: string) => `El informe anterior del ámbito: ${formatMonth(month)}`,
  next_one: (month: string) => `El informe siguiente del ámbito: ${formatMonth(month)}`,
  whole: (month: string) => `Todo el mes de ${formatMonth(month)}`,
  wholeHint: "Lo que dijo cada ámbito, silencios incluidos.",
  sphere: (title: string) => `El ámbito ${title}`,
  sphereHint: "Quién responde, su historia y sus acciones.",
  cite: "Citar este informe",
};
