import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { VoiceCount } from "../../worker/actions/assessing/schema.ts";
import type { Board } from "../../worker/progress/board/schema.ts";
import { Disagreements } from "../actions/voices/VoiceTable.tsx";
import { httpStatus, useAsof, useHead } from "../frame.ts";
import { capital, count, formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { Compare, CompareForm } from "./Compare.tsx";
import { getBoard } from "./data.ts";
import { Headline } from "./Headline.tsx";
import { BoardCharts } from "./live/BoardCharts.tsx";
import { Moved } from "./Moved.tsx";
import { NeedsYou } from "./NeedsYou.tsx";
import { Strategies } from "./Strategies.tsx";
import { sinceTitle } from "./told/Told.tsx";

/** A day that cannot be compared with, and where to choose another. */
function Wrong(props: { reasons: string[] }) {
  httpStatus(422);
  const why = () => (props.reasons.includes("day.future") ? "future" : "malformed");
  return (
    <Opening long title={t("board.compare.wrong")} lede={t(`board.compare.${why()}`)}>
      <CompareForm />
    </Opening>
  );
}

function Whole(props: { board: Board & { second_voice: VoiceCount }; more?: string }) {
  const needs = () => props.board.needs;
  const since = () => props.board.since;
  return (
    <>
      <Headline board={props.board} />
      <Part
        id="needs"
        title={t("board.needs.title")}
        about={
          needs().length > 0
            ? t("board.needs.about", needs().length, capital(count(needs().length)))
            : undefined
        }
      >
        <NeedsYou needs={needs()} day={props.board.day} more={props.more} />
      </Part>
      <Part
        id="since"
        title={sinceTitle(since())}
        about={since().on ? t("board.since.about", formatDate(since().on ?? "")) : undefined}
      >
        <div class="stack">
          <Moved since={since()} day={props.board.day} />
          <Compare since={since()} />
        </div>
      </Part>
      <Part
        full
        id="all"
        title={t(
          "board.strategies.title",
          props.board.strategies.length,
          capital(count(props.board.strategies.length)),
        )}
        about={<Disagreements voice={props.board.second_voice} />}
      >
        <Strategies board={props.board} />
      </Part>
      <Part id="pictures" title={t("progress.pictures")} about={t("progress.picturesHint")}>
        <BoardCharts board={props.board} />
      </Part>
    </>
  );
}

/** The executives' overview: who reported, what needs them, where every strategy stands. */
export default function BoardPage() {
  const [search] = useSearchParams();
  const location = useLocation();
  const more = () =>
    search.needs === "all"
      ? undefined
      : `${withQuery(location.pathname + location.search, { needs: "all" })}#needs`;
  const since = () => [search.since].flat()[0] || undefined;
  const answer = createAsync(() => getBoard({ since: since(), asof: useAsof() }), {
    deferStream: true,
  });
  const found = () => {
    const given = answer();
    return given && "found" in given ? given.found : undefined;
  };
  const wrong = () => {
    const given = answer();
    return given && "wrong" in given ? given.wrong : undefined;
  };
  useHead(() => ({ title: t("board.title") }));
  return (
    <>
      <Show when={wrong()}>{(reasons) => <Wrong reasons={reasons()} />}</Show>
      <Show when={found()}>
        {(board) => (
          <Show
            when={board().promised > 0}
            fallback={<Opening title={t("board.empty")} lede={t("board.emptyLede")} />}
          >
            <Whole board={board()} more={more()} />
          </Show>
        )}
      </Show>
    </>
  );
}
