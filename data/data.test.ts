import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePack } from "@/lib/facts/compile-pack";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { countsTable } from "@/lib/facts/counts-table";
import { edtfRange } from "@/lib/facts/edtf-range";
import { findCandidates } from "@/lib/matching/find-candidates";
import { Lexicon } from "@/lib/matching/lexicon";
import { buildTermIndex, packIndex } from "@/lib/matching/term-index";
import { readPackFolder } from "@/scripts/read-pack-folder";

/** Fewer facts than this and a source is not worth its place in the list. */
const MIN_FACTS_PER_SOURCE = 3;

const folder = join(import.meta.dirname, "packs/russia-north-korea");
const compile = () => compilePack(readPackFolder(folder));

let pack: CompiledPack | undefined;

/** The pack, compiled once. */
function compiled(): CompiledPack {
  pack ??= compileAnew();
  return pack;
}

function compileAnew(): CompiledPack {
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
    const [first, second] = [compiled(), compileAnew()];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(JSON.stringify(packIndex(buildTermIndex(second)))).toBe(JSON.stringify(packIndex(buildTermIndex(first))));
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

  it("states in data/README.md how many facts it has, by source and kind", () => {
    const { pack: head, sources, entities, facts } = compiled();
    const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    const stated = [`version ${head.version}`, `${entities.length} entities and ${facts.length} facts`, countsTable({ sources, facts })];
    for (const words of stated) expect(readme.includes(words), `data/README.md has to say:\n${words}`).toBe(true);
  });

  it("has figures that its passages print, all but a tenth at most", () => {
    const quantities = compiled().facts.flatMap((fact) => fact.quantities);
    expect(quantities.filter(({ workedOut }) => workedOut).length).toBeLessThanOrEqual(quantities.length / 10);
  });

  it("has something to say about every entity besides what it is", () => {
    const { entities, facts } = compiled();
    const told = new Set(
      facts
        .filter(({ kind }) => kind !== "function")
        .flatMap(({ about }) => about.filter(({ named, role }) => named && role !== "class").map(({ entity }) => entity)),
    );
    expect(entities.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  it("knows nothing before it happened or before a source could say it, and cites no source from the places whose voice it misses", () => {
    const { facts, sources } = compiled();
    const end = (edtf: string) => edtfRange(edtf).latest ?? "9999";
    const early = facts.filter(({ kind, when, knownFrom }) => {
      const isPlan = kind === "forecast" || kind === "function";
      return !isPlan && knownFrom.basis !== "source" && when.date.earliest !== null && end(knownFrom.date.edtf) < when.date.earliest;
    });
    expect(early.map(({ id }) => id)).toEqual([]);
    expect(sources.map(({ original }) => original.country).filter((country) => ["RU", "CN", "KR", "KP"].includes(country))).toEqual([]);
  });

  it("tells of nothing that came after the sources that it cites, forecasts aside", () => {
    const { facts, sources } = compiled();
    const issued = new Map(sources.map((source) => [source.id, source.issued.latest ?? "9999"]));
    const ahead = facts.filter(({ kind, when, citations }) => {
      const last =
        citations
          .map(({ source }) => issued.get(source) ?? "")
          .toSorted()
          .at(-1) ?? "";
      return kind !== "forecast" && (when.date.latest ?? "") > last;
    });
    expect(
      ahead.map(({ id, when }) => `${id} ${when.date.edtf}`),
      "when these happened ends later than their sources were issued",
    ).toEqual([]);
  });

  it("names people and states without calling them names", () => {
    const { facts } = compiled();
    const unkind = facts.filter(({ text, label }) =>
      /Diktator|Machthaber|Regime\b|Despot|dictator|despot|regime\b(?! of sanctions)/i.test(
        [text.de, text.en, label?.de, label?.en].join(" ").replaceAll(/Sanktionsregime|sanctions regime/gi, ""),
      ),
    );
    expect(unkind.map(({ id }) => id)).toEqual([]);
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
    const lexicon = new Lexicon(index);
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
    const lexicon = new Lexicon(buildTermIndex(pack));
    const lost = pack.entities.flatMap(({ notMatches }) =>
      notMatches.filter(
        (text) => !findCandidates(text, lexicon).some(({ start, end, record }) => start === 0 && end === text.length && record.isOther),
      ),
    );
    expect(lost).toEqual([]);
  });
});
