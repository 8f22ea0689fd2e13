import { For, Show } from "solid-js";
import type { Removal } from "../../worker/updates/corrections/schema.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Shape } from "../ui/shapes.tsx";

/** The day in a reading's name. */
const READ_ON = /-\d{4}-\d{2}-\d{2}(?:-\d+)?$/;

/** The page that the words stood on, and what it is called. */
function pageOf(of: Removal): [href: string | undefined, label: string] {
  if (of.update)
    return [
      paths.update(of.update),
      t("updates.item", of.sphere_title ?? of.sphere ?? "", of.month ?? ""),
    ];
  const [noun = "", name = "", more = ""] = of.subject.split("/");
  if (noun === "action") return [paths.action(name), t("redactions.on.action")];
  if (noun === "assessment") return [paths.action(name), t("redactions.on.assessment")];
  if (noun === "target") return [`${paths.reporting}#targets`, t("redactions.on.target")];
  if (noun === "strategy") return [paths.strategy(name), t("redactions.on.strategy")];
  if (noun === "sphere") return [paths.sphere(name), t("redactions.on.sphere")];
  if (noun === "measure" || noun === "reading")
    return [paths.measure(name.replace(READ_ON, "")), t("redactions.on.measure")];
  if (noun === "question") return [paths.asked(name), t("redactions.on.question")];
  if (noun === "gathering") return [paths.gathering(name), t("redactions.on.gathering")];
  if (noun === "resource") return [paths.resource(name), t("redactions.on.resource")];
  if (noun === "story") return [paths.story(name), t("redactions.on.story")];
  if (noun === "term") return [paths.term(name), t("redactions.on.term")];
  if (noun === "excuse") return [paths.cell(name, more), t("redactions.on.excuse", name)];
  if (noun === "person") return [undefined, t("redactions.on.person")];
  return [paths.home, t("redactions.on.roadmap")];
}

/** A removal in the list of corrections: which kinds of text, why, and which two roles. */
export function RemovalEntry(props: { of: Removal }) {
  const page = () => pageOf(props.of);
  return (
    <div class="stack">
      <p>
        <Show when={page()[0]} fallback={page()[1]}>
          {(href) => <a href={href()}>{page()[1]}</a>}
        </Show>
      </p>
      <p>
        <b>{t("redactions.listed")}</b>
        {t("redactions.listedBy", props.of.asked, props.of.role, props.of.reason)}
      </p>
      <ul class="plain">
        <For each={props.of.fields}>
          {(field) => (
            <li class="st">
              <Shape name="redacted" />
              <span>{t("names.text", field, null)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
