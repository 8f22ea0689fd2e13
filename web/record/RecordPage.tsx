import { createAsync, useLocation, useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { locals, useAsof, useHead } from "../frame.ts";
import { words } from "../i18n/texts.ts";
import { formatInstant, formatNumber } from "../i18n/format.ts";
import { paths } from "../paths.ts";
import { Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";
import { Words } from "../ui/parts/Words.tsx";
import { useSite, withQuery } from "../ui/site.ts";
import { Pager } from "../ui/table/Pager.tsx";
import { WrongQuery } from "../updates/WrongQuery.tsx";
import { getRecord } from "./data.ts";
import { Events } from "./Events.tsx";
import { Losses } from "./Losses.tsx";
import { Verify } from "./Verify.tsx";
import { Without } from "./Without.tsx";

type Found = NonNullable<Awaited<ReturnType<typeof getRecord>>>;

function Newest(props: { of: Found; asof: string | undefined }) {
  const texts = words().checking.newest;
  const { zone } = useSite();
  const ofDay = (href: string, name: string) =>
    props.asof ? withQuery(href, { [name]: props.of.checkpoint?.size.toString() }) : href;
  return (
    <Part id="newest" title={texts.title} about={props.asof ? texts.asof : texts.about}>
      <div class="stack">
        <Show when={props.of.checkpoint} fallback={<p class="none">{texts.none}</p>}>
          {(checkpoint) => (
            <dl class="terms">
              <div>
                <dt>{texts.size}</dt>
                <dd>{formatNumber(checkpoint().size)}</dd>
              </div>
              <div>
                <dt>{texts.root}</dt>
                <dd>
                  <code class="addr">{checkpoint().note.split("\n")[2]}</code>
                </dd>
              </div>
              <div>
                <dt>{texts.signed}</dt>
                <dd>
                  <time datetime={checkpoint().signed_at}>
                    {formatInstant(checkpoint().signed_at, zone)}
                  </time>
                </dd>
              </div>
              <div>
                <dt>{texts.key}</dt>
                <dd>
                  <code class="addr">{props.of.key}</code>
                  <br />
                  {texts.keyNote}
                </dd>
              </div>
            </dl>
          )}
        </Show>
        <Doors
          items={[
            ...(props.of.checkpoint
              ? [
                  {
                    href: ofDay(paths.checkpoint, "size"),
                    label: texts.note,
                    about: texts.noteAbout,
                  },
                ]
              : []),
            { href: paths.checkpoints, label: texts.all, about: texts.allAbout },
            { href: ofDay(paths.events, "to"), label: texts.log, about: texts.logAbout },
          ]}
        />
      </div>
    </Part>
  );
}

function Points(props: { title: string; items: readonly string[] }) {
  return (
    <div class="words">
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul>
        <For each={props.items}>{(item) => <li>{item}</li>}</For>
      </ul>
    </div>
  );
}

/** What the record is and proves, how anybody checks it, and its latest events. */
export default function RecordPage() {
  const location = useLocation();
  const [search] = useSearchParams<{ page?: string; verify?: string | string[] }>();
  const toVerify = () => [search.verify].flat()[0];
  const record = createAsync(() => getRecord(search.page, useAsof()), { deferStream: true });
  const texts = words().checking;
  useHead(() => ({ title: texts.title, description: texts.description, feed: paths.updatesFeed }));
  return (
    <Show when={record() !== undefined}>
      <Show when={record()} fallback={<WrongQuery whole={paths.record} />}>
        {(r) => (
          <>
            <Opening title={texts.title} lede={texts.lede(r().total)}>
              <div class="stack">
                <For each={texts.what}>{(text) => <Words own text={text} />}</For>
              </div>
            </Opening>
            <Losses items={r().reopened} />
            <Newest of={r()} asof={useAsof()} />
            <Part id="proves" title={texts.proves.title}>
              <div class="stack">
                <Points title={texts.proves.yes} items={texts.proves.yesText} />
                <Points title={texts.proves.no} items={texts.proves.noText} />
              </div>
            </Part>
            <Part id="kept" title={texts.kept.title}>
              <Words own text={texts.kept.text} />
            </Part>
            <Verify page={toVerify()} />
            <Without origin={locals().site.origin} size={r().checkpoint?.size ?? 1} />
            <Part id="events" title={texts.events.title} about={texts.events.about}>
              <div class="stack">
                <Events items={r().items} />
                <Pager
                  path={withQuery(location.pathname + location.search, { verify: undefined })}
                  page={r().page}
                  perPage={r().per_page}
                  total={r().total}
                />
              </div>
            </Part>
          </>
        )}
      </Show>
    </Show>
  );
}
