import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { type Fact, Facts } from "../ui/parts/Lists.tsx";
import { Part } from "../ui/parts/Part.tsx";
import type { Roadmap } from "./data.ts";

/** The first line of a text names, the rest explains. */
function named(text: string): Pick<Fact, "value" | "note"> {
  const [first = "", ...rest] = text.split("\n").filter(Boolean);
  const long = rest.length === 0 && first.length > 60;
  return long ? { value: "", note: first } : { value: first, note: rest.join(" ") || undefined };
}

function facts({ body, contact, team, owners, leads, deputies }: Roadmap): Fact[] {
  const strategy = owners.vacant && {
    what: t("home.strategy", owners.vacant.number ?? 0),
    since: owners.vacant.since,
  };
  const lead = leads.vacant ?? deputies.vacant;
  const post = lead && t(leads.vacant ? "home.leadOf" : "home.deputyOf", lead.title ?? lead.scope);
  const note = (filled: string, vacancy: string | null) =>
    vacancy ? `${filled}${t("common.mark.clause")}${vacancy}` : filled;
  return [
    ...(body ? [{ term: t("home.for.roadmap"), ...named(body) }] : []),
    {
      term: t("home.for.strategies"),
      value: t("home.owner"),
      note: note(
        t("home.filled", owners),
        strategy && t("home.vacant", strategy.what, strategy.since),
      ),
    },
    {
      term: t("home.for.spheres"),
      value: t("home.leads"),
      note: note(
        t("home.filled", {
          ...leads,
          all: leads.all + deputies.all,
          held: leads.held + deputies.held,
        }),
        lead && post ? t("home.vacant", post, lead.since) : null,
      ),
    },
    ...(contact || team ? [{ term: t("home.for.record"), ...named(contact ?? team ?? "") }] : []),
  ];
}

/** Who answers for the whole, the strategies, the spheres and this record, by role. */
export const WhoAnswers = (props: { roadmap: Roadmap }) => (
  <Part id="who" title={t("home.who")} about={<a href={paths.about}>{t("home.everyPost")}</a>}>
    <div class="stack">
      <Facts items={facts(props.roadmap)} />
      <Receipt of={receiptOf("posts", undefined)} />
    </div>
  </Part>
);
