const WAYS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The links of a table, row by row as its cells stand; null where a cell has none. */
const linksIn = (table: HTMLTableElement): (HTMLAnchorElement | null)[][] =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("a")));

/**
 * Moves through the links of a table by its arrow keys, Home and End; Control goes with those to
 * the first and the last row. One link at a time is in the order of the Tab key.
 */
export function offerArrows(place: HTMLElement): void {
  const table = place.querySelector("table");
  const links = table ? linksIn(table) : [];
  const all = links.flat().filter((link) => link !== null);
  if (!table || all.length === 0) return;

  const stopAt = (stop: HTMLAnchorElement) => {
    for (const link of all) link.tabIndex = link === stop ? 0 : -1;
  };
  const standing = (of: Element) => {
    const row = links.findIndex((each) => each.some((link) => link === of));
    return { row, column: links[row]?.findIndex((link) => link === of) ?? -1 };
  };
  /** The next link that way, over cells without one. */
  const beyond = (from: Element, [down, right]: readonly [number, number]) => {
    let { row, column } = standing(from);
    for (;;) {
      row += down;
      column += right;
      const found = links[row]?.[column];
      if (found !== null) return found;
    }
  };
  const end = (from: Element, key: string, whole: boolean) => {
    const rows = links.map((row) => row.filter((link) => link !== null));
    const filled = rows.filter((row) => row.length > 0);
    const row = whole ? filled.at(key === "Home" ? 0 : -1) : rows[standing(from).row];
    return row?.at(key === "Home" ? 0 : -1);
  };
  const next = (from: Element, { key, ctrlKey }: KeyboardEvent) => {
    const way = WAYS[key];
    if (way) return ctrlKey ? undefined : beyond(from, way);
    return key === "Home" || key === "End" ? end(from, key, ctrlKey) : undefined;
  };

  stopAt(all[0]!);
  table.addEventListener("focusin", ({ target }) => {
    const link = all.find((each) => each === target);
    if (link) stopAt(link);
  });
  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const from = all.find((link) => link === event.target);
    const to = from && next(from, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  const hint = place.querySelector<HTMLElement>("[data-hint]");
  if (hint) hint.hidden = false;
}
