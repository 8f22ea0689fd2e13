import type { common as en } from "../en/common.ts";

const days = (n: number) => (n === 1 ? "1 día" : `${n} días`);

/** What changes where the words of the vocabulary speak of several. */
const MANY: [RegExp, string][] = [
  [/^(no iniciad|concluid|descartad|desviad|integrad)a/, "$1as"],
  [/^(abiert|dispensad)o/, "$1os"],
  [/^continúa/, "continúan"],
];
const inNumber = (n: number, word: string) =>
  n === 1 ? word : MANY.reduce((text, [one, many]) => text.replace(one, many), word);

export const common: typeof en = {
  stage: {
    not_started: "No iniciada",
    planning: "En planificación",
    underway: "En curso",
    done: "Concluida",
    paused: "En pausa",
    dropped: "Descartada",
  },
  health: {
    on_track: "Según lo previsto",
    at_risk: "En riesgo",
    off_track: "Desviada",
  },
  reporting: {
    open: "Abierto",
    on_time: "A tiempo",
    late: "Con retraso",
    nothing: "Sin novedades",
    excused: "Dispensado",
    missed: "No se recibió informe",
    partial: "Faltó el informe de algún ámbito",
    none_owed: "No se debía informe",
  },
  lateBy: (n: number) => `Con ${days(n)} de retraso`,
  openUntil: (day: string) => `Abierto hasta el ${day}`,
  /** "2 concluidas": a count before a word of the vocabulary */
  counted: (n: number, word: string) => `${n} ${inNumber(n, word.toLowerCase())}`,
  outcome: {
    done: "Concluida",
    dropped: "Descartada",
    merged: "Integrada en otra",
    changed: "Continúa con otra redacción",
    continuing: "Continúa",
  },
  role: {
    admin: "Administración",
    executive: "Responsable ejecutivo",
    lead: "Responsable",
    deputy: "Suplente",
    approver: "Aprobación",
    assessor: "Evaluación",
    moderator: "Moderación",
  },
  reason: {
    capacity: "Capacidad",
    scope: "Alcance",
    dependency: "Dependencia de otros",
    external: "Causa ajena a la institución",
    error: "Error en la primera fecha",
    unstated: "Sin indicar",
  },
  need: {
    none: "Nada",
    help: "Ayuda",
    decision: "Una decisión",
  },

  layout: {
    product: "Milepost",
    skip: "Ir al texto",
    sample: (institution: string) =>
      `Datos de ejemplo. ${institution} es una institución inventada.`,
    sampleFoot: (institution: string) =>
      `${institution} no existe. Su hoja de ruta, sus ámbitos y sus avances se inventaron para mostrar cómo funciona Milepost.`,
    behind:
      "Por ahora no se puede publicar nada: el registro de la base de datos termina antes de lo que ya se había publicado, o difiere de ello. Quienes administran este sitio deben corregirlo. Es posible que lo que usted lee aquí esté incompleto.",
    languages: "Idiomas",
    main: "Principal",
    working: "Su trabajo",
    about: "Acerca de este registro",
    verify: "Verificar esta página",
    zone: (city: string) => `Los días terminan a la medianoche de ${city}.`,
  },
  /** Heads of the ways in the foot of every page. */
  foot: {
    record: "Qué ocurrió",
    community: "Para la comunidad",
    check: "Cómo se sabe",
    site: "Este sitio",
  },
  nav: {
    strategies: "Estrategias",
    spheres: "Ámbitos",
    actions: "Acciones",
    months: "Meses",
    reporting: "Entrega de informes",
    progress: "Avance",
    search: "Buscar",
    desk: "Mi mes",
    board: "Panorama",
    office: "Administración",
    removals: "Supresiones",
    updates: "Informes",
    measures: "Indicadores",
    questions: "Preguntas",
    gatherings: "Encuentros",
    resources: "Recursos",
    stories: "Publicaciones",
    glossary: "Glosario",
    assessments: "Evaluaciones",
    record: "El registro público",
    signIn: "Iniciar sesión",
    signOut: "Cerrar sesión",
    count: "Cómo contamos",
    changes: "Qué cambió",
    corrections: "Correcciones",
    theRecord: "El registro",
    data: "Descargar los datos",
    about: "Acerca de",
    accessibility: "Accesibilidad",
    privacy: "Privacidad",
    feed: "Canal de informes",
    follow: "Seguir",
    where: "Dónde se encuentra",
  },
  cite: {
    title: "Citar esta página",
    text: (o: { who: string; title: string; day: string }) =>
      `${o.who}, «${o.title}», tal como estaba publicado el ${o.day},`,
    events: (n: number) =>
      `registro de ${n === 1 ? "1 evento" : `${n.toLocaleString("en-US")} eventos`}`,
    about:
      "Esta dirección muestra la página tal como estaba al final de ese día, sin importar qué cambie después.",
  },
  asof: {
    today: (day: string) => `Al día de hoy, ${day}`,
    past: (day: string) => `Usted lee esta página tal como estaba publicada el ${day}.`,
    back: "Volver a hoy",
    other: "Leer a otra fecha",
    read: "Leer",
  },

  date: {
    months: [
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre",
      "octubre",
      "noviembre",
      "diciembre",
    ],
    weekdays: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    near: {
      today: "hoy",
      tomorrow: "mañana",
      yesterday: "ayer",
      ahead: (n: number) => `dentro de ${days(n)}`,
      ago: (n: number) => `hace ${days(n)}`,
    },
    slip: (n: number) => {
      if (n === 0) return "sin cambios";
      return `${n > 0 ? "+" : "\u2212"}${days(Math.abs(n))}`;
    },
    instant: (day: string, time: string) => `${day}, ${time}`,
    flag: (day: string) => `hoy, ${day}`,
  },
  mark: {
    comma: ", ",
    clause: "; ",
    colon: ": ",
    stop: ". ",
    end: ".",
    gap: " ",
    aside: (text: string) => ` (${text})`,
  },
  count: {
    words: [],
    no: "0",
    and: "y",
    of: (n: string, all: string) => `${n} de ${all}`,
  },
};
