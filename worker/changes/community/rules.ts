import type { About, Actor } from "../../../db/words.ts";
import type { Stub } from "../rules.ts";
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
  /** The position of the words of what it is about. */
  title: number | null;
};

/** Both states of the community's questions that differ. */
export const communityStates = (all: readonly Communal[]) => ({
  was: new Map<string, Fields>(
    all.flatMap((q) =>
      q.later ? [] : [[`question/${q.id}`, { seq: q.seq, answered: null }] as const],
    ),
  ),
  now: new Map<string, Fields>(
    all.map((q) => [`question/${q.id}`, { seq: q.seq, answered: q.answered }] as const),
  ),
});

/** The community's questions as items: one that was asked and answered since is one, with both. */
export const communityItems = (all: readonly Communal[]): Stub[] =>
  all.map((q) => {
    const seq = Math.max(q.seq, q.answered ?? 0);
    const answer = q.answered === null ? [] : [[q.answered, "answer"] as const];
    const field = q.about === "action" ? "wording" : "title";
    return {
      id: `e-${seq}-asked-${q.id}`,
      group: "asked",
      kind: q.later ? "asked" : "answered",
      subject: `question/${q.id}`,
      url: `/questions/${q.id}`,
      seq,
      title: q.title === null ? null : [q.title, field],
      ...(q.answerer && { answerer: q.answerer }),
      said: [[q.seq, "question"], ...answer],
    };
  });
