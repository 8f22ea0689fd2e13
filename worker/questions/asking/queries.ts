import type { Store } from "../../../db/client.ts";
import { spheresAt } from "../../months/queries.ts";
import { strategiesAt } from "../../progress/queries.ts";
import type { At } from "../../record/asof.ts";
import { aboutNow, takenNow } from "../queries.ts";
import type { AskAbout } from "./schema.ts";

/** What the page shows on which somebody asks, in one read. */
export const readStart = (db: Store["db"], at: At, { strategy, sphere, action }: AskAbout) =>
  db.batch([
    takenNow(db, at),
    aboutNow(db, at, "strategy", strategy ?? ""),
    aboutNow(db, at, "sphere", sphere ?? ""),
    aboutNow(db, at, "action", action ?? ""),
    strategiesAt(db, at),
    spheresAt(db, at),
  ]);
