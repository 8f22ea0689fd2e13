import type * as v from "valibot";
import type { Store } from "../../../db/client.ts";
import { Refusal, refuseWrong } from "../../errors.ts";
import type { KindName, NewEvent } from "../../record/kinds/all.ts";
import { type Asked, type Done, publish, standing } from "../form/commands.ts";
import { changedTexts } from "../form/rules.ts";
import { ownSlug } from "../plan/commands.ts";
import { spheresNow, strategiesNow } from "../plan/queries.ts";
import { forgetting } from "../suggestions/queries.ts";
import {
  actionsNow,
  gatheringsNow,
  resourcesNow,
  storiesNow,
  termIn,
  termsNow,
} from "./queries.ts";
import {
  changesOf,
  type Held,
  type Said,
  saidIn,
  strangersIn,
  wholeFacts,
  withSeries,
} from "./rules.ts";
import type { newTranslation, ShelfName } from "./schema.ts";

/** How one noun of the library is kept. */
type Shelf = {
  noun: "gathering" | "resource" | "story" | "term";
  stated: KindName;
  changed: KindName;
  /** The kind of event that ends it, or the fact of a change that does. */
  ends: { kind: KindName } | { fact: string };
  facts: readonly string[];
  texts: readonly string[];
  /** The text that its address is made of. */
  named: string;
};

const words = (names: string) => names.split(" ");
const SPOKEN = ["strategies", "spheres", "actions"];

const SHELF: Record<ShelfName, Shelf> = {
  gatherings: {
    noun: "gathering",
    stated: "gathering.announced",
    changed: "gathering.changed",
    ends: { kind: "gathering.cancelled" },
    facts: ["on", "time", "minutes", "series", "part", ...SPOKEN],
    texts: words(
      "title series description facilitators place link audience materials attendance recap",
    ),
    named: "title",
  },
  resources: {
    noun: "resource",
    stated: "resource.listed",
    changed: "resource.changed",
    ends: { fact: "withdrawn" },
    facts: ["kind", "language", "checkedOn", ...SPOKEN],
    texts: words("title description link topic audience maker"),
    named: "title",
  },
  stories: {
    noun: "story",
    stated: "story.posted",
    changed: "story.changed",
    ends: { fact: "withdrawn" },
    facts: ["kind", "on", "speaker", ...SPOKEN],
    texts: words("title body author"),
    named: "title",
  },
  terms: {
    noun: "term",
    stated: "term.defined",
    changed: "term.changed",
    ends: { fact: "retired" },
    facts: [],
    texts: words("word forms definition source"),
    named: "word",
  },
};

/** Facts that say that somebody looked, and nothing else: they replace nothing that readers rely on. */
const LOOKED = new Set(["checkedOn"]);

/** Everything on a shelf as it stands, and what there is to speak of. */
export async function shelfNow(db: Store["db"], name: ShelfName) {
  const reads = {
    gatherings: gatheringsNow(db),
    resources: resourcesNow(db),
    stories: storiesNow(db),
    terms: termsNow(db),
  };
  const [items, strategies, spheres, actions] = await db.batch([
    reads[name],
    strategiesNow(db),
    spheresNow(db),
    actionsNow(db),
  ]);
  const whole = items.map((item): Held => ({ facts: {}, ...item }));
  return { items: whole, strategies, spheres, actions };
}

type Input = Readonly<Record<string, unknown>>;

const saidOf = ({ texts }: Shelf, input: Input, items: readonly Held[]): Said =>
  withSeries(saidIn(input, texts), items);

/** Puts something new on a shelf. */
export const state =
  (name: ShelfName) =>
  async (asked: Asked, input: Input): Promise<Done> => {
    const shelf = SHELF[name];
    const { items, ...known } = await shelfNow(asked.deps.store.db, name);
    const said = saidOf(shelf, input, items);
    refuseWrong(strangersIn(said, known));
    const slug = ownSlug(input.slug as string | undefined, said.texts[shelf.named] ?? "", items);
    const subject = `${shelf.noun}/${slug}`;
    const facts = { ...wholeFacts(shelf.facts, said), [shelf.noun]: slug };
    const events = [
      { kind: shelf.stated, subject, role: "admin", facts, texts: said.texts },
    ] as unknown as NewEvent[];
    const also = input.suggestion ? [forgetting(String(input.suggestion))] : [];
    return publish(asked, { events, expect: { [subject]: 0 }, also }, { slug, version: 1 });
  };

/** Changes what stands on a shelf, ends it, or takes it up again; a reason is asked for where readers saw something else. */
export const change =
  (name: ShelfName) =>
  async (asked: Asked, input: Input): Promise<Done> => {
    const shelf = SHELF[name];
    const slug = asked.target;
    const { items, ...known } = await shelfNow(asked.deps.store.db, name);
    const now = standing(
      items.find((i) => i.slug === slug),
      asked,
    );
    const said = saidOf(shelf, input, items);
    const { facts, texts, wrong, replaces } = changesOf(now, said, LOOKED);
    const reason = String(input.reason);
    const turns = input.ended !== undefined && input.ended !== now.ended;
    wrong.push(...strangersIn({ ...said, facts }, known));
    if (turns && "kind" in shelf.ends && now.ended)
      wrong.push({ path: "ended", message: "ended.stays" });
    if ((replaces || turns) && reason === "")
      wrong.push({ path: "reason", message: "text.missing" });
    refuseWrong(wrong);
    const subject = `${shelf.noun}/${slug}`;
    const about = { subject, role: "admin" };
    const turn = turns && "fact" in shelf.ends ? { [shelf.ends.fact]: input.ended } : {};
    const differs = Object.keys({ ...facts, ...texts, ...turn }).length > 0;
    const events = [
      ...(differs
        ? [
            {
              ...about,
              kind: shelf.changed,
              facts: { ...facts, ...turn, [shelf.noun]: slug },
              texts: { ...texts, ...(reason && { reason }) },
            },
          ]
        : []),
      ...(turns && "kind" in shelf.ends
        ? [{ ...about, kind: shelf.ends.kind, facts: { [shelf.noun]: slug }, texts: { reason } }]
        : []),
    ] as unknown as NewEvent[];
    const answer = { slug, version: now.version + events.length };
    return publish(asked, { events, expect: { [subject]: now.version } }, answer);
  };

/** Tells a term in another language, or otherwise than before. */
export async function translate(
  asked: Asked,
  { term, language, word, definition }: v.InferOutput<typeof newTranslation>,
): Promise<Done> {
  const { db } = asked.deps.store;
  const [items, [told]] = await db.batch([termsNow(db), termIn(db, term, language)]);
  const now = items.find((i) => i.slug === term);
  if (!now) throw new Refusal("subject.not_found");
  const { texts, wrong } = changedTexts(told ?? {}, { word, definition });
  refuseWrong(wrong);
  const subject = `term/${term}`;
  const facts = { term, language, first: told === undefined };
  const events: NewEvent[] =
    Object.keys(texts).length === 0
      ? []
      : [{ kind: "term.translated", subject, role: "admin", facts, texts }];
  const answer = { slug: term, version: now.version + 1 };
  return publish(asked, { events, expect: { [subject]: now.version } }, answer);
}
