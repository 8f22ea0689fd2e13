import type { JSX } from "solid-js";
import type { AnswerFix } from "../../worker/questions/schema.ts";
import { t } from "../i18n/t.ts";
import { Changes } from "./Changes.tsx";

/** That an answer to the community was put right, by which role and why. */
export const FixedBy = (props: { of: Pick<AnswerFix, "role" | "reason"> }): JSX.Element => (
  <>
    <b>{t("changes.told.answerFixed")}</b>
    {t(
      "corrections.fixedBy",
      t(`corrections.role.${props.of.role}`),
      t("corrections.because", props.of.reason),
    )}
  </>
);

/** Both texts of an answer that is put right. */
export const AnswerChange = (props: { of: Pick<AnswerFix, "was" | "now"> }): JSX.Element => (
  <Changes
    of={[{ field: "answer", was: props.of.was, now: props.of.now, hidden: false, wording: null }]}
  />
);
