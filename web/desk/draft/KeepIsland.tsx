import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { t } from "../../i18n/t.ts";
import { Saved } from "./Bar.tsx";
import { keep, type Standing } from "./data.ts";
import { isShared, newKey, onDevice } from "./device/data.ts";
import { fieldsOf, textOf } from "./words/data.ts";

/** Keeps what is typed into a form that is shown again: such a page is not hydrated. */
export async function keepShownAgain(form: HTMLFormElement): Promise<void> {
  const value = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value : "";
  };
  const place = `${value("month")}/${value("sphere")}`;
  const version = Number(value("version"));
  const [standing, setStanding] = createSignal<Standing>({
    device: "none",
    server: "none",
    at: null,
  });
  const [met, setMet] = createSignal(false);
  const text = textOf(fieldsOf(form));
  const entries = isShared() ? [] : await onDevice(place).catch(() => []);
  const keeper = keep(form, {
    place,
    key: newKey(place),
    draft: { version, saved_at: null },
    held: null,
    meeting: form.dataset.meeting !== undefined,
    instead: entries.filter((e) => textOf(e.fields) === text).map((e) => e.key),
    report: setStanding,
    conflict: () => setMet(true),
  });
  let passing = false;
  let saving = false;
  form.addEventListener("submit", (event) => {
    if (passing) return;
    event.preventDefault();
    if (saving) return;
    saving = true;
    const { submitter } = event;
    // What goes to the public is then known to be no words left over.
    void keeper.save().then(() =>
      setTimeout(() => {
        saving = false;
        // The bar says that the server is not reached: sending would not reach it either.
        if (keeper.standing().server === "waiting") return;
        passing = true;
        form.requestSubmit(submitter);
        passing = false;
      }),
    );
  });
  const said = form.querySelector(".savebar b");
  if (!said) return;
  said.textContent = "";
  render(() => <>{met() ? t("draft.bar.met") : <Saved standing={standing()} />}</>, said);
}
