import { formatFullDay, plural } from "../format.ts";
import type { gatherings as en } from "../en/gatherings.ts";
import { changedIn } from "./library.ts";

/** "12:30 a 13:30" */
function hours(time: string, minutes: number | null): string {
  if (minutes === null) return time;
  const [h = 0, m = 0] = time.split(":").map(Number);
  const end = h * 60 + m + minutes;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${time} a ${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

type Time = { on: string; time: string | null; minutes: number | null };

/** Texts of /gatherings and of a gathering's page. */
export const gatherings: typeof en = {
  title: "Encuentros",
  described:
    "Sesiones en las que la gente se reúne en torno a la hoja de ruta: las próximas y lo que resultó de las demás.",
  none: "Todavía no se ha anunciado ningún encuentro.",
  noneLede:
    "Aquí figurarán las sesiones en las que la gente se reúne en torno a la hoja de ruta y lo que resultó de ellas.",
  finding: (ahead: number, all: number) =>
    ahead === 0
      ? `No hay encuentros próximos; ${plural(all, "ya pasó", "ya pasaron")}.`
      : `${plural(ahead, "encuentro próximo", "encuentros próximos")}; ${plural(all - ahead, "ya pasó", "ya pasaron")}.`,
  lede: (city: string) =>
    `Las horas son las de ${city}. Lo que se dijo se cuenta con palabras; no se nombra a nadie que haya asistido.`,
  ahead: "Próximos",
  noneAhead: "Por ahora no se ha anunciado ninguno.",
  before: "Anteriores",
  noneBefore: "Ninguno de los solicitados tuvo lugar antes de hoy.",
  came: (words: string) => `Asistencia: ${words}`,
  cancelled: "Cancelado",
  removed: "El título fue suprimido",
  part: (series: string, part: number | null) =>
    part === null ? series : `${series}, parte ${part}`,
  seriesRemoved: "Una serie cuyo título fue suprimido",
  /** "martes 8 de diciembre de 2026, 12:30 a 13:30, hora de New York" */
  when: ({ on, time, minutes }: Time, city: string) =>
    [formatFullDay(on), ...(time === null ? [] : [hours(time, minutes), `hora de ${city}`])].join(
      ", ",
    ),
  hours,
  cancelledLede: (when: string) => `Cancelado. Iba a ser el ${when}.`,
  held: (when: string) => `Fue el ${when}.`,
  willBe: (when: string) => `Será el ${when}.`,
  facts: {
    facilitators: "A cargo de",
    place: "Lugar",
    audience: "Para",
    attendance: "Asistencia",
    link: "Enlace",
    join: "La página de la sesión",
  },
  about: "De qué se trata",
  materials: "Materiales",
  recap: "Qué resultó",
  noRecap: "No se ha publicado ninguna recapitulación.",
  reason: (reason: string) => `Por qué: ${reason}`,
  others: "En la misma serie",
  titles: {
    stated: "Se anunció",
    ended: "Se canceló",
    resumed: "Se retomó",
    changed: changedIn,
  },
  filter: { series: "Serie", strategy: "Estrategia", sphere: "Ámbito" },
  unknown: "La dirección pide algo que no existe.",
  all: "Todos los encuentros",
  office: {
    new: "Anunciar un encuentro",
    title: "Título",
    on: "Día",
    time: "Comienza a las",
    timeHint: "Como 12:30, en la zona horaria de la hoja de ruta. Vacío: sin indicar.",
    minutes: "Minutos",
    series: "Serie",
    seriesHint: "Cómo se llama la serie; las mismas palabras lo unen a los demás. Vacío: ninguna.",
    part: "Parte de la serie",
    description: "De qué se trata",
    facilitators: "A cargo de",
    facilitatorsHint: "Funciones, unidades o nombres de personas que aceptaron ser nombradas.",
    place: "Lugar",
    link: "Enlace",
    linkHint: "Dónde participar o inscribirse.",
    audience: "Para quién",
    materials: "Materiales",
    materialsHint: "Enlaces y archivos para leer antes o después.",
    attendance: "Asistencia",
    attendanceHint: "Con palabras, por ejemplo «casi 100». No nombre a nadie que haya asistido.",
    recap: "Qué resultó",
    recapHint:
      "Lo que se dijo y lo que se sigue de ello, sin nombres de personas que hayan asistido.",
    cancelled: "Cancelado",
  },
};
