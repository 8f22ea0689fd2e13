import { Window } from "happy-dom";

/** One for all: a window of its own for each page is slow to open, and never quite goes away. */
const parser = new new Window().DOMParser();

/** HTML as a document to ask questions of. */
export const documentOf = (html: string) => parser.parseFromString(html, "text/html");

/** The same of an answer. */
export const pageOf = async (answer: Response) => documentOf(await answer.text());
