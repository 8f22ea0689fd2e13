import { Show } from "solid-js";
import type { Target } from "../../db/words.ts";
import type { Listed } from "../../worker/record/events/schema.ts";
import { dayOf, formatDate, formatInstant, formatNumber } from "../i18n/format.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { useSite } from "../ui/site.ts";
import { Table } from "../ui/table/Table.tsx";

type About = { label: string; href?: string };

/** What an event is about, and its page where it has one. */
function aboutOf({ kind, subject, update, action, measure, title }: Listed): About {
  const [noun = "", id = "", sphere = ""] = subject.split("/");
  const texts = words().checking.subject;
  if (noun === "strategy") return { label: title ?? id, href: paths.strategy(id) };
  if (noun === "sphere") return { label: title ?? id, href: paths.sphere(id) };
  if (action) return { label: title ?? action, href: paths.action(action) };
  if (measure) return { label: title ?? measure, href: paths.measure(measure) };
  if (noun === "target")
    return { label: texts.target(id as Target), href: `${paths.reporting}#targets` };
  if (noun === "update" && update)
    return { label: texts.update(title ?? sphere, id), href: paths.update(update) };
  if (noun === "excuse")
    return { label: texts.update(title ?? sphere, id), href: paths.cell(id, sphere) };
  if (noun === "month") return { label: texts.month(id), href: paths.month(id) };
  if (noun === "year") return { label: id, href: paths.year(id) };
  if (noun === "seen" || noun === "ask")
    return { label: texts[noun], href: update ? paths.update(update) : undefined };
  if (noun === "question")
    return {
      label: texts.question,
      href: kind === "question.declined" ? undefined : paths.asked(id),
    };
  if (noun === "roadmap") return { label: texts.roadmap, href: paths.about };
  if (noun === "rules") return { label: texts.rules, href: paths.howWeCount };
  if (noun === "person" || noun === "appointment" || noun === "redaction" || noun === "record")
    return { label: texts[noun] };
  return { label: subject };
}

function About(props: { of: Listed }) {
  const about = () => aboutOf(props.of);
  return (
    <Show when={about().href} fallback={about().label}>
      <a href={about().href}>{about().label}</a>
    </Show>
  );
}

function When(props: { of: Listed }) {
  const { zone } = useSite();
  const on = () => dayOf(props.of.at, zone);
  const entered = () => dayOf(props.of.recorded_at, zone);
  return (
    <Show
      when={entered() !== on()}
      fallback={<time datetime={props.of.at}>{formatInstant(props.of.at, zone)}</time>}
    >
      <time datetime={props.of.at}>{formatDate(on())}</time>{" "}
      <small>{words().checking.events.late(formatDate(entered()))}</small>
    </Show>
  );
}

/** Events of the record as a table. */
export function Events(props: { items: Listed[] }) {
  const texts = words().checking.events;
  return (
    <Table
      caption={texts.caption}
      quiet
      fold
      rows={props.items}
      rowId={(e) => `event-${e.seq}`}
      empty={texts.none}
      columns={[
        { head: texts.kind, kind: "row", cell: (e) => words().checking.kind(e.kind) },
        { head: texts.subject, cell: (e) => <About of={e} /> },
        { head: texts.when, cell: (e) => <When of={e} /> },
        { head: texts.seq, kind: "number", cell: (e) => formatNumber(e.seq) },
      ]}
    />
  );
}
