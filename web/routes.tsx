import type { RouteDefinition } from "@solidjs/router";
import { componentOf } from "virtual:pages";

/**
 * `src` is the page's key in the build's manifest; `js` marks the pages that hydrate, `own` those
 * for people who are signed in.
 */
const page = (file: string, js = false, own = js) => {
  const component = componentOf(`/web/${file}.tsx`);
  if (!component) throw new Error(`routes.tsx names a page that does not exist: ${file}`);
  return { component, info: { src: `web/${file}.tsx`, js, own } };
};

/** A page so long that with its rules it would weigh more than a page may: it waits for the sheet. */
const long = (of: ReturnType<typeof page>) => ({ ...of, info: { ...of.info, long: true } });

/** Address -> page. */
export const routes: RouteDefinition[] = [
  { path: "/strategies", ...page("strategies/StrategiesPage") },
  { path: "/strategies/:slug", ...page("strategies/StrategyPage") },
  { path: "/spheres", ...page("spheres/SpheresPage") },
  { path: "/spheres/:slug", ...page("spheres/SpherePage") },
  { path: "/actions", ...page("actions/ActionsPage") },
  { path: "/actions/:slug", ...page("actions/ActionPage") },
  { path: "/", ...page("home/HomePage") },
  { path: "/search", ...page("search/SearchPage") },
  { path: "/measures", ...page("measures/MeasuresPage") },
  { path: "/measures/:slug", ...page("measures/MeasurePage") },
  { path: "/questions", ...page("questions/QuestionsPage") },
  { path: "/questions/ask", ...page("questions/AskPage") },
  { path: "/questions/:id", ...page("questions/QuestionPage") },
  { path: "/gatherings", ...page("library/gatherings/GatheringsPage") },
  { path: "/gatherings/:slug", ...page("library/gatherings/GatheringPage") },
  { path: "/resources", ...page("library/resources/ResourcesPage") },
  { path: "/resources/:slug", ...page("library/resources/ResourcePage") },
  { path: "/suggest", ...page("library/suggesting/SuggestPage") },
  { path: "/stories", ...page("library/stories/StoriesPage") },
  { path: "/stories/:slug", ...page("library/stories/StoryPage") },
  { path: "/glossary", ...page("library/terms/GlossaryPage") },
  { path: "/months", ...page("months/MonthsPage") },
  { path: "/months/:month", ...page("months/MonthPage") },
  { path: "/months/:month/copy", ...page("months/edition/CopyPage") },
  { path: "/years/:year", ...page("years/YearPage") },
  { path: "/years/:year/copy", ...page("months/edition/CopyPage") },
  { path: "/updates", ...page("updates/UpdatesPage") },
  { path: "/updates/:id", ...page("updates/UpdatePage") },
  { path: "/corrections", ...page("corrections/CorrectionsPage") },
  { path: "/changes", ...page("changes/ChangesPage") },
  { path: "/reporting", ...page("reporting/ReportingPage") },
  { path: "/progress", ...long(page("progress/ProgressPage")) },
  // Its charts are islands: nothing else of it changes while it is read.
  { path: "/board", ...page("board/BoardPage", false, true) },
  { path: "/board/pictures", ...page("board/live/PicturesPage", false, true) },
  { path: "/board/strategies/:slug", ...page("board/strategy/BoardStrategyPage", false, true) },
  { path: "/board/pack", ...page("board/pack/PacksPage", true) },
  { path: "/board/pack/:id", ...page("board/pack/PackPage", true) },
  { path: "/pack/:token", ...page("board/pack/SharedPage") },
  { path: "/board/updates", ...page("board/deciding/ToReadPage", true) },
  { path: "/board/updates/:id", ...page("board/deciding/DecidePage", true) },
  { path: "/board/years/:year", ...page("board/closing/YearClosePage", true) },
  { path: "/board/years/:year/:action", ...page("board/closing/CloseActionPage", true) },
  { path: "/how-we-count", ...page("about/CountPage") },
  { path: "/record", ...page("record/RecordPage") },
  { path: "/data", ...page("data/DataPage") },
  { path: "/data/api", ...page("data/ApiDocsPage") },
  { path: "/data/dictionary", ...long(page("data/DictionaryPage")) },
  { path: "/about", ...page("about/AboutPage") },
  { path: "/accessibility", ...page("about/AccessibilityPage") },
  { path: "/privacy", ...page("about/PrivacyPage") },
  { path: "/embed/:kind/:slug", ...page("sharing/EmbedPage") },
  { path: "/desk", ...page("desk/DeskPage", true) },
  { path: "/desk/assessments", ...page("desk/assessments/AssessmentsPage", true) },
  { path: "/desk/assessments/:slug", ...page("desk/assessments/AssessPage", true) },
  { path: "/desk/record", ...page("desk/record/RecordPage", true) },
  { path: "/desk/handover/:sphere", ...page("desk/handover/HandoverPage", true) },
  { path: "/desk/correct/:id", ...page("desk/correct/CorrectPage", true) },
  { path: "/desk/answers/:id/correct", ...page("desk/answers/AnswerFixPage", true) },
  { path: "/desk/answers/:id", ...page("desk/answers/AnswerPage", true) },
  { path: "/desk/questions/:id", ...page("desk/asks/AnswerPage", true) },
  { path: "/desk/waiting/:month/:sphere", ...page("desk/waiting/WaitingPage", true) },
  {
    path: "/offline",
    ...page("desk/draft/OfflinePage", true),
    // It brings along what the form needs.
    info: {
      src: ["web/desk/draft/OfflinePage.tsx", "web/desk/WritePage.tsx"],
      js: true,
      own: true,
    },
  },
  { path: "/desk/:month/:sphere", ...page("desk/WritePage", true) },
  { path: "/office", ...page("office/OfficePage", true) },
  { path: "/office/roadmap", ...page("office/plan/RoadmapPage", true) },
  { path: "/office/rules", ...page("office/plan/RulesPage", true) },
  { path: "/office/targets", ...page("office/targets/TargetsPage", true) },
  { path: "/office/measures", ...page("office/measures/MeasuresPage", true) },
  { path: "/office/measures/:slug", ...page("office/measures/MeasurePage", true) },
  { path: "/office/questions", ...page("office/questions/QuestionsPage", true) },
  { path: "/office/gatherings", ...page("office/library/GatheringsPage", true) },
  { path: "/office/resources", ...page("office/library/ResourcesPage", true) },
  { path: "/office/stories", ...page("office/library/StoriesPage", true) },
  { path: "/office/terms", ...page("office/library/TermsPage", true) },
  {
    path: "/office/translations",
    ...page("office/translations/TranslationsPage", true),
  },
  {
    path: "/office/translations/:language",
    ...page("office/translations/LanguagePage", true),
  },
  { path: "/office/strategies", ...page("office/plan/StrategiesPage", true) },
  { path: "/office/spheres", ...page("office/plan/SpheresPage", true) },
  { path: "/office/actions", ...page("office/actions/ActionsPage", true) },
  { path: "/office/people", ...page("office/people/PeoplePage", true) },
  { path: "/office/appointments", ...page("office/people/AppointmentsPage", true) },
  { path: "/office/excuses", ...page("office/ExcusesPage", true) },
  { path: "/office/mails", ...page("office/mails/MailsPage", true) },
  { path: "/office/redactions", ...page("office/redactions/RedactionsPage", true) },
  { path: "/office/outbox", ...page("office/OutboxPage", true) },
  { path: "/follow", ...page("follow/FollowPage") },
  { path: "/follow/:token", ...page("follow/FollowedPage") },
  { path: "/mail/:token", ...page("reminders/MailPage") },
  { path: "/sign-in", ...page("people/SignInPage") },
  { path: "/sign-in/code", ...page("people/SignInPage") },
  { path: "/problem/:code", ...page("about/ProblemPage") },
  { path: "*", ...page("about/NotFoundPage") },
];

const table = routes.map((r) => ({
  path: String(r.path),
  pattern: new RegExp(
    `^${String(r.path)
      .replace(/\*$/, ".*")
      .replaceAll(/:[^/]+/g, "[^/]+")}$`,
  ),
  js: r.info?.js === true,
  own: r.info?.own === true,
  long: r.info?.long === true,
  route: r,
}));

/** What kind of page stands at this path. */
export const kindOf = (path: string) =>
  table.find((t) => t.pattern.test(path)) ?? { path: "*", js: false, own: false, long: false };

/** The route of the page at this path. */
export const routeAt = (path: string) => table.find((t) => t.pattern.test(path))?.route;
