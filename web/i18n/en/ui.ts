/** Texts of the shared parts: the Road, charts, tables, forms. */
export const ui = {
  road: {
    skip: "Skip past the Road",
    key: "Key",
    strategy: "Strategy",
    done: "Done",
    of: (total: number) => `of ${total}`,
    wasDone: "An action was done that month",
    changed: "An action changed stage",
    paved: "The road is paved as actions are done",
  },
  chart: {
    csv: "CSV",
    table: "The figures as a table",
    key: "Key",
    all: "All",
    strategy: "Strategy",
    month: "Month",
    action: "Action",
    first: "First date",
    current: "Current date",
    days: "Days",
    moves: "Times moved",
    reason: "Last reason",
    year: "Promised in",
    promised: "Promised",
    made: (n: number) => (n === 1 ? "1 promised" : `${n} promised`),
    today: "today",
    none: "There is nothing to draw yet.",
  },
  table: {
    empty: "Nothing matches.",
    pages: "Pages",
    range: (from: number, to: number, of: string) => `${from} to ${to} of ${of}`,
    previous: "Previous page",
    next: "Next page",
    filter: "Show",
    clear: "Show everything",
    any: "Any",
  },
  form: {
    choose: "Choose",
    used: (n: number, max: number) => `${n} of ${max} characters`,
    over: (n: number, max: number) =>
      `${n} of ${max} characters: ${n - max === 1 ? "1 is" : `${n - max} are`} too many`,
    errors: (n: number) =>
      n === 1
        ? "One answer needs your attention."
        : `${n} answers need your attention. Each is listed here.`,
    kept: "All you wrote is kept.",
  },
  mark: {
    was: "Before",
    now: "Now",
    removed: "removed: ",
    added: "added: ",
    corrected: (day: string) => `Corrected on ${day}`,
    missed: (month: string) => `No update received for ${month}`,
    gone: (what: string) => `Removed lawfully: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
    why: (reason: string) => `Reason: ${reason}`,
  },
};
