import { createAsync, useLocation } from "@solidjs/router";
import { type Accessor, type JSX, Show } from "solid-js";
import { askedIn, narrowing, Unknown } from "../actions/Asked.tsx";
import { useAsof, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening } from "../ui/parts/Part.tsx";
import { type Filter, FilterForm } from "../ui/table/FilterForm.tsx";
import { Pager } from "../ui/table/Pager.tsx";

type Page = { page: number; per_page: number; total: number };

/** A list of the library: how many there are, what narrows them, and one page of them. */
export function Listing<N extends string, L extends Page>(props: {
  of: "gatherings" | "resources" | "stories";
  /** The query names of its address. */
  names: readonly N[];
  /** Null where the address asks for what does not exist. */
  get: (asked: Partial<Record<N, string>>, asof: string | undefined) => Promise<L | null>;
  finding: (found: L) => string;
  lede: (found: L) => string;
  filters: (asked: Partial<Record<N, string>>, found: L) => Filter[];
  children: (found: Accessor<L>, pager: () => JSX.Element) => JSX.Element;
}): JSX.Element {
  const location = useLocation();
  const asked = () => askedIn(location.query, props.names);
  const narrowed = () => Object.keys(narrowing(asked())).length > 0;
  const answer = createAsync(() => props.get(asked(), useAsof()), { deferStream: true });
  const title = () => t(`${props.of}.title`);
  useHead(() => ({ title: title(), description: t(`${props.of}.described`) }));
  return (
    <Show when={answer() !== undefined}>
      <Show
        when={answer()}
        fallback={
          <Unknown
            title={t(`${props.of}.unknown`)}
            href={paths[props.of]}
            all={t(`${props.of}.all`)}
          />
        }
      >
        {(found) => (
          <Show
            when={found().total > 0 || narrowed()}
            fallback={
              <Opening
                kick={title()}
                title={t(`${props.of}.none`)}
                lede={t(`${props.of}.noneLede`)}
              />
            }
          >
            <Opening long kick={title()} title={props.finding(found())} lede={props.lede(found())}>
              <FilterForm
                action={paths[props.of]}
                filters={props.filters(asked(), found())}
                asof={useAsof()}
              />
            </Opening>
            {props.children(found, () => (
              <Pager
                path={location.pathname + location.search}
                page={found().page}
                perPage={found().per_page}
                total={found().total}
              />
            ))}
          </Show>
        )}
      </Show>
    </Show>
  );
}
