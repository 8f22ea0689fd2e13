import type { Letter, PostLetter } from "../../worker/mail/letters.ts";
import { inLanguage } from "../../worker/languages/rules.ts";
import { letterOf } from "../follow/Letter.tsx";
import { t } from "../i18n/t.ts";
import { language, words } from "../i18n/texts.ts";
import { codeLetter } from "../people/CodeLetter.tsx";
import { handoverLetter } from "./Handover.tsx";
import { reminderLetter } from "./Reminder.tsx";

type Worded = { subject: string; body: string };

/** A mail to somebody with a post, or to whoever asked something. */
function postLetter(of: PostLetter): Worded {
  const way = (path: string) => of.origin + inLanguage(path, language());
  switch (of.what) {
    case "invitation":
      return {
        subject: t("letters.invitation.subject", of.roadmap),
        body: `${t("letters.invitation.body", of.roadmap)}\n\n${t("letters.signIn", way("/sign-in"))}`,
      };
    case "approve":
      return {
        subject: t("letters.approve.subject", of.sphere, of.month),
        body: t("letters.approve.body", of.sphere, of.month, way(of.path)),
      };
    case "returned": {
      const why =
        "comment" in of.why
          ? t("letters.returned.said", of.why.comment)
          : words().errors.code[of.why.code];
      return {
        subject: t("letters.returned.subject", of.sphere, of.month),
        body: t("letters.returned.body", of.sphere, of.month, why, way(of.path)),
      };
    }
    case "published": {
      const how = t(`letters.published.how.${of.how}`);
      return {
        subject: t("letters.published.subject", of.sphere, of.month),
        body: t("letters.published.body", of.sphere, of.month, how, way(of.path)),
      };
    }
    case "question":
      return question(of.sphere, null, t("letters.question.community", of.sphere), way(of.path));
    case "asked": {
      const who = t(of.alone ? "letters.question.alone" : "letters.question.open");
      const about = t("letters.question.about", of.sphere, of.month);
      return question(of.sphere, of.month, about + t("common.mark.gap") + who, way(of.path));
    }
    case "removal":
      return {
        subject: t("letters.removal.subject"),
        body: t("letters.removal.body", of.roadmap, way("/office/redactions")),
      };
    case "handover":
      return handoverLetter(of, way);
    case "published-question":
      return {
        subject: t("letters.asker.published.subject"),
        body: t("letters.asker.published.body", of.on, way(`/questions/${of.id}`)),
      };
    case "declined-question": {
      const reason = t("questions.rules.reason", of.reason);
      return {
        subject: t("letters.asker.declined.subject"),
        body: t("letters.asker.declined.body", of.on, reason, way("/questions#rules")),
      };
    }
    case "answered-question":
      return {
        subject: t("letters.asker.answered.subject"),
        body: t("letters.asker.answered.body", of.on, way(`/questions/${of.id}`)),
      };
  }
}

/** Tells a lead that a question waits; its words stand on the site alone. */
const question = (sphere: string, month: string | null, about: string, page: string): Worded => ({
  subject: t("letters.question.subject", sphere, month),
  body: [about, t("letters.question.read", page), t("letters.question.why")].join("\n\n"),
});

/** Any mail in the language that is spoken. */
export function worded(of: Letter): Worded {
  switch (of.what) {
    case "code":
      return codeLetter(of);
    case "confirm":
    case "digest":
      return letterOf(of);
    case "reminder":
      return reminderLetter(of);
    case "wording":
      return words().letters.wordings[of.name];
    case "foot":
      return { subject: "", body: `${t("letters.foot")}\n\n${of.note}` };
    case "invitation":
    case "approve":
    case "returned":
    case "published":
    case "question":
    case "asked":
    case "removal":
    case "handover":
    case "published-question":
    case "declined-question":
    case "answered-question":
      return postLetter(of);
  }
}
