import type { Group } from "../../../worker/changes/schema.ts";
import { countOf, formatDate, formatMonth, isDayText, list, plural } from "../format.ts";
import type { changes as en } from "../en/changes.ts";
import { changed } from "./changed.ts";
import { common } from "./common.ts";

type Held = { named: readonly string[]; unnamed: number };

const GROUPS: Record<Group, string> = {
  new: "Nuevo",
  stage: "Cambio de etapa",
  health: "Cambio de situación",
  slipped: "Cambio de fecha",
  carried: "Trasladado a otro año",
  owner: "Cambió quién responde",
  wording: "Nueva redacción o nuevos ajustes",
  dropped: "Descartado o retomado",
  merged: "Integrado o continuado con otra redacción",
  milestones: "Pasos alcanzados",
  measured: "Medido",
  measures: "Indicadores definidos de nuevo",
  library: "Encuentros, recursos, publicaciones y términos",
  assessed: "Evaluado por la segunda voz",
  decided: "Decisiones y ofertas de ayuda",
  targets: "Metas de los informes",
  evidence: "Evidencia añadida",
  links: "Enlaces que dejaron de funcionar o cambiaron",
  asked: "Preguntas y respuestas",
  corrected: "Corregido o retirado",
  redacted: "Palabras suprimidas",
  missed: "No se recibió informe",
  reported: "Informado",
};

const SETTINGS: Record<string, string> = {
  zone: "La zona horaria",
  locale: "El idioma",
  sample: "Si son datos de ejemplo",
  approval: "Si alguien aprueba los informes antes de publicarlos",
  assessment: "Si hay una segunda voz",
  questions: "Si la comunidad hace preguntas",
  number: "Su número",
  position: "Su lugar en el orden",
  reports_from: "El primer mes que debe",
  review_on: "El día en que se volverá a examinar",
  binds_from: "El primer mes con estas reglas",
  due_working_days: "Días hábiles hasta el vencimiento de un informe",
  grace_working_days: "Días hábiles de gracia",
  holidays: "Feriados",
  on_day: "Día",
  starts_at: "Comienza a las",
  minutes: "Minutos",
  part: "Parte",
  kind: "Tipo",
  language: "Idioma",
  checked_on: "Última revisión",
  speaker: "Función de quien escribe",
  strategies: "Estrategias de las que trata",
  spheres: "Ámbitos de los que trata",
  actions: "Acciones de las que trata",
};

const SWITCHES = new Set(["sample", "approval", "assessment", "questions"]);
const NONE = "sin indicar";

/** A fact as people read it. */
function valueOf(field: string, value: string | null): string {
  if (value === null) return NONE;
  if (SWITCHES.has(field)) return value === "1" ? "sí" : "no";
  if (isDayText(value)) return formatDate(value);
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value);
  if (field === "holidays")
    return list((JSON.parse(value) as string[]).map(formatDate)) || "ninguno";
  return value;
}

const people = ({ named, unnamed }: Held): string =>
  list([...named, ...(unnamed > 0 ? [unnamedWord(unnamed)] : [])]);
const unnamedWord = (n: number) =>
  n === 1 ? "1 persona cuyo nombre no se publica" : `${n} personas cuyos nombres no se publican`;
/** One unnamed person in the place of another. */
const bothUnnamed = (was: Held, now: Held) =>
  [was, now].every(({ named, unnamed }) => named.length === 0 && unnamed === 1);
const isNobody = ({ named, unnamed }: Held) => named.length + unnamed === 0;

const between = (from: string | null, to: string) =>
  from === null
    ? `Desde el comienzo hasta el final del ${formatDate(to)}`
    : `Entre el final del ${formatDate(from)} y el final del ${formatDate(to)}`;

const carriedBy = (held: Held) => (isNobody(held) ? "nadie en particular" : people(held));

