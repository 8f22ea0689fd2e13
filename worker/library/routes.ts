import { factory } from "../context.ts";
import { gatheringsRoutes } from "./gatherings/routes.ts";
import { resourcesRoutes } from "./resources/routes.ts";
import { storiesRoutes } from "./stories/routes.ts";
import { termsRoutes } from "./terms/routes.ts";

/** What accompanies the roadmap: sessions, things to use, posts, the common language. */
export const libraryRoutes = factory
  .createApp()
  .route("/", gatheringsRoutes)
  .route("/", resourcesRoutes)
  .route("/", storiesRoutes)
  .route("/", termsRoutes);
