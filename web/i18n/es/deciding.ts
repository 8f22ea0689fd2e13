import type { deciding as en } from "../en/deciding.ts";
import { count, formatDate, formatMonth, plural } from "../format.ts";

export const wrongDeciding: Record<string, string> = {
  "text.missing": "Escriba algo aquí.",
  "text.too_long": "El texto es demasiado largo.",
  "text.broken": "Este texto no se puede guardar tal como está. Escríbalo de nuevo.",
  "choice.malformed": "Elija una opción.",
  "slug.malformed": "Elija una opción.",
};

export const deciding: typeof en = {
  public: {
    title: "Leído y decidido",
    about:
      "Lo que hizo la dirección ejecutiva con este informe, según el cargo. Forma parte del registro.",
    seen: (by, day) => `Leído por ${by} el ${formatDate(day)}.`,
    offer: {
      decision: (by, day) => `Decisión tomada por ${by} el ${formatDate(day)} sobre `,
      help: (by, day) => `Ayuda ofrecida por ${by} el ${formatDate(day)} para `,
    },
    asked: (by, day) => `Pregunta hecha por ${by} el ${formatDate(day)}`,
    answered: (by, day) => `Respuesta dada por ${by} el ${formatDate(day)}`,
    waits: "La persona responsable aún no ha respondido.",
    gone: {
      said: "Lo que se decidió o se ofreció",
      question: "La pregunta",
      answer: "La respuesta",
    },
    door: "Leer y decidir",
    doorHint:
      "Para la dirección ejecutiva, que debe iniciar sesión: marcarlo como leído, preguntar a la persona responsable, decidir u ofrecer ayuda.",
  },

  list: {
    title: "Informes por leer",
    headline: (n, more) => {
      if (more) return `Más de ${n} informes aún no están marcados como leídos.`;
      return n === 0
        ? "Usted ha marcado todos los informes como leídos."
        : `${plural(n, "informe aún no está marcado como leído", "informes aún no están marcados como leídos")}.`;
    },
    older: (n, more) =>
      more
        ? `${n} anteriores; otros más antiguos aparecen conforme marque estos`
        : `${n} ${n === 1 ? "anterior" : "anteriores"}`,
    lede: (day) =>
      `Se cuenta desde el ${formatDate(day)}, cuando usted pasó a formar parte de la dirección ejecutiva. No debe nada de antes, ni nada de un ámbito por el que usted informa.`,
    nobody:
      "Solo la dirección ejecutiva debe lecturas. Usted no ocupa un cargo así, de modo que no figura nada.",
    door: "Informes que usted no ha marcado como leídos",
    none: "No hay nada por leer.",
    published: (day) => `Publicado el ${formatDate(day)}`,
    of: (title, month) => `${title}, ${formatMonth(month)}`,
  },

  page: {
    title: (title, month) => `Leer y decidir: ${title}, ${formatMonth(month)}`,
    lede: "Lo que usted haga aquí es público y permanente, por su cargo y nunca por su nombre, salvo una pregunta que dirija solo a la persona responsable.",
    own: "Este es un informe de un ámbito por el que usted informa, o informaba cuando se publicó. Nadie marca lo propio ni decide sobre lo propio.",
    done: "Qué resultó de él hasta ahora",
    refused: "No se llevó a cabo.",
    publicPage: "La página pública de este informe",
    seen: {
      title: "Marcarlo como leído",
      hint: "La página del informe indica entonces que el responsable ejecutivo lo leyó y qué día.",
      now: "Marcar como leído",
      on: (day) => `Usted lo marcó como leído el ${formatDate(day)}.`,
    },
    offer: {
      title: "Decidir u ofrecer ayuda",
      hint: "Queda de forma permanente en la página de la acción y retira la petición de la lista de lo que requiere su atención.",
      kind: "¿De qué se trata?",
      kinds: { decision: "Una decisión", help: "Una oferta de ayuda" },
      action: "¿Sobre qué acción?",
      said: "¿Qué se decide o se ofrece?",
      now: "Publicar",
      none: "El ámbito no tiene ninguna acción a la que esto pueda referirse.",
    },
    ask: {
      title: "Preguntar a la persona responsable",
      question: "Su pregunta",
      who: "¿Quién la lee?",
      whos: {
        public: "Todos: la pregunta y su respuesta figuran en la página del informe",
        private:
          "Solo la persona responsable y yo: nada entra en el registro, y se elimina al cabo de un año",
      },
      now: "Preguntar",
      mine: "Lo que usted preguntó solo a la persona responsable",
      asked: (day) => `Preguntado el ${formatDate(day)}`,
      answered: (day) => `Respondido el ${formatDate(day)}`,
      waits: "La persona responsable aún no ha respondido.",
    },
  },

  desk: {
    title: (n) => `${count(n)} ${n === 1 ? "pregunta espera" : "preguntas esperan"} su respuesta`,
    asked: (day, near) => `Preguntado el ${formatDate(day)}, ${near}`,
    of: (title, month) => `${title}, ${formatMonth(month)}:`,
    alone: "Solo usted lee esto.",
    gone: "El texto de la pregunta se suprimió.",
    go: "Responder",
    page: (title, month) => `Una pregunta sobre ${title}, ${formatMonth(month)}`,
    public:
      "Es pública, y su respuesta también lo será: queda de forma permanente en la página del informe.",
    private:
      "Solo usted y quien pregunta leen esta pregunta y su respuesta. Nada entra en el registro.",
    update: "Leer el informe",
    question: "La pregunta",
    answer: "Su respuesta",
    now: { public: "Publicar la respuesta", private: "Enviar la respuesta" },
  },
};
