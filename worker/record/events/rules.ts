type Noted = { note: string };

/** A checkpoint in a line, as feeds print it: whoever keeps them keeps it. */
export function inOneLine(checkpoint: Noted | undefined): string | undefined {
  if (!checkpoint) return undefined;
  const [name, size, root, , signed] = checkpoint.note.split("\n");
  return `The record of ${name}: ${size} events, root ${root}, signed ${signed?.split(" ").at(-1)}`;
}

const NOTE = /^(\S+)\n([1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n\n— (\S+) ([A-Za-z0-9+/]+=*)$/gm;
const LINE =
  /The record of (\S+):\s+([1-9]\d*)\s+events,\s+root\s+([A-Za-z0-9+/]{43}=)(?:,\s+signed\s+([A-Za-z0-9+/]+=*))?/g;

/**
 * The checkpoints in what a reader kept: a note, or a mail or feed that holds one. A line without a
 * signature gives a note without one. The text itself where there is none.
 */
export function checkpointsIn(kept: string): string[] {
  const text = kept.replaceAll("\r\n", "\n");
  const found = new Set<string>();
  for (const [, name, size, root, signer, signature] of text.matchAll(NOTE))
    found.add(`${name}\n${size}\n${root}\n\n— ${signer} ${signature}\n`);
  for (const [, name, size, root, signature] of text.matchAll(LINE))
    found.add(`${name}\n${size}\n${root}\n\n${signature ? `— ${name} ${signature}` : ""}\n`);
  return found.size > 0 ? [...found] : [kept];
}
