import { Show } from "solid-js";
import { addDays } from "../../worker/months/rules.ts";
import { receiptOf } from "../../worker/progress/receipts/rules.ts";
import type { SphereDetail } from "../../worker/spheres/schema.ts";
import { t } from "../i18n/t.ts";
import { Receipt } from "../ui/charts/Receipt.tsx";
import { Part } from "../ui/parts/Part.tsx";
import { When } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";

type Stretch = SphereDetail["chain"][number];

const POSTS = ["lead", "deputy"] as const;

const holder = (stretch: Stretch) => {
  if (stretch.vacant) return t("spheres.post.vacant");
  return stretch.name ?? t("spheres.post.unnamed");
};

const columns = (): Column<Stretch>[] => [
  { head: t("spheres.chain.post"), kind: "row", cell: (s) => t(`common.role.${s.role}`) },
  { head: t("spheres.chain.held"), cell: holder },
  { head: t("spheres.chain.from"), cell: (s) => <When day={s.from} /> },
  {
    head: t("spheres.chain.until"),
    cell: (s) => (s.until ? <When day={addDays(s.until, -1)} /> : t("spheres.chain.now")),
  },
];

/** Who answered for a sphere and when nobody did; the role always, the name where published. */
export const Chain = (props: { sphere: SphereDetail }) => (
  <Part
    id="chain"
    full
    title={t("spheres.chain.title")}
    about={
      <Show when={props.sphere.ownerless} fallback={t("spheres.chain.never")}>
        {(counted) => t("spheres.chain.ownerless", counted().days, counted().since)}
      </Show>
    }
  >
    <Table
      caption={t("spheres.chain.caption")}
      quiet
      fold
      columns={columns()}
      rows={POSTS.flatMap((role) => props.sphere.chain.filter((s) => s.role === role).toReversed())}
      empty={t("spheres.chain.none")}
    />
    <Show when={props.sphere.ownerless}>
      <Receipt of={receiptOf("ownerless", { sphere: props.sphere.slug })} />
    </Show>
  </Part>
);
