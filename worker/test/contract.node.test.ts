import { afterAll } from "vitest";
import { contract } from "./contract.ts";
import { runningAt } from "./signInByMail.ts";
import { startNode } from "./startNode.ts";

let served: Awaited<ReturnType<typeof startNode>> | undefined;

// The production bundle on Node, with its own file, started as `npm start` starts it.
contract(async () => {
  served = await startNode({ SAMPLE: "1" });
  const { origin, port } = served;
  return runningAt(origin, `http://127.0.0.1:${port + 1}`);
});

afterAll(async () => {
  served?.child.kill("SIGTERM");
  await served?.ended;
  await served?.end();
});
