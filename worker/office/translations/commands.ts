import { Refusal } from "../../errors.ts";
import type { NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { textsIn } from "./queries.ts";
import { idOf } from "./rules.ts";
import type { Into, NewWords } from "./schema.ts";

/** Says a published text in another language; it belongs to the words that its writer read. */
export const translate =
  (language: Into) =>
  async (asked: Asked, { of, words }: NewWords): Promise<Done> => {
    const texts = await textsIn(asked.deps.store.db, language);
    const now = standing(
      texts.find((text) => idOf(text) === asked.target),
      asked,
    );
    if (of !== now.of_version) throw new Refusal("subject.changed_meanwhile", [], { now });
    const about = now.of ? `${now.about}/${now.of}` : now.about;
    const subject = `translation/${about}/${now.field}/${language}`;
    const facts = { of: about, version: of, field: now.field, language };
    const events: NewEvent[] =
      words === now.words
        ? []
        : [{ kind: "text.translated", subject, role: "admin", facts, texts: { words } }];
    const answer = { id: asked.target, version: now.version + 1 };
    return publish(asked, { events, expect: { [subject]: now.version } }, answer);
  };
