/** One thing measured: its numbers, what they should be, and whether they are. */
export type Row = {
  part: string;
  what: string;
  /** Numbers by name, unit included: for programs. */
  values: Record<string, number>;
  /** The same as a person reads it. */
  told: string;
  target?: string;
  met?: boolean;
};

/** A row whose number must not be over `most`. */
export const atMost = (most: number, value: number, unit: string) => ({
  target: `at most ${most} ${unit}`.trim(),
  met: value <= most,
});

export const atLeast = (least: number, value: number, of: string) => ({
  target: `at least ${least} ${of}`.trim(),
  met: value >= least,
});
