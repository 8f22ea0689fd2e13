import { Match, Show, Switch } from "solid-js";
import type { LinkView } from "../../worker/updates/mailed/rules.ts";
import { useForm, useHead } from "../frame.ts";
import { capital, countOf, formatDay, monthName } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Button } from "../ui/form/Form.tsx";
import { Doors } from "../ui/parts/Lists.tsx";
import { Opening, Task } from "../ui/parts/Part.tsx";
import { useSite } from "../ui/site.ts";
import { NothingForm } from "./NothingForm.tsx";

const known = (link: LinkView) => ({
  month: monthName(link.month ?? ""),
  sphere: link.title ?? "",
  due: formatDay(link.due ?? ""),
});

/** The headline and the sentence below it. */
function saying(link: LinkView, today: string): [title: string, lede: string] {
  const { month, sphere, due } = known(link);
  const past = (link.due ?? "") < today;
  switch (link.state) {
    case "used":
      return [t("reminders.used.title", month, sphere), t("reminders.used.lede")];
    case "reported":
      return [t("reminders.reported.title", month, sphere), t("reminders.reported.lede")];
    case "expired":
      return [t("reminders.expired.title"), t("reminders.expired.lede", month)];
    case "left":
      return [t("reminders.left.title", sphere), t("reminders.left.lede")];
    case "unknown":
      return [t("reminders.unknown.title"), t("reminders.unknown.lede")];
    case "open":
  }
  if (link.does === "leave") return [t("reminders.leave.title", sphere), t("reminders.leave.lede")];
  const what = link.does ?? "write";
  return [
    t(`reminders.${what}.title`, month, sphere),
    t(`reminders.${what}.${past ? "overdue" : "lede"}`, due),
  ];
}

/** The way to the form: signed in at once, else by the code that this button mails. */
function WriteForm(props: { link: LinkView }) {
  const way = () => paths.write(props.link.month ?? "", props.link.sphere ?? "");
  return (
    <Show when={props.link.address} fallback={<Press label={t("reminders.write.go")} />}>
      {(address) => (
        <form method="post" action={paths.signIn} class="stack">
          <p>{t("reminders.write.code", address())}</p>
          <input type="hidden" name="address" value={address()} />
          <input type="hidden" name="next" value={way()} />
          <div class="acts">
            <Button>{t("reminders.write.go")}</Button>
          </div>
        </form>
      )}
    </Show>
  );
}

function Press(props: { about?: string; label: string }) {
  return (
    <form method="post" class="stack">
      <Show when={props.about}>
        <p>{props.about}</p>
      </Show>
      <div class="acts">
        <Button>{props.label}</Button>
      </div>
    </form>
  );
}

/** Where the report stands, and how many spheres have one. */
function Reported(props: { link: LinkView }) {
  return (
    <Show when={props.link.update}>
      {(id) => (
        <p role="status">
          {t("reminders.used.at")}
          <a class="addr" href={paths.update(id())}>
            {paths.update(id())}
          </a>
          {t("common.mark.stop")}
          <Show when={props.link.told}>
            {(told) =>
              t(
                "reminders.used.told",
                capital(countOf(told().reported, told().owed)),
                known(props.link).month,
              )
            }
          </Show>
        </p>
      )}
    </Show>
  );
}

/** Where to go when the link itself leads nowhere any more. */
function Ways(props: { link: LinkView }) {
  const month = () => props.link.month;
  return (
    <Task id="ways" title={t("reminders.ways")}>
      <Doors
        items={[
          { href: paths.desk, label: t("reminders.desk"), about: t("reminders.deskAbout") },
          {
            href: month() ? paths.month(month()!) : paths.months,
            label: month()
              ? t("reminders.public", known(props.link).month)
              : t("common.nav.months"),
            about: t("reminders.publicAbout"),
          },
        ]}
      />
    </Task>
  );
}

/** What a mailed link opens: one button, and nothing happens before it is pressed. */
export default function MailPage() {
  const form = useForm();
  const site = useSite();
  const link = (form?.detail ?? { state: "unknown" }) as LinkView;
  const [title, lede] = saying(link, site.today);
  useHead(() => ({ title }));
  const open = link.state === "open" ? (link.does ?? "write") : undefined;
  return (
    <>
      <Opening long narrow kick={t("reminders.kick")} title={title} lede={lede} />
      <Show when={form?.code}>
        {(code) => (
          <p role="alert" class="err">
            {words().errors.code[code()]}
          </p>
        )}
      </Show>
      <Switch>
        <Match when={open === "nothing"}>
          <Task id="say" title={t("reminders.nothing.about")}>
            <NothingForm month={known(link).month} form={form} />
          </Task>
        </Match>
        <Match when={open === "write"}>
          <Task id="say" title={t("reminders.write.about")}>
            <WriteForm link={link} />
          </Task>
        </Match>
        <Match when={open === "leave"}>
          <Task id="say" title={t("reminders.leave.about")}>
            <Press about={t("reminders.leave.after")} label={t("reminders.leave.go")} />
          </Task>
        </Match>
        <Match when={link.update}>
          <Task id="said" title={t("reminders.reported.about")}>
            <Reported link={link} />
          </Task>
        </Match>
      </Switch>
      <Show when={!open}>
        <Ways link={link} />
      </Show>
    </>
  );
}
