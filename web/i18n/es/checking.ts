import type { Target } from "../../../db/words.ts";
import { health } from "./health.ts";
import { fieldName } from "./corrections.ts";
import { FIELDS, KINDS } from "./kinds.ts";
import { formatMonth, formatNumber, plural } from "../format.ts";
import type { checking as en } from "../en/checking.ts";

const fieldOf = (field: string) => FIELDS[field] ?? fieldName(field, null);

const events = (n: number) => plural(n, "evento", "eventos");

/** The record itself: what it is, what it proves, and how anybody checks it. */
export const checking: typeof en = {
  title: "El registro",
  description:
    "Qué es el registro, qué demuestra y qué no, y cómo puede comprobarlo cualquier persona.",
  lede: (total: number) =>
    total === 0
      ? "Todavía no se ha publicado nada. El registro comienza con el primer evento."
      : `${formatNumber(total)} ${total === 1 ? "evento" : "eventos"}, en el orden en que se publicaron. Todas las páginas de este sitio se calculan a partir de ellos. Ninguno puede cambiarse ni quitarse sin que lo note quien haya guardado un punto de control anterior.`,
  what: [
    "El registro es una sola lista. Todo lo que aquí se hace público es un evento al final de ella: un compromiso, un informe, una fecha nueva, una corrección. Nada de la lista se modifica jamás. Quien quiere corregir algo añade un evento que lo dice.",
    "Cada evento tiene una huella: un número que resulta distinto en cuanto cambia una sola letra del evento. Todas las huellas juntas dan un solo número, la raíz. La raíz y la cantidad de eventos, firmadas por este sitio, son un punto de control: una línea que representa todo lo publicado hasta entonces.",
  ],
  kind: (kind: string) => (KINDS as Record<string, string>)[kind] ?? kind,
  field: fieldOf,
  subject: {
    roadmap: "La hoja de ruta",
    rules: "Las reglas",
    person: "Una persona",
    appointment: "Un cargo",
    redaction: "Un texto suprimido",
    record: "El registro",
    ask: "Una pregunta a una persona responsable",
    question: "Una pregunta de la comunidad",
    seen: "Un informe que se leyó",
    target: (figure: Target) => `La meta de «${health.names[figure]}»`,
    update: (sphere: string, month: string) => `${sphere}, ${formatMonth(month)}`,
    month: (month: string) => formatMonth(month),
  },
  newest: {
    title: "El punto de control más reciente",
    about: "Una línea representa todo lo publicado hasta ella.",
    none: "Todavía no hay nada firmado.",
    size: "Eventos",
    root: "Raíz",
    signed: "Firmado",
    key: "Clave de este sitio",
    keyNote: "Quien la tenga puede comprobar todas las firmas.",
    note: "La nota firmada",
    noteAbout: "El punto de control tal como se firmó, en texto simple. Guarde una copia.",
    all: "Todos los puntos de control firmados",
    allAbout: "Lo más reciente primero, en JSON.",
    log: "El registro completo",
    logAbout: "Un evento por línea, con todo lo necesario para calcular su huella.",
    asof: "El punto de control del día a cuya fecha usted lee.",
  },
  proves: {
    title: "Qué demuestra esto y qué no",
    yes: "Demuestra",
    yesText: [
      "que nada de lo publicado hasta un punto de control se cambió, se quitó ni se insertó antes de él, a cualquiera que tenga ese punto de control",
      "que dos personas que comparan sus puntos de control leen el mismo registro",
      "que un texto suprimido por un motivo legal estuvo allí: su lugar y su huella permanecen, las palabras no",
    ],
    no: "No demuestra",
    noText: [
      "que un informe sea verdadero. Demuestra qué publicó este sitio, como palabra de quién y en qué orden",
      "la hora que figura en un evento: la escribe este sitio. Solo queda demostrado el orden, y que un evento existía antes del día en que alguien externo recibió un punto de control que lo abarca",
      "absolutamente nada, si nadie fuera de este sitio guarda puntos de control anteriores: con la sola firma nadie advierte un cambio, pues quienes administran el sitio pueden elaborar un registro completamente nuevo y firmarlo",
      "que algo se haya informado. Lo que nunca se publicó no está en el registro; los meses en que falta un informe lo dicen ellos mismos",
    ],
  },
  kept: {
    title: "Adónde van los puntos de control",
    text: "Fuera de nuestras manos, para que nadie tenga que confiar en nosotros: todos los canales y todos los correos, salvo los que llevan un código para iniciar sesión, llevan el más reciente; cada página fijada de un mes imprime el anterior a ella; su navegador guarda uno cuando usted verifica una página más abajo; y este sitio guarda el suyo fuera de la base de datos. Si las huellas de la base de datos dejan de coincidir con ese, no se puede publicar nada más hasta que se corrija. El sitio compara las huellas que guardó y no vuelve a calcular las de los eventos antiguos: un evento modificado a mano en la base de datos lo descubre quien comprueba el registro completo, para lo cual existe un programa, npm run verify.",
  },
  verify: {
    title: "Verificar esta página",
    about: "Lo calcula su propio navegador; no tiene que creerle a nadie.",
    which: "Dirección de una página",
    hint: "Un informe, una estrategia, un ámbito, una acción o un mes, por ejemplo /updates/2026-10-clinical",
    choose: "Elegir esta página",
    page: "La página que se verificará:",
    none: "Cada informe, estrategia, ámbito, acción y mes tiene al pie un enlace que lleva hasta aquí.",
    noScript:
      "La verificación en el navegador necesita JavaScript, que está desactivado o no ha llegado. Con él, un botón obtiene aquí el punto de control firmado, los eventos relativos a la página y sus pruebas, calcula de nuevo todas las huellas y dice lo que encontró. Sin él, siga los pasos de más abajo: no necesitan navegador ni nada nuestro.",
    button: "Verificar esta página",
    again: "Verificar otra vez",
    step: {
      signature: "Se obtiene el punto de control más reciente y se comprueba su firma.",
      before:
        "Se compara con el punto de control que este navegador guardó en una visita anterior.",
      events: "Se obtienen los eventos relativos a esta página.",
      proofs: "Se calculan sus huellas y se sigue cada prueba hasta la raíz firmada.",
    },
    good: (n: number) =>
      `Queda demostrado cada evento que el sitio dio sobre esta página: ${events(n)}, tal como ${n === 1 ? "figura" : "figuran"} en el registro firmado.`,
    whole: "Que los haya dado todos solo se ve en el registro completo.",
    waiting: (n: number) =>
      `${n === 1 ? "Se suprimió 1 texto" : `Se suprimieron ${formatNumber(n)} textos`} mediante un evento que todavía no está firmado, de modo que por ahora nada demuestra el motivo. Verifique de nuevo en un minuto.`,
    bad: "Algo no está bien. Esta página no se puede verificar.",
    unchecked: "Esta página no se pudo comprobar.",
    tree: (size: number, root: string) => `Firmado: ${formatNumber(size)} eventos, raíz ${root}.`,
    first: (kept: boolean) =>
      kept
        ? "Este navegador no tenía ningún punto de control anterior. Ahora guarda este, para que su próxima verificación muestre si algo cambió hasta él."
        : "Este navegador no tenía ningún punto de control anterior y se niega a guardar este. Guarde usted la nota firmada, para compararla más adelante.",
    continued: (size: number, kept: boolean) =>
      `El registro sigue comenzando con los ${formatNumber(size)} eventos que este navegador vio en una verificación anterior. ${kept ? "Se guardó el nuevo punto de control." : "El navegador se niega a guardar el nuevo punto de control; se conserva el anterior."}`,
    compare:
      "Estas son las palabras demostradas. La página debe mostrar las mismas; si muestra otras, avise a quienes administran este sitio, y a quien usted quiera.",
    lines:
      "Lo que los informes dicen de una acción, un ámbito o una estrategia se demuestra en las páginas de esos informes.",
    proven: "Las palabras demostradas, evento por evento",
    gone: "Suprimido u oculto. El registro sigue demostrando que aquí figuraba un texto, e indica el evento que lo quitó.",
    unsigned:
      "Suprimido, todavía sin firmar. El evento que lo quitó es más reciente que el registro firmado; verifique de nuevo en un minuto.",
    seq: (n: number) => `evento ${formatNumber(n)}`,
    fault: {
      address: "El registro no contiene nada propio sobre una página en esta dirección.",
      unreachable:
        "Una respuesta no llegó. Eso no demuestra nada en ningún sentido; inténtelo de nuevo en un minuto.",
      failed:
        "El sitio respondió con un error donde corresponde una parte del registro o una prueba. Eso no demuestra nada en ningún sentido; si continúa así, el sitio no puede demostrar esta página. Consulte a quienes lo administran.",
      no_checkpoint:
        "Todavía no hay nada firmado en este registro, así que no hay con qué comprobarlo.",
      browser:
        "Este navegador no puede comprobar firmas Ed25519, o la dirección no es segura (https). Un navegador más nuevo puede hacerlo, y también los pasos de más abajo.",
      key: "El sitio firma con una clave distinta de la de su verificación anterior. Pregunte el motivo a quienes lo administran antes de dar por bueno lo que firma.",
      signature: "El punto de control no está firmado con la clave de este sitio.",
      shorter:
        "El registro contiene menos eventos que los que este navegador vio en una verificación anterior. Se quitó algo que estaba publicado.",
      rewritten:
        "El registro ya no comienza con lo que este navegador vio en una verificación anterior. Se cambió algo que estaba publicado.",
      too_many:
        "Hay más eventos sobre esta página de los que un navegador puede comprobar en un tiempo razonable.",
      unreadable: "Lo que respondió el sitio no tiene la forma del registro.",
      subject: "El sitio dio un evento sobre otra cosa.",
      words: "Las palabras no son las que se publicaron.",
      missing: "Faltan palabras, y ningún evento dice por qué.",
      gap: "Antes de este se omitió un evento sobre esta página, o se dio dos veces.",
      leaf: "El evento no da la huella que indica el sitio.",
      root: "La prueba corresponde a un registro distinto del firmado.",
      proof: "La prueba no conduce del evento a la raíz firmada.",
    },
    where: (seq?: number, field?: string) =>
      seq === undefined
        ? ""
        : `Se trata del evento ${formatNumber(seq)}${field ? `, el texto «${fieldOf(field)}»` : ""}.`,
    forget: "Olvidar el punto de control que guardó este navegador",
    forgotten: "Olvidado. La próxima verificación empieza de nuevo.",
  },
  without: {
    title: "Cómo comprobarlo sin nosotros",
    about: "Con herramientas propias, en una computadora propia.",
    steps: [
      "Obtenga el registro completo y su punto de control más reciente, y guarde ambos:",
      "Calcule todas las huellas, todas las raíces y la firma. La página del formato dice cómo, con ejemplos, en cualquier lenguaje. El programa de este sitio también lo hace, y nombra el primer evento que esté mal:",
      "Compare con un punto de control anterior: el suyo, uno de un correo o de un canal, o el de otra persona. El sitio da la prueba de que el registro anterior es el comienzo del más reciente:",
    ],
    format: "El formato del registro, byte por byte",
  },
  events: {
    title: "Los últimos eventos",
    about: "Lo más reciente primero. Cada uno es una línea del registro.",
    caption: "Los últimos eventos del registro",
    seq: "N.º",
    kind: "Qué ocurrió",
    subject: "Sobre",
    when: "Publicado",
    late: (day: string) => `incorporado el ${day}`,
    none: "Todavía no hay ningún evento.",
  },
};
