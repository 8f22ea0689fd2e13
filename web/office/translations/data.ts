import { query } from "@solidjs/router";
import type { translationReads } from "../../../worker/office/translations/routes.ts";
import type { EditedText, Into, TextItem } from "../../../worker/office/translations/schema.ts";
import { client } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";

export type { EditedText, Into, TextItem };

const translations = () => client<typeof translationReads>().api.v1.office.translations;

/** How far each language is. */
export const getLanguages = query(
  async () => (await translations().$get()).json(),
  "office.languages",
);

/** The texts that an address asks for, in a language; null where it asks for none there are. */
export const getTexts = query(async (language: Into, asked: Record<string, string>) => {
  const answer = await translations()[":language"].$get({ param: { language }, query: asked });
  return answer.ok ? answer.json() : null;
}, "office.translations");

/** What kind of text it is: "Strategy · The title". */
export const kindOf = ({ about, field }: Pick<TextItem, "about" | "field">): string => {
  const own: Record<string, string> = {
    "story body": t("translating.office.storyBody"),
    "action title": t("translating.office.step"),
  };
  const name = own[`${about} ${field}`] ?? words().names.text(field, null);
  return `${t(`translating.office.about.${about}`)} · ${name}`;
};
