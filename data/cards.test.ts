/**
 * Fifteen cards as an editor would sign them, written by hand from the documents (data/cards.yaml), against what data and rules
 * make of them. Where one differs, either the data is wrong, or the rules are, or the editor has changed her mind: never
 * just the file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type CardContent, cardContent } from "@/lib/facts/card-content";
import { compilePack } from "@/lib/facts/compile-pack";
import { formatDateRange, formatIssued } from "@/lib/facts/format-date";
import { readPackFolder } from "@/scripts/read-pack-folder";

/** A fact as the editor wants it. */
interface WantedFact {
  readonly fact: string;
  /** What it has to say, in the editor's words; for people. */
  readonly wants: string;
  /** The date in words. */
  readonly date: string;
  /** What stands beside it: marks, doubt, and the facts that it is not shown without. */
  readonly with?: readonly string[];
}

interface WantedGroup {
  readonly total: number;
  readonly facts?: readonly WantedFact[];
}

interface WantedCard {
  readonly entity: string;
  readonly day: string;
  readonly name: string;
  /** What stands under the name, as printed. */
  readonly head: string;
  /** What is said above the facts. */
  readonly warnings: readonly string[];
  readonly byThen: WantedGroup;
  readonly learnedLater: WantedGroup;
  readonly sinceThen: WantedGroup;
  /** Facts that would be wrong on this card. */
  readonly never?: readonly string[];
}

const result = compilePack(readPackFolder(join(import.meta.dirname, "packs/russia-north-korea")));
if (!result.ok) throw new Error("the pack has mistakes");
const { pack } = result;
const cards = parse(readFileSync(join(import.meta.dirname, "cards.yaml"), "utf8")) as WantedCard[];

const GROUPS = { byThen: "by-then", learnedLater: "learned-later", sinceThen: "since-then" } as const;

/** The card in the editor's form. */
function asWanted(content: CardContent, wanted: WantedCard): unknown {
  const group = (name: (typeof GROUPS)[keyof typeof GROUPS], wantedFacts: readonly WantedFact[] | undefined) => {
    const facts = content.facts.filter(({ placement }) => placement.group === name);
    return {
      total: content.totals[name],
      ...(facts.length > 0 && {
        facts: facts.map((fact, at) => {
          const beside = [
            ...(fact.placement.isAround ? ["um diese Zeit"] : []),
            ...(fact.placement.isOngoing ? ["andauernd"] : []),
            ...(fact.placement.onlyFrom ? [`erst ab ${fact.placement.onlyFrom}`] : []),
            ...(fact.says ? [`sagt: ${fact.says.chain.map(({ name }) => name.de).join(" → ")}`] : []),
            ...(fact.status.value === "undisputed" ? [] : [fact.status.value]),
            ...(fact.repair ? ["berichtigt"] : []),
            ...(fact.isOpen ? ["offen"] : []),
            ...fact.counterparts.map(({ type, fact: other }) => `${type}: ${other.id}`),
          ];
          return {
            fact: fact.id,
            wants: wantedFacts?.[at]?.wants ?? "",
            date: formatDateRange(fact.date, "de"),
            ...(beside.length > 0 && { with: beside }),
          };
        }),
      }),
    };
  };
  const translated = content.facts.filter(({ citations }) => citations.some(({ translatedFrom }) => translatedFrom)).length;
  const { description, materialEnd } = content;
  const date = description ? formatDateRange(description.date, "de", "short") : "";
  const printed = description?.isDated
    ? materialEnd
      ? `zuletzt genannt (${formatIssued(description.lastNamed, "de")}): ${description.label.de}`
      : `${description.label.de} (${date})`
    : description?.label.de;
  return {
    entity: content.entity.id,
    day: wanted.day,
    name: content.entity.name.de,
    head: printed ?? "",
    warnings: [
      ...(materialEnd ? [`endet ${formatDateRange(materialEnd.date, "de")}`] : []),
      ...(translated > 0 ? [translated === content.facts.length ? "alles übersetzt" : "teils übersetzt"] : []),
    ],
    byThen: group("by-then", wanted.byThen.facts),
    learnedLater: group("learned-later", wanted.learnedLater.facts),
    sinceThen: group("since-then", wanted.sinceThen.facts),
    ...(wanted.never && { never: wanted.never }),
  };
}

describe("a card as an editor would sign it", () => {
  it.each(cards.map((card) => [card.name, card.day, card] as const))("%s on %s", (_, day, wanted) => {
    const content = cardContent(pack, wanted.entity, day);
    expect(content && asWanted(content, wanted)).toEqual(wanted);
  });

  it.each(cards.map((card) => [card.name, card.day, card] as const))("%s on %s says nothing that belongs elsewhere", (_, __, wanted) => {
    const named = pack.facts.filter(({ about }) =>
      about.some(({ entity, named, role }) => entity === wanted.entity && named && role !== "class"),
    );
    const known = new Set(pack.facts.map(({ id }) => id));
    expect((wanted.never ?? []).filter((id) => !known.has(id) || named.some((fact) => fact.id === id))).toEqual([]);
  });

  it("covers five entities on three days, each with what it wants to say", () => {
    expect(cards).toHaveLength(15);
    expect(new Set(cards.map(({ entity }) => entity)).size).toBe(5);
    const facts = cards.flatMap(({ byThen, learnedLater, sinceThen }) =>
      [byThen, learnedLater, sinceThen].flatMap((group) => group.facts ?? []),
    );
    expect(facts.filter(({ wants }) => !wants).map(({ fact }) => fact)).toEqual([]);
  });
});
