import { Window } from "happy-dom";

/** An answer's HTML as a document to ask questions of. */
export async function pageOf(answer: Response) {
  const { document } = new Window();
  document.write(await answer.text());
  return document;
}
