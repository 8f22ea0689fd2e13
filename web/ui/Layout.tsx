import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { cityOf } from "../i18n/format.ts";
import { t, type Key } from "../i18n/t.ts";
import { ABOUT as LANGUAGE, inLanguage } from "../../worker/languages/rules.ts";
import { LANGUAGES } from "../../db/words.ts";
import { language } from "../i18n/texts.ts";
import { paths, verifiable } from "../paths.ts";
import { AsOf, OtherDay } from "./parts/AsOf.tsx";
import { Shape } from "./shapes.tsx";
import type { Site } from "./site.ts";

/** The places a signed-in person may enter. */
export type SignedIn = {
  desk: boolean;
  assessments?: boolean;
  board: boolean;
  office: boolean;
  questions?: boolean;
  removals?: boolean;
};

type Name = Key extends infer K ? (K extends `common.nav.${infer N}` ? N : never) : never;
type Way = [href: string, name: Name];

const RECORD: Way[] = [
  [paths.strategies, "strategies"],
  [paths.spheres, "spheres"],
  [paths.actions, "actions"],
  [paths.months, "months"],
  [paths.reporting, "reporting"],
  [paths.progress, "progress"],
  [paths.search, "search"],
];

const WORK: [href: string, name: keyof SignedIn][] = [
  [paths.desk, "desk"],
  [paths.assessments, "assessments"],
  [paths.board, "board"],
  [paths.office, "office"],
  [paths.officeArea("questions"), "questions"],
  [paths.removals, "removals"],
];

const ABOUT: [head: "record" | "community" | "check" | "site", ways: Way[]][] = [
  [
    "record",
    [
      [paths.updates, "updates"],
      [paths.changes, "changes"],
      [paths.corrections, "corrections"],
      [paths.measures, "measures"],
    ],
  ],
  [
    "community",
    [
      [paths.questions, "questions"],
      [paths.gatherings, "gatherings"],
      [paths.resources, "resources"],
      [paths.stories, "stories"],
      [paths.glossary, "glossary"],
      [paths.follow, "follow"],
    ],
  ],
  [
    "check",
    [
      [paths.howWeCount, "count"],
      [paths.record, "theRecord"],
      [paths.data, "data"],
    ],
  ],
  [
    "site",
    [
      [paths.about, "about"],
      [paths.accessibility, "accessibility"],
      [paths.privacy, "privacy"],
    ],
  ],
];

/** "page" for the page itself, "true" for the section it lies in. */
function current(href: string, path: string): "page" | "true" | undefined {
  const at = path.split(/[?#]/)[0] ?? "";
  if (at === href) return "page";
  return at.startsWith(`${href}/`) ? "true" : undefined;
}

type LayoutProps = {
  site: Site;
  /** Path and query of the request. */
  path: string;
  /** The earlier day this page is read as of. */
  asof?: string;
  /** Present on signed-in pages only: their own ways on, and the door out. */
  signedIn?: SignedIn;
  /** One column, as on the desk. */
  narrow?: boolean;
  /** Whether the page can be read as of another day; signed-in pages cannot unless they say so. */
  dated?: boolean;
  children: JSX.Element;
};

/** The frame of every page: notices, masthead, the day it shows, the matter, the foot. */
export function Layout(props: LayoutProps): JSX.Element {
  const width = () => (props.narrow ? "column" : "wrap");
  const dated = () => props.dated ?? !props.signedIn;
  return (
    <>
      <a class="skip" href="#main">
        {t("common.layout.skip")}
      </a>
      <header>
        <Show when={props.site.sample}>
          <div class="notice">
            <div class={width()}>{t("common.layout.sample", props.site.institution)}</div>
          </div>
        </Show>
        <Show when={props.site.behind}>
          <div class="notice">
            <div class={width()}>{t("common.layout.behind")}</div>
          </div>
        </Show>
        <Tongues path={props.path} width={width()} />
        <div class={`mast ${width()}`}>
          <a class="brand" href={paths.home}>
            <Shape name="brand" />
            {t("common.layout.product")}
            <small>{props.site.institution}</small>
          </a>
          <Show when={props.signedIn} fallback={<Ways {...props} ways={RECORD} />}>
            {(who) => <Ways {...props} ways={WORK.filter(([, name]) => who()[name])} out />}
          </Show>
        </div>
        <Show when={dated()}>
          <AsOf today={props.site.today} path={props.path} asof={props.asof} width={width()} />
        </Show>
      </header>
      <main id="main" class={props.narrow ? "column" : undefined}>
        {props.children}
      </main>
      <Show when={dated()}>
        <OtherDay
          today={props.site.today}
          first={props.site.firstDay}
          path={props.path}
          asof={props.asof}
        />
      </Show>
      <footer class={`foot ${width()}`}>
        <nav class="cols" aria-label={t("common.layout.about")}>
          <For each={ABOUT}>
            {([head, ways]) => (
              <div>
                <p>
                  <b>{t(`common.foot.${head}`)}</b>
                </p>
                <ul class="plain">
                  <For each={ways}>
                    {([href, name]) => (
                      <li>
                        <a href={href} aria-current={current(href, props.path)}>
                          {t(`common.nav.${name}`)}
                        </a>
                      </li>
                    )}
                  </For>
                  <Show when={head === "check"}>
                    <li>
                      <a href={paths.updatesFeed} type="application/atom+xml">
                        {t("common.nav.feed")}
                      </a>
                    </li>
                  </Show>
                  <Show when={head === "site" && !props.signedIn}>
                    <li>
                      <a href={paths.signIn}>{t("common.nav.signIn")}</a>
                    </li>
                  </Show>
                </ul>
              </div>
            )}
          </For>
        </nav>
        <Show when={verifiable(props.path)}>
          {(page) => (
            <p>
              <a href={paths.verify(page())} rel="nofollow">
                {t("common.layout.verify")}
              </a>
            </p>
          )}
        </Show>
        <p>{t("common.layout.zone", cityOf(props.site.zone))}</p>
        <Show when={props.site.sample}>
          <p class="meta">{t("common.layout.sampleFoot", props.site.institution)}</p>
        </Show>
      </footer>
    </>
  );
}

/** The same page in every language, each by its own name. */
function Tongues(props: { path: string; width: string }): JSX.Element {
  return (
    <nav class={`tongues ${props.width}`} aria-label={t("common.layout.languages")}>
      <For each={LANGUAGES}>
        {(each) => (
          <a
            lang={each}
            hreflang={each}
            href={inLanguage(props.path, each)}
            aria-current={each === language() ? "true" : undefined}
          >
            {LANGUAGE[each].name}
          </a>
        )}
      </For>
    </nav>
  );
}

function Ways(props: { ways: Way[]; path: string; out?: boolean }): JSX.Element {
  return (
    <nav class="nav" aria-label={t(props.out ? "common.layout.working" : "common.layout.main")}>
      <For each={props.ways}>
        {([href, name]) => (
          <a href={href} aria-current={current(href, props.path)}>
            {t(`common.nav.${name}`)}
          </a>
        )}
      </For>
      <Show when={props.out}>
        <a href={paths.home}>{t("common.nav.record")}</a>
        <form method="post" action={paths.signOut} data-island="leave">
          <button>{t("common.nav.signOut")}</button>
        </form>
      </Show>
    </nav>
  );
}
