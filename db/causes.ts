type Cause = { name?: string; message?: string; cause?: unknown };

/** What failed, then what caused it, and so on: drivers wrap the errors of one another. */
export function causesOf(error: unknown): Cause[] {
  const found: Cause[] = [];
  let next = error as Cause | null | undefined;
  while (next && !found.includes(next)) {
    found.push(next);
    next = next.cause as typeof next;
  }
  return found;
}

/** Whether what failed, or anything that caused it, is called or says this. */
export const says = (error: unknown, words: RegExp): boolean =>
  causesOf(error).some(({ name, message }) => words.test(`${name} ${message}`));
