import { For } from "solid-js";
import { useHead } from "../frame.ts";
import { about } from "../i18n/en/about.ts";
import { paths } from "../paths.ts";
import { Doors } from "../ui/parts/Lists.tsx";
import { Opening, Part } from "../ui/parts/Part.tsx";

const NOUNS = Object.keys(about.data.listed) as (keyof typeof about.data.listed)[];
const EXAMPLE = "/api/v1/actions?stage=underway&asof=2026-03-31";

/** What programs can read, and where. */
export default function DataPage() {
  const data = about.data;
  useHead(() => ({ title: data.title, description: data.lede, feed: paths.updatesFeed }));
  return (
    <>
      <Opening title={data.title} lede={data.lede} />
      <Part id="api" title={data.api} about={data.apiHint}>
        <Doors
          items={[
            { href: paths.apiDocs, label: data.docs, about: data.docsHint },
            { href: paths.openapi, label: data.spec, about: data.specHint },
            { href: paths.updatesFeed, label: data.feed, about: data.feedHint },
            { href: paths.events, label: data.events, about: data.eventsHint },
            { href: paths.checkpoint, label: data.checkpoint, about: data.checkpointHint },
          ]}
        />
      </Part>
      <Part id="lists" title={data.lists}>
        <dl class="terms">
          <For each={NOUNS}>
            {(noun) => (
              <div>
                <dt>
                  <a href={`/api/v1/${noun}`}>/api/v1/{noun}</a>
                </dt>
                <dd>{data.listed[noun]}</dd>
              </div>
            )}
          </For>
        </dl>
      </Part>
      <Part id="example" title={data.example}>
        <div class="stack">
          <p>{data.exampleText}</p>
          <p>
            <a class="addr" href={EXAMPLE}>
              {EXAMPLE}
            </a>
          </p>
        </div>
      </Part>
    </>
  );
}
