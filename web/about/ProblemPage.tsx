import { useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useAsked, useForm, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { type Words, words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { type Door, Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { useSite, withQuery } from "../ui/site.ts";

type Code = keyof Words["errors"]["code"];

const ways = ["home", "strategies", "months", "actions"] as const;
const LOST = new Set<Code>(["request.not_found", "subject.not_found"]);

/** Where a day was asked for that the record does not hold: its first day, and today. */
function daysOf(asked: string, first: string | null): Door[] {
  const on = (asof: string | undefined) => withQuery(asked, { asof, page: undefined });
  return [
    ...(first
      ? [
          {
            href: on(first),
            label: t("errors.days.first", first),
            about: t("errors.days.firstHint"),
          },
        ]
      : []),
    { href: on(undefined), label: t("errors.days.today"), about: t("errors.days.todayHint") },
  ];
}

/** What a form had sent when the record did not answer: to read, to copy, and to send again. */
function Unsent(props: { sent: [name: string, value: string][] }) {
  const words = () => props.sent.filter(([, value]) => /\s/.test(value));
  return (
    <Part id="unsent" title={t("errors.unsent.title")}>
      <p>{t("errors.unsent.about")}</p>
      <For each={words()}>{([, value]) => <blockquote>{value}</blockquote>}</For>
      <form method="post" action={useAsked()}>
        <For each={props.sent}>
          {([name, value]) => <input type="hidden" name={name} value={value} />}
        </For>
        <button class="btn">{t("errors.unsent.again")}</button>
      </form>
    </Part>
  );
}

/** What happened, and the ways that lead somewhere. Whoever renders it sets the status. */
export function Problem(props: { code: Code }) {
  const title = () => words().errors.code[props.code];
  const first = useSite().firstDay ?? null;
  const days = () => props.code.startsWith("asof.");
  const lede = () => {
    if (days()) return first ? t("errors.days.begins", first) : t("errors.days.empty");
    return LOST.has(props.code) ? t("errors.about") : undefined;
  };
  useHead(() => ({ title: title() }));
  const sent = useForm()?.detail?.sent as [string, string][] | undefined;
  return (
    <>
      <Opening title={title()} long lede={lede()} />
      <Show when={sent}>{(all) => <Unsent sent={all()} />}</Show>
      <Part id="ways" title={t("errors.ways")}>
        <Doors
          items={[
            ...(days() ? daysOf(useAsked() ?? paths.home, first) : []),
            ...ways.map((to) => ({
              href: paths[to],
              label: words().errors.doors[to][0],
              about: words().errors.doors[to][1],
            })),
          ]}
        />
      </Part>
    </>
  );
}

export default function ProblemPage() {
  const code = () => useParams().code as Code;
  return <Problem code={code() in words().errors.code ? code() : "request.not_found"} />;
}
