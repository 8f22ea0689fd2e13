import type { about as en } from "../en/about.ts";

/** Texts of /about, /how-we-count and /accessibility. */
export const about: typeof en = {
  title: "Acerca de esta hoja de ruta",
  lede: (title: string) => `Quién está detrás de «${title}» y quién responde por cada parte.`,
  body: "Quién es responsable",
  team: "El equipo que lleva este registro",
  contact: "Cómo comunicarse con nosotros",
  contactHint: "Para preguntas, correcciones y cualquier cosa que le impida leer este sitio.",
  posts: "Quién responde",
  postsHint: "Primero van las funciones. Un nombre figura aquí solo si la persona lo aceptó.",
  whole: "Toda la hoja de ruta",
  vacantSince: (day: string) => `Vacante desde el ${day}`,
  table: { scope: "Para", role: "Función", holder: "A cargo de", since: "Desde" },
  noName: "Nombre no publicado",
  record: "Qué es este sitio",
  recordText:
    "Cada cambio público es un evento en un registro al que solo se añade. Lo que usted lee se calcula a partir de él, para hoy o para cualquier día anterior. Nada puede cambiarse en silencio: un cambio posterior es un evento nuevo, y ambos permanecen.",

  count: {
    title: "Cómo contamos",
    lede: "Aquí nadie escribe un porcentaje. Cada cifra se calcula a partir del registro, según estas reglas.",
    stage: "Etapa: cuánto ha avanzado una acción",
    stageHint:
      "La indica el ámbito que responde por la acción. Cada palabra tiene una condición para usarla.",
    stages: {
      not_started: "Todavía sin plan ni dinero.",
      planning: "Un plan o dinero, pero no ambos.",
      underway: "Hay personas que la llevan a cabo, con un calendario.",
      done: "El resultado indicado existe, con evidencia o con un motivo de por qué no la hay.",
      paused: "Se detuvo a propósito. Se indican el motivo y el día en que se volverá a examinar.",
      dropped: "No se llevará a cabo. Se indica el motivo, y la página permanece.",
    },
    health: "Situación: solo mientras una acción está en curso",
    healths: {
      on_track: "Se espera para su fecha actual.",
      at_risk: "Cumplirá su fecha solo si cambia algo que se nombra.",
      off_track: "No cumplirá su fecha.",
    },
    reporting: "Entrega de informes: lo que dice el reloj",
    reportingHint: "Nadie escribe estas palabras y nadie puede quitarlas.",
    reportings: {
      open: "El informe del mes todavía puede llegar a tiempo.",
      on_time: "Llegó antes de terminar los días de gracia.",
      late: "Llegó después del cierre del mes; se cuenta en días desde el vencimiento.",
      nothing: "El ámbito dijo que no hay novedades que informar. Eso es una respuesta.",
      excused: "Alguien distinto de la persona responsable dio un motivo antes del cierre del mes.",
      missed: "No llegó nada. Si llega más tarde, cuenta con retraso; nada lo hace desaparecer.",
    },
    months: "Meses",
    monthsText: [
      "Un mes se abre en su primer día. Su informe vence al final del quinto día hábil del mes siguiente; otros tres días hábiles son de gracia. Estos números, y los feriados, son reglas propias de la hoja de ruta; si cambian, obligan solo a los meses que se abren después.",
      "La cifra de un mes es la cifra al cierre de ese mes. Lo que llega después solo modifica los meses posteriores. El mes abierto es el actual.",
    ],
    road: "El Camino",
    roadText: [
      "Un mojón por mes. Cuando varios ámbitos trabajan en una estrategia, muestra la respuesta más débil entre los que debían una; un mojón roto, relleno en la proporción que informó, significa que algunos no enviaron nada.",
      "La línea bajo los mojones se pavimenta un poco más ancha por cada acción que concluye.",
    ],
    dates: "Fechas",
    datesText: [
      "La primera fecha comprometida de una acción nunca cambia. Cada cambio de fecha conserva su motivo. El aplazamiento es la fecha actual menos la primera, en días.",
      "Un error de escritura corregido antes de 24 horas cuenta como corrección, no como aplazamiento.",
    ],
    cohorts: "Años",
    cohortsText: [
      "Las acciones comprometidas en un año permanecen juntas para siempre, de modo que una proporción no puede subir porque la lista se acortó. Todos los días, las concluidas, descartadas, integradas, continuadas con otra redacción y las que continúan suman lo que se comprometió. Integrada no es concluida.",
      "Un año se cierra el 31 de diciembre, a la medianoche de la zona horaria de la hoja de ruta. A partir del 1 de noviembre se decide, siempre con un motivo, qué pasa con una acción que sigue abierta. Trasladada al año siguiente, permanece entre las acciones de su propio año y sigue contando allí como una que continúa: el traslado no cambia ningún número. Continuada con otra redacción, cuenta así en su propio año, y su sucesora cuenta con las acciones del siguiente. Descartada, cuenta como descartada. Una acción sobre la que nadie decide continúa de todos modos.",
      "Lo que se decide después del cierre pasa una acción de las que continúan a otro grupo, en el día en que se decide. El año mismo no crece ni se reduce, y lo que se contó el 31 de diciembre queda como estaba ese día.",
    ],
    outcomes: {
      done: "El resultado indicado existe.",
      dropped: "No se llevará a cabo.",
      merged: "Pasó a formar parte de otra acción.",
      changed: "La continúa una sucesora con otra redacción.",
      continuing: "Todas las demás.",
    },
    posts: "Cargos",
    postsText: [
      "Un cargo está vacante desde el primer día sin titular. Un cambio de responsable no modifica ningún mes: lo que se informó queda como estaba, y lo que no, sigue siendo del ámbito.",
      "Los días sin responsable se cuentan desde el día en que un ámbito tuvo uno por primera vez hasta el día que se consulta. Que una persona suplente informe entretanto no los interrumpe.",
      "Un nombre se muestra solo mientras la persona esté de acuerdo. Si se oculta, desaparece también de los días anteriores; la función, nunca.",
    ],
    evidence: "Evidencia",
    evidenceText: [
      "Una acción concluye solo con evidencia o con un motivo indicado de por qué no la hay. La proporción con evidencia es pública.",
    ],
    share: "Proporciones",
    shareText: ["Con menos de diez elementos no hay porcentaje, solo recuentos."],
  },

  access: {
    title: "Accesibilidad",
    lede: "Este sitio está hecho para que lo lea todo el mundo: con lector de pantalla, con teclado, en un teléfono, con letra grande, sin color y sin programas.",
    standard: "A qué nos obligamos",
    standardText: [
      "WCAG 2.2, nivel AA, en todas las páginas, en claro y en oscuro, a 320 píxeles, con texto al 200\u00a0% y con colores forzados.",
      "Ninguna página pública necesita JavaScript. Cada gráfico tiene al lado una tabla con los mismos números, y ningún significado depende solo del color: primero están la forma y la palabra.",
    ],
    checked: "Cómo se comprueba",
    checkedText: [
      "Antes de cada versión, herramientas automáticas revisan todas las páginas públicas: axe en Chromium, en cada uno de los tres idiomas, en claro y en oscuro, con 320 píxeles y con el texto al doble de tamaño, donde nada puede desplazarse de lado; html-validate y el verificador Nu de HTML.",
      "En las mismas pruebas una persona responsable inicia sesión, escribe y publica solo con el teclado, y el panorama de la dirección ejecutiva se lee con el texto al 200 %.",
    ],
    untested: "Qué no se probó",
    untestedText: [
      "Nadie que use lector de pantalla, lupa, control por voz o pulsadores ha probado todavía este sitio para nosotros. Las revisiones automáticas encuentran solo una parte de lo que puede estar mal.",
      "Firefox y Safari, los colores forzados y el texto al doble de tamaño en una pantalla de 320 píxeles no formaron parte de las pruebas.",
    ],
    known: "Lo que sabemos que todavía no está bien",
    knownText: [
      "La interfaz existe en inglés, español y chino simplificado. Las palabras que escribieron las personas se muestran como las escribieron, sin traducir.",
      "El formulario que se abre sin conexión está solo en inglés.",
    ],
    tell: "Cuéntenos",
    tellText:
      "Si algo le impide leer o usar este sitio, escríbanos. Respondemos en un plazo de diez días hábiles.",
  },
};
