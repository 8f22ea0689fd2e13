import type { approval as enApproval, waiting as en } from "../en/waiting.ts";

export const waiting: typeof en = {
  later: "Publicar otro día",
  day: "Día",
  dayHint: (until) =>
    `Se publica al comenzar ese día. Hasta el ${until} cuenta como entregado a tiempo; después, el registro indica con cuánto retraso llegó.`,
  dayLate: (days) =>
    `Se publica al comenzar ese día. Hoy contaría con ${days} de retraso; cada día suma uno más.`,
  send: "Publicar ese día",
  ask: "Enviar a aprobación",
  asked:
    "Aquí, quien aprueba lee antes cada informe. Al aprobarse, el informe se hace público de inmediato y de forma permanente. Hasta entonces, usted puede recuperarlo.",

  title: (month, sphere) => `Informe de ${month}, ${sphere}`,
  back: (month, sphere) => `El informe de ${month} fue devuelto, ${sphere}`,
  until: "Está terminado y espera hasta el ",
  untilWhen: (when) => ` (${when}); se publicará al comenzar ese día. `,
  onTime: "Contará como entregado a tiempo.",
  late: (days) => `Contará con ${days} de retraso.`,
  lateNow: (days) => `Si se publica hoy, cuenta con ${days} de retraso.`,
  since: (day) => `Está terminado y espera la aprobación desde el ${day}.`,
  awayFrom: (day) =>
    `Si nadie responde, la persona suplente puede publicarlo a partir del ${day}; la página lo indicará.`,
  away: "Nadie con facultad de aprobar respondió a tiempo: usted puede publicarlo. La página lo indicará.",
  toRead: (who, day) => `Lo envió ${who} el ${day} para que usted lo lea.`,
  private: "Hasta entonces solo pueden leerlo la persona responsable del ámbito y su suplente.",
  privateAsked:
    "Solo pueden leerlo la persona responsable del ámbito, su suplente y quien lo aprueba.",
  returned: (day) => `Quien aprueba lo devolvió el ${day} con este comentario:`,
  refused: (on) => `Debía publicarse el ${on} y no fue posible.`,
  kept: "Se recuperó. Entretanto se había comenzado otro borrador; por eso su texto está aquí.",
  inForm: "Lo que se escribió está de nuevo en el formulario.",
  read: "Leer lo que espera",
  reread: "Leer lo que se envió",
  decide: "Leer y decidir",
  take: "Recuperarlo",

  page: {
    approve: "Aprobar y publicar",
    permanent: "Al aprobarlo se hace público y permanente, en nombre de quien lo escribió.",
    back: "Devolverlo con un comentario",
    comment: "¿Qué debe cambiar?",
    commentHint:
      "Se envía por correo a quien lo escribió y aparece en «Mi mes» de ese ámbito. No es público.",
    backSend: "Devolver",
    publish: "Publicarlo en ausencia de quien aprueba",
    cannot: "Tal como está, ya no puede publicarse:",
  },
  all: "Todos los informes debidos están escritos y en espera.",
  approver: {
    speaks: "Usted aprueba informes",
    none: "Nada espera su lectura.",
    some: (n, one) => `${n} ${one ? "informe espera" : "informes esperan"} su lectura.`,
  },
  form: {
    title: (month) => `El informe de ${month} está terminado y en espera.`,
    lede: "Para cambiarlo, recupérelo primero. Su texto volverá entonces al formulario.",
  },
  quiet: (months) =>
    `Lleva ${months} meses seguidos sin novedades. El registro lo llama una racha sin novedades; un informe la termina.`,
};

export const approval: typeof enApproval = {
  approved: "leído y aprobado antes de publicarse por quien aprueba los informes",
  away: "publicado por suplencia, en ausencia de quien aprueba los informes",
};
