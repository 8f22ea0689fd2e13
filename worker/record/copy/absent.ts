import type { Logged } from "./lines.ts";
import { removalIn, replacedIn, type Told } from "./reasons.ts";

type Missing = { seq: number; field: string; kind: string; facts: Logged["facts"] };

/** Kinds whose words a correction may take away. */
const CORRECTED = new Set(["update.published", "update.nothing_reported", "update.corrected"]);

const key = (of: number | string, field: string) => JSON.stringify([of, field]);

/**
 * Follows a log and says of every text that is not in it whether the log itself gives the reason:
 * it was removed, it is a name that is not public, or a correction replaced it for privacy.
 */
export function absences() {
  const missing: Missing[] = [];
  /** Position and field of a removed text -> the event that removed it. */
  const removed = new Map<string, number>();
  /** Whose name is not public today: the newest event about them decides. */
  const unnamed = new Map<string, boolean>();
  /** Update and field -> the newest correction that took its words away. */
  const replaced = new Map<string, number>();

  /** Takes an event for a reason only. */
  function explain(e: Told) {
    const { seq, kind, facts } = e;
    const removal = removalIn(e);
    for (const field of removal?.fields ?? []) {
      const text = key(removal!.of, field);
      if (!removed.has(text)) removed.set(text, seq);
    }
    if (kind === "person.named" && typeof facts.person === "string")
      unnamed.set(facts.person, facts.public === false);
    const correction = replacedIn(e);
    for (const field of correction?.fields ?? []) replaced.set(key(correction!.update, field), seq);
  }

  function see(e: Logged) {
    const { seq, kind, facts } = e;
    for (const field of Object.keys(e.texts))
      if (!Object.hasOwn(e.words, field)) missing.push({ seq, field, kind, facts });
    explain(e);
  }

  function isLawful({ seq, field, kind, facts }: Missing): boolean {
    if (removed.has(key(seq, field))) return true;
    if (kind === "person.named")
      return (
        field === "name" && typeof facts.person === "string" && unnamed.get(facts.person) === true
      );
    if (!CORRECTED.has(kind) || typeof facts.update !== "string") return false;
    return (replaced.get(key(facts.update, field)) ?? 0) > seq;
  }

  return {
    see,
    explain,
    /** Texts that are gone for no reason that the log gives. */
    unexplained: () => missing.filter((m) => !isLawful(m)),
    /** Removals of a text that still stands, or never stood, in the log. */
    unkept() {
      const gone = new Set(missing.map((m) => key(m.seq, m.field)));
      return [...removed].filter(([text]) => !gone.has(text)).map(([, seq]) => seq);
    },
  };
}
