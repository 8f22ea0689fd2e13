import { once } from "node:events";
import { get, type IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";

/** What to send; the body of a POST stands in `body`. */
export type Asked = { path: string; headers?: Record<string, string>; body?: string };

type Told = { status: number; bytes: number; firstByte: number; ms: number };

const END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");

function requestOf({ path, headers = {}, body }: Asked): string {
  const lines = [`${body === undefined ? "GET" : "POST"} ${path} HTTP/1.1`, "host: 127.0.0.1"];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined) lines.push(`content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join("\r\n")}\r\n\r\n${body ?? ""}`;
}

/** Knows when an answer is whole; it looks at no byte more than it has to. */
function reader() {
  let head: Buffer | undefined;
  let length = -1;
  let got = 0;
  let status = 0;
  let tail: Buffer = Buffer.alloc(0);
  return (chunk: Buffer): { status: number; bytes: number } | undefined => {
    if (length === -1 && got === 0) {
      head = head ? Buffer.concat([head, chunk]) : chunk;
      const end = head.indexOf(END);
      if (end < 0) return undefined;
      const text = head.subarray(0, end + 2).toString("latin1");
      status = Number(text.slice(9, 12));
      const told = /\r\ncontent-length: (\d+)\r\n/i.exec(text)?.[1];
      length = told !== undefined ? Number(told) : status === 304 ? 0 : -2;
      chunk = head.subarray(end + 4);
    }
    got += chunk.length;
    if (length === -2) {
      tail = Buffer.concat([tail, chunk]).subarray(-LAST_CHUNK.length);
      if (!tail.equals(LAST_CHUNK)) return undefined;
    } else if (got < length) return undefined;
    const whole = { status, bytes: got };
    [head, length, got, tail] = [undefined, -1, 0, Buffer.alloc(0)];
    return whole;
  };
}

/** A kept connection that asks one thing after another. */
export async function connection(port: number) {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  const read = reader();
  let waiting: ((told: Told) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  let begun = 0;
  let first = 0;
  socket.on("data", (chunk) => {
    first ||= performance.now();
    const told = read(chunk);
    if (told) waiting?.({ ...told, firstByte: first - begun, ms: performance.now() - begun });
  });
  socket.on("close", () => failed?.(new Error("The server closed the connection.")));
  socket.on("error", (error) => failed?.(error));
  const ask = (asked: Asked) =>
    new Promise<Told>((resolve, reject) => {
      [waiting, failed] = [resolve, reject];
      [begun, first] = [performance.now(), 0];
      socket.write(requestOf(asked));
    });
  const close = () => {
    failed = undefined;
    socket.destroy();
  };
  return { ask, close };
}

/** An answer as it goes over the line: compressed where it is. */
export type Taken = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export const take = (port: number, { path, headers = {} }: Asked) =>
  new Promise<Taken>((resolve, reject) => {
    get({ port, host: "127.0.0.1", path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on("error", reject);
  });
