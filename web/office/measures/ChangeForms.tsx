import { useForm } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { Note } from "../../ui/parts/Marks.tsx";
import { More, Part } from "../../ui/parts/Part.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { areaOf, changeAsks, changeNow, type Known, retireAsks } from "./data.ts";

/** What a measure says, and whether it is still read. */
export function ChangeForms(props: { known: Known }) {
  const form = useForm();
  const retired = () => props.known.measure.retired;
  const of = () => ({
    area: areaOf(props.known),
    target: props.known.measure.slug,
    version: props.known.measure.version,
    keyed: props.known.key,
  });
  return (
    <Part id="change" title={t("measuring.change")}>
      <div class="stack">
        <Note>
          <p>{t("measuring.breaks")}</p>
        </Note>
        <OfficeForm
          {...of()}
          id="change"
          asks={changeAsks(props.known.measure, props.known.strategies)}
          now={changeNow(props.known.measure)}
          submit={t("measuring.change")}
        />
        <More
          summary={t(retired() ? "measuring.resume" : "measuring.retire")}
          open={form?.values.form === "retire"}
        >
          <p class="hint">{t("measuring.retireAbout")}</p>
          <OfficeForm
            {...of()}
            id="retire"
            asks={retireAsks()}
            extra={{ retired: retired() ? "no" : "yes" }}
            submit={t(retired() ? "measuring.resume" : "measuring.retire")}
            quiet
          />
        </More>
      </div>
    </Part>
  );
}
