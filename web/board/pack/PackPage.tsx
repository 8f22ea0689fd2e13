import { createAsync, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import NotFound from "../../about/NotFoundPage.tsx";
import { useHead } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { getPack } from "./data.ts";
import { Links } from "./Links.tsx";
import { PackArticle } from "./PackArticle.tsx";

/** A meeting pack at its own address, and the links into it. */
export default function PackPage() {
  const params = useParams<{ id: string }>();
  const answer = createAsync(() => getPack(params.id), { deferStream: true });
  useHead(() => ({ title: t("pack.title") }));
  return (
    <Show when={answer() !== undefined}>
      <Show when={answer()} fallback={<NotFound />}>
        {(known) => (
          <>
            <PackArticle
              pack={known().pack}
              crumb={[
                { label: t("board.title"), href: paths.board },
                { label: t("pack.title"), href: paths.packs },
              ]}
              sheets={{
                xlsx: paths.packSheet(known().pack.id, "xlsx"),
                csv: paths.packSheet(known().pack.id, "csv"),
              }}
            />
            <Links links={known().links} keyed={known().key} pack={known().pack.id} />
          </>
        )}
      </Show>
    </Show>
  );
}
