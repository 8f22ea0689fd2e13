import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { closingYear } from "../../worker/progress/closing/rules.ts";
import { useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { type Door, Doors } from "../ui/parts/Lists.tsx";
import { Opening } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { getOverview, type Overview } from "./data.ts";

/** What stands in an area so far. */
function soFar(area: string, o: Overview): string | undefined {
  switch (area) {
    case "strategies":
      return t("office.counts.strategies", o.strategies);
    case "spheres":
      return t("office.counts.spheres", o.spheres, o.unled);
    case "actions":
      return t("office.counts.actions", o.actions);
    case "people":
      return t("office.counts.people", o.people, o.invited);
    case "questions":
      return o.asked > 0 ? t("moderating.counted", o.asked) : undefined;
    case "resources":
      return o.suggested > 0 ? t("suggesting.office.counted", o.suggested) : undefined;
    case "outbox":
      return o.waiting > 0 ? t("office.counts.outbox", o.waiting, o.dead) : undefined;
    default:
      return undefined;
  }
}

/** What the season asks for: around the turn of the year, how the old one closes. */
function atHand(known: Overview): Door[] {
  const year = closingYear(useSite().today);
  if (year === undefined || !known.actions) return [];
  const about = t("closing.doorAbout", year);
  return [{ href: paths.yearClose(year), label: t("closing.door", year), about }];
}

/** The areas of the office in the order in which a new institution fills them. */
export default function OfficePage() {
  useHead(() => ({ title: t("office.title") }));
  const overview = createAsync(() => getOverview(), { deferStream: true });
  return (
    <Show when={overview()}>
      {(known) => (
        <>
          <Opening
            title={t("office.title")}
            lede={known().founded ? t("office.lede.founded") : t("office.lede.empty")}
          />
          <div class="wrap">
            <Doors
              items={atHand(known()).concat(
                Object.entries(words().office.areas).map(([area, [label, about]]) => {
                  const count = known().founded ? soFar(area, known()) : undefined;
                  const first = area === "roadmap" && !known().founded;
                  return {
                    href: paths.officeArea(area),
                    label: first ? t("office.foundFirst") : label,
                    about: count
                      ? `${about}${t("common.mark.gap")}${count[0]!.toUpperCase()}${count.slice(1)}${t("common.mark.end")}`
                      : about,
                  };
                }),
              )}
            />
          </div>
        </>
      )}
    </Show>
  );
}
