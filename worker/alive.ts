import type { Deps } from "./context.ts";
import { factory } from "./context.ts";
import { READ_ONLY } from "./record/kept/guard.ts";
import { troubleWith } from "./record/kept/head.ts";

const NO_STORE = { "cache-control": "no-store" };

/** For whoever watches over the installation: that it runs, and that it can be written to. */
export const aliveRoutes = (open: (env: unknown) => Deps) =>
  factory
    .createApp()
    .get("/healthz", (c) => c.text("alive", 200, NO_STORE))
    .get("/readyz", async (c) => {
      try {
        const deps = open(c.env);
        await deps.store.client.execute("select 1");
        return c.text((await troubleWith(deps)) ? READ_ONLY : "ready", 200, NO_STORE);
      } catch {
        return c.text("the database does not answer", 503, { ...NO_STORE, "retry-after": "5" });
      }
    });
