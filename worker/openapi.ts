import type { Hono } from "hono";
import { describeRoute, generateSpecs, resolver } from "hono-openapi";
import type * as v from "valibot";
import { cookieName } from "./access.ts";
import type { Deps, Env } from "./context.ts";
import { ERRORS } from "./errors.ts";

type Operation = {
  parameters?: { name?: string; in?: string }[];
  responses?: Record<string, unknown>;
  security?: unknown[];
};

/** RFC 9457 as this API gives it: `type` is a code from the table. */
const PROBLEM = {
  type: "object",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string", enum: Object.keys(ERRORS) },
    title: { type: "string", description: "The same in plain English; it may be reworded." },
    status: { type: "integer" },
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};

const ASOF = {
  name: "asof",
  in: "query",
  required: false,
  description: "Read as published at the end of this day in the roadmap's zone.",
  schema: { type: "string", format: "date" },
};

const refused = {
  description: "A refusal, as problem+json",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** Routes that need a session; everything else under /api/v1 is public and takes `asof`. */
const SIGNED_IN = /^\/api\/v1\/(desk|board|office)\b/;

/** What cannot be read as of another day. */
const LIVE = new Set(["/api/v1/search", "/api/v1/search/suggestions", "/api/v1/follow"]);

/** One answer in a route's description: what it is, and its shape. */
export const given = (description: string, schema: v.GenericSchema) => ({
  description,
  content: { "application/json": { schema: resolver(schema) } },
});

/** A required header in a route's description. */
export const header = (name: string, description: string) => ({
  name,
  in: "header" as const,
  required: true,
  description,
  schema: { type: "string" as const },
});

export const KEY_HEADER = header(
  "idempotency-key",
  "8 to 100 characters; a repeat with the same key gets the first answer.",
);

/** Describes a public route: what it answers, and in which shape. */
export const answers = (description: string, schema: v.GenericSchema) =>
  describeRoute({ description, responses: { 200: given(description, schema) } });

/** The OpenAPI 3.1 document of every described route. */
export async function describeApi(app: Hono<Env>, deps: Deps) {
  const document = await generateSpecs(app, {
    defaultValidationErrorResponse: false,
    // FORMAT.md describes the log.
    exclude: /^\/record\//,
    documentation: {
      openapi: "3.1.0",
      info: {
        title: "Milepost",
        version: "1",
        license: { name: "MIT", identifier: "MIT" },
        description:
          "The public record of an institution's roadmap. Everything public is readable without a key.",
      },
      servers: [{ url: deps.settings.origin }],
      components: {
        schemas: { Problem: PROBLEM as never },
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: cookieName(deps, "session") },
        },
      },
    },
  });
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, found] of Object.entries(methods ?? {})) {
      const operation = found as Operation;
      operation.responses = { ...operation.responses, default: refused };
      if (method !== "get" || SIGNED_IN.test(path)) operation.security = [{ session: [] }];
      else {
        const others = (operation.parameters ?? []).filter((p) => p.name !== "asof");
        // What is searched is what is live; what is followed is what comes.
        operation.parameters = LIVE.has(path) ? others : [...others, ASOF];
        operation.security = [];
      }
    }
  return document;
}
