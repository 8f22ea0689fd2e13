import { KEPT_DAYS } from "../../../worker/retention/rules.ts";
import type {
  strangers as strangersInEnglish,
  signing as signingInEnglish,
} from "../en/keptOfReaders.ts";

const NOBODY = "Nadie: solo lo lee el programa";

/** What strangers leave. */
export const strangers: typeof strangersInEnglish = {
  asked: {
    title: "Preguntas en espera, y direcciones que esperan una respuesta",
    why: "Quien modera lee cada pregunta antes de que se publique; la respuesta va a la dirección, si se dejó una.",
    long: "Las palabras, hasta que se publican o no se aceptan; la dirección, hasta la respuesta o la negativa.",
    seen: "Quienes moderan ven las palabras. La dirección no se muestra a nadie.",
    columns: {
      id: "Su número",
      about: "Si trata de una estrategia, un ámbito o una acción",
      of: "Sobre cuál",
      body: "Las palabras",
      address: "La dirección para la respuesta, si se dejó una",
      language: "El idioma en que se preguntó, y en que se escriben los correos sobre ella",
      askedAt: "Cuándo llegó",
      askedOn: "Qué día llegó",
      publishedAt: "Cuándo se publicó",
    },
  },
  suggestions: {
    title: "Recursos que alguien sugirió",
    why: "La administración los incluye en la biblioteca, o no.",
    long: "Hasta que la administración decide. No nombra a nadie.",
    seen: "La administración",
    columns: {
      id: "Su número",
      title: "Cómo se llama",
      link: "Dónde está",
      kind: "De qué tipo es",
      why: "Qué es, y para quién",
      askedAt: "Cuándo llegó",
      askedOn: "Qué día llegó",
    },
  },
  subscriptions: {
    title: "Quién sigue por correo",
    why: "Para enviar lo que se pidió, en el idioma en que se pidió, y nada dos veces.",
    long: "Hasta que se abandona. Una dirección que no confirma en un día no recibe nada.",
    seen: NOBODY,
    columns: {
      id: "Su número",
      address: "La dirección",
      scope: "Qué se sigue: todo, una sola cosa, una búsqueda o los informes que faltaron",
      of: "Cuál, o las palabras de la búsqueda",
      rhythm: "Una vez al mes, o a medida que ocurre",
      language: "El idioma de sus correos",
      askedAt: "Cuándo se pidió",
      confirmedAt: "Cuándo confirmó la dirección",
      token: "Una huella del enlace de sus correos",
      toldSeq: "Hasta dónde se le informó",
      toldMonth: "El último mes del que recibió un resumen",
    },
  },
  suppressed: {
    title: "Que algo se abandonó",
    why: "Para que ninguna copia de la base de datos recupere lo que se abandonó.",
    long: "Mientras exista la hoja de ruta; no contiene ninguna dirección.",
    seen: NOBODY,
    columns: { hash: "Una huella con clave", at: "Cuándo se abandonó" },
  },
  askedFor: {
    title: "Cuántas veces se pidió algo en una hora",
    why: "Contra avalanchas de preguntas y correos.",
    long: "Dos horas como máximo.",
    seen: NOBODY,
    columns: {
      hash: "Una huella con clave de una dirección o de una red",
      what: "Qué se pidió",
      hour: "La hora",
      times: "Cuántas veces",
    },
  },
};

/** What signing in takes. */
export const signing: typeof signingInEnglish = {
  addresses: {
    title: "Direcciones de personas con un cargo",
    why: "Allí llegan los códigos para iniciar sesión y los recordatorios.",
    long: "Hasta que la administración da de baja a la persona.",
    seen: "La administración",
    columns: {
      person: "De quién es",
      address: "La dirección",
      createdAt: "Cuándo se registró",
      language:
        "El idioma de los correos: el elegido, o el de la página del último inicio de sesión",
    },
  },
  signIns: {
    title: "Códigos para iniciar sesión",
    why: "Un código sirve una vez, en el navegador que lo pidió, y solo puede probarse unas pocas veces.",
    long: "Un día y diez minutos; el código en sí sirve durante diez minutos.",
    seen: NOBODY,
    columns: {
      flow: "Una huella de la cookie del navegador",
      addressMac: "Una huella con clave de la dirección que se escribió",
      person: "Para quién es, si es para alguien",
      codeMac: "Una huella con clave del código",
      knownBrowser: "Si este navegador ya inició sesión antes",
      createdAt: "Cuándo se pidió",
      expiresAt: "Cuándo termina",
      wrongTries: "Cuántas veces se escribió mal",
      usedAt: "Cuándo se usó",
    },
  },
  sessions: {
    title: "Quién tiene la sesión iniciada",
    why: "Para no tener que iniciar sesión de nuevo en cada página.",
    long: "14 días, o hasta cerrar la sesión.",
    seen: NOBODY,
    columns: {
      token: "Una huella de la cookie del navegador",
      person: "Quién es",
      createdAt: "Cuándo comenzó",
      expiresAt: "Cuándo termina",
    },
  },
  knownBrowsers: {
    title: "Navegadores que ya iniciaron sesión",
    why: "Para que los extraños que adivinan códigos no dejen fuera a quien tiene la dirección.",
    long: "Un año.",
    seen: NOBODY,
    columns: {
      browser: "Una huella de la cookie del navegador",
      person: "Quién inició sesión con él",
      createdAt: "Cuándo",
    },
  },
  outbox: {
    title: "Correos",
    why: "Esperan aquí hasta que el servidor de correo los recibe.",
    long: `${KEPT_DAYS.mail} días después de salir; un código, hasta que termina.`,
    seen: "La administración ve cuáles esperan o fallaron, nunca un código.",
    columns: {
      id: "Su número",
      kind: "Para qué es",
      language: "En qué idioma está escrito",
      address: "A quién",
      subject: "Su asunto",
      body: "Sus palabras",
      createdAt: "Cuándo se escribió",
      dueAt: "Cuándo se vuelve a intentar",
      expiresAt: "Cuándo deja de servir",
      tries: "Cuántas veces se intentó",
      error: "Qué dijo el servidor de correo",
      sentAt: "Cuándo salió",
    },
  },
};
