/** The fixed sizes of generated histories. */
export const SIZES = {
  S: { strategies: 11, spheres: 6, actions: 60, months: 24 },
  M: { strategies: 11, spheres: 6, actions: 300, months: 60 },
  L: { strategies: 11, spheres: 50, actions: 1000, months: 120 },
} as const;

export type Size = { strategies: number; spheres: number; actions: number; months: number };
