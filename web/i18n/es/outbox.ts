import type { outbox as en } from "../en/outbox.ts";

export const outbox: typeof en = {
  nothing: "No hay ningún correo en espera.",
  kind: "Clase",
  to: "Para",
  since: "Espera desde",
  tries: "Intentos",
  error: "Lo que dijo el servidor de correo",
  again: "Intentar de nuevo",
  discard: "Quitar",
  dead: "sin más intentos",
  kinds: {
    code: "Código para iniciar sesión",
    invitation: "Invitación",
    reminder: "Recordatorio de un informe",
    handover: "Traspaso de un cargo",
    approve: "Informe por aprobar",
    returned: "Informe devuelto",
    published: "Informe publicado",
    question: "Pregunta a una persona responsable",
    removal: "Supresión que espera a una segunda persona",
    asker: "A quien hizo una pregunta",
    confirm: "Confirmación de un seguimiento",
    digest: "Novedades para quien sigue",
  },
};
