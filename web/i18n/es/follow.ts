import type { ScopeWord } from "../../../db/words.ts";
import type { follow as en } from "../en/follow.ts";
import { formatDate, formatMonth, list, plural } from "../format.ts";

const WHOLE: Record<ScopeWord, string> = {
  roadmap: "Toda la hoja de ruta",
  missed: "Los informes que faltaron",
  search: "Lo que encuentra una búsqueda",
  strategy: "Una estrategia",
  sphere: "Un ámbito",
  action: "Una acción",
};

/** How what is followed is called, in a sentence of its own. */
const named = (scope: ScopeWord, title: string | null) =>
  scope === "search" && title
    ? `Lo que encuentra la búsqueda de «${title}»`
    : (title ?? WHOLE[scope]);

/** Following the roadmap, or a part of it, without an account. */
export const follow: typeof en = {
  title: "Seguir",
  link: "Seguir",
  described: "Entérese de lo que cambia, por canal, calendario o correo, sin cuenta.",
  headline: {
    roadmap: () => "Seguir toda la hoja de ruta",
    missed: () => "Seguir solo los informes que faltaron",
    search: (words) =>
      words
        ? `Seguir lo que encuentra la búsqueda de «${words}»`
        : "Seguir lo que encuentra una búsqueda",
    strategy: (title) => `Seguir la estrategia «${title}»`,
    sphere: (title) => `Seguir el ámbito «${title}»`,
    action: (title) => `Seguir la acción «${title}»`,
  },
  lede: "Por canal, por calendario o por correo. No necesita cuenta, y nadie cuenta lo que usted lee.",
  ways: {
    title: "Canales y un calendario",
    about:
      "Dé una de estas direcciones a su lector de canales o a su calendario. No se guarda nada sobre usted.",
    updates: "Informes, en Atom",
    updatesAbout: "Cada informe cuando se publica. Una corrección actualiza su entrada.",
    json: "Informes, en JSON Feed",
    jsonAbout: "Lo mismo, para programas que leen JSON.",
    changes: "Qué cambió, en Atom",
    changesAbout: "Todos los cambios de los últimos 31 días, incluidos los meses sin informe.",
    thing: "Qué cambió aquí, en Atom",
    thingAbout: "Todos los cambios del último año, incluidos los meses sin informe.",
    missed: "Informes que faltaron, en Atom",
    missedAbout: "Cada mes que cerró sin informe, y qué fue de él.",
    search: "Lo que encuentra la búsqueda, en Atom",
    searchAbout: "Lo que contiene estas palabras, lo más reciente primero.",
    calendar: "Calendario",
    calendarAbout: "Cuándo vencen los informes, las acciones y sus pasos, y cuándo hay encuentros.",
  },
  mail: {
    title: "Por correo",
    about:
      "Recibirá un correo que pregunta si fue usted. Nada más se envía antes de que diga que sí, y una sola pulsación en cualquier correo lo termina.",
    address: "Su correo electrónico",
    addressHint:
      "Se usa solo para estos correos, nunca se muestra y se elimina cuando usted se da de baja.",
    rhythm: "Con qué frecuencia",
    rhythms: {
      monthly: "Una vez al mes, cuando cierra un mes",
      posted: "A medida que ocurre",
    },
    send: "Enviarme el correo que pregunta",
    wrong: {
      "address.malformed": "Escriba una dirección como nombre@example.org.",
      "rhythm.missing": "Elija con qué frecuencia.",
    },
  },
  received: {
    title: "Mire su buzón.",
    lede: "Si se le puede escribir, la dirección recibe un correo con un botón para decir que sí. Sirve durante 24 horas. Sale como máximo un correo así por hora, de modo que un segundo puede tardar.",
    more: "Seguir otra cosa",
  },
  last: {
    title: "Lo último que se dijo a quienes siguen",
    about: (month) => `El correo que salió cuando cerró ${formatMonth(month)}.`,
    none: "Todavía no ha cerrado ningún mes, así que no se ha dicho nada.",
  },
  others: {
    title: "Otra cosa",
    roadmap: "Toda la hoja de ruta",
    missed: "Solo los informes que faltaron",
    strategies: "Una estrategia",
    strategiesAbout: "«Seguir» está debajo del encabezado de su página.",
    spheres: "Un ámbito",
    actions: "Una acción",
    search: "Una búsqueda",
    searchAbout: "Busque primero; la manera de seguirla está encima de lo que se encuentra.",
  },
  digest: {
    between: (from, to) =>
      from === null
        ? `Desde el principio hasta el ${formatDate(to)}`
        : `Del ${formatDate(from)} al ${formatDate(to)}`,
    quiet: "No cambió nada más.",
    silent: (month, names) => `No se recibió informe de ${formatMonth(month)}: ${list(names)}.`,
    allReported: "No falta nadie de quienes debían un informe de este mes.",
    gone: "Palabras que se suprimieron",
    fromTo: (was, now) => `${was} → ${now}`,
    found: (n) => `Entre lo que encuentra la búsqueda, ${plural(n, "cambio", "cambios")}:`,
    foundNone: "Entre lo que encuentra la búsqueda no cambió nada.",
    more: "Todo lo que cambió, con cada motivo",
  },
  letter: {
    confirmSubject: (roadmap) => `${roadmap}: ¿desea seguirla?`,
    confirm: (roadmap, scope, title) =>
      `Alguien dio esta dirección para seguir por correo ${roadmap}. Lo que se seguiría: ${named(scope, title)}.`,
    rhythms: {
      monthly: "Recibiría un correo cuando cierra un mes.",
      posted: "Recibiría un correo cada vez que se publica algo.",
    },
    press: "Si fue usted, abra esta página y pulse el botón. Sirve durante 24 horas:",
    otherwise:
      "Si no fue usted, no haga nada: no llegará ningún otro correo, y la dirección se olvida al cabo de un día.",
    monthly: (roadmap, scope, title, month) =>
      scope === "roadmap"
        ? `${roadmap}: qué cambió hasta el cierre de ${formatMonth(month)}`
        : `${named(scope, title)}: qué cambió hasta el cierre de ${formatMonth(month)}`,
    posted: (roadmap, scope, title) =>
      scope === "roadmap"
        ? `${roadmap}: se publicó algo`
        : `${named(scope, title)}: se publicó algo`,
    leave:
      "Usted pidió estos correos. Para recibir menos o ninguno, y que se elimine su dirección:",
  },
  mailed: {
    kick: "Seguir por correo",
    asked: {
      title: "¿Desea seguir por correo?",
      lede: (scope, title) => `Lo que seguiría: ${named(scope, title)}.`,
      go: "Sí, escríbanme",
    },
    confirmed: {
      title: "Usted sigue por correo.",
      lede: (scope, title) => `Lo que sigue: ${named(scope, title)}.`,
    },
    unknown: {
      title: "Este enlace ya no abre nada.",
      lede: "Es posible que ya se haya dado de baja, o que haya dicho que sí demasiado tarde. Por él no se le envía ningún correo.",
    },
    left: {
      title: "Ya no se le escribe.",
      lede: "Su dirección se eliminó. Solo se conserva un hash, para que ninguna copia de seguridad la recupere.",
    },
    rhythm: "Otra frecuencia",
    change: "Cambiarla",
    leaving: "Darse de baja",
    leavingAbout: "Su dirección se elimina enseguida.",
    leave: "Terminar estos correos y eliminar mi dirección",
    again: "Seguir de nuevo, u otra cosa",
  },
};
