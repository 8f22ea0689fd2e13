import { request } from "node:http";
import { disguised } from "../../worker/test/attacks/inputs.ts";

const PRIVATE =
  "/desk /desk/record /board /board/pack /board/pictures /office /office/people /office/redactions /api/v1/desk /api/v1/board /api/v1/office /api/v1/office/people /api/v1/office/outbox".split(
    " ",
  );
/** What only a client that writes its requests by hand sends. */
const RAW = [
  (path: string) => `/..${path}`,
  (path: string) => `/about/../${path.slice(1)}`,
  (path: string) => `/./${path.slice(1)}`,
  (path: string) => `\\${path.slice(1)}`,
  (path: string) => `http://evil.example${path}`,
  (path: string) => `//evil.example${path}`,
  (path: string) => `${path}\\..\\about`,
  (path: string) => `${path}#/about`,
  (path: string) => `${path}?/../about`,
  (path: string) => `/about?x=${path}`.replace("/about?x=", "/about%3fx="),
];

function ask(origin: string, path: string, cookie: string): Promise<[number, string, string]> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: { cookie } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () => resolve([answer.statusCode!, answer.headers.location ?? "", text]));
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** Asks for private addresses as they stand on the wire, unparsed, as a stranger and as an assessor. */
export async function onTheWire(origin: string, token: string) {
  const wrong: string[] = [];
  let asked = 0;
  for (const path of PRIVATE)
    for (const cookie of ["", `session=${token}`])
      for (const other of [...disguised(path), ...RAW.map((way) => way(path))]) {
        if (cookie && /desk\/record/i.test(path)) continue;
        const [status, location, text] = await ask(origin, other, cookie).catch(
          (): [number, string, string] => [400, "", ""],
        );
        asked += 1;
        const led =
          status === 303 ? location.startsWith("/sign-in?") : status === 308 && location === path;
        if (!led && (status < 400 || status >= 500)) wrong.push(`${other}: ${status}`);
        if (text.includes("example.org") && /"address"|executive-1@/.test(text))
          wrong.push(`${other} tells addresses`);
      }
  return { asked, wrong };
}
