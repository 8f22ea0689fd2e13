import type { Told } from "../../../worker/people/handover/schema.ts";
import type { letters as en } from "../en/letters.ts";
import { formatDate, formatMonth, monthName } from "../format.ts";
import { wordings } from "./wordings.ts";

const WHY = "Recibe este correo porque dejó su dirección con la pregunta. No se usa para nada más.";
const LAST = "Su dirección se elimina ahora: este es el último correo sobre ella.";

const TOLD: Record<Told, string> = {
  successor: "usted sucede en el cargo",
  lead: "usted es responsable del ámbito",
  deputy: "usted es suplente del ámbito",
  executive: "usted es responsable ejecutivo",
  office: "usted administra este registro",
};

const POST = { lead: "responsable", deputy: "suplente" };

export const letters: typeof en = {
  foot: "El registro tal como está firmado; consérvelo para comprobar más adelante que nada se cambió:",
  signIn: (page) =>
    `Inicie sesión con este correo en ${page}\nCada vez recibe un código por correo; no hay contraseña.`,
  wordings,
  reminder: {
    owed: (actions) => {
      if (actions === 0) return "una frase sobre lo que se movió";
      const lines =
        actions === 1 ? "la acción abierta" : `cada una de las ${actions} acciones abiertas`;
      return `una frase sobre lo que se movió y una línea para ${lines}`;
    },
    last: (month, said) => `En ${monthName(month)}: «${said}»`,
    example: "Aquí se lee cómo empezaba el último informe.",
    vacant: (sphere) => `El cargo de responsable de ${sphere} está vacante.`,
    copied: {
      deputy: "La persona suplente recibe una copia de este correo.",
      executive: "También se avisa al responsable ejecutivo.",
    },
    contact: "la administración de la hoja de ruta",
  },
  invitation: {
    subject: (roadmap) =>
      roadmap ? `Invitación para trabajar en: ${roadmap}` : "Invitación para trabajar aquí",
    body: (roadmap) =>
      roadmap
        ? `Se le invita a trabajar en el registro público «${roadmap}».`
        : "Se le invita a trabajar en un registro público.",
  },
  approve: {
    subject: (sphere, month) => `Por leer antes de publicarse: ${sphere}, ${formatMonth(month)}`,
    body: (
      sphere,
      month,
      page,
    ) => `El ámbito ${sphere} terminó su informe de ${formatMonth(month)}. Se publica cuando usted lo apruebe.

Léalo y después apruébelo o devuélvalo con un comentario:
${page}

Si nadie responde en dos días hábiles, la persona suplente del ámbito puede publicarlo. La página lo indicará.`,
  },
  returned: {
    subject: (sphere, month) => `Todavía sin publicar: ${sphere}, ${formatMonth(month)}`,
    said: (comment) => `Lo que dijo quien aprueba:\n\n${comment}`,
    body: (
      sphere,
      month,
      why,
      page,
    ) => `Su informe de ${formatMonth(month)} (${sphere}) volvió a usted. No se ha publicado.

${why}

Lo que escribió se conserva. Continúe desde allí:
${page}`,
  },
  published: {
    subject: (sphere, month) => `Publicado: ${sphere}, ${formatMonth(month)}`,
    how: {
      approved: "Quien aprueba lo leyó y lo aprobó.",
      away: "Lo publicó la persona suplente, porque quien aprueba no había respondido.",
      day: "Llegó su día.",
    },
    body: (sphere, month, how, page) =>
      `Su informe de ${formatMonth(month)} (${sphere}) es público. ${how}

Está en:
${page}`,
  },
  question: {
    subject: (sphere, month) =>
      month === null
        ? `${sphere}: una pregunta de la comunidad`
        : `${sphere}: una pregunta sobre ${formatMonth(month)}`,
    community: (sphere) =>
      `Una pregunta de la comunidad espera la respuesta de ${sphere}. Es pública, y también lo será la respuesta; cuánto espera también es público.`,
    about: (sphere, month) =>
      `Hay una pregunta sobre el informe de ${sphere} de ${formatMonth(month)}.`,
    alone: "Solo usted y quien pregunta pueden leerla, y también su respuesta.",
    open: "La pregunta es pública, y también la respuesta.",
    read: (page) => `Léala y responda: ${page}`,
    why: "Recibe este correo porque usted es responsable del ámbito.",
  },
  removal: {
    subject: "Una supresión espera a una segunda persona",
    body: (
      roadmap,
      page,
    ) => `Alguien pide suprimir palabras del registro público${roadmap ? ` «${roadmap}»` : ""}.
Hace falta una segunda persona: nada se suprime antes de que esté de acuerdo alguien de la administración o de la moderación que no sea quien lo pidió.

Lea la petición y decida en ${page}`,
  },
  handover: {
    subject: (role, sphere) => `${sphere}: traspaso del cargo de ${POST[role]}`,
    yours: (role, sphere) => `Usted es la próxima persona ${POST[role]} de ${sphere}`,
    hands: (role, sphere) => `La persona ${POST[role]} del ámbito ${sphere} traspasa el cargo.`,
    begins: (day) => `A partir del ${formatDate(day)} es suyo. Usted no debe nada de lo anterior.`,
    vacant: (day) => `A partir del ${formatDate(day)} el cargo está vacante.`,
    appointed: (role, day) =>
      `A partir del ${formatDate(day)} la persona ${POST[role]} del ámbito es la que nombró la administración.`,
    unnamed: (role, day) =>
      `A partir del ${formatDate(day)} el ámbito tiene una nueva persona ${POST[role]}, cuyo nombre no es público.`,
    named: (role, day, name) =>
      `A partir del ${formatDate(day)} la persona ${POST[role]} del ámbito es ${name}.`,
    deputyLeft: "Desde entonces el cargo de suplente está vacante.",
    public: (page) => `La página pública lo indica: ${page}`,
    appoint: (page) => `Puede nombrar a quien suceda en ${page}`,
    report: (page) => `Puede informar por el ámbito en ${page}`,
    note: (note) => `Su nota, que no es pública:\n\n${note}`,
    why: (to) => `Recibe este correo porque ${TOLD[to]}.`,
  },
  asker: {
    published: {
      subject: "Su pregunta se publicó",
      body: (
        day,
        page,
      ) => `La pregunta que usted hizo el ${formatDate(day)} está publicada, con sus palabras: ${page}

Llegó a la persona responsable que la responde. En esa página consta cuánto lleva esperando; recibirá otro correo con la respuesta.

${WHY}`,
    },
    declined: {
      subject: "Su pregunta no se publicó",
      body: (
        day,
        reason,
        rules,
      ) => `La pregunta que usted hizo el ${formatDate(day)} se leyó y no se publica. ${reason}

Se eliminó, y solo se cuenta el motivo. Con qué reglas se decide: ${rules}

Puede volver a preguntar con otras palabras. ${LAST}`,
    },
    answered: {
      subject: "Su pregunta tiene respuesta",
      body: (
        day,
        page,
      ) => `La pregunta que usted hizo el ${formatDate(day)} tiene respuesta: ${page}

${LAST}`,
    },
  },
};
