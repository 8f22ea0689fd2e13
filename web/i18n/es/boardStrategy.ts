import type { boardStrategy as en } from "../en/boardStrategy.ts";
import { count, formatDate, formatMonth, plural } from "../format.ts";

const days = (n: number) => plural(n, "día", "días");

export const boardStrategy: typeof en = {
  owner: "Responsable ejecutivo",
  last: "Último informe",
  never: "Ninguno todavía",
  noResult: "No está escrito su resultado previsto.",
  actions: "Acciones",
  health: "De lo que está en curso",
  doors: {
    title: "Cómo continuar",
    public: "Su página pública",
    changes: "Qué cambió en ella",
    pack: "Preparar una carpeta de reunión",
  },
  needs: {
    title: "Requiere su atención aquí",
    about: (n) => `${plural(n, "asunto", "asuntos")}, primero lo más grave.`,
    none: "Hoy nada de esta estrategia espera su atención.",
    whole: "La lista completa",
  },
  measures: {
    title: "Indicadores",
    about:
      "Si funciona, aparte de lo que se hizo: dónde comenzó cada uno, dónde está y adónde debe llegar.",
    none: "Ningún indicador habla de esta estrategia.",
  },
  stages: {
    title: "Acciones por etapa",
    about: "Lo que dice de cada una la persona responsable y, al lado, lo que dice la evaluación.",
    alone: "Lo que dice de cada una la persona responsable.",
    none: "Todavía no hay ningún compromiso para ella.",
    caption: (stage) => `Acciones: ${stage.toLowerCase()}`,
    head: (n, stage) => `${stage}: ${count(n)}`,
    promise: "Acción",
    sphere: "Ámbito",
    lead: "Según la persona responsable",
    second: "Segunda voz",
    unassessed: "Sin evaluar",
    due: "Comprometida para el",
    noDate: "Sin fecha",
  },
  timeline: {
    title: "Qué ocurrió",
    about:
      "Etapas alcanzadas, fechas que cambiaron y por qué, decisiones tomadas y ayuda ofrecida; primero lo más reciente.",
    none: "Todavía no ha ocurrido nada con sus acciones.",
    more: "Hay más. Ver todo lo que cambió en ella",
    stage: (from, to, was) =>
      from === "dropped" ? `Retomada: ${to.toLowerCase()}` : `Etapa anterior: ${was.toLowerCase()}`,
    slip: (from, to, reason) =>
      `${from === null ? "Se le dio fecha: el" : `Pasó del ${formatDate(from)} al`} ${formatDate(to)}. Motivo: ${reason.toLowerCase()}.`,
    offer: {
      decision: (role) => `Decisión tomada por ${role}.`,
      help: (role) => `Ayuda ofrecida por ${role}.`,
    },
    word: { decision: "Decisión", help: "Ayuda" },
  },
  questions: {
    title: "Preguntas a las personas responsables",
    about:
      "Las que se hicieron en público sobre informes que escriben de ella, y las que usted hizo solo a una persona responsable.",
    none: "Nadie ha preguntado sobre ella a una persona responsable.",
    of: (sphere, month) => `${sphere}, ${formatMonth(month)}`,
    asked: (day) => `Preguntado el ${formatDate(day)}`,
    waits: (n) => (n === 0 ? "Preguntado hoy" : `Espera desde hace ${days(n)}`),
    answered: (day, n) =>
      n === 0
        ? `Respondido el mismo día, ${formatDate(day)}:`
        : `Respondido el ${formatDate(day)}, después de ${days(n)}:`,
    taken: (n) => (n === 0 ? "Respondido el mismo día" : `Respondido después de ${days(n)}`),
    alone: "Solo usted y la persona responsable leen esto.",
  },
};
