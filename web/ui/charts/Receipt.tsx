import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { anchorOf, type Receipted } from "../../../worker/progress/receipts/rules.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";

/** For whoever hears a link or a button without the figure above it. */
const Named = (props: { as: string }): JSX.Element => <span class="vh">{props.as}</span>;

/** Under a figure: its rule in a sentence, the rows behind it, and what gives it again. */
export function Receipt(props: {
  /** Several, where one sentence has several figures. */
  of: Receipted | readonly Receipted[];
  /** Where it belongs, on a page that has the same figure several times. */
  place?: string;
}): JSX.Element {
  const all = (): readonly Receipted[] => [props.of].flat();
  const named = (of: readonly Receipted[]) => t("receipts.named", of, props.place);
  return (
    <details class="receipt">
      <summary>
        {t("receipts.how")}
        <Named as={named(all())} />
      </summary>
      <For each={all()}>
        {(of) => (
          <div data-of={of.figure} data-count={of.count}>
            <p>
              <Show when={all().length > 1}>
                <b>
                  {t(`receipts.name.${of.figure}`)}
                  {t("common.mark.end")}
                </b>
                {t("common.mark.gap")}
              </Show>
              {t(`receipts.rules.${of.figure}`)}
            </p>
            <p>
              <a href={of.rows}>
                {t("receipts.rows")}
                <Named as={named([of])} />
              </a>{" "}
              <a href={of.data}>
                {t("receipts.data")}
                <Named as={named([of])} />
              </a>{" "}
              <a href={`${paths.howWeCount}#${anchorOf(of.figure)}`}>
                {t("receipts.rule")}
                <Named as={named([of])} />
              </a>
            </p>
          </div>
        )}
      </For>
    </details>
  );
}

/** A number that leads to what it counts; nothing leads nowhere. */
export const Counted = (props: { n: number; of: Receipted }): JSX.Element => (
  <Show when={props.n > 0} fallback="0">
    <a href={props.of.rows}>{props.n}</a>
  </Show>
);
