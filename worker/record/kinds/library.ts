import { gatherings, resources, stories, terms, termWords } from "../../../db/schema/library.ts";
import type { ResourceKind, Role, StoryKind } from "../../../db/words.ts";
import { given, kind, open, type Placed, revise } from "../project.ts";

type SpokenOf = { strategies: string[]; spheres: string[]; actions: string[] };

const lists = ({ strategies, spheres, actions }: Partial<SpokenOf>) => ({
  strategies: strategies && JSON.stringify(strategies),
  spheres: spheres && JSON.stringify(spheres),
  actions: actions && JSON.stringify(actions),
});

/** Each text stands in the column of its name. */
const words = (e: Placed<unknown>) =>
  given(e, Object.fromEntries([...e.texts].map((field) => [`${field}Seq`, field])));

type Meeting = SpokenOf & {
  on: string;
  time: string | null;
  minutes: number | null;
  series: string | null;
  part: number | null;
};
type Listed = SpokenOf & { kind: ResourceKind; language: string; checkedOn: string | null };
type Posted = SpokenOf & { kind: StoryKind; on: string; speaker: Role | null };

const meeting = ({ on, time, minutes, series, part, ...of }: Partial<Meeting>) => ({
  onDay: on,
  startsAt: time,
  minutes,
  series,
  part,
  ...lists(of),
});
const listed = ({ kind: what, language, checkedOn, ...of }: Partial<Listed>) => ({
  kind: what,
  language,
  checkedOn,
  ...lists(of),
});
const posted = ({ kind: what, on, speaker, ...of }: Partial<Posted>) => ({
  kind: what,
  onDay: on,
  speaker,
  ...lists(of),
});

export const libraryKinds = {
  /** Texts: title, series, description, facilitators, place, link, audience, materials. */
  "gathering.announced": kind<Meeting & { gathering: string }>((e) => {
    const { gathering, ...facts } = e.facts;
    const row = { slug: gathering, cancelled: false, ...meeting(facts), ...words(e) };
    return [open(gatherings, e.seq, row)];
  }),
  /** Texts: those that change, attendance and recap among them; reason. */
  "gathering.changed": kind<Partial<Meeting> & { gathering: string }>((e) => {
    const { gathering, ...facts } = e.facts;
    return revise(gatherings, e.seq, { slug: gathering }, { ...meeting(facts), ...words(e) });
  }),
  /** Text: reason. */
  "gathering.cancelled": kind<{ gathering: string }>((e) => {
    const changes = { cancelled: true, ...words(e) };
    return revise(gatherings, e.seq, { slug: e.facts.gathering }, changes);
  }),
  /** Texts: title, description, link, topic, audience, maker. */
  "resource.listed": kind<Listed & { resource: string }>((e) => {
    const { resource, ...facts } = e.facts;
    const row = { slug: resource, withdrawn: false, ...listed(facts), ...words(e) };
    return [open(resources, e.seq, row)];
  }),
  /** Texts: those that change; reason. */
  "resource.changed": kind<Partial<Listed> & { resource: string; withdrawn?: boolean }>((e) => {
    const { resource, withdrawn, ...facts } = e.facts;
    const changes = { withdrawn, ...listed(facts), ...words(e) };
    return revise(resources, e.seq, { slug: resource }, changes);
  }),
  /** Texts: title, body (Markdown), author. */
  "story.posted": kind<Posted & { story: string }>((e) => {
    const { story, ...facts } = e.facts;
    const row = { slug: story, withdrawn: false, ...posted(facts), ...words(e) };
    return [open(stories, e.seq, row)];
  }),
  /** Texts: those that change; reason. */
  "story.changed": kind<Partial<Posted> & { story: string; withdrawn?: boolean }>((e) => {
    const { story, withdrawn, ...facts } = e.facts;
    const changes = { withdrawn, ...posted(facts), ...words(e) };
    return revise(stories, e.seq, { slug: story }, changes);
  }),
  /** Texts: word, forms, definition, source. */
  "term.defined": kind<{ term: string }>((e) => [
    open(terms, e.seq, { slug: e.facts.term, retired: false, ...words(e) }),
  ]),
  /** Texts: those that change; reason. */
  "term.changed": kind<{ term: string; retired?: boolean }>((e) => {
    const { term, retired } = e.facts;
    return revise(terms, e.seq, { slug: term }, { retired, ...words(e) });
  }),
  /** The term in another language; said again, it replaces what stood there. Texts: word, definition. */
  "term.translated": kind<{ term: string; language: string; first: boolean }>((e) => {
    const { term, language, first } = e.facts;
    const key = { term, language };
    if (first) return [open(termWords, e.seq, { ...key, ...words(e) })];
    return revise(termWords, e.seq, key, words(e));
  }),
};
