import "./ui/styles.css";

/** A script that speaks starts with the dictionary of the page. */
async function worded<Island>(island: Promise<Island>): Promise<Island> {
  if (document.documentElement.lang !== "en") await (await import("./i18n/own.ts")).learnOwn();
  return island;
}

function start() {
  // What a script draws may use rules that the page did not bring.
  for (const sheet of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet][media]"))
    sheet.media = "all";

  const form = document.querySelector<HTMLFormElement>("form[data-island=draft]");
  if (form)
    void worded(import("./desk/draft/KeepIsland.tsx")).then(({ keepShownAgain }) =>
      keepShownAgain(form),
    );

  const proof = document.querySelector<HTMLElement>("[data-island=verify]");
  if (proof)
    void worded(import("./record/VerifyIsland.tsx")).then(({ offerToVerify }) =>
      offerToVerify(proof),
    );

  const copy = document.querySelector<HTMLButtonElement>("button[data-island=copy]");
  if (copy) void import("./months/edition/CopyIsland.tsx").then(({ offerCopy }) => offerCopy(copy));

  const seen = document.querySelector<HTMLElement>("[data-island=seen]");
  if (seen)
    void worded(import("./changes/SeenIsland.tsx")).then(({ offerSeen }) => offerSeen(seen));

  const leave = document.querySelector("form[data-island=leave]");
  if (leave) void import("./people/LeaveIsland.tsx").then(({ wipeOnLeaving }) => wipeOnLeaving());

  const charts = document.querySelectorAll<HTMLElement>("[data-island=chart]");
  if (charts.length > 0)
    void import("./board/live/ChartIsland.tsx").then(({ offerChart }) =>
      charts.forEach(offerChart),
    );

  const pictures = document.querySelector<HTMLElement>("[data-island=pictures]");
  if (pictures)
    void import("./board/live/ChartIsland.tsx").then(({ offerCharts }) => offerCharts(pictures));

  const grid = document.querySelector<HTMLElement>("[data-island=grid]");
  if (grid) void import("./reporting/GridIsland.tsx").then(({ offerArrows }) => offerArrows(grid));

  const search = document.querySelector<HTMLElement>("[data-island=suggest]");
  if (search)
    void import("./search/SuggestIsland.tsx").then(({ offerSuggestions }) =>
      offerSuggestions(search),
    );
}

// A slow phone shows the page first. What nobody sees is not painted.
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
