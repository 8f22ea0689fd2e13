import { asLead } from "./asLead.ts";
import { pageOf } from "./pageOf.ts";

type Stretch = { role: string; name: string | null; from: string; until: string; vacant: boolean };
type Sphere = {
  lead: { name: string | null; since: string; vacant: boolean } | null;
  chain: Stretch[];
  ownerless: { days: number } | null;
};

let keys = 0;

/** What the form of a hand-over sends: at once, to nobody, unless told otherwise. */
export const leaving = (more: Record<string, string> = {}) => ({
  idempotency_key: `hand-over-${(keys += 1)}`,
  successor: "vacant",
  on: "2026-11-24",
  note: "The keys are with Zephyrinus.",
  do: "confirm",
  ...more,
});

/** Clinical with its lead signed in, a deputy, an executive owner and an office, on 24 November. */
export async function handingOver() {
  const app = await asLead();
  await app.signInAs("deputy", "clinical");
  await app.signInAs("executive", "fair-care");
  await app.signInAs("admin");
  app.clock.now = new Date("2026-11-24T15:00:00Z");

  const send = (form: Record<string, string>, cookie = app.session.cookie) =>
    app.request("/desk/handover/clinical", { form, cookie });
  const open = (path: string, cookie = app.session.cookie) => app.request(path, { cookie });
  const shown = async (answer: Response) => (await pageOf(answer)).body.textContent;
  const mails = () => app.rows("select address, subject, body from outbox order by address");
  const sphere = async (asof = "") => {
    const answer = await app.request(`/api/v1/spheres/clinical${asof && `?asof=${asof}`}`);
    return (await answer.json()) as Sphere;
  };
  /** Who led it from when to when, in public. */
  const leads = async (asof = "") =>
    (await sphere(asof)).chain
      .filter((s) => s.role === "lead")
      .map((s) => [s.from, s.until, s.vacant ? "vacant" : (s.name ?? "unnamed")]);
  return { ...app, send, open, shown, mails, sphere, leads };
}
