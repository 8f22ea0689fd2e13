import { hydrate, render } from "solid-js/web";
import { App } from "./App.tsx";
import { isShared, startOnDevice, tidyDevice } from "./desk/draft/device/data.ts";
import { useSignedIn } from "./frame.ts";
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

const stored = root.querySelector("[data-offline]") && location.pathname !== paths.offline;
if (stored) void openOffline();
else hydrate(() => <App />, root);

wipeOnLeaving();

/** The form of a month opens without a network from now on. */
async function serveOffline() {
  const scope = { scope: paths.desk };
  const { active } = await navigator.serviceWorker.register(paths.offlineWorker, scope);
  active?.postMessage("refresh");
}

if (location.pathname.startsWith(paths.desk)) {
  const query = new URLSearchParams(location.search);
  const sent = query.get("published") ?? query.get("waits");
  void tidyDevice(new Date(), sent).catch(() => undefined);
  if (useSignedIn() && !isShared() && "serviceWorker" in navigator)
    void serveOffline().catch(() => undefined);
}
