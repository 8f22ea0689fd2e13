import type { links as en } from "../en/links.ts";
import { formatDate, formatMonth, plural } from "../format.ts";

/** Links that are cited as evidence, and what looking at them found. */
export const links: typeof en = {
  broken: (since, found) =>
    since === found
      ? `Sin funcionar desde el ${formatDate(since)}.`
      : `Sin funcionar desde el ${formatDate(since)}. Revisado de nuevo el ${formatDate(found)}.`,
  changed: (found, first) =>
    first === null
      ? `Cambió: el ${formatDate(found)} no era el mismo archivo que antes.`
      : `Cambió: el ${formatDate(found)} no era el mismo archivo que el ${formatDate(first)}.`,
  refused: (since) =>
    `Sin revisar: desde el ${formatDate(since)} su sitio no admite nuestra revisión semanal.`,
  again: (since) => `Funciona de nuevo desde el ${formatDate(since)}.`,

  told: {
    link_broken: (day) => `Sin funcionar desde el ${formatDate(day)}.`,
    link_changed: (day) => `El ${formatDate(day)} ya no era el mismo archivo.`,
    link_mended: (day) => `Desde el ${formatDate(day)}, otra vez tal como se citó.`,
  },

  count: {
    title: "Enlaces presentados como evidencia",
    about:
      "Un programa revisa cada enlace poco después de su publicación, y luego una vez por semana. Solo lo que encuentra distinto pasa a formar parte del registro. Los enlaces de palabras suprimidas o retiradas ya no se revisan.",
    names: { broken: "Sin funcionar desde", changed: "Cambió", refused: "Sin revisar" },
    tests: {
      broken:
        "Dos revisiones seguidas, con al menos un día de diferencia, no obtuvieron respuesta, o la respuesta fue que allí no hay nada. El día es el de la primera de ellas.",
      changed:
        "Lo que está en el enlace tiene otros bytes que el día de la primera revisión. Las páginas web se generan de nuevo para cada lector; por eso esto se dice solo de archivos, y de los primeros 768 kilobytes de cada uno.",
      refused:
        "Su sitio no admite programas, o pide iniciar sesión. Eso no dice nada en contra del enlace.",
    },
  },

  desk: {
    title: (n) => plural(n, "enlace suyo dejó de funcionar", "enlaces suyos dejaron de funcionar"),
    about:
      "Nadie puede abrir lo que usted presentó allí como evidencia. Corrija el informe con una dirección que funcione: la corrección es pública y la nueva dirección se revisa enseguida.",
    since: (day, looked) =>
      looked === null
        ? `Sin funcionar desde el ${formatDate(day)}.`
        : `Sin funcionar desde el ${formatDate(day)}. Revisado por última vez el ${formatDate(looked)}.`,
    where: (month) => `En el informe de ${formatMonth(month)}.`,
    go: "Corregir el informe",
  },
};
