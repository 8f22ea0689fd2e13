import { Show } from "solid-js";
import type { Post } from "../../worker/people/team/schema.ts";
import { t } from "../i18n/t.ts";

const holder = (post: Post | null) => {
  if (!post) return t("spheres.post.never");
  return post.vacant ? t("spheres.post.vacant") : (post.name ?? t("spheres.post.unnamed"));
};

/** Who holds a post and since when, or since when nobody does; names only where published. */
export const PostHolder = (props: {
  post: Post | null;
  /** Says since when only of a vacancy. */
  brief?: boolean;
}) => (
  <>
    {holder(props.post)}{" "}
    <Show when={(props.post?.vacant || !props.brief) && props.post?.since}>
      {(day) => <small class="under">{t("spheres.post.since", day())}</small>}
    </Show>
  </>
);
