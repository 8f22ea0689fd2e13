import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { SphereDetail } from "../../../worker/spheres/schema.ts";
import { SlipList } from "../../actions/SlipList.tsx";
import { useHead, useSignedIn } from "../../frame.ts";
import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { getSphere } from "../../spheres/data.ts";
import { inWords, ReportMonths } from "../../spheres/ReportHistory.tsx";
import { Doors } from "../../ui/parts/Lists.tsx";
import { Opening, Task } from "../../ui/parts/Part.tsx";
import { withQuery } from "../../ui/site.ts";
import { getSelf, type Self } from "./data.ts";
import { LanguageTask } from "./LanguageTask.tsx";
import { NameTask } from "./NameTask.tsx";

const SPEAKS = new Set(["lead", "deputy"]);

/** One sphere as its public page shows it: the same answer, the same parts. */
function Sphere(props: { sphere: SphereDetail }) {
  const sphere = () => props.sphere;
  const title = () => sphere().title ?? sphere().slug;
  return (
    <>
      <Task id={`reports-${sphere().slug}`} title={t("record.reports", title())}>
        <p>{inWords(sphere())}</p>
        <ReportMonths sphere={sphere()} />
      </Task>
      <Task id={`slips-${sphere().slug}`} title={t("record.slips", title())}>
        <Show
          when={sphere().slips.length > 0}
          fallback={<p class="none">{t("spheres.slips.none")}</p>}
        >
          <p>{t("actions.slips.times", sphere().slips.length)}</p>
          <SlipList slips={sphere().slips} />
        </Show>
      </Task>
      <Task id={`ways-${sphere().slug}`} title={t("record.ways", title())}>
        <Doors
          items={[
            {
              href: paths.sphere(sphere().slug),
              label: t("record.sphere"),
              about: t("record.sphereAbout"),
            },
            {
              href: withQuery(paths.updates, { sphere: sphere().slug }),
              label: t("record.updates"),
              about: t("record.updatesAbout"),
            },
            {
              href: paths.reporting,
              label: t("record.reporting"),
              about: t("record.reportingAbout"),
            },
          ]}
        />
      </Task>
    </>
  );
}

function One(props: { slug: string }) {
  const sphere = createAsync(() => getSphere(props.slug, undefined), { deferStream: true });
  return <Show when={sphere()}>{(found) => <Sphere sphere={found()} />}</Show>;
}

const postsOf = (self: Self) =>
  self.posts
    .map((p) => t("record.post", t(`common.role.${p.role}`), p.title ?? p.scope ?? "", p.from))
    .join(" · ");

/** Exactly what the public sees about whoever is signed in. */
export default function RecordPage() {
  const self = createAsync(() => getSelf(), { deferStream: true });
  useHead(() => ({ title: t("record.title") }));
  return (
    <Show when={self()}>
      {(known) => {
        const spheres = () => [
          ...new Set(
            known().posts.flatMap((p) => (SPEAKS.has(p.role) && p.scope !== null ? p.scope : [])),
          ),
        ];
        return (
          <>
            <Opening
              long
              narrow
              crumb={
                useSignedIn()?.desk
                  ? [{ label: t("desk.title"), href: paths.desk }, { label: t("record.title") }]
                  : undefined
              }
              kick={postsOf(known()) || undefined}
              title={t(spheres().length > 0 ? "record.heading" : "record.none")}
              lede={t(spheres().length > 0 ? "record.lede" : "record.noneLede")}
            />
            <For each={spheres()}>{(slug) => <One slug={slug} />}</For>
            <NameTask self={known()} />
            <LanguageTask self={known()} />
          </>
        );
      }}
    </Show>
  );
}
