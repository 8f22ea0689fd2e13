import type { DriftedAction, Moved } from "../schema.ts";

/** Open actions whose date was moved and still stands. */
export const movedOpen = (drift: readonly DriftedAction[]) =>
  drift.filter(
    (d): d is DriftedAction & { current: string; slip_days: number } =>
      d.open && d.moves > 0 && d.current !== null,
  );

/** How far the furthest of some dates has moved; 0 where none is later than promised. */
export const furthest = (moved: readonly { slip_days: number }[]) =>
  Math.max(0, ...moved.map((d) => d.slip_days));

/** How many of them there are, how far they went, and how many moved more than once. */
export const movedOf = (moved: ReturnType<typeof movedOpen>): Moved => ({
  actions: moved.length,
  furthest: furthest(moved),
  often: moved.filter((d) => d.moves > 1).length,
});
