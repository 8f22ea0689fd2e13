import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import type { ChangeName } from "../../../worker/office/actions/schema.ts";
import { useForm } from "../../frame.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { words } from "../../i18n/texts.ts";
import { paths } from "../../paths.ts";
import { More, Part } from "../../ui/parts/Part.tsx";
import { Words } from "../../ui/parts/Words.tsx";
import { Pager } from "../../ui/table/Pager.tsx";
import { Table } from "../../ui/table/Table.tsx";
import { Area, useAsked } from "../Area.tsx";
import { type Action, type Choices, getAction, getActions, getChoices } from "../data.ts";
import { editColumn } from "../Edit.tsx";
import { OfficeForm } from "../OfficeForm.tsx";
import { ahead, changeAsks, changeNow, promiseAsks } from "./data.ts";

function OneAction(props: { action: Action; changes: string[]; choices: Choices; keyed: string }) {
  const form = useForm();
  const of = (change: string) => `${change}-form`;
  const changes = () =>
    (props.changes as ChangeName[]).filter(
      (change) => !change.startsWith("milestone_") || ahead(props.action).length > 0,
    );
  return (
    <Part id="edit" title={t("office.actions.one")}>
      <div class="stack">
        <Words size="promise" text={props.action.wording ?? ""} />
        <p>
          <a href={paths.officeArea("actions")}>{t("office.stop")}</a>
        </p>
        <Show when={props.action.milestones.length > 0}>
          <h3>{t("office.actions.milestones")}</h3>
          <ul>
            <For each={props.action.milestones}>
              {(m) => (
                <li>
                  {[
                    m.title ?? m.id,
                    m.due && formatDate(m.due),
                    m.reached_on && t("office.actions.reachedOn", formatDate(m.reached_on)),
                    m.dropped && t("office.actions.dropped"),
                  ]
                    .filter(Boolean)
                    .join(t("common.mark.comma"))}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <For each={changes()}>
          {(change) => (
            <More
              summary={t(`office.actions.change.${change}`)}
              open={form?.values.form === of(change)}
            >
              <Show when={words().office.actions.about[change]}>
                <p class="hint">{words().office.actions.about[change]}</p>
              </Show>
              <OfficeForm
                id={of(change)}
                area="actions"
                query={`?edit=${props.action.slug}`}
                asks={changeAsks(change, props.action, props.choices)}
                now={changeNow(change, props.action)}
                extra={{ change }}
                target={props.action.slug}
                version={props.action.version}
                keyed={props.keyed}
                submit={t(`office.actions.change.${change}`)}
              />
            </More>
          )}
        </For>
      </div>
    </Part>
  );
}

/** Every promise with its way on; `?edit=` opens what can be changed about one. */
export default function ActionsPage() {
  const page = useAsked("page");
  const edit = useAsked("edit");
  const list = createAsync(() => getActions(page()), { deferStream: true });
  const choices = createAsync(() => getChoices(), { deferStream: true });
  const one = createAsync(async () => (edit() ? getAction(edit()!) : null), { deferStream: true });
  return (
    <Area name="actions">
      <Show when={choices()}>
        {(known) => (
          <>
            <Show when={one()}>
              {(found) => (
                <OneAction
                  action={found().action}
                  changes={found().changes}
                  choices={known()}
                  keyed={found().key}
                />
              )}
            </Show>
            <Show when={list()}>
              {(answer) => (
                <>
                  <div class="wrap part full">
                    <Table
                      caption={words().office.areas.actions![0]}
                      quiet
                      fold
                      columns={[
                        {
                          head: t("office.actions.wording"),
                          kind: "row",
                          cell: (a) => a.wording ?? a.slug,
                        },
                        {
                          head: t("office.actions.stage"),
                          cell: (a) => t(`common.stage.${a.stage}`),
                        },
                        {
                          head: t("office.actions.due"),
                          cell: (a) => (a.due ? formatDate(a.due) : ""),
                        },
                        editColumn({
                          area: "actions",
                          idOf: (a: { slug: string; wording: string | null }) => a.slug,
                          nameOf: (a) => a.wording ?? a.slug,
                        }),
                      ]}
                      rows={answer().items}
                      empty={t("office.none")}
                    />
                    <Pager
                      page={answer().page}
                      perPage={answer().per_page}
                      total={answer().total}
                      path={paths.officeArea("actions")}
                    />
                  </div>
                  <Show when={!edit()}>
                    <Part
                      id="new"
                      title={t("office.actions.new")}
                      about={t("office.actions.newLede")}
                    >
                      <OfficeForm
                        id="new-form"
                        area="actions"
                        asks={promiseAsks(known())}
                        keyed={answer().key}
                        submit={t("office.actions.new")}
                      />
                    </Part>
                  </Show>
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </Area>
  );
}
