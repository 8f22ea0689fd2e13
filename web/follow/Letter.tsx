import type { Health, Stage } from "../../db/words.ts";
import type { Digest, DigestItem, FollowLetter } from "../../worker/follow/schema.ts";
import { inLanguage } from "../../worker/languages/rules.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { language, words } from "../i18n/texts.ts";

/** Words of people in one line: nothing in them begins a paragraph or a header. */
const inOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

/** What an item says beside its name; nothing where its kind says all. */
export function detailOf(item: DigestItem): string {
  const { group, was, now } = item;
  const { stage, health } = words().common;
  if (group === "stage" && was && now)
    return t("follow.digest.fromTo", stage[was as Stage], stage[now as Stage]);
  if (group === "health" && now)
    return was
      ? t("follow.digest.fromTo", health[was as Health], health[now as Health])
      : health[now as Health];
  if (group === "slipped") return t("changes.moved", was ?? null, now ?? null);
  return "";
}

/** An item by its name, with its month where it is one of many. */
export function nameOf({ title, month, group }: DigestItem): string {
  const name = title === null ? t("follow.digest.gone") : inOneLine(title);
  const dated = month && (group === "reported" || group === "corrected" || group === "missed");
  return dated ? t("changes.month", name, month) : name;
}

/** The spheres that sent nothing, a sentence for each month. */
export const silences = (silent: Digest["silent"]): string[] =>
  [...Map.groupBy(silent, ({ month }) => month)].map(([month, rows]) =>
    t(
      "follow.digest.silent",
      month,
      rows.map(({ title, sphere }) => inOneLine(title ?? sphere)),
    ),
  );

/** Items under the name of their kind. */
export const sectionsOf = ({ items }: Digest) =>
  [...Map.groupBy(items, ({ group }) => group)].map(([group, of]) => ({
    title: words().changes.group[group],
    items: of,
  }));

/** What is missing comes first, then what moved. */
function bodyOf(digest: Digest, { scope }: FollowLetter["scope"], origin: string): string[] {
  const { month, from, to, silent, found } = digest;
  const line = (name: string, url: string, detail = "") =>
    `- ${name}${detail && t("common.mark.colon") + detail}\n  ${origin}${inLanguage(url, language())}`;
  const named = found.map(({ name, url }) => line(inOneLine(name), url)).join("\n");
  const told = sectionsOf(digest).map(({ title, items }) =>
    [
      title,
      ...items.map((item) => {
        const dated = item.on === null ? "" : formatDate(item.on);
        return line(nameOf(item), item.url, detailOf(item) || dated);
      }),
    ].join("\n"),
  );
  const complete = month !== null && silent.length === 0 && scope !== "search";
  const nothing = told.length === 0 && scope !== "search";
  return [
    ...(month === null ? [] : [t("follow.digest.between", from, to) + t("common.mark.end")]),
    ...silences(silent),
    ...(complete ? [t("follow.digest.allReported")] : []),
    ...(scope === "search"
      ? [found.length > 0 ? t("follow.digest.found", found.length) : t("follow.digest.foundNone")]
      : []),
    ...(named ? [named] : []),
    ...told,
    ...(nothing ? [t("follow.digest.quiet")] : []),
  ];
}

/** A mail to a follower: subject and text, of which the document is made. */
export function letterOf(of: FollowLetter): { subject: string; body: string } {
  const { scope, page } = of;
  const roadmap = inOneLine(of.roadmap);
  const title = of.title === null ? null : inOneLine(of.title);
  if (of.what === "confirm") {
    const body = [
      t("follow.letter.confirm", roadmap, scope.scope, title),
      t(`follow.letter.rhythms.${of.rhythm}`),
      `${t("follow.letter.press")}\n${page}`,
      t("follow.letter.otherwise"),
    ];
    return { subject: t("follow.letter.confirmSubject", roadmap), body: body.join("\n\n") };
  }
  const { month } = of.digest;
  const subject =
    month === null
      ? t("follow.letter.posted", roadmap, scope.scope, title)
      : t("follow.letter.monthly", roadmap, scope.scope, title, month);
  const body = [...bodyOf(of.digest, scope, of.origin), `${t("follow.letter.leave")}\n${page}`];
  return { subject: subject.slice(0, 250), body: body.join("\n\n") };
}
