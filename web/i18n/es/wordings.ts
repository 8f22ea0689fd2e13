import type { wordings as en } from "../en/wordings.ts";

const NO_PASSING =
  "Cada enlace abre una página, y solo el botón que está allí hace algo. Actúan en nombre de usted; por favor, no reenvíe este correo.";

const WAYS = `Escribir el informe:
{write}

Sin novedades en {month}:
{nothing}

Ya no soy responsable de {sphere}:
{leave}

${NO_PASSING}

Informar forma parte del cargo, por eso no hay forma de darse de baja. Estos correos se detienen en cuanto se informa algo. Para preguntas: {contact}.`;

const EMPTY = "Donde nada se movió, una línea que lo diga.";

const OWED = `Lo que se debe: {owed}. ${EMPTY}

{vacant}

{copied}`;

export const wordings: typeof en = {
  opened: {
    subject: "{sphere}: el informe de {month} vence el {due}",
    body: `Se abrió el mes de {month}. El informe de {sphere} vence el {due}.

${OWED}

{last}

${WAYS}`,
  },
  soon: {
    subject: "{sphere}: el informe de {month} vence el {due}",
    body: `El informe de {month} de {sphere} vence el {due}. Todavía no se ha informado nada.

${OWED}

{last}

${WAYS}`,
  },
  due: {
    subject: "{sphere}: el informe de {month} vence hoy, {due}",
    body: `El informe de {month} de {sphere} vence hoy. Cuenta como entregado a tiempo hasta el final del {closes}.

${OWED}

{last}

${WAYS}`,
  },
  late: {
    subject: "{sphere}: el informe de {month} venció el {due}",
    body: `El informe de {month} de {sphere} venció el {due}. Cuenta como entregado a tiempo hasta el final del {closes}.

${OWED}

{last}

${WAYS}`,
  },
  last: {
    subject: "{sphere}: el informe de {month} venció el {due}, último recordatorio",
    body: `El informe de {month} de {sphere} venció el {due}. Cuenta como entregado a tiempo hasta el final del {closes}; después el mes muestra «No se recibió informe» hasta que se informe algo. Este es el último correo sobre {month}.

${OWED}

{last}

${WAYS}`,
  },
  deputy: {
    subject: "{sphere}: el informe de {month} venció el {due}",
    body: `Usted es suplente de {sphere}. Su informe de {month} venció el {due} y no se ha informado nada. Se escribió a la persona responsable; usted puede informar en su lugar.

Lo que se debe: {owed}. ${EMPTY}

{last}

Escribir el informe:
{write}

Sin novedades en {month}:
{nothing}

${NO_PASSING}

Este correo forma parte del cargo de suplente. Para preguntas: {contact}.`,
  },
  executive: {
    subject: "{sphere}: sin informe de {month}, vencido el {due}",
    body: `El informe de {month} de {sphere} venció el {due} y no se ha informado nada. Se escribió a quienes informan por el ámbito.

{vacant}

{last}

Lo que es público de ese mes:
{page}

No habrá más correos sobre {month}. Este forma parte del cargo de responsable ejecutivo. Para preguntas: {contact}.`,
  },
};
