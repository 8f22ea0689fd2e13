declare module "virtual:asset-manifest" {
  const manifest: unknown;
  export default manifest;
  export const build: string;
  export const sheet: unknown;
}
