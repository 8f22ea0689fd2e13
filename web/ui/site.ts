import { getRequestEvent, isServer } from "solid-js/web";

/** What every page knows about the deployment; `today` is the day in the roadmap's zone. */
export type Site = {
  title: string;
  institution: string;
  zone: string;
  sample: boolean;
  today: string;
  /** The first day that can be read; null in an empty record. */
  firstDay?: string | null;
  /** The database ends before what was published, or differs from it: nothing can be published. */
  behind?: boolean;
};

let held: Site | undefined;

/** On the server from the request; in the browser from `<html data-site>`, printed on hydrated pages. */
export function useSite(): Site {
  if (isServer) {
    const event = getRequestEvent() as { locals: { site: Site } } | undefined;
    if (!event) throw new Error("useSite() needs a request");
    return event.locals.site;
  }
  held ??= JSON.parse(document.documentElement.dataset.site ?? "{}") as Site;
  return held;
}

/** The address with some query values set; undefined takes one away. Hash and order are kept. */
export function withQuery(href: string, values: Record<string, string | undefined>): string {
  const [beforeHash = "", hash] = href.split("#", 2);
  const [path = "", query = ""] = beforeHash.split("?", 2);
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) search.delete(name);
    else search.set(name, value);
  }
  const text = search.toString();
  return path + (text && `?${text}`) + (hash === undefined ? "" : `#${hash}`);
}
