import type { FigureName } from "../../../worker/progress/receipts/rules.ts";
import type { receipts as en } from "../en/receipts.ts";

const NAMES: Record<FigureName, string> = {
  stages: "Acciones por etapa",
  months: "Etapas a lo largo del tiempo",
  outcomes: "Qué fue de las acciones de una lista",
  cohorts: "Años de compromisos",
  open: "Acciones abiertas",
  evidence: "Concluidas con evidencia",
  drift: "Fechas que cambiaron",
  slip: "Días que cambió una fecha",
  moves: "Cambios de fecha",
  reporting: "Informes a tiempo, con retraso, dispensados y no recibidos",
  road: "El Camino",
  month: "Los informes de un mes",
  moved: "Qué avanzó en un mes",
  silence: "Meses sin informe",
  posts: "Cargos ocupados y vacantes",
  ownerless: "Días sin responsable",
  lateness: "Días de retraso",
  quiet: "Respuestas sin novedades",
  unled: "Días sin responsable, mes a mes",
  explained: "Cambios de fecha con motivo",
  voices: "La segunda voz junto a la de las personas responsables",
  targets: "Las metas de la propia institución",
  changes: "Qué cambió entre dos días",
  list: "Listas",
};

export const receipts: typeof en = {
  how: "¿Cómo se cuenta?",
  rows: "Las filas en que se basa",
  data: "Lo mismo como datos",
  rule: "Todas las reglas",
  title: "Cada cifra, una por una",
  about:
    "Bajo cada cifra figura la misma oración, con las filas en que se basa y una dirección que da de nuevo la cifra.",
  members: "En los datos:",

  name: NAMES,
  named: (of, place) =>
    `: ${of.map(({ figure }) => NAMES[figure]).join("; ")}${place ? `, ${place}` : ""}`,

  rules: {
    stages:
      "Cada acción comprometida alguna vez cuenta una vez, en la etapa en que se encuentra; lo descartado o integrado en otra sigue contando.",
    months:
      "Cada acción comprometida hasta entonces cuenta una vez, en la etapa en que estaba al cerrarse el mes; un mes abierto muestra el día de hoy.",
    outcomes:
      "Cada acción de la lista cuenta una vez: como integrada en otra o continuada con otra redacción, si lo está; si no, como concluida o descartada según su etapa; si no, como que continúa.",
    cohorts:
      "Cada acción cuenta una vez, en el año en que se comprometió y según lo que fue de ella; ninguna acción sale nunca de su año, y a partir de diez se da una proporción en porcentaje entero.",
    open: "Una acción está abierta mientras no esté concluida ni descartada, ni integrada en otra ni continuada con otra redacción.",
    evidence:
      "De las acciones concluidas que no se integraron ni continuaron en otra parte, aquellas para las que un informe nombra evidencia; a partir de diez se da una proporción en porcentaje entero.",
    drift:
      "Acciones abiertas cuya fecha cambió al menos una vez y que todavía tienen fecha; el aplazamiento es la fecha actual menos la primera, en días.",
    slip: "El aplazamiento es la fecha actual menos la primera fecha comprometida, en días; los errores de escritura corregidos en 24 horas no son un cambio de fecha.",
    moves:
      "Cuenta cada cambio de fecha, también los de acciones que ya terminaron; no cuentan los errores de escritura corregidos en 24 horas.",
    reporting:
      "Cada ámbito debe un informe al mes; un mes cuenta en cuanto tiene respuesta o termina su plazo de gracia, y están a tiempo los informes y las respuestas sin novedades que llegaron antes de terminar ese plazo; el retraso se cuenta en días desde el vencimiento.",
    road: "Cada mojón muestra los informes de un mes, y primero la respuesta más débil cuando responden varios ámbitos; los números del final cuentan las acciones concluidas, de todas las comprometidas, y las que corren peligro de no cumplir su fecha.",
    month:
      "Cada ámbito que debe el mes cuenta una vez: ha informado si envió un informe o dijo que no hay novedades.",
    moved:
      "Acciones que se concluyeron o descartaron durante el mes y siguen así, y fechas que cambiaron en él; lo que ocurrió entre dos meses pertenece a aquel sobre el que se informó. Las filas son todo lo que cambió desde el primer día del mes hasta su cierre, así que contienen también otros cambios.",
    silence:
      "De los últimos doce meses que el ámbito debía y que están decididos, aquellos en que no llegó nada.",
    posts:
      "Cada estrategia tiene un responsable ejecutivo; cada ámbito, una persona responsable y una suplente. Un cargo cuenta como ocupado mientras alguien lo ocupe el día en que usted lee.",
    ownerless:
      "Los días sin responsable, desde el primer día en que alguien fue responsable del ámbito hasta el día en que usted lee.",
    lateness:
      "De los informes que llegaron después del plazo de gracia, el que queda en el centro cuando se ordenan por sus días desde el vencimiento; si su número es par, la media de los dos centrales. Lo que nunca llegó no tiene días.",
    quiet:
      "De todas las respuestas, las que dijeron antes de terminar el plazo de gracia que no había novedades y no fueron reemplazadas por un informe; a partir de diez se da una proporción en porcentaje entero.",
    unled:
      "Para cada ámbito, los días del mes calendario, hasta el día en que usted lee, en que nadie fue responsable de él, contados desde el primer día en que alguien lo fue; la suma de todos los ámbitos. La página de cada ámbito muestra quiénes fueron responsables y los intervalos entre ellos.",
    explained:
      "De los cambios de una fecha a otra en el mes calendario, los que tienen un motivo declarado; la primera fecha y los errores de escritura corregidos en 24 horas no son cambios de fecha. «Qué cambió» muestra una fecha que cambió dos veces como un solo cambio.",
    voices:
      "De cada persona que evalúa cuenta el juicio más reciente sobre una acción, si trata de uno de los últimos doce meses. Se compara con lo que dice la persona responsable para el mismo mes, tal como estaba al cerrarse ese mes o, si el mes está abierto, tal como está: otra etapa u otra situación es un desacuerdo, y una acción en la que discrepa una evaluación cuenta una vez. Una acción abierta que nadie ha juzgado cuenta como no evaluada, nunca como acuerdo.",
    targets:
      "Lo que la institución decidió para una cifra, a partir de un mes; la decisión más reciente que alcanza un mes es su meta. Una proporción se contrasta con ella por sus recuentos, y un mes abierto todavía no se contrasta con nada.",
    changes:
      "Cada diferencia entre el registro al final del primer día y al final del último cuenta una vez, en su clase; lo que se deshizo entre ambos no se cuenta.",
    list: "Cada entrada de la lista cuenta una vez; la lista misma contiene todas las filas.",
  },
};
