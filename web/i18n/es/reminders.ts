import type { reminders as en } from "../en/reminders.ts";

export const reminders: typeof en = {
  kick: "Desde su correo",
  nothing: {
    title: (month, sphere) => `${sphere}: ¿sin novedades en ${month}?`,
    lede: (day) =>
      `El informe vence el ${day}. No se envía nada antes de que usted presione el botón. No necesita iniciar sesión.`,
    overdue: (day) =>
      `El informe venció el ${day}. No se envía nada antes de que usted presione el botón. No necesita iniciar sesión.`,
    about: "Su respuesta",
    line: "¿Por qué, en una línea?",
    hint: "Público, con 280 caracteres como máximo. Cambie esta sugerencia como quiera. Las acciones quedan como están.",
    suggestion: (month) => `No hay novedades en ${month}.`,
    send: "Sin novedades",
    counted:
      "Se hace público de inmediato y cuenta como informe. Hasta que se cierre el mes, un informe completo puede ocupar su lugar.",
    wrong: {
      "text.missing": "Escriba una línea: es lo que se leerá en lugar de un informe.",
      "text.too_long": "280 caracteres como máximo.",
    },
    wrongElse: "Esta línea no se puede leer. Escríbala de nuevo.",
  },
  write: {
    title: (month, sphere) => `${sphere}: escribir el informe de ${month}`,
    lede: (day) => `Vence el ${day}.`,
    overdue: (day) => `Venció el ${day}. Todavía puede publicarse.`,
    about: "El formulario",
    go: "Escribir el informe",
    code: (address) =>
      `Para escribir hay que iniciar sesión: el botón envía un código a ${address} y después se abre el formulario.`,
  },
  leave: {
    title: (sphere) => `¿Usted ya no es responsable de ${sphere}?`,
    lede: "El botón abre el traspaso. Allí usted indica desde cuándo, y quién le sucede o que el cargo queda vacante. Nada cambia antes de que lo confirme; primero se le pedirá iniciar sesión.",
    after:
      "La página pública muestra después quién responde, o que el cargo está vacante. Lo que el ámbito debe sigue siendo del ámbito. Se avisa a la persona suplente y a la dirección ejecutiva.",
    about: "El traspaso",
    go: "Traspasar",
  },
  used: {
    title: (month, sphere) => `${sphere} ya informó sobre ${month}`,
    lede: "Este enlace cumplió su función: ya es público que no hay novedades.",
    at: "Está en ",
    told: (counted, month) => `Ámbitos que ya informaron sobre ${month}: ${counted}.`,
  },
  reported: {
    title: (month, sphere) => `${sphere} ya había informado sobre ${month}`,
    lede: "Ya no queda nada que hacer con este enlace.",
    about: "El informe",
  },
  expired: {
    title: "Este enlace caducó",
    lede: (month) =>
      `Era para ${month}, que se cerró hace más de dos semanas. Todavía es posible informar con retraso: inicie sesión y escriba el informe.`,
  },
  left: {
    title: (sphere) => `Usted ya no informa por ${sphere}`,
    lede: "Este enlace se envió por correo a quien era responsable del ámbito en ese momento. No se cambió nada. Si se trata de un error, avise a la administración de la hoja de ruta.",
  },
  unknown: {
    title: "Este enlace no se reconoce",
    lede: "Puede que se haya cortado en el camino o que sea muy antiguo. Copie la dirección completa del correo o inicie sesión: todo puede hacerse desde «Mi mes».",
  },
  texts: {
    mail: "Correo",
    to: "Se envía a",
    whose: "Texto",
    own: "De la administración",
    product: "De Milepost",
    steps: {
      opened: ["El mes se abre", "Responsable"],
      soon: ["Cinco días antes del vencimiento", "Responsable"],
      due: ["El día del vencimiento", "Responsable"],
      late: ["Dos días después", "Responsable"],
      deputy: ["Dos días después, la copia", "Suplente"],
      last: ["Cinco días después, el último", "Responsable"],
      executive: ["Cinco días después, la copia", "Responsable ejecutivo"],
    },
    working:
      "Los fines de semana y feriados no sale ningún correo; espera al siguiente día hábil. Todos se detienen en cuanto se informa algo o se concede una dispensa. Donde no hay responsable, sus correos los recibe la persona suplente.",
    subject: "Asunto",
    subjectHint: "Aquí también funcionan los espacios por rellenar, pero no los enlaces.",
    body: "Texto",
    gaps: (gaps) =>
      `Cada espacio se rellena en cada correo: ${gaps}. Un párrafo cuyo espacio queda vacío se omite.`,
    links: (links) => `Estos enlaces deben permanecer: ${links}.`,
    preview: "Vista previa",
    previewOf: "Como llegaría",
    previewAbout:
      "Texto guardado. El ámbito es el primero de la hoja de ruta; los enlaces no llevan a ninguna parte.",
    typedAbout: "Lo que usted escribió. Todavía no está guardado.",
    reset: "Volver al texto de Milepost",
    unknown: (gaps) => `No se conoce aquí: ${gaps}`,
    missing: (gaps) => `Falta: ${gaps}`,
  },
  ways: "Cómo continuar",
  desk: "Mi mes",
  deskAbout: "Lo que debe, después de iniciar sesión.",
  public: (month) => `Página pública de ${month}`,
  publicAbout: "Lo que informó cada ámbito, incluidos los silencios.",
};
