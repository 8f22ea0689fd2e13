// Opens the form of a month without a network. It stores one page that holds nobody's data, and the
// built files that page needs. No answer to somebody signed in, and no sign-in page, is ever stored.

const worker = /** @type {any} */ (globalThis);
const SHELL = "/offline";
const STORE = "milepost-desk";

/** The page and its files of this build; files of older builds go. */
async function refresh() {
  const answer = await fetch(SHELL, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) return;
  const html = await answer.clone().text();
  const files = new Set(html.match(/\/assets\/[\w.-]+/g) ?? []);
  const store = await caches.open(STORE);
  await Promise.all(
    [...files].map(async (file) => (await store.match(file)) ?? (await store.add(file))),
  );
  await store.put(SHELL, answer);
  for (const kept of await store.keys()) {
    const path = new URL(kept.url).pathname;
    if (path !== SHELL && !files.has(path)) await store.delete(kept);
  }
}

/** @param {Request} request */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** @param {Request} request */
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(SHELL)) ?? Response.error();
  }
}

worker.addEventListener("install", (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(refresh());
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  event.waitUntil(refresh().catch(() => undefined));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  /** @type {Request} */
  const request = event.request;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(file(request));
});
