import type { measuring as en } from "../en/measuring.ts";
import { count, formatDate } from "../format.ts";

export const measuring: typeof en = {
  new: "Definir un indicador",
  readings: "Mediciones",
  retired: "ya no se mide",
  title: "Título",
  titleHint: "Por ejemplo: Personas que sienten que pertenecen.",
  definition: "Definición",
  definitionHint: "Qué se cuenta exactamente, entre quiénes y cómo se pregunta.",
  unit: "Unidad",
  unitHint: "Qué es cada una: «personas», «días», «de cada 100 estudiantes».",
  kind: "Qué son sus números",
  kinds: {
    percent: "Una proporción, en porcentaje",
    number: "Un número cualquiera",
    people: "Personas",
  },
  direction: "Qué es mejor",
  directions: { higher: "Más alto", lower: "Más bajo" },
  decimals: "Decimales",
  decimalsHint: "0, 1 o 2. No se pueden cambiar después.",
  strategies: "Estrategias de las que habla",
  baseline: "Línea de base",
  baselineHint: "Dónde comenzó, en cifras. Vacío: ninguna.",
  baselineHidden:
    "Hay una y está oculta: menos de once personas. Si el campo queda vacío, se mantiene como está.",
  baselineOn: "Día de la línea de base",
  target: "Meta",
  targetOn: "Día límite",
  source: "De dónde vienen los números",
  sourceHint: "La encuesta, el registro o la oficina que los proporciona.",
  suppress: "Ocultar los números de una a diez personas",
  suppressHint:
    "Esos números ni siquiera se guardan. Lo que se publicó antes de activar esta opción queda en el registro.",
  position: "Lugar en el orden",
  reason: "Motivo",
  reasonHint: "Público.",
  take: "Registrar una medición",
  takeAbout:
    "Se mide según la definición vigente. Los números de una a diez personas se ocultan antes de guardar nada; conserve su propia copia de ellos.",
  takeOpen: "Se mide según la definición vigente.",
  day: "Día",
  value: "Valor",
  valueHint: (decimals) =>
    decimals === 0
      ? "Un número entero."
      : `Con ${count(decimals)} ${decimals === 1 ? "decimal" : "decimales"} como máximo.`,
  group: (label) => `De ellas: ${label}`,
  groupShare: (label) => `Entre: ${label}`,
  readingSource: "Fuente",
  note: "Nota",
  noteHint: "Lo que debe saber quien lea. No repita aquí un número que está oculto.",
  correct: "Corregir",
  correctTitle: (day) => `Corregir la medición del ${formatDate(day)}`,
  correctAbout:
    "Las dos versiones quedan a la vista. Deje todos los números vacíos para mantenerlos como están; si no, escríbalos todos, también los ocultos.",
  change: "Cambiar el indicador",
  breaks:
    "Otra definición, unidad o línea de base abre un corte visible: la línea se interrumpe, la página dice por qué, y las mediciones anteriores y posteriores no se comparan.",
  groups: "Grupos",
  groupsAbout:
    "Un indicador puede distinguir grupos. Cada persona está exactamente en uno de ellos; agregue uno para quienes no están en ningún otro.",
  groupsAboutShare: "Un indicador puede distinguir grupos, cada uno con su propio número.",
  label: "Nombre del grupo",
  addGroup: "Agregar un grupo",
  endGroup: "Dejar de distinguirlo",
  noGroups: "No distingue grupos.",
  retire: "Dejar de medirlo",
  retireAbout: "Su página y sus mediciones permanecen.",
  resume: "Retomarlo",
  none: "Todavía no se ha registrado ninguna medición.",
  public: "Su página pública",
};

export const measuresWrong: Record<string, string> = {
  "number.unreadable":
    "Escriba un número en cifras, con no más decimales de los que tiene este indicador.",
  "number.missing": "Escriba el número.",
  "decimals.people": "Las personas se cuentan en números enteros.",
  "day.missing": "Escriba el día.",
  "group.taken": "Ya hay un grupo con este nombre.",
  "group.unknown": "Ese grupo no existe.",
  "groups.missing": "Escriba un número para cada grupo o para ninguno.",
  "groups.sum": "Los grupos no suman el total. Cada persona está exactamente en uno de ellos.",
  "reading.taken": "Ya hay una medición de este día. Corrija esa en su lugar.",
  "measure.retired": "Este indicador ya no se mide. Retómelo primero.",
};
