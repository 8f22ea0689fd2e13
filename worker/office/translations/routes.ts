import * as v from "valibot";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { listed, validate } from "../../validate.ts";
import { freshKey } from "../../write.ts";
import { changes, office, verb } from "../form/routes.ts";
import { translate } from "./commands.ts";
import { type Standing, textsIn } from "./queries.ts";
import { countsOf, idOf, stateOf } from "./rules.ts";
import { askTexts, INTO, type Into, languagesAnswer, newWords, textsAnswer } from "./schema.ts";

const itemOf = (text: Standing) => {
  const { about, of, field, original } = text;
  return { id: idOf(text), about, of, field, original, state: stateOf(text) };
};

/** What of the institution's texts is translated. */
export const translationReads = factory
  .createApp()
  .basePath("/api/v1/office/translations")
  .get(
    "/",
    answers("How many texts are translated into each language.", languagesAnswer),
    office,
    async (c) => {
      const { db } = c.var.deps.store;
      const all = await Promise.all(INTO.map((language) => textsIn(db, language)));
      const items = INTO.map((language, i) => ({ language, counts: countsOf(all[i]!) }));
      return c.json({ items }, 200);
    },
  )
  .get(
    "/:language",
    answers(
      "The institution's texts and how each stands in a language; `edit` asks for one whole, with what a translation names.",
      textsAnswer,
    ),
    office,
    validate("param", v.object({ language: v.picklist(INTO, "choice.unknown") })),
    validate("query", askTexts),
    async (c) => {
      const q = c.req.valid("query");
      const texts = await textsIn(c.var.deps.store.db, c.req.valid("param").language);
      const found = texts.filter(
        (text) => (!q.state || q.state === stateOf(text)) && (!q.about || q.about === text.about),
      );
      const from = (q.page - 1) * q.per_page;
      const items = found.slice(from, from + q.per_page).map(itemOf);
      const text = texts.find((one) => idOf(one) === q.edit);
      const edited = text ? { ...text, ...itemOf(text) } : null;
      const waiting = texts.find((one) => stateOf(one) !== "translated");
      const next = waiting ? idOf(waiting) : null;
      const counts = countsOf(texts);
      const answer = { ...listed(items, q, found.length), counts, next, edited };
      return c.json({ ...answer, key: freshKey(c) }, 200);
    },
  );

const into = (language: Into) =>
  changes({
    name: `translations/${language}`,
    edit: verb({
      about:
        "Says a text in another language; names the version of its translation (0: none yet) and that of the words translated.",
      schema: newWords,
      run: translate(language),
    }),
  });

export const translationChanges = factory
  .createApp()
  .get("/office/translations/:language", office, (c) => c.var.page())
  .route("/", into("es"))
  .route("/", into("zh-Hans"));
