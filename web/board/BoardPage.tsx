import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useHead } from "../frame.ts";
import { capital, count, formatDate, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { BoardCharts } from "./live/BoardCharts.tsx";
import { getBoard } from "./data.ts";
import { Headline } from "./Headline.tsx";
import { Moved } from "./Moved.tsx";
import { NeedsYou } from "./NeedsYou.tsx";
import { Strategies } from "./Strategies.tsx";

/** The executives' overview: who reported, what needs them, where every strategy stands. */
export default function BoardPage() {
  const board = createAsync(() => getBoard(), { deferStream: true });
  useHead(() => ({ title: t("board.title") }));
  return (
    <Show when={board()}>
      {(known) => (
        <Show
          when={known().promised > 0}
          fallback={<Opening title={t("board.empty")} lede={t("board.emptyLede")} />}
        >
          <Headline board={known()} />
          <Part
            id="needs"
            title={t("board.needs.title")}
            about={
              known().needs.length > 0
                ? t("board.needs.about", known().needs.length, capital(count(known().needs.length)))
                : undefined
            }
          >
            <NeedsYou needs={known().needs} day={known().day} />
            <p>
              <a href={paths.toRead}>{t("deciding.list.door")}</a>
            </p>
          </Part>
          <Part
            id="since"
            title={
              known().since.month
                ? t("board.since.title", monthName(known().since.month ?? ""))
                : t("board.since.begun")
            }
            about={
              known().since.closed_on
                ? t("board.since.about", formatDate(known().since.closed_on ?? ""))
                : undefined
            }
          >
            <Moved since={known().since} />
          </Part>
          <Part
            full
            id="all"
            title={t(
              "board.strategies.title",
              known().strategies.length,
              capital(count(known().strategies.length)),
            )}
          >
            <Strategies board={known()} />
          </Part>
          <Part id="pictures" title={t("progress.pictures")} about={t("progress.picturesHint")}>
            <BoardCharts board={known()} />
          </Part>
        </Show>
      )}
    </Show>
  );
}
