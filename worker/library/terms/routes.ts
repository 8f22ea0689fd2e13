import { readAt } from "../../asof.ts";
import { factory } from "../../context.ts";
import { answers } from "../../openapi.ts";
import { removedNow } from "../../record/removed/rules.ts";
import { listedOf, validate } from "../../validate.ts";
import { endReason, newsOf } from "../rules.ts";
import { readTerms } from "./queries.ts";
import { listTerms, type Term, termList } from "./schema.ts";

/** In the order of the alphabet; those used no more stand last. */
const inOrder = (a: Term, b: Term) =>
  Number(a.retired) - Number(b.retired) || (a.word ?? a.slug).localeCompare(b.word ?? b.slug, "en");

export const termsRoutes = factory
  .createApp()
  .basePath("/api/v1/terms")
  .get(
    "/",
    answers("The common language: every term with its definition and translations.", termList),
    validate("query", listTerms),
    readAt,
    async (c) => {
      const { at, zone } = c.var.reading;
      const [rows, words, history] = await readTerms(c.var.deps.store.db, at);
      const events = Map.groupBy(history, (e) => (JSON.parse(e.facts) as { term: string }).term);
      const items = rows.map(({ given, forms, ...term }): Term => {
        const own = events.get(term.slug) ?? [];
        const said = own.filter((e) => e.kind !== "term.translated");
        const timeline = newsOf(said, Object.keys(given), zone);
        const others = words.filter((w) => w.term === term.slug);
        return {
          ...term,
          forms: (forms ?? "").split("\n").filter(Boolean),
          reason: endReason(term.retired, timeline),
          translations: others.map(({ language, word, definition }) => ({
            language,
            word,
            definition,
          })),
          redacted: [
            ...removedNow(given, { ...term, forms }, own, zone),
            ...others.flatMap((o) => removedNow(o.given, o, own, zone)),
          ],
          timeline,
        };
      });
      return c.json(listedOf(items.toSorted(inOrder), c.req.valid("query")), 200);
    },
  );
