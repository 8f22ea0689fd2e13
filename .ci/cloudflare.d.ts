// What the tests in workerd import. The runtime's whole types would replace the browser's.
declare module "cloudflare:workers" {
  /** The deployed Worker: `main` of wrangler.toml, as built. */
  export const exports: {
    default: { fetch: (input: string | Request, init?: RequestInit) => Promise<Response> };
  };
  export const env: Record<string, string>;
}
