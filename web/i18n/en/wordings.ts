import type { MailName, Wording } from "../../../worker/reminders/letters/rules.ts";

const WAYS = `Write the update:
{write}

Nothing to report for {month}:
{nothing}

I am no longer the lead of {sphere}:
{leave}

Each link opens a page, and only the button there does anything. They act in your name, so please do not pass this mail on.

Reporting comes with the role, so there is no way to unsubscribe. These mails stop as soon as something is reported. Questions go to {contact}.`;

const OWED = `Owed: {owed}. Where nothing moved, one line that says so.

{vacant}

{copied}`;

/** What reminders say, with gaps such as {sphere}; the office may put other words in their place. */
export const wordings: Record<MailName, Wording> = {
  opened: {
    subject: "{sphere}: {month} update due {due}",
    body: `{month} is open. The update of {sphere} is due {due}.

${OWED}

{last}

${WAYS}`,
  },
  soon: {
    subject: "{sphere}: {month} update due {due}",
    body: `The {month} update of {sphere} is due {due}. Nothing has been reported yet.

${OWED}

{last}

${WAYS}`,
  },
  due: {
    subject: "{sphere}: {month} update due today, {due}",
    body: `The {month} update of {sphere} is due today. It counts as on time until the end of {closes}.

${OWED}

{last}

${WAYS}`,
  },
  late: {
    subject: "{sphere}: {month} update was due {due}",
    body: `The {month} update of {sphere} was due {due}. It counts as on time until the end of {closes}.

${OWED}

{last}

${WAYS}`,
  },
  last: {
    subject: "{sphere}: {month} update was due {due}, last reminder",
    body: `The {month} update of {sphere} was due {due}. It counts as on time until the end of {closes}; then the month shows “No update received” until something is reported. This is the last mail about {month}.

${OWED}

{last}

${WAYS}`,
  },
  deputy: {
    subject: "{sphere}: {month} update was due {due}",
    body: `You are the deputy of {sphere}. Its {month} update was due {due} and nothing has been reported. The lead was written to; you may report in the lead's place.

Owed: {owed}. Where nothing moved, one line that says so.

{last}

Write the update:
{write}

Nothing to report for {month}:
{nothing}

Each link opens a page, and only the button there does anything. They act in your name, so please do not pass this mail on.

This mail comes with the role of deputy. Questions go to {contact}.`,
  },
  executive: {
    subject: "{sphere}: no {month} update, due {due}",
    body: `The {month} update of {sphere} was due {due} and nothing has been reported. Those who report for the sphere were written to.

{vacant}

{last}

What is public about that month:
{page}

There will be no further mail about {month}. This one comes with the role of executive. Questions go to {contact}.`,
  },
};
