import type { Row } from "./rows.ts";

const verdict = ({ met }: Row) => (met === undefined ? "" : met ? "yes" : "NO");

/** The rows as a table for a terminal, one part after another. */
export function printed(rows: readonly Row[]): string {
  const parts = Map.groupBy(rows, (row) => row.part);
  const lines = [...parts].flatMap(([part, all]) => {
    const width = Math.max(...all.map((row) => row.what.length));
    const told = all.map((row) => {
      const target = row.target ? `  [${row.target}: ${verdict(row)}]` : "";
      return `  ${row.what.padEnd(width)}  ${row.told}${target}`;
    });
    return ["", part, ...told];
  });
  const aimed = rows.filter((row) => row.met !== undefined);
  const met = aimed.filter((row) => row.met).length;
  return [...lines, "", `${met} of ${aimed.length} targets met`].join("\n");
}

const cell = (text: string) => text.replaceAll("|", "\\|");

/** The same in Markdown. */
export function inMarkdown(rows: readonly Row[]): string {
  const parts = Map.groupBy(rows, (row) => row.part);
  return [...parts]
    .map(([part, all]) =>
      [
        `## ${part}`,
        "",
        "| what | measured | target | met |",
        "| --- | --- | --- | --- |",
        ...all.map(
          (row) =>
            `| ${cell(row.what)} | ${cell(row.told)} | ${cell(row.target ?? "")} | ${verdict(row)} |`,
        ),
      ].join("\n"),
    )
    .join("\n\n");
}
