/**
 * For how many days private rows are kept: the clock deletes by these numbers, and /privacy tells
 * them. First answers have to outlive every honest repeat, as of a phone that was long away.
 */
export const KEPT_DAYS = {
  /** Drafts, updates that were returned, and files that nothing cites. */
  drafts: 30,
  /** Mail that left. */
  mail: 30,
  /** Links in reminders, and into packs, after they ended. */
  links: 90,
  /** First answers to requests. */
  answers: 180,
  /** Questions of executives to a lead alone. */
  asks: 365,
  /** Notes for executives. */
  notes: 2 * 365,
  packs: 2 * 365,
  audit: 3 * 365,
} as const;

/** The instant so many days ago. */
export const daysAgo = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();
