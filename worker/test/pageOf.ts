import { documentOf } from "../../web/ui/rendered.tsx";

/** An answer's HTML as a document to ask questions of. */
export const pageOf = async (answer: Response) => documentOf(await answer.text());
