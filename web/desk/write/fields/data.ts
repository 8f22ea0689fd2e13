import type { NewUpdate } from "../../../../worker/updates/desk/schema.ts";
import { t } from "../../../i18n/t.ts";
import { words } from "../../../i18n/texts.ts";
import type { Start } from "../../data.ts";

type Lists = "lines" | "leaving" | "promises" | "reached" | "evidence";
type Keys<T> = T extends unknown ? keyof T : never;
type Row<L extends Lists> = Exclude<Keys<NewUpdate[L][number]>, "action">;
type Told<F extends PropertyKey> = Readonly<Record<F, string>>;

/** The question that each field answers, in the order of the page; by the list that its name begins with. */
export const labels = (): {
  form: Told<Exclude<keyof NewUpdate, Lists | "month" | "sphere" | "kind">>;
  line: Told<Row<"lines">>;
  reached: Told<Exclude<Row<"reached">, "milestone"> | "tick">;
  leaving: Told<Row<"leaving">>;
  promise: Told<Row<"promises">>;
  evidence: Told<Row<"evidence"> | "action" | "file" | "name" | "size">;
} => ({
  form: {
    summary: t("desk.write.moved"),
    obstacles: t("desk.write.obstacles"),
    need: t("desk.write.need"),
    needs: t("desk.write.needs"),
    private_note: t("desk.write.note"),
    next: t("desk.write.next"),
    done_with: t("desk.write.with"),
  },
  line: {
    stage: t("desk.write.stage"),
    health: t("desk.write.health"),
    text: t("desk.write.line"),
    review_on: t("desk.write.review"),
    no_evidence: t("desk.write.noEvidence"),
    due: t("desk.write.due"),
    slip_reason: t("desk.write.slipReason"),
    slip_text: t("desk.write.slipText"),
  },
  reached: {
    tick: t("write.reached.tick"),
    on: t("write.reached.on"),
  },
  leaving: {
    change: t("write.leaving.how"),
    into: t("write.leaving.into"),
    wording: t("write.leaving.wording"),
    due: t("write.leaving.due"),
    reason: t("write.leaving.reason"),
  },
  promise: {
    wording: t("write.promise.wording"),
    strategy: t("write.promise.strategy"),
    due: t("write.promise.due"),
    result: t("write.promise.result"),
  },
  evidence: {
    url: t("desk.write.link"),
    file: t("files.label"),
    name: t("files.label"),
    size: t("files.size"),
    title: t("desk.write.name"),
    shows: t("desk.write.shows"),
    action: t("desk.write.about"),
  },
});

type List = Exclude<keyof ReturnType<typeof labels>, "form">;

/** The fields of a row, in the order of the page. */
export const fieldsIn = (list: List): string[] => Object.keys(labels()[list]);

const actionIn = (start: Start, slug: string) => start.actions.find((a) => a.slug === slug);
/** An action by its title. */
export const actionName = (slug: string, start: Start) => actionIn(start, slug)?.title ?? slug;

/** What a row of the form is about. */
const ABOUT: Record<List, (of: string, start: Start) => string> = {
  line: actionName,
  leaving: actionName,
  promise: (n) => t("write.promise.nth", Number(n)),
  reached: actionName,
  evidence: (n) => t("desk.write.piece", Number(n)),
};

const isList = (list: string): list is List => Object.hasOwn(ABOUT, list);

/** What a row's field asks; the name itself where the form has no such field any more. */
function questionOf(list: keyof ReturnType<typeof labels>, field: string): string {
  const told: Readonly<Record<string, string>> = labels()[list];
  return told[field] ?? field;
}

/** The question that a field answers. */
export function labelOf(name: string, start: Start): string {
  const [list = "", of = "", ...rest] = name.split(".");
  if (!isList(list)) return questionOf("form", name);
  const field = rest.at(-1) ?? "";
  const [id] = rest.length > 1 ? rest : [];
  const milestone = actionIn(start, of)?.milestones.find((m) => m.id === id);
  const about = [ABOUT[list](of, start), milestone?.title, questionOf(list, field)];
  return about.filter(Boolean).join(t("common.mark.colon"));
}

const choices = (): Record<string, Record<string, string>> => ({
  need: words().common.need,
  stage: words().common.stage,
  health: words().common.health,
  slip_reason: words().common.reason,
  change: words().write.leaving.way,
});

/** An answer in words. */
export function answerOf(name: string, value: string, start: Start): string {
  const field = name.split(".").at(-1) ?? name;
  if (field === "action" || field === "into") return actionName(value, start);
  if (field === "strategy") return start.strategies.find((s) => s.slug === value)?.title ?? value;
  if (field === "tick") return t("write.reached.ticked");
  return choices()[field]?.[value] ?? value;
}
