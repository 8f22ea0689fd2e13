import type { signin as en } from "../en/signin.ts";

export const signin: typeof en = {
  title: "Iniciar sesión",
  lede: "Para responsables, suplentes, la dirección ejecutiva y la administración de esta hoja de ruta. Todas las demás personas pueden leer todo sin iniciar sesión.",
  how: "Con un código por correo",
  howAbout: "Cada vez recibe un código nuevo. No hay contraseña.",
  address: "Su correo electrónico",
  addressHint: "La dirección de correo con la que se le invitó.",
  ask: "Enviarme un código",
  sentTitle: "Escriba el código",
  sent: (address: string) =>
    `Si ${address} tiene una invitación aquí, un código va en camino. El correo llega en menos de un minuto.`,
  bound: "El código funciona solo en este navegador, una vez, durante diez minutos.",
  mailbox: "Esta instalación no envía su correo al exterior: ",
  mailboxDoor: "abrir el buzón local",
  code: "Código",
  codeHint: "Seis dígitos.",
  enter: "Iniciar sesión",
  none: "¿No llegó el correo?",
  noneAbout:
    "Busque en el correo no deseado. Si no tiene la certeza de contar con una invitación, consulte a la administración de la hoja de ruta. Un código nuevo deja sin valor el anterior.",
  again: "Enviar un código nuevo",
  other: "Usar otro correo electrónico",
  mail: {
    subject: (roadmap: string) =>
      roadmap ? `Su código para iniciar sesión: ${roadmap}` : "Su código para iniciar sesión",
    body: (code: string) => `Su código para iniciar sesión es

${code}

Escríbalo en la página donde lo pidió. Solo sirve allí, una vez, durante diez minutos.

Si no lo pidió, no tiene que hacer nada: nadie puede iniciar sesión sin este correo.
Nadie le pedirá nunca que le diga este código.`,
  },
  wrong: {
    address: "Escriba un correo como name@example.org.",
    code: "El código tiene seis dígitos.",
    wrong_code: "Ese código no es correcto. Vea el correo más reciente e inténtelo de nuevo.",
    code_dead:
      "Ese código ya no funciona: se usó, tiene más de diez minutos, se intentó demasiadas veces o se pidió en otro navegador. Envíe uno nuevo.",
    too_many:
      "Hoy se probaron demasiados códigos equivocados para este correo. Inicie sesión desde un navegador que ya haya usado, o inténtelo de nuevo mañana.",
  },
};
