declare module "virtual:asset-manifest" {
  const manifest: unknown;
  export default manifest;
  export const build: string;
  export const sheet: unknown;
}

declare module "virtual:pages" {
  import type { Component } from "solid-js";
  /** The page in this file, from the root of the project; undefined where there is none. */
  export const componentOf: (path: string) => Component | undefined;
}
