import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "@hono/node-server";

type Fetch = Parameters<typeof serve>[0]["fetch"];

/** How long clients may take, in milliseconds, and how much they may hold. */
export const LIMITS = {
  /** A whole request: 5 MB of evidence over a slow line. */
  requestTimeout: 60_000,
  headersTimeout: 10_000,
  /** Longer than a proxy keeps its side open: it must not send into a door that closes. */
  keepAliveTimeout: 65_000,
  /** How often those who are over time are looked for. */
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
} satisfies ServerOptions;

const MOST_CONNECTIONS = 2000;

/** A connection on which nothing moves, such as a reader who does not read. */
const SILENT = 120_000;

/** Knows how many requests each connection waits for, and ends those that wait for none. */
function quietOf(server: Server) {
  const asked = new Map<Socket, number>();
  const count = (socket: Socket, by: number) => {
    if (!socket.destroyed) asked.set(socket, (asked.get(socket) ?? 0) + by);
  };
  server.on("connection", (socket: Socket) => {
    count(socket, 0);
    socket.once("close", () => asked.delete(socket));
  });
  server.on("request", (request: IncomingMessage, answer: ServerResponse) => {
    count(request.socket, 1);
    answer.once("close", () => count(request.socket, -1));
  });
  return () => {
    for (const [socket, requests] of asked) if (requests === 0) socket.destroySoon();
  };
}

/** Answers on a port, and cuts those who take too long. */
export function answering(
  at: { fetch: Fetch; port: number; hostname: string },
  ready: () => void,
  limits: ServerOptions = LIMITS,
) {
  const server = serve({ ...at, serverOptions: limits }, ready) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = SILENT;
  return { server, endQuiet: quietOf(server) };
}

/** Knows what still runs: requests whose client has gone, signatures, mails, the clock. */
export function atWork() {
  const running = new Set<Promise<unknown>>();
  function during<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    const done = () => void running.delete(work);
    work.then(done, done);
    return work;
  }
  async function idle(): Promise<void> {
    // What ends may begin something: a commit is signed and mailed after it.
    while (running.size > 0) {
      await Promise.allSettled(running);
      await wait(10);
    }
  }
  return { during, idle };
}

/** What runs may go on this long; a container is killed after ten seconds. */
const LAST = 9000;

/** Signals that come this close together are one: a terminal and a parent both send it. */
const TOGETHER = 500;

/** Ends the process once what runs has ended; a second signal ends it at once. */
export function stopping(
  { server, endQuiet }: ReturnType<typeof answering>,
  o: { first: () => void; idle: () => Promise<void>; last: () => void },
) {
  let since: number | undefined;
  return async () => {
    const now = performance.now();
    if (since !== undefined && now - since < TOGETHER) return;
    if (since !== undefined) process.exit(1);
    since = now;
    o.first();
    const closed = new Promise((resolve) => server.close(resolve));
    // Also those that never asked, as browsers open them ahead.
    setInterval(endQuiet, 50).unref();
    const ended = closed.then(o.idle).then(() => true);
    if (await Promise.race([ended, wait(LAST, false)])) o.last();
    else console.error(JSON.stringify({ stop: "cut", after: LAST }));
    process.exit(0);
  };
}
