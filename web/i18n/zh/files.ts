import type { files as en, wrongFiles as wrong } from "../en/files.ts";

const KINDS: Record<string, string> = {
  "application/pdf": "PDF",
  "image/png": "PNG 图片",
  "image/jpeg": "JPEG 图片",
  "image/webp": "WebP 图片",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word 文档",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel 表格",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint 幻灯片",
  "text/csv": "CSV 表格",
  "text/plain": "纯文本",
};

/** "340 kB", "1.2 MB" */
const weight = (bytes: number) =>
  bytes < 999_500
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Files as evidence: what the public is told about them, and how a lead uploads one. */
export const files: typeof en = {
  facts: (file: { name: string; type: string; size: number }) =>
    `${file.name}，${KINDS[file.type] ?? "文件"}，${weight(file.size)}`,
  label: "文件",
  size: "文件大小（字节）",
  choose: "或选择文件",
  another: "改用另一个文件",
  hint: "PDF、PNG、JPEG、WebP、Word、Excel、PowerPoint、CSV 或纯文本。最大 5 MB。",
  kept: (name: string, bytes: number) => `${name}，${weight(bytes)}，已上传。`,
  who: "在报告发布之前，只有您所在领域的负责人、副手和审批人可以打开。发布后即公开并保留。",
  open: "打开",
  drop: "不附此文件",
  sending: (name: string) => `正在上传 ${name}。`,
  later: (name: string) => `${name} 暂时未能上传，将随表单一同提交。`,
};

/** Why a file was not taken, by the message that refused it. */
export const wrongFiles: typeof wrong = {
  "file.too_large": "此文件超过 5 MB。请缩小文件，或改为提供链接。",
  "file.empty": "此文件为空。",
  "file.kind": "不接受此类文件。PDF 人人可读；也接受图片、Word、Excel、PowerPoint、CSV 和纯文本。",
  "file.disguised":
    "此文件的内容与其名称不符。请重新另存为 PDF；表格或文本请用 UTF-8 编码；办公文档请勿含宏。",
  "file.too_many": "一份报告最多附五个文件。",
  "file.unknown": "此文件已不在此处。请重新选择。",
  "file.not_kept": "暂时未能保存文件。请重新选择。",
  "file.no_room": "您所在领域有过多从未发布的文件。请改为提供链接。",
  "file.missing": "请选择文件。",
  "evidence.both": "请提供链接或文件，不要两者都提供。",
};
