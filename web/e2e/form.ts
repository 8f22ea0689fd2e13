import { expect, type Locator, type Page } from "@playwright/test";

export const bar = (page: Page): Locator => page.locator(".savebar");
export const moved = (page: Page) => page.getByRole("textbox", { name: /moved/i });
export const everywhere = /Saved on this device and server \d\d:\d\d/;

/** The address of a form that a sphere can still send. */
export async function formOf(page: Page, sphere: string): Promise<string> {
  await page.goto("/desk");
  const doors = page.locator(`a[href^="/desk/2"][href$="/${sphere}"]`);
  return (await doors.last().getAttribute("href"))!;
}

/** All that the pages of this site hold on the device. */
export const heldOn = (page: Page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    const found: unknown[] = [];
    for (const { name } of known) {
      const db = await new Promise<IDBDatabase | undefined>((resolve) => {
        const opening = indexedDB.open(name!);
        // Deleted since it was listed: looking must not make it again.
        // oxlint-disable-next-line no-restricted-properties -- the browser's own
        opening.addEventListener("upgradeneeded", () => opening.transaction!.abort());
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => resolve(undefined));
      });
      if (!db) continue;
      for (const store of db.objectStoreNames)
        found.push(
          ...(await new Promise<unknown[]>((resolve) => {
            // oxlint-disable-next-line no-restricted-properties -- the browser's own
            const all = db.transaction(store).objectStore(store).getAll();
            all.addEventListener("success", () => resolve(all.result as unknown[]));
          })),
        );
      db.close();
    }
    return found;
  });

/** The paths that the service worker has stored. */
export const storedBy = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const found = await Promise.all(names.map(async (n) => (await caches.open(n)).keys()));
    return found.flat().map((r) => new URL(r.url).pathname);
  });

/** Writes what moved, and waits until it is saved everywhere. */
export async function write(page: Page, text: string) {
  await moved(page).fill(text);
  await expect(bar(page)).toContainText(everywhere);
}
