import { sql } from "drizzle-orm";
import type { Store } from "../../db/client.ts";
import { waiting } from "../../db/schema/desk.ts";
import { checkpoints, events, outbox } from "../../db/schema/record.ts";
import { MOST_TRIES } from "../mail/outbox.ts";

/** One answered request, told without anybody's address and without what was asked for. */
export type Answered = { method: string; route: string; status: number; seconds: number };

/** Upper ends of the histogram, in seconds. */
const ENDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

type Times = { within: number[]; count: number; seconds: number };
type Labels = Record<string, string | number>;

const quoted = (value: string | number) =>
  `"${String(value).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;

const sample = (name: string, labels: Labels, value: number) => {
  const told = Object.entries(labels).map(([label, text]) => `${label}=${quoted(text)}`);
  return `${name}${told.length > 0 ? `{${told.join(",")}}` : ""} ${value}\n`;
};

type Kind = "counter" | "gauge" | "histogram";
const family = (name: string, kind: Kind, help: string, samples: string) =>
  samples && `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${samples}`;

const single = (name: string, kind: Kind, help: string, value: number) =>
  family(name, kind, help, sample(name, {}, value));

/** What a process counts while it runs; Prometheus reads it as text. */
export function counting() {
  const requests = new Map<string, { labels: Labels; count: number }>();
  const times = new Map<string, Times>();
  const clock = { runs: 0, failures: 0 };
  let refusedSignIns = 0;

  function answered({ method, route, status, seconds }: Answered) {
    const labels = {
      route,
      method: METHODS.has(method) ? method : "other",
      status: `${Math.floor(status / 100)}xx`,
    };
    const key = Object.values(labels).join(" ");
    const known = requests.get(key);
    requests.set(key, { labels, count: (known?.count ?? 0) + 1 });
    const spent = times.get(route) ?? { within: ENDS.map(() => 0), count: 0, seconds: 0 };
    spent.within = spent.within.map((n, i) => (seconds <= ENDS[i]! ? n + 1 : n));
    spent.count++;
    spent.seconds += seconds;
    times.set(route, spent);
    if (method === "POST" && route.startsWith("/sign-in") && status >= 400) refusedSignIns++;
  }

  function ticked(failures: number) {
    clock.runs++;
    clock.failures += failures;
  }

  const histogram = (route: string, { within, count, seconds }: Times) => {
    const name = "milepost_request_seconds";
    const buckets = within.map((n, i) => sample(`${name}_bucket`, { route, le: ENDS[i]! }, n));
    return [
      ...buckets,
      sample(`${name}_bucket`, { route, le: "+Inf" }, count),
      sample(`${name}_sum`, { route }, seconds),
      sample(`${name}_count`, { route }, count),
    ].join("");
  };

  const text = () =>
    [
      family(
        "milepost_requests_total",
        "counter",
        "Requests answered, by pattern of the address, method and class of status.",
        [...requests.values()]
          .map(({ labels, count }) => sample("milepost_requests_total", labels, count))
          .join(""),
      ),
      family(
        "milepost_request_seconds",
        "histogram",
        "Time until an answer was ready, by pattern of the address.",
        [...times].map(([route, spent]) => histogram(route, spent)).join(""),
      ),
      single("milepost_clock_runs_total", "counter", "Runs of the clock.", clock.runs),
      single(
        "milepost_clock_failures_total",
        "counter",
        "Works of the clock that failed; each is tried again a minute later.",
        clock.failures,
      ),
      single(
        "milepost_refused_sign_ins_total",
        "counter",
        "Refused tries to sign in.",
        refusedSignIns,
      ),
    ].join("");

  return { answered, ticked, text };
}

export type Counting = ReturnType<typeof counting>;

/** What waits in the database and how far the record reaches; that it answers, or does not. */
export async function storeMetrics({ db }: Store, now: Date): Promise<string> {
  const answers = (value: number) =>
    single("milepost_database_answers", "gauge", "1 while the database answers.", value);
  const unsent = sql`${outbox} where sent_at is null
    and (expires_at is null or expires_at > ${now.toISOString()})`;
  try {
    const [found] = await db.all<Record<string, number | string | null>>(sql`select
      (select max(seq) from ${events}) as recorded,
      (select max(size) from ${checkpoints}) as signed,
      (select count(*) from ${unsent} and tries < ${MOST_TRIES}) as mails,
      (select min(created_at) from ${unsent} and tries < ${MOST_TRIES}) as oldest,
      (select count(*) from ${unsent} and tries >= ${MOST_TRIES}) as given_up,
      (select count(*) from ${waiting} where returned_at is null) as updates`);
    const { recorded, signed, mails, oldest, given_up, updates } = found!;
    const age = oldest ? Math.max(0, (now.getTime() - Date.parse(String(oldest))) / 1000) : 0;
    const gauges: [name: string, help: string, value: number | string | null | undefined][] = [
      ["milepost_events", "Events in the record.", recorded],
      ["milepost_signed_events", "Events under the newest signed checkpoint.", signed],
      ["milepost_mails_waiting", "Mails that have not left yet.", mails],
      ["milepost_oldest_waiting_mail_seconds", "Age of the oldest of them; 0 without any.", age],
      ["milepost_mails_given_up", "Mails that no try could send.", given_up],
      ["milepost_updates_waiting", "Finished updates that are not public yet.", updates],
    ];
    const told = gauges.map(([name, help, value]) => single(name, "gauge", help, Number(value)));
    return answers(1) + told.join("");
  } catch {
    return answers(0);
  }
}

export const readOnlyMetric = (readOnly: boolean) =>
  single("milepost_read_only", "gauge", "1 while nothing may be published.", Number(readOnly));

/** What the process itself takes, and since when. */
export const processMetrics = (resident: number, startedAt: number) =>
  [
    single("process_resident_memory_bytes", "gauge", "Memory of the process.", resident),
    single("process_start_time_seconds", "gauge", "When the process began.", startedAt / 1000),
  ].join("");
