import { query } from "@solidjs/router";
import type { dataRoutes } from "../../worker/data/routes.ts";
import { client } from "../api.ts";
import { locals } from "../frame.ts";

/** What can be downloaded, as of a day, and what stands in it. */
export const getData = query(async (asof: string | undefined) => {
  const answer = await client<typeof dataRoutes>().api.v1.data.$get({ query: { asof } });
  return answer.ok ? answer.json() : null;
}, "data");

type Parameter = { name: string; in: string; description?: string };
type Operation = {
  description?: string;
  parameters?: Parameter[];
  security?: unknown[];
};

export type Documented = {
  method: string;
  path: string;
  gives: string;
  parameters: string[];
  signedIn: boolean;
};

/** Every address of the interface, from its own description. */
export const getApiDocs = query(async () => {
  const answer = await locals().fetch("/api/v1/openapi.json");
  const document = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Documented => ({
      method: method.toUpperCase(),
      path,
      gives: operation.description ?? "",
      parameters: (operation.parameters ?? []).map((p) => p.name),
      signedIn: (operation.security ?? []).length > 0,
    })),
  );
}, "api-docs");
