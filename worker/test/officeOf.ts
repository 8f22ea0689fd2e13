import { startApp } from "./startApp.ts";

let keys = 0;

/** The office of a deployment, as its administrator uses it. */
export async function officeOf(o: Parameters<typeof startApp>[0] = {}) {
  const app = await startApp(o);
  const cookie = await app.signInAs("admin");
  const get = async <T>(path: string) =>
    (await (await app.request(`/api/v1/office${path && `/${path}`}`, { cookie })).json()) as T;
  const send = async (method: string, path: string, json: unknown, version?: number | string) => {
    const headers: Record<string, string> = { "idempotency-key": `test-key-${(keys += 1)}` };
    if (version !== undefined) headers["if-match"] = `"${version}"`;
    const answer = await app.request(`/api/v1/office/${path}`, { method, json, cookie, headers });
    const body = (await answer.json()) as {
      type?: string;
      slug?: string;
      id?: string;
      version: number;
      seq: number;
      now?: Record<string, unknown>;
      fields?: { path: string; message: string }[];
    };
    return {
      status: answer.status,
      ...body,
      wrong: body.fields?.map((f) => `${f.path} ${f.message}`),
    };
  };
  const make = (path: string, json: unknown) => send("POST", path, json);
  const edit = (path: string, json: unknown, version?: number | string) =>
    send("PATCH", path, json, version);
  const form = (path: string, fields: Record<string, string>) =>
    app.request(`/office/${path}`, {
      form: { idempotency_key: `test-form-${(keys += 1)}`, ...fields },
      cookie,
    });
  return { app, cookie, get, make, edit, form };
}

/** A list as the office answers it. */
export type Items<T> = { items: T[] };
