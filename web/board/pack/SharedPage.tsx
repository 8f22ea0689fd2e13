import { Show } from "solid-js";
import type { Pack } from "../../../worker/progress/pack/schema.ts";
import { useForm, useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Opening } from "../../ui/parts/Part.tsx";
import { PackArticle } from "./PackArticle.tsx";

/** What a link into a pack opens for a reader without an account. */
export default function SharedPage() {
  const pack = useForm()?.detail?.pack as Pack | undefined;
  useHead(() => ({ title: t(pack ? "pack.title" : "pack.shared.missing") }));
  return (
    <Show
      when={pack}
      fallback={
        <Opening
          long
          title={t("pack.shared.missing")}
          lede={
            <>
              {t("pack.shared.missingLede")}
              {t("common.mark.gap")}
              <a href={paths.home}>{t("pack.shared.public")}</a>
            </>
          }
        />
      }
    >
      {(known) => <PackArticle pack={known()} />}
    </Show>
  );
}
