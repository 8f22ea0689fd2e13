import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { OFFERS } from "../../../db/words.ts";
import { type DecideStart, MOST_SAID } from "../../../worker/progress/deciding/schema.ts";
import type { FormState } from "../../../worker/validate.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Select, TextArea } from "../../ui/form/Field.tsx";
import { Button, ErrorSummary, IdempotencyKey, refusalOf } from "../../ui/form/Form.tsx";
import { Picks } from "../../ui/form/Picks.tsx";
import { Part } from "../../ui/parts/Part.tsx";

type Props = { start: DecideStart; form?: FormState };
type Doing = "seen" | "offer" | "ask";

const wordOf = (message: string | undefined) =>
  message && (words().wrong.deciding[message] ?? t("desk.wrongElse"));

/** One of the forms; what was refused is shown in the one it came from. */
function Sent(props: Props & { as: Doing; labels: [string, string][]; children: JSX.Element }) {
  const form = () => (props.form?.values.do === props.as ? props.form : undefined);
  const wrong = () => {
    const fields = props.labels.map(([field, label]) => ({
      field,
      label,
      message: wordOf(form()?.wrong[field]),
    }));
    return refusalOf(form(), fields, props.as);
  };
  return (
    <form method="post" action={paths.decide(props.start.id)} class="stack" novalidate>
      <ErrorSummary title={t("deciding.page.refused")} errors={wrong()} />
      <IdempotencyKey value={form()?.values.idempotency_key || `${props.start.key}-${props.as}`} />
      {props.children}
    </form>
  );
}

const valueOf = (props: Props, as: Doing, name: string) =>
  props.form?.values.do === as ? props.form.values[name] : undefined;
const errorIn = (props: Props, as: Doing, name: string) =>
  props.form?.values.do === as ? wordOf(props.form.wrong[name]) : undefined;

/** Marks the update as read. */
export function SeenForm(props: Props) {
  return (
    <Part
      id="seen"
      title={t("deciding.page.seen.title")}
      about={props.start.seen_on ? undefined : t("deciding.page.seen.hint")}
    >
      <Show
        when={props.start.seen_on}
        fallback={
          <Sent {...props} as="seen" labels={[]}>
            <p class="acts">
              <Button name="do" value="seen">
                {t("deciding.page.seen.now")}
              </Button>
            </p>
          </Sent>
        }
      >
        {(day) => <p>{t("deciding.page.seen.on", day())}</p>}
      </Show>
    </Part>
  );
}

/** Takes a decision, or offers help, about one of the actions. */
export function OfferForm(props: Props) {
  const value = (name: string) => valueOf(props, "offer", name);
  const error = (name: string) => errorIn(props, "offer", name);
  const labels: [string, string][] = [
    ["offer", t("deciding.page.offer.kind")],
    ["action", t("deciding.page.offer.action")],
    ["said", t("deciding.page.offer.said")],
  ];
  return (
    <Part
      id="offers"
      title={t("deciding.page.offer.title")}
      about={props.start.actions.length > 0 ? t("deciding.page.offer.hint") : undefined}
    >
      <Show
        when={props.start.actions.length > 0}
        fallback={<p class="none">{t("deciding.page.offer.none")}</p>}
      >
        <Sent {...props} as="offer" labels={labels}>
          <Picks
            required
            name="offer"
            legend={t("deciding.page.offer.kind")}
            options={OFFERS.map((o) => ({ value: o, label: t(`deciding.page.offer.kinds.${o}`) }))}
            value={value("offer")}
            error={error("offer")}
          />
          <Select
            required
            name="action"
            label={t("deciding.page.offer.action")}
            options={props.start.actions.map((a) => ({
              value: a.slug,
              label: a.wording ?? a.slug,
            }))}
            value={value("action")}
            error={error("action")}
          />
          <TextArea
            short
            required
            name="said"
            label={t("deciding.page.offer.said")}
            max={MOST_SAID}
            value={value("said")}
            error={error("said")}
          />
          <p class="acts">
            <Button name="do" value="offer" quiet>
              {t("deciding.page.offer.now")}
            </Button>
          </p>
        </Sent>
      </Show>
    </Part>
  );
}

const WHO = ["public", "private"] as const;

/** Asks the lead, in public or alone. */
export function AskForm(props: Props) {
  const value = (name: string) => valueOf(props, "ask", name);
  const error = (name: string) => errorIn(props, "ask", name);
  const labels: [string, string][] = [
    ["question", t("deciding.page.ask.question")],
    ["who", t("deciding.page.ask.who")],
  ];
  return (
    <Part id="asks" title={t("deciding.page.ask.title")}>
      <Sent {...props} as="ask" labels={labels}>
        <TextArea
          short
          required
          name="question"
          label={t("deciding.page.ask.question")}
          max={MOST_SAID}
          value={value("question")}
          error={error("question")}
        />
        <Picks
          required
          name="who"
          legend={t("deciding.page.ask.who")}
          options={WHO.map((w) => ({ value: w, label: t(`deciding.page.ask.whos.${w}`) }))}
          value={value("who")}
          error={error("who")}
        />
        <p class="acts">
          <Button name="do" value="ask" quiet>
            {t("deciding.page.ask.now")}
          </Button>
        </p>
      </Sent>
    </Part>
  );
}
