import { formatDate, formatNumber } from "../format.ts";
import type { data as en } from "../en/data.ts";

/** Texts of /data, /data/dictionary and /data/api. */
export const data: typeof en = {
  title: "这些页面背后的数据",
  lede: "此处公开的一切均可取走：用于核验、重新计数或在其基础上开发。无需密钥，可索取任何一日的状态。",

  whole: "完整记录",
  wholeHint: "一个 ZIP 文件，在您索取时由记录生成，截至最新一条已签名的事件。",
  download: "下载全部",
  downloadAsof: (day: string) => `下载截至${formatDate(day)}的全部内容`,
  holds: (events: number, first: string) =>
    `自${formatDate(first)}起的全部 ${formatNumber(events)} 条公开事件，按发布先后排列；可用于电子表格的相同内容；这些页面的所有数字；每个已关闭月份的定稿页；一份数据字典；以及每个文件的哈希值。`,
  empty: "尚未发布任何内容。",
  notIn:
    "其中不含任何私密内容。从记录中删除的文字也不在其中。作为证据出示的文件保留在原地址；files.csv 列出这些文件及其哈希值。",
  licence: "您可以使用",
  licenceText:
    "事实、表格和数字依据知识共享署名 4.0 许可协议发布：可用于任何目的，但须注明来源。文字和证据归机构及其撰写者所有。",
  licenceName: "CC BY 4.0",

  tables: "逐个表格",
  tablesHint: "UTF-8 编码，逗号分隔，带表头。表格即程序所导入的格式。",
  dictionary: "数据字典",
  dictionaryHint: "每一列和每个成员的含义。",

  snapshots: "每月关闭时的状态",
  snapshotsHint:
    "截至该月关闭前最后一条事件的记录，其数字按次日的情况判定。地址不变，内容也不变，除非有文字被依法删除。",
  noSnapshots: "尚无已关闭的月份。",

  check: "核验",
  checkText:
    "在解压后的文件夹中，逐个比对文件与其哈希值；然后用运行本站的程序重新核验每个哈希值、已签名的根值、每个表格和每个数字：",
  checkMore: "这能证明什么，不能证明什么",
  format: "如何不用我们的程序来完成",
  formatHint: "记录的格式，逐字节说明，附示例。",
  load: "载入",
  loadText: "各表格和 roadmap.json 即导入格式：空白的系统载入后会显示相同的页面。",

  api: "接口",
  apiHint: "JSON。列表接受 page 和 per_page；所有内容均接受 asof。",
  spec: "OpenAPI 3.1 说明",
  specHint: "每个地址、其参数及其返回内容。",
  docs: "同样内容的阅读版",
  docsHint: "每个地址及其返回的内容。",
  feed: "进展报告订阅源",
  feedHint: "Atom：每份月度报告发布时即列入。",
  events: "记录的事件日志",
  eventsHint: "每条事件及其文字，每行一个 JSON 对象。",
  checkpoint: "记录的已签名头部",
  checkpointHint: "C2SP 检查点。保存一份，便无人能在不被察觉的情况下删减或改写其涵盖的内容。",
  lists: "可索取的内容",
  listed: {
    roadmap: "路线图及其里程图",
    strategies: "策略，附计数",
    spheres: "领域，附报告情况",
    actions: "行动，可筛选",
    updates: "月度报告及其条目",
    months: "月份，附各领域的答复",
    reporting: "报告义务总表",
    progress: "各项数字",
    changes: "两日之间的变更",
    data: "可下载的内容和数据字典",
  },
  example: "示例",
  exampleText: "2026年3月31日进行中的行动：",

  docsTitle: "接口，逐个地址说明",
  docsLede: "由 OpenAPI 说明生成，因此内容必然一致。",
  method: "地址",
  gives: "返回内容",
  parameters: "参数",
  signedIn: "需要登录",

  dictionaryTitle: "每一列的含义",
  dictionaryLede:
    "下载内容中的每个文件为一节。JSON 的成员写作路径；[] 表示列表中的每一项。此处没有的列即不存在。",
  column: "列",
  meaning: "含义",
  type: "内容类型",
  unit: "单位",
  exampleOf: "例如",
  columnsOf: (file: string) => `${file} 的各列`,
};
