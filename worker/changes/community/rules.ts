import type { About, Actor } from "../../../db/words.ts";
import type { Stub, Titles } from "../rules.ts";
import type { Fields } from "../state/rules.ts";

export type Communal = {
  id: string;
  seq: number;
  /** Whether it was published after the first position. */
  later: number;
  about: About;
  of: string;
  answered: number | null;
  answerer: Actor | null;
  /** Whether it was answered after the first position; null while it waits. */
  answered_later: number | null;
  /** The positions of the words that answer it at the end, and before they were put right. */
  words: number | null;
  words_was: number | null;
  /** The role whose words these are. */
  corrector: Actor | null;
  sphere_was: string;
  sphere: string;
  /** When it was handed on last. */
  routed: number | null;
  /** The position of the words of what it is about. */
  title: number | null;
};

/** Both states of the community's questions that differ. */
export const communityStates = (all: readonly Communal[]) => ({
  was: new Map<string, Fields>(
    all.flatMap((q) => {
      const words = q.answered_later === 0 ? q.words_was : null;
      const fields = { seq: q.seq, answered: words, sphere: q.sphere_was };
      return q.later ? [] : [[`question/${q.id}`, fields] as const];
    }),
  ),
  now: new Map<string, Fields>(
    all.map((q) => [`question/${q.id}`, { seq: q.seq, answered: q.words, sphere: q.sphere }]),
  ),
});

const headOf = (q: Communal): Pick<Stub, "subject" | "url" | "title"> => ({
  subject: `question/${q.id}`,
  url: `/questions/${q.id}`,
  title: q.title === null ? null : [q.title, q.about === "action" ? "wording" : "title"],
});

const newestFirst = (x: Stub, y: Stub) => y.seq - x.seq;

/**
 * The community's questions as items: one that was asked and answered since is one, with both, in the
 * words that hold at the end; where one went that was asked before is another.
 */
export const communityItems = (all: readonly Communal[], titles: Titles): Stub[] =>
  all
    .flatMap((q): Stub[] => {
      const items: Stub[] = [];
      const common = { ...headOf(q), group: "asked" } as const;
      const named = (slug: string) => titles.get(`sphere/${slug}`) ?? slug;
      if (q.later || q.answered_later) {
        const seq = Math.max(q.seq, q.answered ?? 0);
        items.push({
          ...common,
          id: `e-${seq}-asked-${q.id}`,
          kind: q.later ? "asked" : "answered",
          seq,
          ...(q.answerer && { answerer: q.answerer }),
          said: [[q.seq, "question"], ...(q.words === null ? [] : [[q.words, "answer"] as const])],
        });
      }
      if (!q.later && q.routed !== null && q.sphere !== q.sphere_was)
        items.push({
          ...common,
          id: `e-${q.routed}-routed-${q.id}`,
          kind: "routed",
          seq: q.routed,
          was: named(q.sphere_was),
          now: named(q.sphere),
          said: [[q.seq, "question"]],
        });
      return items;
    })
    .toSorted(newestFirst);

/** Answers whose words were put right, as items: both texts, and the last reason. */
export const answerFixItems = (all: readonly Communal[]): Stub[] =>
  all
    .flatMap((q): Stub[] => {
      const { words, words_was: was } = q;
      if (words === null || was === null || words === was) return [];
      return [
        {
          ...headOf(q),
          id: `e-${words}-corrected-${q.id}`,
          group: "corrected",
          kind: "answer_corrected",
          seq: words,
          role: q.corrector ?? undefined,
          why: [words, "reason"],
          texts: [{ field: "answer", was: [was, "answer"], now: [words, "answer"] }],
        },
      ];
    })
    .toSorted(newestFirst);
