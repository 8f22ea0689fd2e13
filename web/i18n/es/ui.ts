import type { ui as en } from "../en/ui.ts";

/** Texts of the shared parts: the Road, charts, tables, forms. */
export const ui: typeof en = {
  road: {
    skip: "Pasar por alto el Camino",
    key: "Leyenda",
    strategy: "Estrategia",
    done: "Concluidas",
    of: (total: number) => `de ${total}`,
    wasDone: "Ese mes concluyó una acción",
    changed: "Una acción cambió de etapa",
    paved: "El camino se pavimenta a medida que concluyen las acciones",
  },
  chart: {
    csv: "CSV",
    table: "Las cifras en una tabla",
    key: "Leyenda",
    all: "Todas",
    strategy: "Estrategia",
    month: "Mes",
    action: "Acción",
    first: "Primera fecha",
    current: "Fecha actual",
    days: "Días",
    moves: "Veces que cambió",
    reason: "Último motivo",
    year: "Comprometidas en",
    promised: "Comprometidas",
    made: (n: number) => (n === 1 ? "1 comprometida" : `${n} comprometidas`),
    today: "hoy",
    none: "Todavía no hay nada que dibujar.",
  },
  table: {
    empty: "Nada coincide.",
    pages: "Páginas",
    range: (from: number, to: number, of: string) => `${from} a ${to} de ${of}`,
    previous: "Página anterior",
    next: "Página siguiente",
    filter: "Mostrar",
    clear: "Mostrar todo",
    any: "Cualquiera",
  },
  form: {
    choose: "Elegir",
    used: (n: number, max: number) => `${n} de ${max} caracteres`,
    over: (n: number, max: number) =>
      `${n} de ${max} caracteres: ${n - max === 1 ? "sobra 1" : `sobran ${n - max}`}`,
    errors: (n: number) =>
      n === 1
        ? "1 respuesta requiere su atención."
        : `${n} respuestas requieren su atención. Cada una figura aquí.`,
    kept: "Se conserva todo lo que escribió.",
  },
  mark: {
    was: "Antes",
    now: "Ahora",
    removed: "quitado: ",
    added: "añadido: ",
    corrected: (day: string) => `Corregido el ${day}`,
    missed: (month: string) => `No se recibió informe de ${month}`,
    gone: (what: string) =>
      `Suprimido conforme a la ley: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
    why: (reason: string) => `Motivo: ${reason}`,
  },
};
