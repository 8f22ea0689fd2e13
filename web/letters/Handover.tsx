import type { PostLetter } from "../../worker/mail/letters.ts";
import { t } from "../i18n/t.ts";

type Handover = Extract<PostLetter, { what: "handover" }>;

/** Who comes after, in a sentence; a name only where it is published. */
function follows({ role, on, successor, name }: Handover["effect"]): string {
  if (successor === "vacant") return t("letters.handover.vacant", on);
  if (successor === "appointed") return t("letters.handover.appointed", role, on);
  if (name === null) return t("letters.handover.unnamed", role, on);
  return t("letters.handover.named", role, on, name);
}

/** What the one who gets the letter can do now. */
function wayOn({ to, effect }: Handover, way: (path: string) => string): string {
  if (to === "successor") return t("letters.signIn", way("/sign-in"));
  if (to === "office" && effect.successor === "vacant")
    return t("letters.handover.appoint", way("/office/appointments"));
  return to === "deputy" ? t("letters.handover.report", way("/desk")) : "";
}

/** A letter about a hand-over: what happens when, and the note, which stands nowhere else. */
export function handoverLetter(of: Handover, way: (path: string) => string) {
  const { to, effect, sphere, slug, note } = of;
  const { role, on } = effect;
  const yours = to === "successor";
  const then = yours ? t("letters.handover.begins", on) : follows(effect);
  const left = effect.deputyLeft ? t("common.mark.gap") + t("letters.handover.deputyLeft") : "";
  const parts = [
    [
      t("letters.handover.hands", role, sphere),
      then + left,
      t("letters.handover.public", way(`/spheres/${slug}`)),
    ].join("\n"),
    wayOn(of, way),
    note && t("letters.handover.note", note),
    t("letters.handover.why", to),
  ];
  return {
    subject: t(yours ? "letters.handover.yours" : "letters.handover.subject", role, sphere),
    body: parts.filter(Boolean).join("\n\n"),
  };
}
