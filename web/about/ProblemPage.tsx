import { useParams } from "@solidjs/router";
import { useHead } from "../frame.ts";
import { errors } from "../i18n/en/errors.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";

type Code = keyof typeof errors.code;

const ways = ["home", "strategies", "months", "actions"] as const;
const LOST = new Set<Code>(["request.not_found", "subject.not_found"]);

/** What happened, and the ways that lead somewhere. Whoever renders it sets the status. */
export function Problem(props: { code: Code }) {
  const title = () => errors.code[props.code];
  useHead(() => ({ title: title() }));
  return (
    <>
      <Opening title={title()} long lede={LOST.has(props.code) ? t("errors.about") : undefined} />
      <Part id="ways" title={t("errors.ways")}>
        <Doors
          items={ways.map((to) => ({
            href: paths[to],
            label: errors.doors[to][0],
            about: errors.doors[to][1],
          }))}
        />
      </Part>
    </>
  );
}

export default function ProblemPage() {
  const code = () => useParams().code as Code;
  return <Problem code={code() in errors.code ? code() : "request.not_found"} />;
}
