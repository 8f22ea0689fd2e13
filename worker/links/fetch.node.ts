import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { NoAnswer } from "./asking/commands.ts";
import type { Fetched, FetchLink } from "./schema.ts";
import { isShortened, leadsOn } from "./asking/rules.ts";

type Address = { address: string; family: number };

function rangesOf(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

const v4Not = rangesOf("ipv4", [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // behind a carrier's NAT
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local, metadata of clouds
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
]);

/** What is routed in public; loopback, link-local, mapped, NAT64 and private ones are outside. */
const v6 = rangesOf("ipv6", ["2000::/3"]);
const v6Not = rangesOf("ipv6", [
  "2001::/23", // Teredo and other protocol assignments
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4, which holds an IPv4 address
  "3fff::/20", // documentation
]);

/** Whether a number is the address of a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !v4Not.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  return v6.check(address, "ipv6") && !v6Not.check(address, "ipv6");
}

/** Troubles of our own network, which tell nothing about a link. */
const NEAR = new Set(["EAI_AGAIN", "ECANCELED", "EMFILE", "ENETDOWN", "ENETUNREACH", "ENFILE"]);

const noAnswer = (error: unknown): NoAnswer => {
  if (error instanceof NoAnswer) return error;
  return new NoAnswer(NEAR.has(String((error as { code?: unknown })?.code)) ? "near" : "far");
};

const asAborted = (signal: AbortSignal) =>
  new Promise<never>((_, fail) => {
    signal.addEventListener("abort", () => fail(new NoAnswer("far")), { once: true });
  });

/** Every address of a name, checked: one that is not public bars them all. */
async function addressesOf(name: string, o: Required<Options>, signal: AbortSignal) {
  const aborted = asAborted(signal);
  const found = await Promise.race([o.resolve(name), aborted]).catch((error: unknown) => {
    throw noAnswer(error);
  });
  if (!found.every(({ address }) => o.mayReach(address))) throw new NoAnswer("barred");
  if (found.length === 0 || signal.aborted) throw new NoAnswer("far");
  return found;
}

type Options = {
  resolve?: (name: string) => Promise<Address[]>;
  mayReach?: (address: string) => boolean;
};

/** Asks a link from Node: the connection goes to the addresses that were checked, past any proxy. */
export function linkFetcher({
  resolve = (name) => lookup(name, { all: true, verbatim: true }),
  mayReach = isPublicAddress,
}: Options = {}): FetchLink {
  return async (url, { agent, most, signal }) => {
    const addresses = await addressesOf(url.hostname, { resolve, mayReach }, signal);
    const pinned: LookupFunction = (_name, options, done) => {
      const { address, family } = addresses[0]!;
      if (options.all) done(null, addresses);
      else done(null, address, family);
    };
    const { request, Agent } = url.protocol === "https:" ? https : http;
    return new Promise((give, fail) => {
      const asking = request(url, {
        agent: new Agent({ keepAlive: false }),
        headers: { "user-agent": agent, accept: "*/*", "accept-encoding": "identity" },
        lookup: pinned,
        maxHeaderSize: 16 * 1024,
        signal,
      });
      // What began to arrive and was cut off is an answer too.
      let cutOff: (() => void) | undefined;
      const failed = (error?: unknown) => (cutOff ? cutOff() : fail(noAnswer(error)));
      asking.on("error", failed);
      asking.on("close", failed);
      asking.on("response", (got) => {
        const parts: Uint8Array[] = [];
        let size = 0;
        const end = (whole: boolean) => {
          give(fetchedOf(got, Buffer.concat(parts), whole));
          got.destroy();
        };
        cutOff = () => end(false);
        got.on("data", (part: Buffer) => {
          const taken = part.subarray(0, most - size);
          parts.push(taken);
          size += taken.length;
          if (size >= most) end(true);
        });
        got.on("end", () => end(got.complete));
        got.on("error", cutOff);
        if (leadsOn(got.statusCode ?? 0)) end(true);
      });
      asking.end();
    });
  };
}

function fetchedOf(got: http.IncomingMessage, body: Uint8Array, whole: boolean): Fetched {
  return {
    status: got.statusCode ?? 0,
    location: got.headers.location ?? null,
    type: got.headers["content-type"] ?? "",
    packed: isShortened(got.headers["content-encoding"]),
    body,
    whole,
  };
}
