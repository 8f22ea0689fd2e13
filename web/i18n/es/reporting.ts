import type { Reporting } from "../../../db/words.ts";
import { countOf, formatMonth, list, plural } from "../format.ts";
import type { reporting as en } from "../en/reporting.ts";
import { common } from "./common.ts";

type Tally = Record<"open" | "on_time" | "late" | "nothing" | "excused" | "missed", number>;

const owedOf = (t: Tally) => t.on_time + t.late + t.nothing + t.excused + t.missed;

export const reporting: typeof en = {
  title: "Entrega de informes",
  description:
    "Cada ámbito, cada mes: a tiempo, con retraso, sin novedades, con dispensa o en silencio.",
  /** "58 de 72 informes que se debían desde diciembre de 2025 llegaron a tiempo …" */
  headline: (totals: Tally, first: string) => {
    const owed = owedOf(totals);
    if (owed === 0) return "Todavía no se debía ningún informe.";
    const said = totals.on_time + totals.nothing;
    const parts = [
      `${countOf(said, owed)} informes que se debían desde ${first} ${said === 1 ? "llegó" : "llegaron"} a tiempo`,
      ...(totals.late > 0
        ? [`${totals.late} ${totals.late === 1 ? "llegó" : "llegaron"} con retraso`]
        : []),
      ...(totals.excused > 0
        ? [`${totals.excused} ${totals.excused === 1 ? "se dispensó" : "se dispensaron"}`]
        : []),
      totals.missed === 0
        ? "no falta ninguno"
        : `${totals.missed} nunca ${totals.missed === 1 ? "llegó" : "llegaron"}`,
    ];
    return `${list(parts)}.`;
  },
  lede: (nothing: number, open: number) =>
    [
      nothing > 0
        ? `De los que llegaron a tiempo, ${nothing} ${nothing === 1 ? "dijo" : "dijeron"} que no había novedades.`
        : "",
      open > 0 ? `${plural(open, "informe todavía no vence", "informes todavía no vencen")}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
  span: "Meses que se muestran",
  spans: { "12": "12 meses", "24": "24 meses", all: "Todos los meses" },
  grid: "Quién informó y cuándo",
  caption: (n: number, first: string, last: string) =>
    `Lo que informó cada ámbito, ${plural(n, "mes", "meses")}, de ${first} a ${last}`,
  sphere: "Ámbito",
  total: "A tiempo",
  inTime: (n: number, of: number) => `${n} de ${of}`,
  none: "No se debía",
  cells: {
    /** "Solo Clínica, de enero de 2026 a marzo de 2026, con retraso." */
    narrowed: (asked: Partial<Record<string, string>>, title: string | undefined) => {
      const { sphere, month, from, to, state } = asked;
      const words: Record<string, string> = { owed: "ya decididos", in_time: "a tiempo" };
      const named = state && (common.reporting[state as Reporting]?.toLowerCase() ?? words[state]);
      const span = [from && `desde ${formatMonth(from)}`, to && `hasta ${formatMonth(to)}`];
      const parts = [
        sphere && (title ?? sphere),
        month ? formatMonth(month) : span.filter(Boolean).join(" "),
        named,
      ].filter(Boolean);
      return parts.length > 0 ? `Solo ${parts.join(", ")}.` : "";
    },
    title: "Meses de los ámbitos",
    month: "Mes",
    report: "Informe",
    update: "Informe publicado",
    read: "Leerlo",
    found: (n: number) =>
      n === 0
        ? "Aquí no se cuenta ningún mes de ningún ámbito"
        : `Aquí se ${n === 1 ? "cuenta" : "cuentan"} ${plural(n, "mes de un ámbito", "meses de ámbitos")}`,
  },
  legend:
    "A tiempo están los informes y las respuestas de que no hay novedades que llegaron antes de terminar el plazo de gracia. Cada celda abre el informe o, si no lo hay, lo que dice el mes.",
  keys: "Las flechas llevan de celda en celda; Inicio y Fin, a los extremos de la fila.",
};
