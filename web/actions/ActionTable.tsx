import type { ActionItem } from "../../worker/actions/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Plate } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { Health, Slip, Stage } from "../ui/status.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

/** A promise as a link; a removed wording says so. */
export const PromiseLink = (props: { slug: string; wording: string | null }) => (
  <a href={paths.action(props.slug)}>{props.wording ?? t("actions.removed")}</a>
);

// What an action says does not change while its row is read: conditions stand outside JSX, where
// they cost nothing.
const stageOf = ({ stage, lineage }: ActionItem) =>
  lineage === "continuing" ? (
    <Stage of={stage} />
  ) : (
    <>
      <Stage of={stage} /> <small class="under">{t(`actions.table.${lineage}`)}</small>
    </>
  );

function dueOf({ due, slip_days, promised_due }: ActionItem) {
  if (!due) return t("actions.table.none");
  if (!slip_days) return <When day={due} />;
  return (
    <>
      <When day={due} /> <Slip days={slip_days} />
      <small class="under">{t("actions.facts.first", promised_due ?? "")}</small>
    </>
  );
}

const columns = () =>
  ({
    promise: {
      head: t("actions.table.promise"),
      kind: "row",
      cell: (action) => <PromiseLink {...action} />,
    },
    strategy: {
      head: t("actions.table.strategy"),
      cell: (action) => (
        <a href={paths.strategy(action.strategy.slug)}>
          <Plate number={action.strategy.number} /> <span class="vh">{action.strategy.title}</span>
        </a>
      ),
    },
    sphere: {
      head: t("actions.table.sphere"),
      cell: (action) => <a href={paths.sphere(action.sphere.slug)}>{action.sphere.title}</a>,
    },
    stage: { head: t("actions.table.stage"), cell: stageOf },
    health: {
      head: t("actions.table.health"),
      cell: (action) => (action.health ? <Health of={action.health} /> : ""),
    },
    due: { head: t("actions.table.due"), cell: dueOf },
  }) satisfies Record<string, Column<ActionItem>>;

type Place = "strategy" | "sphere";

/** Promises with their three axes in words: a table, a list on a phone. */
export function ActionTable(props: {
  caption: string;
  quiet?: boolean;
  items: readonly ActionItem[];
  /** What the page already says of each of them. */
  without?: Place;
  empty?: string;
}) {
  const shown = (): Column<ActionItem>[] => {
    const { strategy, promise, sphere, ...rest } = columns();
    const places = { strategy, sphere };
    if (props.without === "strategy") return [promise, places.sphere, ...Object.values(rest)];
    if (props.without === "sphere") return [places.strategy, promise, ...Object.values(rest)];
    return [places.strategy, promise, places.sphere, ...Object.values(rest)];
  };
  return (
    <Table
      caption={props.caption}
      quiet={props.quiet}
      columns={shown()}
      rows={props.items}
      empty={props.empty}
      fold
    />
  );
}
