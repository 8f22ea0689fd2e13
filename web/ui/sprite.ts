/* The drawings, in currentColor. Their names are words of the vocabulary and stand in the stored
   HTML of editions: add, never rename. */
const ROUND = 'fill="none" stroke="currentColor" stroke-width="2"';
const THIN = 'fill="none" stroke="currentColor" stroke-width="1.5"';
const BROKEN = `${THIN} stroke-dasharray="2.6 2.1"`;
const BOARD =
  "M8 13.25h8a.75.75 0 0 1 .75.75v11a.75.75 0 0 1-.75.75H8a.75.75 0 0 1-.75-.75V14a.75.75 0 0 1 .75-.75Z";
const STEM = '<path d="M11 26h2v12h-2z"/>';
const RING = `<circle cx="8" cy="8" r="6.75" ${ROUND}/>`;

/** Posts: box 24 x 38, the road is the lower edge; 0 to 10 is free for the glyph of a stage. */
const posts = {
  on_time: `<path d="M8 12.5h8a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 25V14A1.5 1.5 0 0 1 8 12.5Z"/>${STEM}`,
  late: `<path d="${BOARD}" ${THIN}/><path d="M7 13h5.5v13H7z"/>${STEM}`,
  nothing: `<path d="${BOARD}" ${THIN}/>${STEM}`,
  excused: `<path d="${BOARD}M7.5 18l5-5M7.5 22.5l9-9M8 26.2l8.8-8.8M12 26.4l4.8-4.8" ${THIN}/>${STEM}`,
  missed: `<path d="${BOARD}" ${BROKEN}/><path d="M12 28v10" stroke="currentColor" stroke-width="2" stroke-dasharray="2.6 2.1"/>`,
  /** The frame of a partial post; the share that reported is filled in by whoever draws it. */
  partial: `<path d="${BOARD}" ${BROKEN}/>${STEM}`,
  open: `<circle cx="12" cy="22" r="2.75" ${THIN}/><path d="M11 25h2v13h-2z"/>`,
  none_owed: '<path d="M11.25 32h1.5v6h-1.5z"/>',
};

const marks = {
  /* stages: circles */
  not_started: RING,
  planning: `${RING}<path d="M8 8V2a6 6 0 0 1 6 6z"/>`,
  underway: `${RING}<path d="M8 2a6 6 0 0 1 0 12z"/>`,
  done: '<circle cx="8" cy="8" r="7.75"/>',
  paused: `${RING}<path d="M5.2 4.5h2v7h-2zM8.8 4.5h2v7h-2z"/>`,
  dropped: `${RING}<path d="M5 5l6 6M11 5l-6 6" stroke="currentColor" stroke-width="2"/>`,
  /* healths: angles */
  on_track: '<path d="M8 2l7 12H1z"/>',
  at_risk: '<path d="M8 .5L15.5 8 8 15.5.5 8z"/>',
  off_track: '<path d="M8 14L1 2h14z"/>',
  /* other: an addition or correction, a moved date, a tombstone */
  fixed: '<path d="M1.5 8h13M8 1.5v13" stroke="currentColor" stroke-width="2.5"/>',
  moved: `<path d="M1 8h12M9 3.5L13.5 8 9 12.5" ${ROUND}/>`,
  redacted: '<path d="M1 6h14v4H1z"/>',
};

const brand =
  '<path d="M2 0h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-5v11H7V17H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Zm2 5v2.2h10V5Zm0 5v2.2h6V10Z" fill-rule="evenodd"/>';

export type PostName = keyof typeof posts;
export type ShapeName = PostName | keyof typeof marks | "brand";

const symbol = (name: string, box: string, drawing: string) =>
  `<symbol id="s-${name}" viewBox="${box}">${drawing}</symbol>`;

const symbols: [name: string, symbol: string][] = [
  ...Object.entries(posts).map(([n, d]): [string, string] => [n, symbol(n, "0 0 24 38", d)]),
  ...Object.entries(marks).map(([n, d]): [string, string] => [n, symbol(n, "0 0 16 16", d)]),
  ["brand", symbol("brand", "0 0 18 28", brand)],
];

const USE = '"#s-';

/** The names of the shapes that stand in a page's HTML. */
function shapesIn(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = html.indexOf(USE); at >= 0; at = html.indexOf(USE, at)) {
    at += USE.length;
    found.add(html.slice(at, html.indexOf('"', at)));
  }
  return found;
}

/**
 * The hidden drawing at the end of the body that every `<Shape>` refers to. Given the page's HTML
 * it holds only the shapes that stand there; hydrated pages leave it out and get them all.
 */
export function sprite(html?: string): string {
  const named = html === undefined ? undefined : shapesIn(html);
  const used = symbols.filter(([name]) => named?.has(name) ?? true);
  if (used.length === 0) return "";
  return `<div hidden><svg aria-hidden="true">${used.map(([, s]) => s).join("")}</svg></div>`;
}
