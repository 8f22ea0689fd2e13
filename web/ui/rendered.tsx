import { Window } from "happy-dom";
import type { JSX } from "solid-js";
import { NoHydration, renderToString } from "solid-js/web";

/** One for all: a window of its own for each page is slow to open, and never quite goes away. */
const parser = new new Window().DOMParser();

/** HTML as a document to ask questions of. */
export const documentOf = (html: string) => parser.parseFromString(html, "text/html");

/** What a component prints on a public page, as a document to ask questions of. For tests. */
export const rendered = (component: () => JSX.Element) =>
  documentOf(renderToString(() => <NoHydration>{component()}</NoHydration>));

type Page = ReturnType<typeof rendered>;
type Asked = { querySelectorAll: Page["querySelectorAll"] };

/** The texts of all elements that match, without the space between words. */
export const texts = (page: Asked, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((each) =>
    each.textContent.replaceAll(/\s+/g, " ").trim(),
  );

/** One attribute of all elements that match. */
export const attributes = (page: Asked, selector: string, name: string): (string | null)[] =>
  [...page.querySelectorAll(selector)].map((each) => each.getAttribute(name));
