import { formatDate } from "../format.ts";
import type { record as en } from "../en/record.ts";

/** My record: what the public sees about a lead's sphere, and the own name. */
export const record: typeof en = {
  title: "Mi registro",
  heading: "Lo que el registro dice de su ámbito",
  lede: "Exactamente lo que lee todo el mundo, contado con las mismas funciones. No existe otro registro sobre usted.",
  none: "Hoy usted no habla por ningún ámbito.",
  noneLede:
    "Lo que se informó en su periodo figura en las páginas de los ámbitos. No existe otro registro sobre usted.",
  reports: (sphere: string) => `Lo que informó ${sphere}`,
  slips: (sphere: string) => `Qué se aplazó en ${sphere}`,
  ways: (sphere: string) => `Lo mismo en las páginas públicas, ${sphere}`,
  sphere: "La página del ámbito",
  sphereAbout: "Sus cargos, sus informes, sus acciones, lo que se aplazó.",
  updates: "Sus informes",
  updatesAbout: "Todos ellos, en el orden en que llegaron.",
  reporting: "Los meses de todos los ámbitos",
  reportingAbout: "La misma cuadrícula para todos.",
  name: {
    title: "Su nombre",
    shown: (name: string) => `El registro muestra su nombre junto a su función: ${name}.`,
    hidden: "El registro muestra su función sin su nombre.",
    hide: "Ocultar mi nombre",
    hideAbout:
      "Sale de inmediato de todas las páginas, canales y exportaciones, también de las páginas de días anteriores. La función y sus días permanecen: un cargo nunca se oculta. Las copias que otras personas hayan hecho son suyas.",
    show: "Mostrar mi nombre",
    showAbout:
      "Figurará junto a su función desde hoy, y en los días anteriores en que era público.",
    unnamed: "no se indica nombre",
  },
  mails: {
    title: "Sus correos",
    legend: "¿En qué idioma?",
    about:
      "Los recordatorios y todos los demás correos. Las palabras del registro quedan en el idioma en que se escribieron. Iniciar sesión en una página en otro idioma también lo elige.",
    choose: "Guardar este idioma",
  },
  post: (role: string, title: string, from: string) =>
    `${role}${title ? `, ${title}` : ""}, desde el ${formatDate(from)}`,
};
