import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { write } from "../../db/client.ts";
import { outbox } from "../../db/schema/record.ts";
import { counting, storeMetrics } from "./metrics.ts";
import { startApp } from "../test/startApp.ts";

test("requests are counted by route, method and class of status, their times in growing steps", () => {
  const { answered, text } = counting();
  const asked = { method: "GET", route: "/actions/:slug", status: 200 };
  for (const seconds of [0.004, 0.03, 20]) answered({ ...asked, seconds });
  answered({ ...asked, method: "BREW", status: 404, seconds: 0 });
  const lines = text().split("\n");
  const route = 'route="/actions/:slug"';
  expect(lines).toContain(`milepost_requests_total{${route},method="GET",status="2xx"} 3`);
  expect(lines).toContain(`milepost_requests_total{${route},method="other",status="4xx"} 1`);
  expect(lines).toContain(`milepost_request_seconds_bucket{${route},le="0.005"} 2`);
  expect(lines).toContain(`milepost_request_seconds_bucket{${route},le="0.05"} 3`);
  expect(lines).toContain(`milepost_request_seconds_bucket{${route},le="+Inf"} 4`);
  expect(lines).toContain(`milepost_request_seconds_count{${route}} 4`);
});

test("refused sign-ins and what failed of the clock are counted", () => {
  const { answered, ticked, text } = counting();
  for (const status of [303, 422, 429])
    answered({ method: "POST", route: "/sign-in/code", status, seconds: 0 });
  ticked(0);
  ticked(2);
  expect(text()).toMatch(/^milepost_refused_sign_ins_total 2$/m);
  expect(text()).toMatch(/^milepost_clock_runs_total 2$/m);
  expect(text()).toMatch(/^milepost_clock_failures_total 2$/m);
});

test("every line is a comment or one sample", () => {
  const { answered, text } = counting();
  answered({ method: "GET", route: '/measures/:file{[a-z"]+\\.csv}', status: 200, seconds: 0.1 });
  for (const line of text().trim().split("\n"))
    expect(line).toMatch(
      /^# (?:HELP|TYPE) \w+ .+$|^\w+(?:\{(?:\w+="(?:[^"\\]|\\["\\n])*",?)+\})? [\d.e+-]+$/,
    );
});

test("mail that waits is counted with its age, expired and given up mail apart", async () => {
  const app = await startApp();
  onTestFinished(app.end);
  const mail = (id: string, tries: number, expires: string | null) =>
    sql`insert into ${outbox} (id, kind, address, subject, body, created_at, due_at, expires_at, tries)
      values (${id}, 'reminder', 'somebody@example.org', '', '', '2026-11-22T14:50:00Z',
        '2026-11-22T14:50:00Z', ${expires}, ${tries})`;
  await write(app.store, [
    mail("waits", 1, null),
    mail("given-up", 8, null),
    mail("expired", 0, "2026-11-22T14:55:00Z"),
  ]);
  const text = await storeMetrics(app.store, app.clock.now);
  expect(text).toMatch(/^milepost_mails_waiting 1$/m);
  expect(text).toMatch(/^milepost_oldest_waiting_mail_seconds 600$/m);
  expect(text).toMatch(/^milepost_mails_given_up 1$/m);
  expect(text).toMatch(/^milepost_events 0$/m);
  expect(text).not.toContain("example.org");
});

test("a database that does not answer is told as that", async () => {
  const app = await startApp();
  app.end();
  const text = await storeMetrics(app.store, app.clock.now);
  expect(text).toMatch(/^milepost_database_answers 0$/m);
  expect(text).not.toContain("milepost_events");
});
