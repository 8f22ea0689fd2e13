/** Following the roadmap, or a part of it, without an account. */
export const follow = {
  feedOf: "Feed of what changes here",
  calendarOf: "Calendar of its dates",
};
