import { wipeDevice } from "../desk/draft/device/data.ts";
import { paths } from "../paths.ts";

/** A browser whose database does not answer may not keep anyone from signing out. */
const LONGEST = 2000;

/** Whoever signs out leaves nothing on the device. */
export function wipeOnLeaving(): void {
  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute("action") !== paths.signOut) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST));
    void Promise.race([wipeDevice().catch(() => undefined), late]).then(() => form.submit());
  });
}
