/** Words in a row with the same fate; a space stands between two pieces. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Longer texts are shown whole, before and after. */
const MOST_CELLS = 250_000;

const split = (text: string) => text.match(/\S+/g) ?? [];

/** What changed between two texts, word by word; undefined when they are too long or too different. */
export function diff(was: string, now: string): Piece[] | undefined {
  const a = split(was);
  const b = split(now);
  if (a.length * b.length > MOST_CELLS) return undefined;

  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const shared = common[0] ?? 0;
  if (shared * 2 < Math.max(a.length, b.length)) return undefined;

  const pieces: Piece[] = [];
  const push = (kind: Piece["kind"], word: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else pieces.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && x === y) {
      push("same", y);
      i++;
      j++;
    } else if (
      x !== undefined &&
      (y === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      push("removed", x);
      i++;
    } else {
      push("added", y ?? "");
      j++;
    }
  }
  return pieces;
}
