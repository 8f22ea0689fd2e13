import { hydrate, render } from "solid-js/web";
import { FIRST, inFirst } from "../worker/languages/rules.ts";
import { App } from "./App.tsx";
import { isShared, startOnDevice, tidyDevice } from "./desk/draft/device/data.ts";
import { useSignedIn } from "./frame.ts";
import { learnOwn } from "./i18n/own.ts";
import { language } from "./i18n/texts.ts";
import { stayInLanguage } from "./i18n/ways.ts";
import { paths } from "./paths.ts";
import { wipeOnLeaving } from "./people/LeaveIsland.tsx";
import "./ui/styles.css";

const root = document.querySelector("#app")!;
const place = /^\/desk\/(\d{4}-\d{2}\/[^/]+)$/.exec(location.pathname)?.[1];

/** The page that the service worker gives without a network, in the place of any other. */
async function openOffline() {
  if (place && (await startOnDevice(place).catch(() => undefined))) {
    root.textContent = "";
    render(() => <App />, root);
    return;
  }
  history.replaceState(null, "", paths.offline);
  hydrate(() => <App />, root);
}

/** The device, and what works on it without a network, know the desk by its first address. */
const address = inFirst(location.pathname).path;

function start() {
  const stored = root.querySelector("[data-offline]") && location.pathname !== paths.offline;
  if (stored) void openOffline();
  else hydrate(() => <App />, root);
  if (language() !== FIRST) stayInLanguage(root, language());
  wipeOnLeaving();
}

/** The form of a month opens without a network from now on, in the first language. */
async function serveOffline() {
  const scope = { scope: paths.desk };
  const { active } = await navigator.serviceWorker.register(paths.offlineWorker, scope);
  active?.postMessage("refresh");
}

// Without its dictionary the page stays as it was sent, which works.
void learnOwn().then(start, () => undefined);

if (address.startsWith(paths.desk)) {
  const query = new URLSearchParams(location.search);
  const sent = query.get("published") ?? query.get("waits");
  void tidyDevice(new Date(), sent).catch(() => undefined);
  if (useSignedIn() && !isShared() && "serviceWorker" in navigator)
    void serveOffline().catch(() => undefined);
}
