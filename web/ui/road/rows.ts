import type { Health, Stage } from "../../../db/words.ts";
import type { PostName } from "../sprite.ts";

export type RoadCell = {
  month: string;
  href?: string;
  /** The whole of it in words: "Measure what people experience, March 2026: late by 4 days". */
  name: string;
  state: PostName;
  /** Of the spheres that owed one, how many reported: 0 to 1, for a partial post. */
  share?: number;
  /** The stage an action reached that month. */
  mark?: Stage;
  /** Actions done by the end of that month. */
  paved: number;
};

export type RoadRow = {
  href?: string;
  label: string;
  number?: number;
  /** One for each month of the Road, in its order. */
  cells: RoadCell[];
  done: number;
  total: number;
  /** The actions in danger, and where they are listed. */
  flag?: { health: Health; count: number; href?: string } | null;
};
