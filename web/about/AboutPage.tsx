import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import type { Post } from "../../worker/people/team/schema.ts";
import { useAsof, useHead } from "../frame.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { paths } from "../paths.ts";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { type Column, Table } from "../ui/table/Table.tsx";
import { getTeam } from "./data.ts";

const scopeOf = (post: Post) => {
  if (!post.scope) return t("about.whole");
  const to = post.role === "executive" ? paths.strategy(post.scope) : paths.sphere(post.scope);
  return <a href={to}>{post.scope_title ?? post.scope}</a>;
};

const holderOf = (post: Post) => {
  if (post.vacant) return post.since && t("about.vacantSince", formatDate(post.since));
  return post.name ?? <span class="meta">{t("about.noName")}</span>;
};

const columns = (): Column<Post>[] => [
  { head: t("about.table.scope"), kind: "row", cell: scopeOf },
  { head: t("about.table.role"), cell: (p) => t(`common.role.${p.role}`) },
  { head: t("about.table.holder"), cell: holderOf },
  { head: t("about.table.since"), cell: (p) => (p.vacant || !p.since ? "" : formatDate(p.since)) },
];

/** The responsible body, the office, and every post by role. */
export default function AboutPage() {
  const team = createAsync(() => getTeam(useAsof()), { deferStream: true });
  return (
    <Show when={team()}>
      {(known) => {
        useHead(() => ({ title: t("about.title"), description: known().goal ?? undefined }));
        return (
          <>
            <Opening
              title={t("about.title")}
              lede={known().title ? t("about.lede", known().title ?? "") : undefined}
            />
            <Show when={known().body}>
              {(body) => (
                <Part id="body" title={t("about.body")}>
                  <Words text={body()} />
                </Part>
              )}
            </Show>
            <Show when={known().team}>
              {(text) => (
                <Part id="team" title={t("about.team")}>
                  <Words text={text()} />
                </Part>
              )}
            </Show>
            <Show when={known().contact}>
              {(text) => (
                <Part id="contact" title={t("about.contact")} about={t("about.contactHint")}>
                  <Words text={text()} />
                </Part>
              )}
            </Show>
            <Part id="posts" title={t("about.posts")} about={t("about.postsHint")}>
              <Table
                fold
                quiet
                caption={t("about.posts")}
                columns={columns()}
                rows={known().posts}
              />
            </Part>
            <Part id="record" title={t("about.record")}>
              <Words own text={t("about.recordText")} />
            </Part>
          </>
        );
      }}
    </Show>
  );
}
