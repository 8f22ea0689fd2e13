type Messages = { messages: { ID: string; To: { Address: string }[] }[] };

const FORM = "application/x-www-form-urlencoded";

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((c) => c.split(";")[0]!)
    .join("; ");

async function codeFor(mailbox: string, address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { messages } = (await (await fetch(`${mailbox}/api/v1/messages`)).json()) as Messages;
    const mine = messages.find((m) => m.To.some((to) => to.Address === address));
    const mail = mine && (await fetch(`${mailbox}/api/v1/message/${mine.ID}`));
    const code = mail && /\b\d{6}\b/.exec(((await mail.json()) as { Text: string }).Text)?.[0];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail came for ${address}`);
}

/** One product, however it is run: how to ask it, its origin, and its mailbox. */
export type Running = {
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  origin: string;
  mailbox: string;
};

/** Signs somebody in as they do it themselves, with the code in their mail: the session's cookie. */
export async function signInByMail(running: Running, address: string): Promise<string> {
  const { ask, origin, mailbox } = running;
  const post = (body: Record<string, string>, cookie = "") =>
    ask("/sign-in", {
      method: "POST",
      headers: { "content-type": FORM, origin, cookie },
      body: new URLSearchParams(body).toString(),
      redirect: "manual",
    });
  const asked = await post({ address });
  const done = await post({ code: await codeFor(mailbox, address) }, cookiesOf(asked));
  if (done.status !== 303) throw new Error(`signing in answered ${done.status}`);
  return cookiesOf(done);
}

/** A product that runs in a process of its own. */
export const runningAt = (origin: string, mailbox: string): Running => ({
  ask: (path, init) => fetch(origin + path, init),
  origin,
  mailbox,
});
