/// <reference types="node" />
/** The example that docs/data.md leads newcomers through is a pack without a mistake, held against the document that it prints. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileLocatedPack } from "@/lib/facts/compile-pack";
import { verifyCitations } from "@/lib/facts/verify-citations";

const manual = readFileSync("docs/data.md", "utf8");
const blocksOf = (language: string) =>
  [...manual.matchAll(new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\``, "gms"))].map(([, indent = "", block = ""]) =>
    block.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );

it("is whole", () => {
  const [document = ""] = blocksOf("text");
  const sha256 = createHash("sha256").update(document).digest("hex");
  const [source = "", facts = "", entity = "", description = ""] = blocksOf("yaml");
  const result = compileLocatedPack([
    { path: "pack.yaml", text: readFileSync("e2e/good-pack/pack.yaml", "utf8") },
    { path: "sources.yaml", text: source.replace(/\(the 64 .*\)/, sha256) },
    { path: "entities.yaml", text: entity },
    { path: "facts/gazette-2024-03.yaml", text: `${facts}\n${description}` },
  ]);
  expect(result.ok ? [] : result.problems).toEqual([]);
  if (!result.ok) return;
  const { problems, missing, coverage } = verifyCitations(result.located, new Map([[sha256, document]]));
  expect({ problems, missing }).toEqual({ problems: [], missing: [] });
  expect(coverage.map(({ unused }) => unused)).toEqual([[]]);
});
