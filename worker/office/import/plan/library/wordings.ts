import { TRANSLATED } from "../../../../../db/words.ts";

/** Every wording of a text, oldest first, by its subject and field: `strategy/fair-care title`. */
export type Wordings = Map<string, { version: number; text: string }[]>;

/** Notes what an event says in a field, where that may be translated. */
export function wordIn(
  wordings: Wordings,
  { subject, version }: { subject: string; version: number },
  field: string,
  text: string | undefined,
): void {
  const noun = subject.split("/")[0]!;
  const fields: readonly string[] = Object.hasOwn(TRANSLATED, noun)
    ? TRANSLATED[noun as keyof typeof TRANSLATED]
    : [];
  if (!text || !fields.includes(field)) return;
  const key = `${subject} ${field}`;
  wordings.set(key, [...(wordings.get(key) ?? []), { version, text }]);
}
