import { query } from "@solidjs/router";
import type { InferResponseType } from "hono/client";
import type { waitingRoutes } from "../../../worker/updates/waiting/routes.ts";
import { client, known } from "../../api.ts";
import { formatDate, formatDay, relative } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { Desk } from "../data.ts";

const api = () => client<typeof waitingRoutes>().api.v1.desk.waiting[":month"][":sphere"];

export type Waiting = InferResponseType<ReturnType<typeof api>["$get"], 200>;
export type Item = Desk["waiting"][number];

/** What waits for a sphere's month, or what refused it. */
export const getWaiting = query(
  async (month: string, sphere: string) =>
    known<Waiting>(await api().$get({ param: { month, sphere } })),
  "desk-waiting",
);

/** Whether it has not come back yet. */
export const isLive = (item: Item): boolean => item.returned_on === null;

const lateIn = (item: Item) => {
  if (item.days_late > 0) {
    const days = t("desk.days", item.days_late);
    return t(item.publish_on ? "waiting.late" : "waiting.lateNow", days);
  }
  return item.publish_on ? t("waiting.onTime") : "";
};

/** Where a waiting update stands and until when, in sentences; `today` is the roadmap's day. */
export function standingOf(item: Item, today: string): string {
  if (item.publish_on) {
    const when = t("waiting.untilWhen", relative(item.publish_on, today));
    return t("waiting.until") + formatDay(item.publish_on) + when + lateIn(item);
  }
  const sentences = [
    item.may.approve
      ? t("waiting.toRead", t(`updates.by.${item.role}`), formatDate(item.sent_on))
      : t("waiting.since", formatDate(item.sent_on)),
    item.may.publish && t("waiting.away"),
    !item.may.publish &&
      !item.may.approve &&
      item.away_on &&
      t("waiting.awayFrom", formatDay(item.away_on)),
    lateIn(item),
  ];
  return sentences.filter(Boolean).join(t("common.mark.gap"));
}
