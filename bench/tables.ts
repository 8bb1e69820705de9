/** Tables for the terminal: text that also reads as Markdown. */
import type { Outcome, Quality } from "./jobs";
import type { Times } from "./measure";

/** One measured way. */
export interface Row {
  readonly name: string;
  readonly times: Times | null;
  readonly build: Outcome["build"];
  readonly quality: Quality | null;
  readonly failure: string | null;
}

/** A table of cells, aligned; the first column to the left, the others to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? "").length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? "").padEnd(width) : (cells[at] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/**
 * Speed, and quality where it was measured, of every way at one size.
 * @param characters of the text that the times are for.
 */
export function formatSize(rows: readonly Row[], characters: number): string {
  const hasQuality = rows.some(({ quality }) => quality !== null);
  const ours = rows.map(ratioOf).find((ratio) => !Number.isNaN(ratio)) ?? Number.NaN;
  const head = ["", "build ms", "heap MB", "ms/10k", "× tokenisation", "÷ ours"];
  if (hasQuality) head.push("macro recall", "beyond literal/10k", "off subject");
  head.push("note");
  const cells = rows.map((row) => {
    const { name, times, build, quality, failure } = row;
    const mark = times?.isSampled ? "~" : "";
    const ratio = ratioOf(row);
    return [
      name,
      build ? figure(build.milliseconds) : "",
      build ? figure(build.megabytes) : "",
      times ? mark + figure((times.own / characters) * 10_000) : "",
      times ? mark + figure(ratio) : "",
      times ? mark + figure(ratio / ours) : "",
      ...(hasQuality ? qualityCells(quality) : []),
      failure ?? "",
    ];
  });
  return formatTable(head, cells);
}

/** Recall of every way, class by class. */
export function formatRecall(rows: readonly Row[]): string {
  const judged = rows.filter((row): row is Row & { quality: Quality } => row.quality !== null);
  const variations = Object.keys(judged[0]?.quality.byVariation ?? {});
  const share = ({ quality }: (typeof judged)[number], variation: string) => {
    const count = quality.byVariation[variation];
    return count ? (count.found / count.asked).toFixed(2) : "";
  };
  const cells = judged.map((row) => [
    row.name,
    row.quality.isSampled ? `~${row.quality.asked}` : String(row.quality.asked),
    ...variations.map((variation) => share(row, variation)),
  ]);
  return formatTable(["", "mentions", ...variations], cells);
}

function qualityCells(quality: Quality | null): string[] {
  if (!quality) return ["", "", ""];
  const { macro, isSampled, alarms } = quality;
  const mark = alarms.isSampled ? "~" : "";
  return [(isSampled ? "~" : "") + macro.toFixed(3), mark + alarms.all.toFixed(1), mark + alarms.offSubject.toFixed(1)];
}

function ratioOf({ times }: Row): number {
  return times ? times.own / times.tokenisation : Number.NaN;
}

/** A number with about three digits that count. */
export function figure(value: number): string {
  if (value >= 1_000_000) return `${figure(value / 1_000_000)} M`;
  if (value >= 1000) return Math.round(value).toLocaleString("en").replace(/,/g, "\u202f");
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
