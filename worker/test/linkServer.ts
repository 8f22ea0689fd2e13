import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FetchLink } from "../links/schema.ts";
import { linkFetcher } from "../links/fetch.node.ts";

export type Answers = Record<string, (to: ServerResponse) => void>;

const HERE = "127.0.0.1";

/** A real server on this machine whose answers a test can change; what it was asked is kept. */
export async function linkServer(answers: Answers) {
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((of, to) => {
    asked.push({ path: of.url!, headers: of.headers });
    (answers[of.url!] ?? ((other) => other.writeHead(404).end()))(to);
  });
  await new Promise<void>((up) => server.listen(0, HERE, up));
  const { port } = server.address() as AddressInfo;

  /** What an asker does when a public name and the web's own port lead to this server. */
  const behind =
    (fetchLink: FetchLink, host?: string): FetchLink =>
    (url, o) => {
      const here = new URL(url);
      here.host = `${host ?? url.hostname}:${port}`;
      return fetchLink(here, o);
    };
  const resolve = async () => [{ address: HERE, family: 4 }];
  const fetchLink = behind(linkFetcher({ resolve, mayReach: (address) => address === HERE }));
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, port, behind, resolve, fetchLink, end };
}
