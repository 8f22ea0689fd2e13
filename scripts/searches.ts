import { copyOf, dataOf } from "../bench/sets/folder.ts";
import { serve } from "../bench/hosts/node.ts";
import { usedBy } from "../bench/hosts/process.ts";
import { drawnSearches } from "../worker/test/drawnSearches.ts";

const MANY = 10_000;
const MOST_MS = 200;
/** A server refuses longer addresses before it reads them. */
const LONGEST = 15_000;
const NARROWED = ["", "&reporting=late", "&stage=done", "&evidence=yes", "&kind=update"];

const addressOf = (q: string, i: number) =>
  `/api/v1/search?q=${encodeURIComponent(q.toWellFormed())}${NARROWED[i % NARROWED.length]}`;

/** Whatever is typed into the search of a large record: no error, and no long work. */
export async function searched(): Promise<[what: string, wrong: string[]][]> {
  const folder = await copyOf(await dataOf("L", new Date().toISOString().slice(0, 7)));
  const server = await serve(folder);
  const wrong: string[] = [];
  let [asked, longest] = [0, 0];
  try {
    const ask = async (address: string) => {
      const before = usedBy(server.pids);
      const answer = await fetch(server.origin + address);
      const found = (answer.ok ? await answer.json() : {}) as { behind?: boolean };
      return { status: answer.status, ms: usedBy(server.pids) - before, behind: found.behind };
    };
    while ((await ask("/api/v1/search?q=the&page=2")).behind)
      await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const address of drawnSearches(MANY).map(addressOf)) {
      // As it is sent: more signs are written in three letters there.
      if (new URL(address, server.origin).href.length > LONGEST) continue;
      const { status, ms } = await ask(address);
      asked += 1;
      longest = Math.max(longest, ms);
      if (status !== 200 || ms > MOST_MS)
        wrong.push(`${status}, ${ms} ms: ${address.slice(0, 120)}`);
    }
  } finally {
    await server.stop();
  }
  return [
    [`${asked} searches of a large record; the longest took ${longest} ms of the server`, wrong],
  ];
}
