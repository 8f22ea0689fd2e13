import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { When } from "../../ui/parts/Words.tsx";
import { Area } from "../Area.tsx";
import { getSpheres } from "../data.ts";
import { NounList } from "../NounList.tsx";
import { sphereAsks } from "./data.ts";

/** The spheres in their order, and from when each one reports. */
export default function SpheresPage() {
  const answer = createAsync(() => getSpheres(), { deferStream: true });
  return (
    <Area name="spheres">
      <Show when={answer()}>
        {(known) => (
          <NounList
            area="spheres"
            items={known().items}
            idOf={(s) => s.slug}
            titleOf={(s) => s.title ?? s.slug}
            keyed={known().key}
            newTitle={t("office.spheres.new")}
            asks={sphereAsks(false)}
            edits={sphereAsks(true)}
            now={({ title, about, programme, reports_from, position }) => ({
              title,
              about,
              programme,
              reports_from,
              position: String(position),
            })}
            columns={[
              { head: t("office.strategies.title"), kind: "row", cell: (s) => s.title ?? s.slug },
              { head: t("office.spheres.programme"), cell: (s) => s.programme ?? "" },
              {
                head: t("office.spheres.reportsFrom"),
                cell: (s) =>
                  s.reports_from ? (
                    <When month={s.reports_from} />
                  ) : (
                    t("office.spheres.reportsFromNone")
                  ),
              },
            ]}
          />
        )}
      </Show>
    </Area>
  );
}
