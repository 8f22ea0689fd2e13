import { Show } from "solid-js";
import type { Slip as Moved } from "../../worker/actions/schema.ts";
import { t } from "../i18n/t.ts";
import { Ledger } from "../ui/parts/Lists.tsx";
import { When, Words } from "../ui/parts/Words.tsx";
import { Slip } from "../ui/status.tsx";
import { PromiseLink } from "./ActionTable.tsx";

const fromTo = (slip: Moved) =>
  slip.from ? t("actions.slips.from", slip.from, slip.to) : t("actions.slips.given", slip.to);

/** Every move of a date with its days and its reason, newest first. */
export const SlipList = (props: { slips: readonly Moved[] }) => (
  <Ledger
    items={props.slips.map((slip) => ({
      when: <When day={slip.on} />,
      what: (
        <>
          <p>
            <PromiseLink slug={slip.action} wording={slip.wording} />
          </p>
          <p class="meta">
            {fromTo(slip)}
            {t("common.mark.gap")}
            {t("actions.slips.reason", t(`common.reason.${slip.reason}`))}
          </p>
          <Show when={slip.text}>{(text) => <Words text={text()} />}</Show>
        </>
      ),
      end: <Show when={slip.days}>{(days) => <Slip days={days()} />}</Show>,
    }))}
  />
);
