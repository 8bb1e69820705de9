import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePack } from "@/lib/facts/compile-pack";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { findCandidates } from "@/lib/matching/find-candidates";
import { createLexicon } from "@/lib/matching/lexicon";
import { buildTermIndex } from "@/lib/matching/term-index";
import { readPackFolder } from "@/scripts/read-pack-folder";

/** Fewer facts than this and a source is not worth its place in the list. */
const MIN_FACTS_PER_SOURCE = 3;

const folder = join(import.meta.dirname, "packs/russia-north-korea");
const compile = () => compilePack(readPackFolder(folder));

function compiled(): CompiledPack {
  const result = compile();
  if (!result.ok) throw new Error(`the pack has ${result.problems.length} mistakes`);
  return result.pack;
}

describe("the bundled pack", () => {
  it("has no mistakes", () => {
    const result = compile();
    expect(result.ok ? [] : result.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it("gives the same bytes when it is built twice", () => {
    const [first, second] = [compiled(), compiled()];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(JSON.stringify(buildTermIndex(second))).toBe(JSON.stringify(buildTermIndex(first)));
  });

  it("says of every entity what it is, in a fact of its own", () => {
    const { entities, facts } = compiled();
    const described = new Set(
      facts
        .filter(({ kind, label }) => kind === "function" && label)
        .flatMap(({ about }) => about.filter(({ role, named }) => role === "subject" && named).map(({ entity }) => entity)),
    );
    expect(entities.map(({ id }) => id).filter((id) => !described.has(id))).toEqual([]);
  });

  it("has a few facts from every source", () => {
    const { sources, facts } = compiled();
    const thin = sources.filter(
      ({ id }) => facts.filter(({ citations }) => citations.some(({ source }) => source === id)).length < MIN_FACTS_PER_SOURCE,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it("finds every alias as it is written", () => {
    const pack = compiled();
    const index = buildTermIndex(pack);
    const lexicon = createLexicon(index);
    const lost = pack.entities.flatMap(({ id, name, aliases }) =>
      [
        name.de,
        name.en,
        ...Object.values(aliases)
          .flat()
          .map((alias) => (typeof alias === "string" ? alias : alias.text)),
      ].filter((text) => {
        const whole = findCandidates(`… ${text} …`, lexicon).filter(
          ({ start, end }) => start === 2 && end >= 2 + text.replace(/[^\p{L}\p{N}]+$/u, "").length,
        );
        return !whole.some(({ record }) => index.entities[record.entity]?.id === id);
      }),
    );
    expect(lost).toEqual([]);
  });

  it("blocks every other name as it is written", () => {
    const pack = compiled();
    const lexicon = createLexicon(buildTermIndex(pack));
    const lost = pack.entities.flatMap(({ notMatches }) =>
      notMatches.filter(
        (text) => !findCandidates(text, lexicon).some(({ start, end, record }) => start === 0 && end === text.length && record.entity < 0),
      ),
    );
    expect(lost).toEqual([]);
  });
});
