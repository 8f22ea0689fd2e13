import { formatDate } from "../format.ts";
import type { errors as en } from "../en/errors.ts";

/** What happened, and what to do, in the reader's words. */
export const errors: typeof en = {
  unexpected:
    "Algo falló de nuestro lado. No se perdió nada de lo que escribió. Inténtelo de nuevo en un minuto.",
  about:
    "Las direcciones de este sitio nunca dejan de existir, así que puede estar mal escrita, o el enlace que usted siguió estaba incompleto.",
  ways: "Por dónde seguir",
  unsent: {
    title: "Lo que usted envió",
    about:
      "Figura solo en esta página: déjela abierta hasta que se envíe. Nada se hace dos veces, por muchas veces que lo envíe. Los archivos deben elegirse de nuevo.",
    again: "Enviarlo de nuevo",
  },
  days: {
    begins: (day: string) =>
      `El registro comienza el ${formatDate(day)}; se puede leer cualquier día desde entonces hasta hoy.`,
    empty: "El registro todavía está vacío.",
    first: (day: string) => `Esta página en el primer día, ${formatDate(day)}`,
    firstHint: "Tal como estaba publicada ese día, si ya existía.",
    today: "Esta página tal como está hoy",
    todayHint: "El estado más reciente del registro.",
  },
  doors: {
    home: ["La hoja de ruta", "Lo que se comprometió y lo que ocurrió con ello."],
    strategies: ["Las estrategias", "Todos los compromisos, en el orden de la hoja de ruta."],
    months: ["Mes a mes", "Lo que informó cada ámbito, silencios incluidos."],
    actions: ["Todas las acciones", "Por estrategia, ámbito, etapa y año."],
  },
  code: {
    "request.malformed": "La solicitud no se pudo leer.",
    "request.idempotency_key_missing":
      "Al formulario le falta su clave. Ábralo de nuevo y vuelva a enviarlo.",
    "request.unauthenticated": "Primero inicie sesión.",
    "request.forbidden": "Su función no da acceso a esta página.",
    "request.foreign_origin": "Esto se envió desde otro sitio web, por lo que no se llevó a cabo.",
    "request.not_found": "No hay ninguna página en esta dirección.",
    "request.too_large": "Es más de lo que se puede enviar de una vez. Vuelva y envíe menos.",
    "request.unsupported_type": "Este tipo de contenido no se acepta aquí.",
    "request.invalid": "Algunas respuestas requieren su atención.",
    "request.key_reused":
      "Este formulario ya se envió con otras palabras. Ábralo de nuevo para enviar estas.",
    "request.version_missing": "Indique qué versión está cambiando.",
    "request.too_many": "Fueron muchas veces en poco tiempo. Espere un minuto.",
    "asof.malformed": "Eso no es un día. Escríbalo como año, mes, día: 2026-03-31.",
    "asof.future": "Ese día todavía no ha llegado.",
    "asof.before_first": "Ese día todavía no se había publicado nada.",
    "subject.not_found": "No hay nada en esta dirección.",
    "subject.exists": "Aquí ya existe algo con ese nombre.",
    "subject.changed_meanwhile":
      "Otra persona cambió esto mientras usted escribía. Ambos textos figuran abajo.",
    "update.already_published": "Ya hay un informe publicado de este mes.",
    "update.month_not_open": "Este mes no está abierto para informes.",
    "update.other_sphere": "Solo puede informar por su propio ámbito.",
    "update.withdrawn":
      "Este informe está retirado. Solo es posible todavía una corrección por privacidad.",
    "update.not_owed": "Este ámbito no informa sobre ese mes.",
    "update.needs_approval":
      "Aquí alguien aprueba cada informe antes de que se publique. Envíelo a aprobación.",
    "update.own":
      "Nadie marca un informe de su propio ámbito, ni pregunta o decide sobre él. Debe hacerlo otra persona.",
    "update.seen_already": "Ya había marcado este informe como leído.",
    "action.other_update": "Ese informe no habla de esta acción. Elija otro.",
    "question.answered": "Esta pregunta ya está respondida.",
    "question.open": "Esta pregunta aún no tiene respuesta.",
    "question.off": "Por ahora no se reciben preguntas.",
    "question.gone": "Ya se decidió sobre esta pregunta.",
    "question.no_lead":
      "En este momento el ámbito no tiene una persona responsable a quien se le pueda preguntar.",
    "waiting.own": "Debe darle curso alguien distinto de quien lo escribió.",
    "waiting.approver_reads": "Quien aprueba todavía tiene tiempo para leerlo.",
    "waiting.gone": "Ya no está en espera: entretanto se publicó, se recuperó o se devolvió.",
    "waiting.no_approval":
      "Esta hoja de ruta no pide aprobación. Publíquelo ahora, o en un día determinado.",
    "waiting.waits_already": "Ya hay un informe de este mes en espera. Recupere primero ese.",
    "waiting.writer_left": "Quien lo escribió ya no habla por el ámbito.",
    "waiting.words_removed":
      "Dos personas suprimieron del registro público palabras que contenía; donde estaban, ahora está vacío.",
    "action.move_refused": "Esta acción no admite ese paso.",
    "action.other_strategy":
      "La dirección ejecutiva decide sobre las acciones de sus propias estrategias. Debe hacerlo quien responde por esta, o la administración.",
    "action.carried_already": "Esta acción ya está trasladada a ese año.",
    "year.not_closing":
      "Lo que continúa en el año siguiente se decide a partir del 1 de noviembre, no antes.",
    "assessment.off": "Esta hoja de ruta no tiene evaluación independiente.",
    "assessment.admin": "Quien administra la hoja de ruta no evalúa. Debe hacerlo otra persona.",
    "assessment.own":
      "Nadie evalúa aquello por lo que responde. Debe evaluar esta acción otra persona.",
    "assessment.month":
      "Este mes no se puede evaluar ahora. Evalúe el último mes que se cerró, o uno que esté abierto.",
    "excuse.own": "La dispensa debe escribirla alguien distinto de la persona responsable.",
    "excuse.month_closed": "El mes está cerrado; ya no se puede dispensar.",
    "handover.done": "Este cargo ya se traspasó.",
    "subject.redacted": "Todo lo que estaba escrito aquí se suprimió conforme a la ley.",
    "redaction.own": "Debe aceptar o rechazar otra persona: nadie lo hace con su propia solicitud.",
    "redaction.not_yours": "Solo la persona que la hizo puede retirar la solicitud.",
    "redaction.gone": "Esta solicitud ya se decidió o se retiró.",
    "redaction.asker_left":
      "Quien lo solicitó ya no ejerce la administración ni la moderación, así que la solicitud no se puede aceptar. Rechácela; si las palabras deben quitarse, solicítelo usted.",
    "redaction.address_changed":
      "Desde que se solicitó, una de las dos personas cambió el correo electrónico de la otra, así que no es seguro que decidan dos personas. Rechácela y solicítela de nuevo, o deje que acepte alguien más.",
    "stranger.trap":
      "Un campo de este formulario es para programas que lo llenan todo; debe quedar vacío. Si lo llenó su navegador, envíe el formulario otra vez.",
    "stranger.too_fast":
      "Se envió más rápido de lo que una persona puede escribir. Léalo una vez más y envíelo de nuevo.",
    "stranger.stale":
      "El formulario estuvo abierto demasiado tiempo. Lo que usted escribió está aquí: envíelo de nuevo.",
    "stranger.too_many":
      "En esta última hora se ha enviado mucho, y por ahora no se recibe nada más. Lo que usted escribió está aquí: envíelo de nuevo dentro de una hora.",
    "signin.wrong_code": "Ese código no es correcto.",
    "signin.code_dead": "Ese código ya no funciona. Pida uno nuevo.",
    "signin.too_many": "Hoy se probaron demasiados códigos equivocados para este correo.",
    "record.behind":
      "En este momento no se puede publicar nada: el registro de la base de datos termina antes de lo que ya se había publicado, o difiere de ello. Quienes administran este sitio deben corregirlo. Se puede seguir leyendo.",
    "server.unexpected":
      "Algo falló de nuestro lado. No se perdió nada de lo que escribió. Inténtelo de nuevo en un minuto.",
    "server.busy": "El registro no responde en este momento. Inténtelo de nuevo en unos segundos.",
  },
};
