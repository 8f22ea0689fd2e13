import { createAsync, useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { RHYTHMS } from "../../db/words.ts";
import type { FollowAnswer } from "../../worker/follow/schema.ts";
import NotFoundPage from "../about/NotFoundPage.tsx";
import { useForm, useHead } from "../frame.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Field } from "../ui/form/Field.tsx";
import { OpenForm, openState } from "../ui/form/OpenForm.tsx";
import { Picks } from "../ui/form/Picks.tsx";
import { type Door, Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { withQuery } from "../ui/site.ts";
import { getFollow } from "./data.ts";
import { LastDigest } from "./LastDigest.tsx";

const NAMES = "strategy sphere action q kind month stage health reporting evidence missed".split(
  " ",
);

/** What a form that comes back was about, as an address would ask for it. */
function askedBy(scope: string, of: string): Record<string, string> {
  if (scope === "missed") return { missed: "1" };
  if (scope === "search") return Object.fromEntries(new URLSearchParams(of));
  return of ? { [scope]: of } : {};
}

const titleOf = ({ scope, of, title }: FollowAnswer) =>
  t(`follow.headline.${scope}`, title ?? (scope === "search" ? "" : of));

function waysOf({ scope, of }: FollowAnswer): Door[] {
  const door = (
    href: string,
    name: "updates" | "json" | "changes" | "thing" | "missed" | "search" | "calendar",
  ): Door => ({
    href,
    label: t(`follow.ways.${name}`),
    about: t(`follow.ways.${name}About`),
  });
  switch (scope) {
    case "missed":
      return [door(withQuery(paths.changesFeed, { group: "missed" }), "missed")];
    case "search":
      return [door(`${paths.searchFeed}?${of}`, "search")];
    case "roadmap":
      return [
        door(paths.updatesFeed, "updates"),
        door(paths.updatesJson, "json"),
        door(paths.changesFeed, "changes"),
        door(paths.calendar, "calendar"),
      ];
    case "strategy":
    case "sphere":
    case "action":
      return [
        door(paths.feedOf(scope, of), "thing"),
        door(paths.calendarOf(scope, of), "calendar"),
      ];
  }
}

function Mail(props: { of: FollowAnswer }): JSX.Element {
  const form = useForm();
  const { value, errorOf } = openState(form, words().follow.mail.wrong);
  return (
    <Part id="mail" title={t("follow.mail.title")} about={t("follow.mail.about")}>
      <OpenForm
        action={paths.follow}
        form={form}
        fields={["rhythm", "address"]}
        errorOf={errorOf}
        submit={t("follow.mail.send")}
      >
        <input type="hidden" name="scope" value={props.of.scope} />
        <input type="hidden" name="of" value={props.of.of} />
        <Picks
          name="rhythm"
          legend={t("follow.mail.rhythm")}
          options={RHYTHMS.map((r) => ({ value: r, label: t(`follow.mail.rhythms.${r}`) }))}
          value={value("rhythm") ?? "monthly"}
          error={errorOf("rhythm")}
        />
        <Field
          name="address"
          type="email"
          label={t("follow.mail.address")}
          hint={t("follow.mail.addressHint")}
          value={value("address")}
          error={errorOf("address")}
          autocomplete="email"
          inputmode="email"
          maxlength={254}
          required
        />
      </OpenForm>
    </Part>
  );
}

function Others(): JSX.Element {
  return (
    <Part id="others" title={t("follow.others.title")}>
      <Doors
        items={[
          { href: paths.follow, label: t("follow.others.roadmap") },
          { href: withQuery(paths.follow, { missed: "1" }), label: t("follow.others.missed") },
          {
            href: paths.strategies,
            label: t("follow.others.strategies"),
            about: t("follow.others.strategiesAbout"),
          },
          { href: paths.spheres, label: t("follow.others.spheres") },
          { href: paths.actions, label: t("follow.others.actions") },
          {
            href: paths.search,
            label: t("follow.others.search"),
            about: t("follow.others.searchAbout"),
          },
        ]}
      />
    </Part>
  );
}

function Received(): JSX.Element {
  useHead(() => ({ title: t("follow.title") }));
  return (
    <Opening long title={t("follow.received.title")} lede={t("follow.received.lede")}>
      <p>
        <a href={paths.follow}>{t("follow.received.more")}</a>
      </p>
    </Opening>
  );
}

function Whole(props: { of: FollowAnswer }): JSX.Element {
  useHead(() => ({
    title: titleOf(props.of),
    description: t("follow.described"),
    feed: waysOf(props.of)[0]?.href,
  }));
  return (
    <>
      <Opening long kick={t("follow.title")} title={titleOf(props.of)} lede={t("follow.lede")} />
      <Part id="ways" title={t("follow.ways.title")} about={t("follow.ways.about")}>
        <Doors items={waysOf(props.of)} />
      </Part>
      <Mail of={props.of} />
      <LastDigest of={props.of} />
      <Others />
    </>
  );
}

/** Where anybody follows the roadmap, or a part of it: complete without a script. */
export default function FollowPage() {
  const { query } = useLocation();
  const form = useForm();
  const sent = form?.values.scope;
  const asked = () =>
    sent
      ? askedBy(sent, form?.values.of ?? "")
      : Object.fromEntries(
          NAMES.flatMap((name) => {
            const value = query[name];
            return typeof value === "string" && value !== "" ? [[name, value]] : [];
          }),
        );
  const answer = createAsync(() => getFollow(asked()), { deferStream: true });
  return (
    <Show when={query.received === undefined} fallback={<Received />}>
      <Show when={answer() !== undefined}>
        <Show when={answer()} fallback={<NotFoundPage />}>
          {(of) => <Whole of={of()} />}
        </Show>
      </Show>
    </Show>
  );
}
