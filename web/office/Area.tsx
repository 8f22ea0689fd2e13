import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useHead, useSignedIn } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Note } from "../ui/parts/Marks.tsx";
import { Opening } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";

/** One query value of the page's address. */
export function useAsked(name: string): () => string | undefined {
  const [search] = useSearchParams();
  return () => [search[name]].flat()[0];
}

/** The frame of one area of the office: where it is, and whether something was just saved. */
export function Area(props: { name: string; children: JSX.Element }): JSX.Element {
  const saved = useAsked("saved");
  const founded = useSite().title !== "";
  const texts = () => words().office.areas[props.name]!;
  useHead(() => ({ title: texts()[0] }));
  return (
    <>
      <Opening
        title={texts()[0]}
        crumb={
          useSignedIn()?.office ? [{ label: t("office.title"), href: paths.office }] : undefined
        }
        lede={texts()[1]}
      >
        <Show when={saved() !== undefined}>
          <p role="status" class="note">
            {t("office.saved")}
          </p>
        </Show>
      </Opening>
      <Show
        when={founded || props.name === "roadmap"}
        fallback={
          <div class="wrap part">
            <Note>
              <p>
                {t("office.foundFirst")}
                {t("common.mark.gap")}
                <a href={paths.officeArea("roadmap")}>{t("office.foundDoor")}</a>
              </p>
            </Note>
          </div>
        }
      >
        {props.children}
      </Show>
    </>
  );
}
