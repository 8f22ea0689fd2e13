import type { SizeName } from "./sets/folder.ts";

/** What a run measures with. */
export type Setting = {
  /** The current month. */
  until: string;
  /** Of the history that everything but growth is measured over. */
  size: SizeName;
  sizes: readonly SizeName[];
  quick: boolean;
  say: (what: string) => void;
};
