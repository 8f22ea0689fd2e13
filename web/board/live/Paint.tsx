import { type FillName, LOOK, PATTERNS } from "../../ui/charts/fills.tsx";

const TILE = 8;

const TOKENS = [
  "ink",
  "ink-2",
  "rule",
  "paper",
  "sunk",
  "accent",
  "on-accent",
  "aside",
  "strained",
  "fill-done",
  "fill-underway",
  "fill-planning",
  "fill-not-started",
  "fill-aside",
] as const;

/** Every colour of a drawing, as the browser resolves the tokens now. */
export type Palette = Record<(typeof TOKENS)[number], string>;

/** Light, dark, or chosen by the reader. */
export function palette(near: Element): Palette {
  const probe = document.createElement("span");
  near.append(probe);
  const colours = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}

const toneOf = (fill: FillName) => `fill-${LOOK[fill].tone.replace("_", "-")}` as keyof Palette;

/** The lines of a pattern. */
const lineOf = (fill: FillName, colours: Palette) =>
  colours[LOOK[fill].tone === "aside" ? "aside" : "accent"];

/** A tone, with its pattern over it where tones are close. */
export function fillOf(fill: FillName, colours: Palette): string | CanvasPattern {
  const tone = colours[toneOf(fill)];
  const { pattern } = LOOK[fill];
  const tile = document.createElement("canvas");
  const scale = window.devicePixelRatio || 1;
  tile.width = Math.round(TILE * scale);
  tile.height = tile.width;
  const ctx = tile.getContext("2d");
  if (!pattern || !ctx) return tone;
  ctx.scale(tile.width / TILE, tile.width / TILE);
  ctx.fillStyle = tone;
  ctx.fillRect(0, 0, TILE, TILE);
  ctx.strokeStyle = lineOf(fill, colours);
  ctx.stroke(new Path2D(PATTERNS[pattern]));
  const made = ctx.createPattern(tile, "repeat");
  made?.setTransform(new DOMMatrix().scale(TILE / tile.width));
  return made ?? tone;
}

/** A number on its fill, its plain tone around it. */
export function figure(
  ctx: CanvasRenderingContext2D,
  text: string,
  at: { x: number; y: number },
  fill: FillName,
  colours: Palette,
) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineWidth = 6;
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours[toneOf(fill)];
  ctx.strokeText(text, at.x, at.y);
  ctx.fillStyle = fill === "done" ? colours["on-accent"] : colours.ink;
  ctx.fillText(text, at.x, at.y);
}

/** Text in lines no longer than a width. */
function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && ctx.measureText(longer).width <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** First date (ring), current date (disc) and the way between them. */
export function span(
  ctx: CanvasRenderingContext2D,
  at: { from: number; to: number; y: number },
  colours: Palette,
) {
  const late = at.to > at.from;
  ctx.strokeStyle = late ? colours.strained : colours.ink;
  ctx.fillStyle = ctx.strokeStyle;
  ctx.lineWidth = 3;
  ctx.beginPath();
  ctx.moveTo(at.from, at.y);
  ctx.lineTo(at.to, at.y);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(at.to, at.y, 7, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = colours.paper;
  ctx.strokeStyle = colours.ink;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(at.from, at.y, 6, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** The name of a row, in lines: around its middle, or from a top on with paper behind it. */
export function name(
  ctx: CanvasRenderingContext2D,
  text: string,
  at: { width: number; step: number; top?: number; middle: number; ink: string; behind?: string },
) {
  const lines = wrapped(ctx, text, at.width);
  const height = lines.length * at.step;
  const top = at.top ?? at.middle - height / 2;
  const widest = Math.max(...lines.map((line) => ctx.measureText(line).width));
  if (at.behind) {
    ctx.fillStyle = at.behind;
    ctx.fillRect(0, top, widest + 4, height);
  }
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = at.ink;
  for (const [n, line] of lines.entries()) ctx.fillText(line, 0, top + (n + 0.5) * at.step);
}
