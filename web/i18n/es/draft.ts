import type { draft as en } from "../en/draft.ts";

export const draft: typeof en = {
  bar: {
    both: (time) => `Guardado en este dispositivo y en el servidor: ${time}`,
    server: (time) => `Guardado en el servidor: ${time}`,
    device: (time) => `Guardado en este dispositivo: ${time}`,
    waiting: "Guardado en este dispositivo; se enviará cuando haya conexión",
    unsaved:
      "Sin guardar: el servidor no responde y en este dispositivo no se guarda nada. Deje esta página abierta.",
    signedOut: "Guardado en este dispositivo. Su sesión terminó; puede seguir escribiendo.",
    signedOutOnly: "Sin guardar: su sesión terminó. Deje esta página abierta e inicie sesión aquí.",
    conflict: "Alguien guardó otro texto. Elija arriba con cuál continuar.",
    met: "Guardado en este dispositivo. Entretanto alguien guardó otro texto: «Guardar borrador» muestra los dos.",
    closed: "Este mes se publicó entretanto. Su texto se conserva en este dispositivo.",
    refused:
      "Guardado solo en este dispositivo: el servidor no lo aceptó. Puede que sea demasiado largo.",
    none: "Todavía nada es público.",
  },
  who: {
    lead: "Borrador; solo usted y su suplente pueden verlo",
    deputy: "Borrador; solo usted y la persona responsable pueden verlo",
  },
  save: "Guardar borrador",
  signIn: "Iniciar sesión aquí",
  choose: "Comparar los textos",
  shared: "Es una computadora compartida: no guardar nada en ella",

  beside: {
    title: "Dos textos, un informe",
    about:
      "Se escribieron por separado. No se sobrescribe nada: elija el texto con el que quiere continuar y copie del otro lo que necesite. Solo se muestra lo que difiere.",
    here: "En esta página",
    device: (time) => `Guardado en este dispositivo, ${time}`,
    mine: (time) => `Lo guardó usted en el servidor, ${time}`,
    lead: (time) => `Lo guardó su suplente, ${time}`,
    deputy: (time) => `Lo guardó la persona responsable, ${time}`,
    take: "Continuar con este texto",
    empty: "vacío",
    ours: "Lo que usted escribió está en el formulario de abajo. Si lo guarda otra vez, ocupará el lugar de este texto.",
  },

  left: {
    title: "Textos que no se publicaron",
    about:
      "Se eliminan a los 30 días. Copie lo que sirva para una corrección o para el próximo informe. Lo que está en el servidor solo lo ven la persona responsable de su ámbito y su suplente.",
    drop: "Eliminarlos de este dispositivo",
    dropSaved: "Eliminar lo que está en el servidor",
  },

  offline: {
    title: "No hay conexión",
    about:
      "Nada de lo que usted escribió se ha perdido. Lo que escriba ahora queda en este dispositivo y se envía cuando vuelva la conexión.",
    here: "Lo que puede escribirse aquí",
  },

  signin: {
    title: "Inicie sesión y continúe",
    about: "Su texto se queda donde está. El código llega por correo en menos de un minuto.",
    sent: (address) =>
      `Si ${address} tiene invitación, el código ya va en camino. Es válido durante diez minutos.`,
    ask: "Enviarme un código",
    enter: "Iniciar sesión",
    close: "Ahora no",
    other: "Otro correo",
    malformed: "Escriba la dirección completa, por ejemplo ada@example.org.",
    wrong: "Ese código no es correcto o ya no es válido.",
    often: "Fueron muchos intentos en poco tiempo. Espere un minuto.",
    offline: "El servidor no responde en este momento.",
  },
};
