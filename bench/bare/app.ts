import { Hono } from "hono";

type Held = { body: ArrayBuffer; headers: Record<string, string> };

/** Hono and nothing else: it gives back what it was given, byte for byte. */
export function bareApp() {
  const held = new Map<string, Held>();
  return new Hono()
    .get("/", (c) => c.text("ok"))
    .put("/held/:name", async (c) => {
      const headers = JSON.parse(c.req.header("x-headers")!) as Record<string, string>;
      held.set(c.req.param("name"), { body: await c.req.arrayBuffer(), headers });
      return c.text("held");
    })
    .get("/held/:name", (c) => {
      const { body, headers } = held.get(c.req.param("name"))!;
      return c.body(body, 200, headers);
    });
}
