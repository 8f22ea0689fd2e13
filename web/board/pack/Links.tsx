import { Show } from "solid-js";
import { LASTS, type PackLink } from "../../../worker/progress/pack/schema.ts";
import { useForm } from "../../frame.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Button, ErrorSummary, IdempotencyKey } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Part } from "../../ui/parts/Part.tsx";
import { Table } from "../../ui/table/Table.tsx";

const USUAL = "30";

/** The address of a new link: this answer alone shows it. */
function Made() {
  const form = useForm();
  const address = form?.detail?.address as string | undefined;
  return (
    <>
      <ErrorSummary
        errors={form?.code ? [{ field: "days", message: words().errors.code[form.code] }] : []}
      />
      <Show when={form?.detail?.made}>
        <p role="status">
          <Show when={address} fallback={t("pack.links.gone")}>
            {(way) => (
              <>
                {t("pack.links.once")}
                {t("common.mark.gap")}
                <code class="addr">{way()}</code>
              </>
            )}
          </Show>
        </p>
      </Show>
    </>
  );
}

function End(props: { link: PackLink; pack: string }) {
  return (
    <Show when={props.link.state === "open"}>
      <form method="post" action={paths.pack(props.pack)}>
        <input type="hidden" name="do" value="revoke" />
        <input type="hidden" name="link" value={props.link.id} />
        <Button quiet>{t("pack.links.act")}</Button>
      </form>
    </Show>
  );
}

/** Ways into a pack for readers without an account; never printed. */
export function Links(props: { links: PackLink[]; keyed: string; pack: string }) {
  return (
    <div class="no-print">
      <Part id="links" title={t("pack.links.title")} about={t("pack.links.about")}>
        <div class="stack">
          <Made />
          <form method="post" action={paths.pack(props.pack)} class="stack">
            <IdempotencyKey value={props.keyed} />
            <Picks
              name="days"
              legend={t("pack.links.days")}
              value={USUAL}
              options={LASTS.map((n) => ({ value: `${n}`, label: t("pack.links.for", `${n}`) }))}
            />
            <div class="acts">
              <Button quiet>{t("pack.links.make")}</Button>
            </div>
          </form>
          <Table
            caption={t("pack.links.list")}
            empty={t("pack.links.none")}
            columns={[
              {
                head: t("pack.links.madeOn"),
                kind: "row",
                cell: (link: PackLink) => formatDate(link.made_on),
              },
              { head: t("pack.links.endsOn"), cell: (link) => formatDate(link.ends_on) },
              {
                head: t("pack.links.state"),
                cell: (link) => t(`pack.links.states.${link.state}`),
              },
              {
                head: t("pack.links.end"),
                unseen: true,
                cell: (link) => <End link={link} pack={props.pack} />,
              },
            ]}
            rows={props.links}
          />
        </div>
      </Part>
    </div>
  );
}
