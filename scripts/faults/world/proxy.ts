import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between two programs and passes on what they say, except where it is told otherwise. */
export async function between(port: number) {
  /** Answers to requests that hold this are lost, and then so many more, whatever was asked. */
  let lost: { text: string; more: number } | undefined;
  let losing = 0;
  let losses = 0;
  let delay = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    let doomed = false;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (asked: Buffer) => {
      if (losing > 0) {
        losing -= 1;
        doomed = true;
      } else if (lost && asked.includes(lost.text)) {
        losing = lost.more;
        lost = undefined;
        doomed = true;
      }
      far.write(asked);
    });
    far.on("data", (answer: Buffer) => {
      if (doomed) {
        losses += 1;
        near.destroy();
      } else if (delay > 0) setTimeout(() => near.writable && near.write(answer), delay);
      else near.write(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    /** From now on: the answer to what holds these words, and `more` answers after it. */
    lose: (text: string, more = 0) => (lost = { text, more }),
    slow: (ms: number) => (delay = ms),
    losses: () => losses,
    end: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
