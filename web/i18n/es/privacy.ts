import type { privacy as en } from "../en/privacy.ts";
import { signing, strangers } from "./keptOfReaders.ts";
import { office, work } from "./keptOfWork.ts";

/** Texts of /privacy. */
export const privacy: typeof en = {
  title: "Privacidad",
  described:
    "Qué conserva este sitio sobre las personas, para qué, por cuánto tiempo y quién lo ve.",
  lede: "Quien solo lee no deja nada aquí. Lo que se conserva de las demás personas está abajo, tabla por tabla.",
  readers: "Si usted solo lee",
  readersText: [
    "Las páginas públicas no dejan cookies, no ejecutan scripts ajenos, no cargan nada de otros sitios y no cuentan a nadie. Los registros técnicos guardan el tipo de página, el tiempo que tardó y lo que falló; no guardan direcciones de personas ni de máquinas, ni de páginas con un nombre.",
    "Dos páginas recuerdan algo en su propio navegador, si pueden: qué día miró usted por última vez lo que cambió, y el último punto de control del registro que vio. No se envía a ninguna parte.",
    "Donde se ejecutan scripts, la búsqueda pide sugerencias a este sitio mientras usted escribe; lo que escribe allí no se anota en ninguna parte.",
  ],
  names: "Si usted tiene un cargo",
  namesText: [
    "El registro público nombra funciones. Un nombre acompaña a una función solo mientras la persona está de acuerdo; si se oculta, desaparece también de los días anteriores. Lo que usted publica es público para siempre; puede corregirse a la vista de todos, o suprimirse conforme a la ley por decisión de dos personas.",
    "Los borradores se guardan también en el dispositivo en que usted escribe, hasta que publica o cierra la sesión allí.",
  ],
  cookies: "Cookies",
  cookiesText: [
    "Solo el inicio de sesión deja cookies, y ningún script puede leerlas: una para el código (10 minutos), una para la sesión (14 días) y una que reconoce este navegador (un año). Donde la base de datos funciona en varias máquinas, una cuarta dura 5 segundos después de que usted escribe algo.",
  ],
  copies: "Copias",
  copiesText: [
    "Una copia de seguridad contiene lo que contiene la base de datos, sin códigos, sesiones, navegadores reconocidos, enlaces enviados por correo, enlaces a carpetas, correos en espera ni direcciones de quienes preguntan. Cuánto tiempo se conservan las copias lo deciden quienes administran este sitio.",
  ],
  rights: "Para ver, corregir o eliminar lo que se conserva de usted",
  rightsText:
    "Escriba a la administración. Sobre lo que está en el registro público deciden dos personas.",
  contact: "Cómo comunicarse con nosotros",
  head: {
    what: "Qué se conserva",
    why: "Para qué",
    long: "Por cuánto tiempo",
    seen: "Quién lo ve",
    columns: "Todas las columnas",
  },
  groups: {
    strangers: "Si usted pregunta o sigue algo sin cuenta",
    signing: "Si usted inicia sesión",
    work: "Si usted informa por un ámbito",
    office: "Si usted trabaja en la administración o lee como dirección ejecutiva",
  },
  tables: { strangers, signing, work, office },
};
