import type { Lost } from "../../../worker/record/log/reader.ts";
import { formatNumber, plural } from "../format.ts";
import type { losses as en } from "../en/losses.ts";

const lostEvents = (after: number, upTo: number | null) =>
  upTo === null
    ? `los posteriores al evento ${formatNumber(after)}`
    : upTo === after + 1
      ? `al menos el evento ${formatNumber(upTo)}`
      : `al menos los eventos ${formatNumber(after + 1)} a ${formatNumber(upTo)}`;

/** What the record says of parts of itself that were lost. */
export const losses: typeof en = {
  title: "Se perdió una parte de este registro",
  about:
    "El registro se recuperó de una copia de respaldo. Él mismo dice lo que se perdió con ello.",
  what: (on: string, after: number, upTo: number | null) =>
    `El ${on} el registro se recuperó de una copia de respaldo que terminaba con el evento ${formatNumber(after)}. Lo que se había publicado después se perdió: ${lostEvents(after, upTo)}. ${upTo === null ? "Nadie había guardado hasta dónde llegaba el registro." : "Hasta dónde llegaba se sabe por el punto de control más reciente que se guardó fuera de la base de datos; es posible que también se hayan perdido eventos posteriores."}`,
  reason: "El motivo indicado",
  removed: "El motivo indicado fue suprimido.",
  checkpoint: "El punto de control firmado del registro que se perdió",
  hold: "Quien tenga una copia de la parte perdida puede demostrar con este punto de control lo que allí figuraba. Los eventos posteriores se numeran a partir de donde terminaba la copia de respaldo, de modo que sus números ya se habían usado antes.",
  /** To a reader whose browser kept a checkpoint of the lost part. */
  met: (size: number, { after, upTo, seq, reason }: Lost, on: string, kept: boolean) =>
    `Este navegador guardaba un punto de control de ${plural(size, "evento", "eventos")}, y el registro no continúa a partir de él. El registro dice por qué: el ${on} se recuperó de una copia de respaldo y ${upTo === after + 1 ? "se perdió" : "se perdieron"} ${lostEvents(after, upTo)} (lo dice el evento ${formatNumber(seq)}). ${reason === null ? "El motivo indicado fue suprimido." : `El motivo indicado: ${reason}`} No queda nada con qué comparar la parte perdida. ${kept ? "Se guardó el nuevo punto de control." : "El navegador se niega a guardar el nuevo punto de control; se conserva el anterior."}`,
};
