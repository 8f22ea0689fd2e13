import { FIRST, type Language } from "../../worker/languages/rules.ts";
import { language, learn, type Shown } from "./texts.ts";

/** English comes with whatever asks for a text; the others are loaded where they are read. */
const others: Record<Exclude<Language, typeof FIRST>, () => Promise<Shown>> = {
  es: async () => (await import("./es/index.ts")).es,
  "zh-Hans": async () => (await import("./zh/index.ts")).zh,
};

/** Loads the dictionary of the document; nothing that asks for a text may start before. */
export async function learnOwn(): Promise<void> {
  const own = language();
  if (own !== FIRST) learn(own, await others[own]());
}
