/** What may happen to a thing of the library. */
export const LIBRARY_KINDS = ["shelved", "shelf_changed", "shelf_ended", "shelf_resumed"] as const;
