import type { files as en, wrongFiles as wrong } from "../en/files.ts";

const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "image/png": "imagen PNG",
  "image/jpeg": "imagen JPEG",
  "image/webp": "imagen WebP",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "documento de Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "hoja de Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation":
    "presentación de PowerPoint",
  "text/csv": "tabla CSV",
  "text/plain": "texto simple",
};

/** "340 kB", "1.2 MB" */
const weight = (bytes: number) =>
  bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Files as evidence: what the public is told about them, and how a lead uploads one. */
export const files: typeof en = {
  facts: (file: { name: string; type: string; size: number }) =>
    `${file.name}, ${KINDS[file.type] ?? "archivo"}, ${weight(file.size)}`,
  label: "Archivo",
  size: "Tamaño del archivo en bytes",
  choose: "O un archivo",
  another: "Otro archivo en su lugar",
  hint: "PDF, PNG, JPEG, WebP, Word, Excel, PowerPoint, CSV o texto simple. Como máximo 5 MB.",
  kept: (name: string, bytes: number) => `${name}, ${weight(bytes)}, subido.`,
  who: "Hasta que se publique el informe, solo pueden abrirlo la persona responsable y la suplente de su ámbito y quien aprueba. Después es público y permanece.",
  open: "Abrirlo",
  drop: "Dejar fuera este archivo",
  sending: (name: string) => `Se está subiendo ${name}.`,
  later: (name: string) => `${name} no se pudo subir en este momento. Irá con el formulario.`,
};

/** Why a file was not taken, by the message that refused it. */
export const wrongFiles: typeof wrong = {
  "file.too_large": "Este archivo pesa más de 5 MB. Redúzcalo o indique un enlace.",
  "file.empty": "Este archivo está vacío.",
  "file.kind":
    "Este tipo de archivo no se acepta. Un PDF lo puede leer todo el mundo; también se aceptan imágenes, Word, Excel, PowerPoint, CSV y texto simple.",
  "file.disguised":
    "El contenido de este archivo no es lo que dice su nombre. Guárdelo de nuevo como PDF; una tabla o un texto, en UTF-8; un documento de oficina, sin macros.",
  "file.too_many": "Un informe muestra como máximo cinco archivos.",
  "file.unknown": "Este archivo ya no está aquí. Elíjalo de nuevo.",
  "file.not_kept": "El archivo no se pudo guardar en este momento. Elíjalo de nuevo.",
  "file.no_room": "Su ámbito tiene demasiados archivos que nunca se publicaron. Indique un enlace.",
  "file.missing": "Elija un archivo.",
  "evidence.both": "Indique un enlace o un archivo, no ambos.",
};
