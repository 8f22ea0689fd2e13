import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Area } from "../Area.tsx";
import { getStrategies } from "../data.ts";
import { NounList } from "../NounList.tsx";
import { strategyAsks } from "./data.ts";

/** The strategies in their order, and what each one says. */
export default function StrategiesPage() {
  const answer = createAsync(() => getStrategies(), { deferStream: true });
  return (
    <Area name="strategies">
      <Show when={answer()}>
        {(known) => (
          <NounList
            area="strategies"
            items={known().items}
            idOf={(s) => s.slug}
            titleOf={(s) => s.title ?? s.slug}
            keyed={known().key}
            newTitle={t("office.strategies.new")}
            asks={strategyAsks(false)}
            edits={strategyAsks(true)}
            now={({ title, area, result, number, position }) => ({
              title,
              area,
              result,
              number: String(number),
              position: String(position),
            })}
            columns={[
              { head: t("office.strategies.number"), kind: "number", cell: (s) => s.number },
              { head: t("office.strategies.title"), kind: "row", cell: (s) => s.title ?? s.slug },
              { head: t("office.strategies.area"), cell: (s) => s.area ?? "" },
            ]}
          />
        )}
      </Show>
    </Area>
  );
}
