import type { handover as en } from "../en/handover.ts";
import { count, formatDate, list, monthName } from "../format.ts";

const posts = { lead: "responsable", deputy: "suplente" };
const names = (months: string[]) => list(months.map(monthName));

export const handover: typeof en = {
  title: (sphere) => `Traspasar ${sphere}`,
  ask: { lead: "Ya no soy responsable", deputy: "Ya no soy suplente" },
  lede: (post, sphere, from) =>
    `Usted es ${posts[post]} de ${sphere} desde el ${formatDate(from)}. Los meses quedan como están: lo que se informó queda en su período; lo que no, corresponde al ámbito.`,
  open: {
    title: (n) =>
      n === 0
        ? "No hay nada pendiente"
        : n === 1
          ? "Hay 1 asunto pendiente"
          : `Hay ${count(n)} asuntos pendientes`,
    none: "Quien le suceda empieza sin nada pendiente.",
    keep: "No hace falta que los termine. Quien le suceda los encontrará.",
    owed: "Por informar",
    draft: "Comenzado",
    waiting: "Espera su publicación",
    write: (month) => `Informe de ${monthName(month)}`,
    drafts: (months) => `Un borrador para ${names(months)}. Se queda con el ámbito.`,
    waits: (months) => `El informe de ${names(months)}.`,
    due: (day) => `Vence el ${formatDate(day)}`,
    duePast: (day) => `Venció el ${formatDate(day)}`,
  },
  form: {
    title: "¿Quién le sucede?",
    successor: "Después de usted",
    known: "Alguien que ya trabaja aquí",
    invited: "Alguien nuevo, por invitación",
    vacant: "Nadie todavía",
    person: "Si ya trabaja aquí: ¿quién?",
    personHint:
      "Todas las personas que pueden iniciar sesión y cuyo nombre es público, y el otro cargo de su ámbito. A cualquier otra persona, por su correo, abajo.",
    other: {
      lead: "La persona responsable de este ámbito",
      deputy: "La persona suplente de este ámbito",
    },
    new: "Si es alguien nuevo: su nombre y su correo",
    name: "Nombre",
    nameHint: "Se muestra junto al cargo solo si la persona está de acuerdo.",
    address: "Correo electrónico",
    addressHint: "Privado. Allí llega la invitación.",
    public: "La persona aceptó que su nombre sea público",
    on: "El primer día sin usted",
    onHint: (latest) => `Hoy o un día posterior, hasta el ${formatDate(latest)}.`,
    note: "Una nota que acompañe el traspaso",
    noteHint:
      "Por correo, a quienes reciben el aviso. No es pública y no se guarda en ningún otro lugar.",
    look: "Ver qué efecto tiene",
  },
  effect: {
    title: "Este es su efecto",
    lede: "Todavía no ha ocurrido nada.",
    from: (day) => `A partir del ${formatDate(day)}`,
    vacant: (post) => `El cargo de ${posts[post]} queda vacante. La página pública lo indicará.`,
    named: (post, name) => `${name} pasa a ser ${posts[post]}. La página pública lo indicará.`,
    unnamed: (post) =>
      `La persona que usted indicó ocupa el cargo de ${posts[post]}. La página pública lo indicará, sin su nombre.`,
    appointed: (post) =>
      `La persona que la administración nombró ocupa el cargo de ${posts[post]}.`,
    deputyLeft: "El cargo de suplente queda vacante: quien le sucede lo deja.",
    until: "Hasta entonces",
    stay: (post) => `Usted sigue siendo ${posts[post]} y puede informar.`,
    atOnce: "De inmediato",
    gone: "«Mi mes» ya no le muestra este ámbito.",
    nothing: "Quien le suceda no debe nada de antes. No cambia ningún mes.",
    after: "Después",
    invited: "Invitación",
    invitedTo: (address) => `${address} puede iniciar sesión desde ahora.`,
    mail: "Correo",
    told: (who) => `A ${list(who)}.`,
    toldNobody: "Nadie tiene una dirección a la que escribir.",
    who: {
      successor: "quien le sucede",
      lead: "la persona responsable",
      deputy: "la persona suplente",
      executive: "los responsables ejecutivos",
      office: "la administración",
    },
    public: "El día y el cargo son públicos y permanentes. Su nota no lo es.",
    confirm: "Traspasar",
    back: "Volver al formulario",
  },
  done: {
    title: "El traspaso está hecho",
    from: (post, sphere, day) =>
      `A partir del ${formatDate(day)} usted ya no será ${posts[post]} de ${sphere}.`,
    since: (post, sphere, day) =>
      `Desde el ${formatDate(day)} usted ya no es ${posts[post]} de ${sphere}.`,
    page: "Ver lo que dice la página pública",
    record: "Su registro, y si se muestra su nombre",
    wrong:
      "Si el día o la persona no son correctos, avise a la administración: puede hacer un nuevo nombramiento.",
  },
  earlier: {
    title: (month, sphere) => `${sphere}, ${monthName(month)}: antes de su período`,
    why: (month, since) =>
      `El mes de ${monthName(month)} ya se había abierto cuando usted empezó, el ${formatDate(since)}. Usted no debe nada por él. El ámbito todavía puede informar.`,
    write: "Informar de todos modos",
  },
  doors: {
    title: "Sobre su cargo",
    record: "Mi registro",
    recordAbout: "Lo que el público ve sobre su ámbito, y nada más.",
    leaveAbout: (sphere) => `Traspasar ${sphere} a otra persona o dejar el cargo vacante.`,
  },
};

export const wrongHandover: Record<string, string> = {
  "successor.missing": "Elija quién le sucede.",
  "person.unknown": "Elija a alguien de la lista.",
  "text.missing": "Escriba un nombre.",
  "text.too_long": "El texto es demasiado largo.",
  "text.broken": "El texto contiene un carácter que no se puede guardar. Escríbalo de nuevo.",
  "address.malformed": "Escriba una dirección como nombre@example.org.",
  "address.taken": "Hace un momento se invitó a alguien con esta dirección. Envíelo otra vez.",
  "successor.same": "Esta es su propia dirección.",
  "role.held_by_another":
    "La administración ya nombró a alguien para este cargo. Elija «Nadie todavía» para dejárselo.",
  "day.malformed": "Escriba un día que exista: año, mes, día.",
  "day.past": "Elija hoy o un día posterior.",
  "day.too_far": "Elija un día dentro de los próximos 60 días.",
};
