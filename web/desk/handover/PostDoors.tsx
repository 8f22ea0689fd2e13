import { t } from "../../i18n/t.ts";
import { paths } from "../../paths.ts";
import { Doors } from "../../ui/parts/Lists.tsx";
import { Task } from "../../ui/parts/Part.tsx";
import type { Desk } from "../data.ts";

/** Ways from the desk to what the public sees of it, and out of the post. */
export const PostDoors = (props: { desk: Desk }) => (
  <Task id="post" title={t("handover.doors.title")}>
    <Doors
      items={[
        {
          href: paths.myRecord,
          label: t("handover.doors.record"),
          about: t("handover.doors.recordAbout"),
        },
        ...props.desk.spheres.map(({ slug, title, role }) => ({
          href: paths.handover(slug),
          label: t(`handover.ask.${role}`),
          about: t("handover.doors.leaveAbout", title ?? slug),
        })),
      ]}
    />
  </Task>
);
