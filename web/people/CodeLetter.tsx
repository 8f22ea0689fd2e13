import type { CodeLetter } from "../../worker/people/schema.ts";
import { t } from "../i18n/t.ts";

/** The mail that carries a code. The code is the only number of six digits in it. */
export const codeLetter = ({ code, roadmap }: CodeLetter): { subject: string; body: string } => ({
  subject: t("signin.mail.subject", roadmap),
  body: t("signin.mail.body", code),
});
