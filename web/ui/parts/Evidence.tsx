import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { fileIdOf } from "../../../worker/updates/files/rules.ts";
import { t } from "../../i18n/t.ts";

type Piece = {
  title?: string | null;
  url?: string | null;
  /** Null where a file of this site is not there any more. */
  file?: object | null;
};

/** Where a piece of evidence can be seen: on the web, or in a file of this site. */
const placeOf = ({ url, file }: Piece) =>
  url && (/^https?:\/\//i.test(url) || (file !== null && fileIdOf(url))) ? url : undefined;

/** What a piece of evidence is called; every one had a title when it was published. */
export const evidenceName = (of: Piece): string => of.title ?? t("actions.evidence.untitled");

/** A piece of evidence by its name, which leads there. */
export function EvidenceLink(props: { of: Piece }): JSX.Element {
  return (
    <Show when={placeOf(props.of)} fallback={evidenceName(props.of)}>
      {(url) => (
        <a href={url()} rel="nofollow ugc noopener">
          {evidenceName(props.of)}
        </a>
      )}
    </Show>
  );
}
