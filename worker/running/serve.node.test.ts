import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { answering, atWork, LIMITS } from "./serve.node.ts";

/** A server whose clients have half a second for their headers. */
async function impatient() {
  const limits = {
    ...LIMITS,
    headersTimeout: 500,
    requestTimeout: 1000,
    connectionsCheckingInterval: 100,
  };
  const at = { fetch: () => new Response("answered"), port: 0, hostname: "127.0.0.1" };
  const { server } = answering(at, () => undefined, limits);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test("a client that sends a byte now and then is cut, and others are answered meanwhile", async () => {
  const port = await impatient();
  const slow = Array.from({ length: 50 }, () => connect(port, "127.0.0.1"));
  const dripping = setInterval(() => {
    for (const socket of slow) if (!socket.destroyed) socket.write("G");
  }, 100);
  onTestFinished(() => clearInterval(dripping));
  const cut = Promise.all(
    slow.map((socket) => {
      socket.on("error", () => undefined).resume();
      return once(socket, "close");
    }),
  );
  await wait(200);
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(await answer.text()).toBe("answered");
  await cut;
});

test("headers past the limit are refused", async () => {
  const port = await impatient();
  const headers = { "x-long": "x".repeat(LIMITS.maxHeaderSize) };
  expect((await fetch(`http://127.0.0.1:${port}/`, { headers })).status).toBe(431);
});

test("a slow client holds a connection for less than a quarter of a minute", () => {
  expect(LIMITS.headersTimeout + LIMITS.connectionsCheckingInterval).toBeLessThan(15_000);
});

test("whoever stops waits for what runs, and for what that begins", async () => {
  const { during, idle } = atWork();
  const done: string[] = [];
  const write = async () => {
    await wait(50);
    done.push("written");
    void during(wait(50).then(() => done.push("signed")));
  };
  void during(write());
  during(Promise.reject(new Error("a mail that fails"))).catch(() => undefined);
  await idle();
  expect(done).toEqual(["written", "signed"]);
});
