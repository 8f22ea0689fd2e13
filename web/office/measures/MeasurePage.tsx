import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import NotFoundPage from "../../about/NotFoundPage.tsx";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { Opening, Part } from "../../ui/parts/Part.tsx";
import { useAsked } from "../Area.tsx";
import { Edit } from "../Edit.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { ChangeForms } from "./ChangeForms.tsx";
import { areaOf, correctAsks, correctNow, getOfficeMeasure, type Known, takeAsks } from "./data.ts";
import { Groups } from "./Groups.tsx";
import { Taken } from "./Taken.tsx";

type Props = { known: Known };
type Reading = Known["readings"][number];

const hides = ({ measure }: Known) => measure.kind === "people" && measure.suppress;

function Correct(props: Props & { reading: Reading }) {
  return (
    <Edit
      title={t("measuring.correctTitle", props.reading.on)}
      hint={t("measuring.correctAbout")}
      id="correct"
      area={areaOf(props.known)}
      asks={correctAsks(props.known, props.reading)}
      now={correctNow(props.reading)}
      target={props.reading.id}
      version={props.reading.version}
      keyed={props.known.key}
      submit={t("measuring.correct")}
    />
  );
}

function Whole(props: Props) {
  const edit = useAsked("edit");
  const saved = useAsked("saved");
  const measure = () => props.known.measure;
  const title = () => measure().title ?? measure().slug;
  const edited = () => props.known.readings.find((r) => r.id === edit());
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening
        title={title()}
        crumb={[
          { label: t("office.title"), href: paths.office },
          { label: words().office.areas.measures![0], href: paths.officeArea("measures") },
        ]}
      >
        <Show when={saved() !== undefined}>
          <p role="status" class="note">
            {t("office.saved")}
          </p>
        </Show>
        <p class="meta">
          <a data-own="" href={paths.measure(measure().slug)}>
            {t("measuring.public")}
          </a>
        </p>
      </Opening>
      <Show
        when={edited()}
        fallback={
          <Show when={!measure().retired}>
            <Part id="take" title={t("measuring.take")}>
              <div class="stack">
                <p class="hint">
                  {t(hides(props.known) ? "measuring.takeAbout" : "measuring.takeOpen")}
                </p>
                <OfficeForm
                  id="take"
                  area={areaOf(props.known)}
                  asks={takeAsks(props.known)}
                  now={{ source: measure().source }}
                  extra={{ measure: measure().slug }}
                  version={measure().version}
                  keyed={props.known.key}
                  submit={t("measuring.take")}
                />
              </div>
            </Part>
          </Show>
        }
      >
        {(reading) => <Correct known={props.known} reading={reading()} />}
      </Show>
      <Part id="readings" full title={t("measuring.readings")}>
        <Taken known={props.known} />
      </Part>
      <Groups known={props.known} />
      <ChangeForms known={props.known} />
    </>
  );
}

/** One measure in the office: its readings, its groups, and what it says. */
export default function MeasurePage() {
  const params = useParams<{ slug: string }>();
  const answer = createAsync(() => getOfficeMeasure(params.slug), { deferStream: true });
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFoundPage />}>
        {(known) => <Whole known={known()} />}
      </Show>
    </Show>
  );
}
