import { NoHydration, renderToString } from "solid-js/web";
import type { JSX } from "solid-js";

/** What the renderer leaves for hydration; what people write is escaped and holds none. */
const MARKS = /<!--[!$/]*-->/g;

/** Markup that is not hydrated. */
export const withoutMarks = (html: string) => html.replaceAll(MARKS, "");

/** A part of a page that is put into it once the page is rendered. */
export const printed = (part: () => JSX.Element): string =>
  withoutMarks(renderToString(() => <NoHydration>{part()}</NoHydration>));
