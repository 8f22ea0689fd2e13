import { describe, expect, it } from "vitest";
import { files, folderOf, isCode, isTest, listed, nameOf, read } from "./tree.ts";

const DATA = /^db\/(?:migrations|sample)\//;
const FORBIDDEN = /^(?:utils?|helpers?|services?|repositories|constants|types|shared|common|lib)$/;
const CONTRIBUTING = files.includes("CONTRIBUTING.md") ? read("CONTRIBUTING.md") : "";

/** Named room by room in DESIGN, or one file per noun or per command: not bound to eight. */
const LISTS =
  /^(?:\.|worker|web|scripts|bench|db\/schema|worker\/record\/kinds|web\/i18n\/[\w-]+)$/;

const WORKER_WORDS = new Set(["routes.ts", "schema.ts", "rules.ts", "queries.ts", "commands.ts"]);

/** Folders of the Worker that hold no noun: the record, its mail, and what tests share. */
const WORKER_ROOMS = /^worker\/(?:record|mail|test)\//;

/** CONTRIBUTING.md names the file, or a folder that holds it. */
const explained = (file: string) =>
  [...file.matchAll(/\/|$/g)].some(({ index }) =>
    CONTRIBUTING.includes(`\`${file.slice(0, index + 1)}\``),
  );

/** `NounPage.dom.test.tsx` -> `NounPage.tsx`: a test is named for what stands beside it. */
const plain = (name: string) => name.replace(/(?:\.dom|\.workers)?\.test(?=\.tsx?$)/, "");

const source = files.filter((file) => (isCode(file) || file.endsWith(".css")) && !DATA.test(file));

describe("the tree says where everything is", () => {
  it("a noun of the Worker holds routes, schema, rules, queries and commands only", () => {
    const offences = files
      .filter((file) => /^worker\/[^/]+\/./.test(file) && !WORKER_ROOMS.test(file))
      .filter((file) => !file.includes(".test.") && !WORKER_WORDS.has(nameOf(file)))
      .filter((file) => !explained(file))
      .map((file) => `${file}: a sixth word; CONTRIBUTING.md does not name it`);
    expect(listed(offences)).toBe("");
  });

  it("files of the Worker and the database are named in camelCase", () => {
    const offences = source
      .filter((file) => /^(?:db|worker)\//.test(file))
      .filter((file) => !/^[a-z][A-Za-z0-9]*(?:\.(?:edge|node))?\.tsx?$/.test(plain(nameOf(file))))
      .map((file) => `${file}: write the name in camelCase`);
    expect(listed(offences)).toBe("");
  });

  it("a noun of the web holds data.ts and components in PascalCase", () => {
    const offences = files
      .filter((file) => /^web\/(?!ui\/|i18n\/|e2e\/|public\/)[^/]+\/./.test(file))
      .filter((file) => !/^(?:data\.ts|[A-Z][A-Za-z]*\.tsx)$/.test(plain(nameOf(file))))
      .map((file) => `${file}: neither data.ts nor a component`);
    expect(listed(offences)).toBe("");
  });

  it("no folder is a drawer", () => {
    const folders = new Set(files.flatMap((file) => folderOf(file).split("/")));
    expect(listed([...folders].filter((name) => FORBIDDEN.test(name)))).toBe("");
  });

  it("no file has over 250 lines", () => {
    const offences = source
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 250)
      .map(({ file, lines }) => `${file}: ${lines} lines, two things?`);
    expect(listed(offences)).toBe("");
  });

  it("no folder has over eight files, tests not counted", () => {
    const sizes = new Map<string, number>();
    for (const file of source.filter((each) => !isTest(each)))
      sizes.set(folderOf(file), (sizes.get(folderOf(file)) ?? 0) + 1);
    const offences = [...sizes]
      .filter(([folder, size]) => size > 8 && !LISTS.test(folder))
      .map(([folder, size]) => `${folder}: ${size} files, two things?`);
    expect(listed(offences)).toBe("");
  });

  it("no file passes on what another one exports", () => {
    const offences = source
      .filter((file) => /^export\s+(?:\*|(?:type\s+)?\{[^}]*\}\s*from\b)/m.test(read(file)))
      .map((file) => `${file}: re-exports; import from where it stands`);
    expect(listed(offences)).toBe("");
  });
});

const TEXT =
  /\.(?:ts|tsx|mjs|js|json|css|md|toml|html|svg|csv|sql|yml|yaml)$|^[^.]+$|\/[^.]+$|^\.\w+$/;

describe("the files tell nothing about the machine they were written on", () => {
  const texts = files.filter((file) => TEXT.test(file));
  const offending = (pattern: RegExp, reason: string, among = texts) =>
    listed(
      among.flatMap((file) =>
        read(file)
          .split("\n")
          .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${reason}`] : [])),
      ),
    );

  it("no path of a machine stands in a file", () => {
    const path = /(?:^|[\s"'`(=:,])(?:\/(?:home|root|Users|tmp|work|private|mnt)\/\w|[A-Z]:\\\w)/;
    expect(offending(path, "a path of one machine")).toBe("");
  });

  it("no address of a package registry stands in a file", () => {
    const registry = /\bregistry\.[a-z0-9-]+\.[a-z]|^\s*registry\s*=|"resolved":\s*"http/;
    expect(offending(registry, "the address of a registry")).toBe("");
  });

  it("no unfinished work is left in the code", () => {
    const later = /\b(?:TO-?DO|FIX-?ME|X{3})\b|\b(?:it|test|describe)\.(?:skip|only|todo)\(/;
    const code = source.filter((file) => file !== "scripts/tree.test.ts");
    expect(offending(later, "unfinished", code)).toBe("");
  });

  it("markup carries no style attribute, which the security policy refuses", () => {
    const pages = source.filter((file) => /^(?:web|worker)\/.*\.tsx$/.test(file));
    expect(offending(/\sstyle=["'{]/, "a style attribute", pages)).toBe("");
  });

  it("styles name beginning and end, never left and right: a script may run the other way", () => {
    const sided =
      /\b(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[\s;{])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b|-(?:top|bottom)-(?:left|right)-radius/;
    const css = source.filter((file) => file.endsWith(".css"));
    expect(offending(sided, "a side that does not turn with the script", css)).toBe("");
  });

  it("colours stand in the tokens alone", () => {
    const colour =
      /:[^;{]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lch|lab)a?\()|\b(?:fill|stroke)="#/i;
    const styled = source.filter(
      (file) => /^web\/.*\.(?:css|tsx)$/.test(file) && nameOf(file) !== "tokens.css",
    );
    const css = styled.filter((file) => file.endsWith(".css"));
    const drawn = styled.filter((file) => file.endsWith(".tsx"));
    expect(offending(colour, "a colour outside tokens.css", css)).toBe("");
    expect(offending(/\b(?:fill|stroke)="#/, "a colour outside tokens.css", drawn)).toBe("");
  });
});
