import type { pack as en } from "../en/pack.ts";
import { formatDate } from "../format.ts";
import { common } from "./common.ts";

export const pack: typeof en = {
  title: "Carpeta de reunión",
  lede: "Una página imprimible para cada estrategia, fija en su propia dirección: lo que hoy se lee en ella se leerá también en la próxima reunión.",
  about:
    "Elija el período y las estrategias. La carpeta muestra el registro como estaba al final del período.",
  new: "Preparar una carpeta",
  from: "Desde el final del",
  fromHint: "La carpeta contiene lo que se publicó después de ese día.",
  to: "Hasta el final del",
  toHint: "Todo se juzga en ese día. No puede ser un día futuro.",
  strategies: "Estrategias",
  make: "Preparar la carpeta",
  wrong: {
    "day.future": "Ese día aún no ha llegado.",
    "day.before_first": "En ese día todavía no se había publicado nada.",
    "day.after_end": "El período comienza después de su final.",
    "day.malformed": "Escriba el día como año, mes, día.",
    "choice.missing": "Elija al menos una estrategia.",
    "choice.unknown": "Eso no puede elegirse aquí.",
  },

  recent: "Carpetas recientes",
  none: "Todavía no se ha preparado ninguna carpeta.",
  period: (from, to) =>
    from
      ? `Del final del ${formatDate(from)} al final del ${formatDate(to)}`
      : `Desde el comienzo hasta el final del ${formatDate(to)}`,
  made: "Preparada el",
  all: (n) => `${n} ${n === 1 ? "estrategia" : "estrategias"}`,

  cover: "Contenido",
  summary: "Los números de esta carpeta por estrategia",
  slipped: "Cambios de fecha",
  decisions: "Por decidir",
  changed: "Cambios",
  offTrack: "Desviadas",
  sheet: "Estos números",
  book: "libro de Excel (XLSX)",
  csv: "CSV",
  print: "Para conservarla en PDF, imprima esta página y elija guardarla.",
  read: (position) =>
    position === 1
      ? "Se lee a partir del primer evento del registro; los posteriores no cambian nada aquí."
      : `Se lee a partir de los primeros ${position} eventos del registro; los posteriores no cambian nada aquí.`,
  signed: (size) =>
    `El punto de control firmado más reciente entre ellos abarca ${size} eventos; su raíz es`,
  unsigned: "Ninguno de ellos estaba firmado cuando se preparó esta carpeta.",
  removals:
    "El texto que se suprime del registro, o un nombre que se oculta, desaparece también de esta página.",

  promise: "Qué debe resultar de ella",
  noPromise: "No se indica ningún resultado previsto.",
  owner: "Responsable ejecutivo",
  noOwner: "Nadie todavía",
  vacant: "Vacante",
  unnamed: "Su nombre consta en la administración",
  since: (day) => `desde el ${formatDate(day)}`,

  state: "Estado actual",
  nothing: "Todavía no hay ningún compromiso para ella.",
  stages: (n, words, parts) => `${words} ${n === 1 ? "acción" : "acciones"}: ${parts}.`,
  stage: (words, stage) => common.counted(Number(words.replaceAll(/\D/g, "")), stage),
  healthy: "Todo lo que está en curso va según lo previsto.",
  dangers: (parts) => `De lo que está en curso, ${parts}.`,
  danger: (_words, n, health) => common.counted(n, health),
  moved: (n, words, days) =>
    `${n === 1 ? "Cambió" : "Cambiaron"} ${words} ${n === 1 ? "fecha" : "fechas"} de acciones abiertas${days > 0 ? `; el mayor aplazamiento es de ${days === 1 ? "1 día" : `${days} días`}` : ""}.`,
  evidenced: (part) => `Acciones concluidas que muestran evidencia: ${part}.`,

  changes: "Qué cambió en el período",
  unchanged: "No cambió nada más.",
  updates: (published, late) =>
    `En el período hablaron de ella ${published}; con retraso: ${late}.`,
  noUpdates: "Ningún informe habló de ella en el período.",
  update: "informe",
  many: "informes",
  noneLate: "ninguno",
  asked: "Decisiones necesarias",
  askedHint:
    "Lo que está desviado, lo que cambió de fecha dos o más veces y va con retraso, y lo que piden los informes del período, salvo que desde entonces alguien haya decidido u ofrecido ayuda. Una petición figura en las estrategias de las que escribe su informe; si no escribe de ninguna, en todas aquellas en las que trabaja su ámbito.",
  askedIn: (month, day) => `en su informe de ${month}, el ${day}:`,
  noneAsked:
    "Nada está desviado, nada se aplazó dos veces y ningún informe del período pide ayuda ni una decisión.",
  slips: "Fechas que cambiaron, y por qué",
  noSlips: "Ninguna fecha cambió en el período.",
  evidence: "Evidencia del período",
  noEvidence: "En el período no se agregó evidencia.",
  moreEvidence: (n) => `Y ${n} más, en la página de la estrategia.`,

  chart: {
    stages: "Sus acciones por etapa, al final del período.",
    drift:
      "De la primera fecha comprometida (anillo) a la actual (disco), para las acciones abiertas cuya fecha cambió.",
    caption: "Acciones por etapa",
    drifted: "Fechas que cambiaron",
  },

  links: {
    title: "Enlaces para quienes no tienen cuenta",
    about:
      "Quien tenga la dirección lee esta carpeta y nada más. El enlace caduca por sí solo y puede anularse antes.",
    days: "Abierto durante",
    for: (n) => `${n} días`,
    make: "Crear un enlace",
    once: "El enlace está creado. Solo se muestra esta vez; cópielo ahora:",
    gone: "El enlace ya se había creado y su dirección se muestra una sola vez. Si se perdió, anúlelo y cree otro.",
    list: "Enlaces a esta carpeta",
    none: "No hay ningún enlace a esta carpeta.",
    madeOn: "Creado el",
    endsOn: "Abierto hasta el",
    state: "Estado",
    states: { open: "Abierto", expired: "Caducado", revoked: "Anulado" },
    end: "Anular este enlace",
    act: "Anular",
  },
  shared: {
    missing: "Este enlace no abre ninguna carpeta",
    missingLede:
      "Caducó, se anuló o no está completo. Pida otro a quien se lo envió. Lo que es público puede leerse sin enlace.",
    public: "El registro público",
  },
};
