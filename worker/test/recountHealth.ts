import type { recount } from "./recount.ts";
import { rowsIn } from "./unzipped.ts";

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Half of two numbers that stand in the middle, or the one that does. */
function middle(numbers: readonly number[]) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor, Math.ceil].map(
    (round) => sorted[round((sorted.length - 1) / 2)],
  );
  return sorted.length === 0 ? null : (low! + high!) / 2;
}

/**
 * Reporting health from the tables of a download alone, month by month; it shares no code with what
 * it checks. Days without a lead are counted one by one.
 */
export function recountHealth(
  files: ReadonlyMap<string, string>,
  day: string,
  own: ReturnType<typeof recount>,
) {
  const appointments = rowsIn(files.get("appointments.csv")!);
  /** Of an appointment that ended: its last day, in a row of its own. */
  const ended = new Map(
    appointments.filter((a) => a.ended_on).map((a) => [a.id!, a.ended_on!] as const),
  );
  const leads = appointments.flatMap(({ id, role, scope, from, until }) => {
    if (role !== "lead" || from! > day) return [];
    const last = ended.get(id!) ?? until ?? "";
    return last && last < from! ? [] : [{ scope, from: from!, last }];
  });
  const unled = (month: string) => {
    let days = 0;
    for (const { slug } of own.spheres) {
      const mine = leads.filter((a) => a.scope === slug);
      const first = mine.map((a) => a.from).toSorted()[0];
      for (let d = `${month}-01`; d.startsWith(month) && d <= day; d = dayAfter(d))
        if (first && d >= first && !mine.some((a) => a.from <= d && (!a.last || a.last >= d)))
          days += 1;
    }
    return days;
  };
  return [...new Set(own.cells.map((c) => c.month))].map((month) => {
    const states = own.cells.filter((c) => c.month === month);
    const many = (...words: string[]) => states.filter((c) => words.includes(c.state)).length;
    const late = states.filter((c) => c.state === "late").map((c) => c.days_late);
    const moved = own.moves.filter(
      (m) => m.on.startsWith(month) && m.from && !m.correction && m.from !== m.to,
    );
    const { ends } = own.deadlines(month);
    return {
      month,
      on_time: [many("on_time", "nothing"), states.length - many("open")],
      days_late: [late.length, middle(late)],
      evidence: own.evidenceBy(day > ends ? ends : day),
      nothing: [many("nothing"), many("on_time", "late", "nothing")],
      ownerless: unled(month),
      explained: [moved.filter((m) => m.reason !== "unstated").length, moved.length],
    };
  });
}
