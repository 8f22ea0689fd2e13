import { inLanguage } from "../../worker/languages/rules.ts";
import type { ReminderLetter } from "../../worker/mail/letters.ts";
import { filled } from "../../worker/reminders/letters/rules.ts";
import { formatDay, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { language } from "../i18n/texts.ts";

/** A reminder: its wording with the gaps filled. */
export function reminderLetter({ wording, matter, links }: ReminderLetter) {
  const { sphere, month, due, closes, actions, last, vacant, copied, roadmap, contact } = matter;
  const way = (path: string | undefined) =>
    path ? matter.origin + inLanguage(path, language()) : "";
  return filled(wording, {
    sphere,
    month: monthName(month),
    owed: t("letters.reminder.owed", actions),
    due: formatDay(due),
    closes: formatDay(closes),
    last: last
      ? t("letters.reminder.last", last.month, last.sentence ?? t("letters.reminder.example"))
      : "",
    vacant: vacant ? t("letters.reminder.vacant", sphere) : "",
    copied: copied ? t(`letters.reminder.copied.${copied}`) : "",
    roadmap,
    contact: contact || t("letters.reminder.contact"),
    page: way(matter.page),
    write: way(links.write),
    nothing: way(links.nothing),
    leave: way(links.leave),
  });
}