/** Texts of "What changed". */
export const changes: typeof en = {
  title: "Qué cambió",
  lately: "Qué cambió en el último mes",
  described: "Qué difiere en el registro entre dos días, en palabras sencillas.",
  ofStrategy: (number: number, title: string) => `Qué cambió en la estrategia ${number}: ${title}`,
  of: (title: string) => `Qué cambió: ${title}`,
  found: (from: string | null, to: string, n: number) =>
    `${between(from, to)}, ${plural(n, "cosa difiere", "cosas difieren")} en el registro.`,
  narrowed: (title: string, group: Group | undefined) =>
    group ? `${title} (${GROUPS[group].toLowerCase()})` : title,
  ofKind: (from: string | null, to: string, n: number, all: number) =>
    `${between(from, to)}, ${countOf(n, all)} ${all === 1 ? "diferencia" : "diferencias"} en el registro ${n === 1 ? "es" : "son"} de este tipo.`,
  nothing: (from: string | null, to: string) =>
    from === to
      ? `Ambos días son el ${formatDate(to)}, así que nada difiere: los dos estados son el mismo.`
      : `${between(from, to)} no cambió nada. El registro dice lo mismo en ambos días.`,
  net: "Solo se indica lo que difiere en el último día. Lo que fue y volvió entretanto se omite; las páginas de las acciones cuentan cada paso.",
  list: "Por tipo",
  counted: (n: number) => plural(n, "cambio", "cambios"),
  none: (groups: readonly Group[]) =>
    `Nada en: ${groups.map((g) => GROUPS[g].toLowerCase()).join("; ")}.`,
  whole: "Todos los tipos",
  only: (group: Group) => `Solo se muestra «${GROUPS[group].toLowerCase()}».`,
  noneOf: "Nada de este tipo.",
  feed: "Canal de lo que cambió en los últimos 31 días",
  group: GROUPS,
  about: {
    new: "",
    stage: "La etapa en el primer día y en el último.",
    health: "Como la indicó su responsable.",
    slipped: "Todos los cambios de fecha, con el motivo que se dio.",
    carried: "Su propio año la conserva tal como se cerró.",
    owner: "Los nombres figuran aquí solo cuando están publicados.",
    wording: "Las palabras anteriores y las nuevas, completas; lo que cambió está marcado.",
    dropped: "Un compromiso descartado conserva su página y su motivo.",
    merged: "Integrada no es concluida.",
    milestones: "",
    measured: "Un número que representa de una a diez personas se oculta.",
    measures: "Qué se mide, cómo, y de dónde a dónde.",
    library: "Lo que acompaña a la hoja de ruta.",
    assessed:
      "El juicio propio de quienes evalúan, con sus razones; el de las personas responsables figura en etapa y situación.",
    decided: "De la dirección ejecutiva, sobre una acción. Lo más reciente primero.",
    targets: "Lo que la institución se propuso para sus informes. Lo más reciente primero.",
    evidence: "Lo más reciente primero.",
    links:
      "Hallados al revisar cada enlace una vez por semana; una sola revisión fallida no se cuenta.",
    asked:
      "Preguntas públicas a las personas responsables, de la dirección ejecutiva y de la comunidad. Lo más reciente primero.",
    corrected: "Ambos textos quedan a la vista, salvo cuando eso dañaría a alguien.",
    redacted: "Qué tipo de palabras, cuándo, por qué funciones y por qué; nunca las palabras.",
    missed: "Lo dice el calendario, cuando terminan los días de gracia.",
    reported: "Lo más reciente primero.",
  },
  late: (n: number) => plural(n, "de ellos llegó con retraso.", "de ellos llegaron con retraso."),

  ask: {
    from: "Desde el final del",
    to: "Hasta el final del",
    strategy: "Estrategia",
    sphere: "Ámbito",
    show: "Mostrar",
    presets: "Periodos",
    month: "Último mes",
    quarter: "Últimos tres meses",
    year: "Último año",
    beginning: "Desde el comienzo",
    whole: "Toda la hoja de ruta",
    seen: (day: string) => `Desde su última visita, el ${formatDate(day)}`,
    seenHint: "Solo este navegador conoce ese día.",
  },
  wrong: {
    title: "Estos dos días no forman un periodo.",
    order: "El primer día debe ser anterior al último.",
    other: "Un valor de la dirección no se entiende.",
    again: "Empezar por el último mes",
  },

  told: changed,
  removed: "Palabras que se suprimieron",
  new: {
    strategy: "Una estrategia nueva.",
    sphere: "Un ámbito nuevo.",
    action: (due: string | null, stage: string, steps: number) =>
      `${due ? `Comprometida para el ${formatDate(due)}` : "Comprometida sin fecha"}${
        steps > 0 ? `, con ${plural(steps, "paso intermedio", "pasos intermedios")}` : ""
      }; ahora ${stage.toLowerCase()}.`,
    milestone: (due: string | null) =>
      due ? `Un paso nuevo, para el ${formatDate(due)}.` : "Un paso nuevo, sin fecha.",
  },
  stepOf: (action: string) => `Un paso de «${action}»`,
  shownAs: (action: string) => `Para «${action}»`,
  noHealth: "Sin situación indicada",
  moved: (was: string | null, now: string | null) => {
    if (was === null) return `Se indicó una fecha: ${formatDate(now ?? "")}.`;
    if (now === null) return `Se retiró su fecha, ${formatDate(was)}.`;
    return `Del ${formatDate(was)} al ${formatDate(now)}.`;
  },
  first: (first: string, days: number) =>
    days === 0
      ? `Esa es su primera fecha, ${formatDate(first)}.`
      : `Comprometida al inicio para el ${formatDate(first)}; desde entonces, ${common.date.slip(days)} en total.`,
  slip: (was: string | null, now: string, reason: string, correction: boolean) =>
    `${was ? `${formatDate(was)} → ${formatDate(now)}` : `al ${formatDate(now)}`}: ${
      correction ? "un error de escritura, corregido" : reason.toLowerCase()
    }.`,
  post: (role: string, was: Held, now: Held) => {
    if (isNobody(now)) return `${role}: vacante; antes, ${people(was)}.`;
    if (isNobody(was)) return `${role}: ${people(now)}; antes, nadie.`;
    if (bothUnnamed(was, now))
      return `${role}: una persona distinta de la anterior; ninguno de los nombres se publica.`;
    return `${role}: ${people(now)}; antes, ${people(was)}.`;
  },
  owners: (was: Held, now: Held) =>
    bothUnnamed(was, now)
      ? "La lleva a cabo una persona distinta de la anterior; ninguno de los nombres se publica."
      : `A cargo de ${carriedBy(now)}; antes, de ${carriedBy(was)}.`,
  setting: (field: string, was: string | null, now: string | null) =>
    was === null
      ? `${SETTINGS[field] ?? field}: ${valueOf(field, now)}.`
      : `${SETTINGS[field] ?? field}: ${valueOf(field, was)} → ${valueOf(field, now)}.`,
  rules: "Reglas de los informes",
  sameWords: "Se escribió de nuevo con las mismas palabras.",
  added: "Añadido:",
  taken: "Ya no figura:",
  gone: "Se suprimieron palabras, así que no se pueden comparar.",
  dropped: "Descartada.",
  reinstated: (now: string | null) =>
    now ? `Retomada; ahora ${now.toLowerCase()}.` : "Retomada: vuelve a mantenerse por sí misma.",
  milestoneDropped: "Este paso se descartó.",
  merged: "Integrada en",
  continued: "Continúa con otra redacción como",
  reached: (day: string) => `Alcanzado el ${formatDate(day)}.`,
  shownFor: (month: string) => `En el informe de ${formatMonth(month)}.`,
  inUpdate: "en este informe",
  month: (sphere: string, month: string) => `${sphere}, ${formatMonth(month)}`,
  withdrawn: "Retirado",
  noLonger: (month: string) =>
    `Llegó el informe que faltaba de ${formatMonth(month)}; su mes sigue contando con retraso.`,
  excused: (month: string) => `El informe que faltaba de ${formatMonth(month)} se dispensó.`,
  unowed: (month: string) => `Ya no se debe informe de ${formatMonth(month)}.`,
};
