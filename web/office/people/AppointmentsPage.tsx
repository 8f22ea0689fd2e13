import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { ROLES } from "../../../db/words.ts";
import { formatDate } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import { useSite } from "../../ui/site.ts";
import { Area } from "../Area.tsx";
import { type Appointment, type Choices, getAppointments, getChoices } from "../data.ts";
import { NounList } from "../NounList.tsx";
import type { Ask } from "../OfficeForm.tsx";

const asks = (known: Choices): Ask[] => [
  {
    name: "person",
    label: t("office.appointments.person"),
    kind: "select",
    required: true,
    options: known.people.map((p) => ({
      value: p.id,
      label: p.name ?? t("office.people.unnamed"),
    })),
  },
  {
    name: "role",
    label: t("office.appointments.role"),
    kind: "select",
    required: true,
    options: ROLES.map((role) => ({ value: role, label: t(`common.role.${role}`) })),
  },
  {
    name: "scope",
    label: t("office.appointments.scope"),
    hint: t("office.appointments.scopeHint"),
    kind: "select",
    choose: t("office.appointments.whole"),
    options: [...known.spheres, ...known.strategies].map((s) => ({
      value: s.slug,
      label: s.title ?? s.slug,
    })),
  },
  { name: "from", label: t("office.appointments.from"), kind: "date", required: true },
];

const edits = (): Ask[] => [
  { name: "until", label: t("office.appointments.until"), kind: "date", required: true },
];

/** Who holds which role; a role is never edited, it ends and another one begins. */
export default function AppointmentsPage() {
  const answer = createAsync(() => getAppointments(), { deferStream: true });
  const choices = createAsync(() => getChoices(), { deferStream: true });
  const today = useSite().today;
  const scopeOf = (a: Appointment, known: Choices) =>
    [...known.spheres, ...known.strategies].find((s) => s.slug === a.scope)?.title ?? a.scope;
  return (
    <Area name="appointments">
      <Show when={choices()}>
        {(known) => (
          <Show when={answer()}>
            {(held) => (
              <NounList
                area="appointments"
                items={held().items}
                idOf={(a) => a.id}
                titleOf={(a) =>
                  `${t(`common.role.${a.role}`)}${t("common.mark.comma")}${a.name ?? t("office.people.unnamed")}`
                }
                keyed={held().key}
                newTitle={t("office.appointments.new")}
                asks={asks(known())}
                edits={edits()}
                first={{ from: today }}
                now={(a) => ({ until: a.until ?? today })}
                submit={t("office.appointments.end")}
                act={t("office.appointments.end")}
                editable={(a) => a.until === null || a.until > today}
                columns={[
                  {
                    head: t("office.appointments.person"),
                    kind: "row",
                    cell: (a) => a.name ?? t("office.people.unnamed"),
                  },
                  { head: t("office.appointments.role"), cell: (a) => t(`common.role.${a.role}`) },
                  {
                    head: t("office.appointments.scope"),
                    cell: (a) => scopeOf(a, known()) ?? t("office.appointments.whole"),
                  },
                  {
                    head: t("office.appointments.from"),
                    cell: (a) =>
                      t(
                        "office.appointments.held",
                        formatDate(a.from),
                        a.until && formatDate(a.until),
                      ),
                  },
                ]}
              />
            )}
          </Show>
        )}
      </Show>
    </Area>
  );
}
