import { inLanguage } from "../../worker/languages/rules.ts";
import { addDays, isDay } from "../../worker/months/rules.ts";
import { t } from "../i18n/t.ts";
import { language } from "../i18n/texts.ts";
import { withQuery } from "../ui/site.ts";

const KEY = "changes.seen";

/** The newest day on which this browser looked, and the one before it. */
type Seen = { day: string; before: string | null };

function read(): Seen | null {
  try {
    const { day, before } = JSON.parse(localStorage.getItem(KEY) ?? "null") as Seen;
    return isDay(day) ? { day, before: before !== null && isDay(before) ? before : null } : null;
  } catch {
    return null;
  }
}

/**
 * Offers what changed since this browser last looked. The day is kept here only; it leaves with
 * the address that the reader follows, and with nothing else.
 */
export function offerSeen(place: HTMLElement): void {
  const link = place.querySelector("a");
  const { day: today = "", path = "" } = place.dataset;
  if (!link || !isDay(today)) return;
  const seen = read();
  const last = seen && (seen.day < today ? seen.day : seen.before);
  try {
    localStorage.setItem(KEY, JSON.stringify({ day: today, before: last }));
  } catch {
    return;
  }
  if (!last) return;
  // What came later on that day itself was not seen yet.
  link.href = withQuery(inLanguage(path, language()), { from: addDays(last, -1) });
  link.textContent = t("changes.ask.seen", last);
  place.hidden = false;
}
