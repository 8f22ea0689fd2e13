import { pageOf } from "./pageOf.ts";
import type { startApp } from "./startApp.ts";

type App = Pick<Awaited<ReturnType<typeof startApp>>, "request">;

/** A page as its reader gets it, and the status it came with. */
export async function readPage(app: App, path: string) {
  const answer = await app.request(path);
  return { status: answer.status, document: await pageOf(answer) };
}

/** How an address answers; what it sends is taken, or a download would keep the next one waiting. */
export async function statusOf(app: App, path: string): Promise<number> {
  const answer = await app.request(path);
  await answer.arrayBuffer();
  return answer.status;
}

type Asked = Pick<Awaited<ReturnType<typeof pageOf>>, "querySelectorAll">;

/** The texts of all elements that match, with single spaces. */
export const wordsOf = (page: Asked, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((each) =>
    each.textContent.replaceAll(/\s+/g, " ").trim(),
  );
