import { factory } from "../../context.ts";
import format from "../FORMAT.md?raw";

/** The format of the record, as whoever checks it without us needs it. */
export const formatRoutes = factory.createApp().get("/record/format", (c) =>
  c.body(format, 200, {
    "content-type": "text/markdown; charset=utf-8",
    "cache-control": "public, max-age=3600",
  }),
);
