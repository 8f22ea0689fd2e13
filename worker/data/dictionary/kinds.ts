/** What a column means, what stands in it, an example, and the unit where it is a quantity. */
export type Meaning = readonly [meaning: string, type: string, example: string, unit?: string];

export const TEXT = "text";
export const ID = "id";
export const NUMBER = "whole number";
export const YES = "yes | no";
export const DAY = "day (YYYY-MM-DD)";
export const MONTH = "month (YYYY-MM)";
export const INSTANT = "instant (ISO 8601, UTC)";
export const HASH = "SHA-256 (hex)";
export const OBJECT = "object";
export const TRUTH = "true | false";

/** One word of a closed list. */
export const oneOf = (words: readonly string[]) => words.join(" | ");

/** Several of a kind in one cell. */
export const several = (type: string) => `${type}; several are parted by ;`;

/** The same in JSON. */
export const listOf = (type: string) => `list of ${type}`;
