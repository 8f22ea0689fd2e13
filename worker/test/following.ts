import type { startApp } from "./startApp.ts";

type App = Awaited<ReturnType<typeof startApp>>;
type Wanted = Record<string, string>;

export type Sent = { id: string; kind: string; address: string; subject: string; body: string };

/** Somebody who follows by mail, as the public page lets them. */
export function following(app: App) {
  /** What a form was given out with; it is filled in for some seconds then. */
  async function stampOf(form = "/follow") {
    const page = await (await app.request(form)).text();
    app.wait(5000);
    return /name="stamp" value="([^"]*)"/.exec(page)?.[1] ?? "";
  }

  /** Fills in the form as a person does. */
  async function ask(wanted: Wanted = {}, form = "/follow") {
    const stamp = wanted.stamp ?? (await stampOf(form));
    const filled = { scope: "roadmap", of: "", rhythm: "monthly", address: "a@example.org", stamp };
    return app.request(form, { form: { ...filled, website: "", ...wanted } });
  }

  const mails = async (address = "%"): Promise<Sent[]> =>
    (
      await app.store.client.execute({
        sql: "select id, kind, address, subject, body from outbox where address like ? order by rowid",
        args: [address],
      })
    ).rows as unknown as Sent[];

  /** The page behind the newest mail to an address. */
  async function page(address = "a@example.org"): Promise<string> {
    const body = (await mails(address)).at(-1)?.body ?? "";
    return /\/follow\/[a-p]{64}/.exec(body)?.[0] ?? "/follow/none";
  }

  const press = (path: string, act: string, more: Wanted = {}) =>
    app.request(path, { form: { act, ...more } });

  /** Asks, and says yes by the button of the mailed page. */
  async function confirmed(wanted: Wanted = {}): Promise<string> {
    await ask(wanted);
    const path = await page(wanted.address);
    await press(path, "confirm");
    return path;
  }

  return { stampOf, ask, mails, page, press, confirmed };
}
