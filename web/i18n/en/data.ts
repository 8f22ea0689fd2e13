import { formatDate, formatNumber } from "../format.ts";

/** Texts of /data, /data/dictionary and /data/api. */
export const data = {
  title: "The data behind these pages",
  lede: "Everything that is public here can be taken home: to check it, to count it again, to build on it. No key is needed, and any day can be asked for.",

  whole: "The whole record",
  wholeHint:
    "One ZIP file, made from the record when you ask for it, up to the newest event that is signed.",
  download: "Download everything",
  downloadAsof: (day: string) => `Download everything as of ${formatDate(day)}`,
  holds: (events: number, first: string) =>
    `All ${formatNumber(events)} public events since ${formatDate(first)}, in the order in which they were published; the same as tables for a spreadsheet; every figure of these pages; the frozen page of every closed month; a dictionary; and the hash of every file.`,
  empty: "Nothing has been published yet.",
  notIn:
    "Nothing private is in it. Words that were removed from the record are missing here too. Files shown as evidence stay at their addresses; files.csv lists them with their hashes.",
  licence: "You may use it",
  licenceText:
    "Facts, tables and figures are published under the licence Creative Commons Attribution 4.0: use them for any purpose, and say where they come from. Texts and evidence belong to the institution and to those who wrote them.",
  licenceName: "CC BY 4.0",

  tables: "Table by table",
  tablesHint: "UTF-8, commas, a header. The tables are the format that the program imports.",
  dictionary: "The dictionary",
  dictionaryHint: "What every column and every member means.",

  snapshots: "As it stood at each month's close",
  snapshotsHint:
    "The record up to the last event before the month closed, its figures judged on the day after. The address does not change, and neither does what is in it, unless words are removed by law.",
  noSnapshots: "No month has closed yet.",

  check: "Check it",
  checkText:
    "Each file against its hash, in the unpacked folder; then every hash, the signed root, every table and every figure again, with the program that runs this site:",
  checkMore: "What this proves, and what it does not",
  format: "How to do it without our program",
  formatHint: "The format of the record, byte by byte, with examples.",
  load: "Load it",
  loadText:
    "The tables and roadmap.json are the import format: an empty installation that loads them shows the same pages.",

  api: "The interface",
  apiHint: "JSON. Lists take page and per_page; everything takes asof.",
  spec: "OpenAPI 3.1 description",
  specHint: "Every address, its parameters and its answers.",
  docs: "The same, to read",
  docsHint: "Each address with what it gives.",
  feed: "Feed of updates",
  feedHint: "Atom: every monthly update as it is published.",
  events: "The log of the record",
  eventsHint: "Every event with its words, one JSON object a line.",
  checkpoint: "The signed head of the record",
  checkpointHint:
    "A C2SP checkpoint. Keep one, and nobody can shorten or rewrite what it covers unseen.",
  lists: "What can be asked for",
  listed: {
    roadmap: "The roadmap and its Road",
    strategies: "Strategies, with counts",
    spheres: "Spheres, with their reporting",
    actions: "Actions, with filters",
    updates: "Monthly updates and their lines",
    months: "Months, with every sphere's answer",
    reporting: "The grid of obligations",
    progress: "The figures",
    changes: "What changed between two days",
    data: "What can be downloaded, and the dictionary",
  },
  example: "An example",
  exampleText: "The actions that were underway on 31 March 2026:",

  docsTitle: "The interface, address by address",
  docsLede: "Made from the OpenAPI description, so it cannot say anything else.",
  method: "Address",
  gives: "What it gives",
  parameters: "Parameters",
  signedIn: "Needs a session",

  dictionaryTitle: "What every column means",
  dictionaryLede:
    "One part for each file of the download. Members of JSON are written as paths; [] stands for each of a list. A column that is not here does not exist.",
  column: "Column",
  meaning: "Meaning",
  type: "What stands in it",
  unit: "Unit",
  exampleOf: "For example",
  columnsOf: (file: string) => `The columns of ${file}`,
};
