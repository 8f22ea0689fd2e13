import { type RouteDefinition, type RouteSectionProps, Router } from "@solidjs/router";
import { ErrorBoundary, type JSX, Show, Suspense, untrack } from "solid-js";
import { isServer } from "solid-js/web";
import { httpStatus, useAsked, useAsof, useSignedIn } from "./frame.ts";
import { inFirst } from "../worker/languages/rules.ts";
import { t } from "./i18n/t.ts";
import { isDated, isFramed, paths } from "./paths.ts";
import { routes } from "./routes.tsx";
import { Layout } from "./ui/Layout.tsx";
import { useSite } from "./ui/site.ts";

function Broken(props: { error: unknown }) {
  httpStatus(500);
  const error = untrack(() => String(props.error));
  if (isServer) console.error(JSON.stringify({ page: "broken", error }));
  return (
    <p role="alert" class="wrap">
      {t("errors.unexpected")}
    </p>
  );
}

const Matter = (props: { children: JSX.Element }) => (
  <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
    <Suspense>{props.children}</Suspense>
  </ErrorBoundary>
);

function Whole(props: RouteSectionProps) {
  const address = () => useAsked() ?? inFirst(props.location.pathname + props.location.search).path;
  const inside = (place: string) => address().startsWith(place);
  return (
    <Layout
      site={useSite()}
      path={address()}
      asof={useAsof()}
      signedIn={useSignedIn()}
      dated={
        useSignedIn()
          ? isDated(address())
          : ![
              paths.signIn,
              paths.desk,
              paths.mailed,
              paths.follow,
              paths.offline,
              paths.shared,
              paths.search,
              paths.ask,
              paths.suggest,
            ].some(inside)
      }
      narrow={
        [paths.desk, paths.mailed, paths.followed, paths.offline].some(inside) &&
        !inside(paths.assessments)
      }
    >
      <Matter>{props.children}</Matter>
    </Layout>
  );
}

/** A page, or the little that stands in the frame of another website. */
const Root = (props: RouteSectionProps) => (
  <Show when={isFramed(props.location.pathname)} fallback={<Whole {...props} />}>
    <main class="framed">
      <Matter>{props.children}</Matter>
    </main>
  </Show>
);

/**
 * The whole site; `url` on the server, the browser's own address elsewhere. Links load whole pages:
 * what the server renders is what one reads, signed in or not. `only` is the one route of a page
 * that does not hydrate: the router would rank all of them for each page.
 */
export const App = (props: { url?: string; only?: RouteDefinition }) => (
  <Router
    url={props.url}
    root={Root}
    explicitLinks
    preload={false}
    transformUrl={isServer ? undefined : (path) => inFirst(path).path}
  >
    {props.only ?? routes}
  </Router>
);
