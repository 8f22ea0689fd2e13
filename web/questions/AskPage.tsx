import { createAsync, useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { ABOUTS } from "../../db/words.ts";
import { type AskStart, MOST_ASKED } from "../../worker/questions/asking/schema.ts";
import { useForm, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { askedIn } from "../actions/Asked.tsx";
import { paths } from "../paths.ts";
import { Field, type Option, Select, TextArea } from "../ui/form/Field.tsx";
import { OpenForm, openState } from "../ui/form/OpenForm.tsx";
import { Doors } from "../ui/parts/Lists.tsx";
import { Note } from "../ui/parts/Marks.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { getStart } from "./data.ts";
import { Rules } from "./Rules.tsx";

/** Everything one may ask about: an action only where one came from its page. */
const choices = ({ about, strategies, spheres }: AskStart): Option[] => [
  ...(about?.about === "action"
    ? [{ value: `action/${about.of}`, label: t("asking.ofAction", about.title ?? about.of) }]
    : []),
  ...strategies.map((s) => ({
    value: `strategy/${s.slug}`,
    label: t("asking.ofStrategy", s.number, s.title ?? s.slug),
  })),
  ...spheres.map((s) => ({
    value: `sphere/${s.slug}`,
    label: t("asking.ofSphere", s.title ?? s.slug),
  })),
];

function Next() {
  const steps = ["read", "published", "declined", "answered", "mailed"] as const;
  return (
    <Part id="next" title={t("asking.next.title")}>
      <div class="words">
        <ol>
          <For each={steps}>{(step) => <li>{t(`asking.next.${step}`)}</li>}</For>
        </ol>
      </div>
    </Part>
  );
}

function Form(props: { start: AskStart | null }) {
  const form = useForm();
  const { value, errorOf } = openState(form, words().asking.wrong);
  const typed = () => value("of");
  const about = () => props.start?.about;
  const chosen = () => typed() ?? (about() ? `${about()!.about}/${about()!.of}` : undefined);
  return (
    <Part id="form" title={t("asking.form")}>
      <OpenForm
        action={paths.ask}
        form={form}
        fields={["of", "question", "address"]}
        errorOf={errorOf}
        submit={t("asking.send")}
      >
        <Show
          when={props.start}
          fallback={
            <>
              <Note>{t("asking.away")}</Note>
              <input type="hidden" name="of" value={chosen() ?? ""} />
            </>
          }
        >
          {(start) => (
            <Select
              name="of"
              label={t("asking.of")}
              hint={t("asking.ofHint")}
              options={choices(start())}
              value={chosen()}
              error={errorOf("of")}
              required
            />
          )}
        </Show>
        <TextArea
          name="question"
          label={t("asking.question")}
          hint={t("asking.questionHint")}
          max={MOST_ASKED}
          value={value("question")}
          error={errorOf("question")}
          required
        />
        <Field
          name="address"
          type="email"
          label={t("asking.address")}
          hint={t("asking.addressHint")}
          value={value("address")}
          error={errorOf("address")}
          autocomplete="email"
          inputmode="email"
          maxlength={254}
        />
      </OpenForm>
    </Part>
  );
}

function Done() {
  return (
    <>
      <Opening long title={t("asking.received.title")} lede={t("asking.received.lede")} />
      <Next />
      <div class="wrap part">
        <Doors
          items={[
            { href: paths.questions, label: t("asking.received.all") },
            { href: paths.ask, label: t("asking.received.another") },
          ]}
        />
      </div>
    </>
  );
}

const crumb = () => [{ label: t("questions.title"), href: paths.questions }];

function Open(props: { start: AskStart | null }) {
  return (
    <Show
      when={props.start?.taken !== false}
      fallback={
        <Opening crumb={crumb()} title={t("asking.off")} lede={t("asking.offLede")}>
          <p>
            <a href={paths.questions}>{t("questions.all")}</a>
          </p>
        </Opening>
      }
    >
      <Opening crumb={crumb()} title={t("asking.title")} lede={t("asking.lede")} />
      <Form start={props.start} />
      <Next />
      <Rules />
    </Show>
  );
}

/** Where anybody asks about a strategy, a sphere or an action. */
export default function AskPage() {
  const { query } = useLocation();
  const received = () => query.received !== undefined;
  const form = useForm();
  // After a refusal the address says no more what was asked about.
  const again = () => /^(\w+)\/([a-z0-9-]+)$/.exec(form?.values.of ?? "");
  const about = () => {
    const [, kind, slug] = again() ?? [];
    return kind && slug ? { [kind]: slug } : askedIn(query, ABOUTS);
  };
  const start = createAsync(() => getStart(about()), { deferStream: true });
  useHead(() => ({ title: t("asking.title"), description: t("asking.described") }));
  return (
    <Show when={!received()} fallback={<Done />}>
      <Show when={start() !== undefined}>
        <Open start={start() ?? null} />
      </Show>
    </Show>
  );
}
