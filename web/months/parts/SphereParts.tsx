import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { LISTED } from "../../../worker/actions/schema.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { withQuery } from "../../ui/site.ts";
import { Pages, usePart } from "../../ui/table/Pages.tsx";

const WHOLE = "all";

/** Which part of a month's spheres the page shows; undefined where it shows all of them. */
export function useSpheres(): string | undefined {
  const part = usePart("spheres");
  return useLocation().query.spheres === WHOLE ? undefined : part;
}

/** Where the words of a sphere stand, and whether that is on this page. */
export type Way = { href: string; here: boolean };

/** The ways to the spheres of a month, from a page that shows one part of them, or all. */
export function waysTo(month: string, spheres: readonly string[], part: string | undefined) {
  const whole = part === undefined || spheres.length <= LISTED.spheres;
  const places = new Map(
    spheres.map((sphere, i): [string, Way] => {
      const of = String(Math.floor(i / LISTED.spheres) + 1);
      const here = whole || of === part;
      const page = here
        ? ""
        : withQuery(paths.month(month), { spheres: of === "1" ? undefined : of });
      return [sphere, { href: `${page}#${sphere}`, here }];
    }),
  );
  return (sphere: string): Way => places.get(sphere) ?? { href: `#${sphere}`, here: true };
}

const LINK = /<a href="#([^"]+)"/g;

/**
 * A part of a frozen page: its links to other spheres lead to their parts, and who comes for such a
 * sphere by its name arrives at its line in the contents.
 */
export function withWays(html: string, way: (sphere: string) => Way): string {
  const met = new Set<string>();
  return html.replaceAll(LINK, (link, sphere: string) => {
    const { href, here } = way(sphere);
    if (here) return link;
    const first = !met.has(sphere);
    met.add(sphere);
    return `<a${first ? ` id="${sphere}"` : ""} href="${href}"`;
  });
}

/** Plain links through the spheres of a month, and to all of them at once. */
export function SphereParts(props: {
  month: string;
  part: string | undefined;
  total: number;
}): JSX.Element {
  return (
    <Show when={props.total > LISTED.spheres && props.part}>
      {(part) => (
        <div class="wrap no-print">
          <Pages
            name="spheres"
            at="_contents"
            part={part()}
            perPage={LISTED.spheres}
            total={props.total}
          />
          <p class="meta">
            <a href={withQuery(paths.month(props.month), { spheres: WHOLE })}>
              {t("months.everySphere", props.total)}
            </a>
          </p>
        </div>
      )}
    </Show>
  );
}
