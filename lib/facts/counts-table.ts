/** How many facts a pack has, by source and kind: for its README, and for whoever verifies it. */
import type { CompiledPack } from "./compiled-pack";
import { FACT_KINDS } from "./pack";

/**
 * A Markdown table with a row for each source and a total, and a column for each kind. A fact counts under the source that it
 * cites first.
 */
export function countsTable({ sources, facts }: Pick<CompiledPack, "sources" | "facts">): string {
  const row = (name: string, counted: CompiledPack["facts"]) => [
    name,
    ...FACT_KINDS.map((kind) => counted.filter((fact) => fact.kind === kind).length),
    counted.length,
  ];
  const rows = [
    ["source", ...FACT_KINDS, "all"],
    ["---", ...FACT_KINDS.map(() => "---:"), "---:"],
    ...sources.map(({ id }) =>
      row(
        id,
        facts.filter(({ citations }) => citations[0]?.source === id),
      ),
    ),
    row("all", facts),
  ];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
