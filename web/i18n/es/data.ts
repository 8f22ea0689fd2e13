import { formatDate, formatNumber } from "../format.ts";
import type { data as en } from "../en/data.ts";

/** Texts of /data, /data/dictionary and /data/api. */
export const data: typeof en = {
  title: "Los datos de estas páginas",
  lede: "Todo lo que aquí es público se puede llevar: para comprobarlo, para contarlo de nuevo, para construir a partir de ello. No se necesita clave, y se puede pedir cualquier día.",

  whole: "El registro completo",
  wholeHint:
    "Un archivo ZIP, elaborado a partir del registro cuando usted lo pide, hasta el evento firmado más reciente.",
  download: "Descargar todo",
  downloadAsof: (day: string) => `Descargar todo tal como estaba el ${formatDate(day)}`,
  holds: (events: number, first: string) =>
    `${events === 1 ? "1 evento público" : `Los ${formatNumber(events)} eventos públicos`} desde el ${formatDate(first)}, en el orden en que se publicaron; lo mismo en tablas para una hoja de cálculo; todas las cifras de estas páginas; la página fijada de cada mes cerrado; un diccionario; y el hash de cada archivo.`,
  empty: "Todavía no se ha publicado nada.",
  notIn:
    "No contiene nada privado. Tampoco figuran las palabras que se suprimieron del registro. Los archivos presentados como evidencia permanecen en sus direcciones; files.csv los enumera con sus hashes.",
  licence: "Se puede usar",
  licenceText:
    "Los hechos, las tablas y las cifras se publican con la licencia Creative Commons Atribución 4.0: úselos con cualquier fin y diga de dónde provienen. Los textos y la evidencia pertenecen a la institución y a quienes los escribieron.",
  licenceName: "CC BY 4.0",

  tables: "Tabla por tabla",
  tablesHint: "UTF-8, comas, un encabezado. Las tablas tienen el formato que importa el programa.",
  dictionary: "El diccionario",
  dictionaryHint: "Qué significa cada columna y cada miembro.",

  snapshots: "Tal como estaba al cierre de cada mes",
  snapshotsHint:
    "El registro hasta el último evento anterior al cierre del mes, con sus cifras juzgadas al día siguiente. La dirección no cambia, y tampoco lo que contiene, salvo que se supriman palabras conforme a la ley.",
  noSnapshots: "Todavía no se ha cerrado ningún mes.",

  check: "Comprobarlo",
  checkText:
    "Cada archivo con su hash, en la carpeta descomprimida; después cada hash, la raíz firmada, cada tabla y cada cifra de nuevo, con el programa que hace funcionar este sitio:",
  checkMore: "Qué demuestra esto y qué no",
  format: "Cómo hacerlo sin nuestro programa",
  formatHint: "El formato del registro, byte por byte, con ejemplos.",
  load: "Cargarlo",
  loadText:
    "Las tablas y roadmap.json son el formato de importación: una instalación vacía que los carga muestra las mismas páginas.",

  api: "La interfaz",
  apiHint: "JSON. Las listas aceptan page y per_page; todo acepta asof.",
  spec: "Descripción OpenAPI 3.1",
  specHint: "Cada dirección, sus parámetros y sus respuestas.",
  docs: "Lo mismo, para leer",
  docsHint: "Cada dirección con lo que da.",
  feed: "Canal de informes",
  feedHint: "Atom: cada informe mensual a medida que se publica.",
  events: "La lista de eventos del registro",
  eventsHint: "Cada evento con sus palabras, un objeto JSON por línea.",
  checkpoint: "La cabecera firmada del registro",
  checkpointHint:
    "Un punto de control C2SP. Guarde uno, y nadie podrá acortar ni reescribir sin que se note lo que abarca.",
  lists: "Qué se puede pedir",
  listed: {
    roadmap: "La hoja de ruta y su Camino",
    strategies: "Estrategias, con recuentos",
    spheres: "Ámbitos, con sus informes",
    actions: "Acciones, con filtros",
    updates: "Informes mensuales y sus líneas",
    months: "Meses, con la respuesta de cada ámbito",
    reporting: "La cuadrícula de obligaciones",
    progress: "Las cifras",
    changes: "Qué cambió entre dos días",
    data: "Qué se puede descargar, y el diccionario",
  },
  example: "Un ejemplo",
  exampleText: "Las acciones que estaban en curso el 31 de marzo de 2026:",

  docsTitle: "La interfaz, dirección por dirección",
  docsLede: "Elaborada a partir de la descripción OpenAPI, de modo que no puede decir otra cosa.",
  method: "Dirección",
  gives: "Qué da",
  parameters: "Parámetros",
  signedIn: "Requiere una sesión",

  dictionaryTitle: "Qué significa cada columna",
  dictionaryLede:
    "Una parte por cada archivo de la descarga. Los miembros de JSON se escriben como rutas; [] representa cada elemento de una lista. Una columna que no figura aquí no existe.",
  column: "Columna",
  meaning: "Significado",
  type: "Qué contiene",
  unit: "Unidad",
  exampleOf: "Por ejemplo",
  columnsOf: (file: string) => `Las columnas de ${file}`,
};
