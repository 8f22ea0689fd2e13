import { Show } from "solid-js";
import { t } from "../../i18n/t.ts";
import { Ledger } from "../../ui/parts/Lists.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { areaOf, groupAsks, type Known } from "./data.ts";

/** The groups that a measure tells apart. */
export function Groups(props: { known: Known }) {
  const live = () => props.known.groups.filter((g) => !g.retired);
  const people = () => props.known.measure.kind === "people";
  return (
    <Part
      id="groups"
      title={t("measuring.groups")}
      about={t(people() ? "measuring.groupsAbout" : "measuring.groupsAboutShare")}
    >
      <div class="stack">
        <Show when={live().length > 0} fallback={<p>{t("measuring.noGroups")}</p>}>
          <Ledger
            items={live().map((g) => ({
              what: g.label ?? g.id,
              end: (
                <OfficeForm
                  id={`ungroup-${g.id}`}
                  area={areaOf(props.known)}
                  asks={[]}
                  target={`${props.known.measure.slug}.${g.id}`}
                  version={props.known.measure.version}
                  keyed={props.known.key}
                  submit={t("measuring.endGroup")}
                  quiet
                />
              ),
            }))}
          />
        </Show>
        <OfficeForm
          id="group"
          area={areaOf(props.known)}
          asks={groupAsks()}
          extra={{ measure: props.known.measure.slug }}
          version={props.known.measure.version}
          keyed={props.known.key}
          submit={t("measuring.addGroup")}
          quiet
        />
      </div>
    </Part>
  );
}
