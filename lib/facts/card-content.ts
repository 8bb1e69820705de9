/** What a card shows: chosen by the extension when a card opens, sent to the tab as plain data. */
import { type Placement, placeFact } from "./as-of";
import type { CompiledEntity, CompiledFact, CompiledPack, CompiledSource } from "./compiled-pack";
import { type DateRange, startsAfter } from "./date-range";
import type { EntityType, Fact, LocalText } from "./pack";

/** Where in a source a fact stands, as a card names it. */
export interface CardCitation {
  readonly shortName: LocalText;
  readonly title: string;
  readonly issued: DateRange;
  readonly paragraph: number;
  /** Heading of the section that the paragraph stands in, where the source has headings. */
  readonly section: string | null;
  /** The source's address; null unless somebody saw the text there. */
  readonly url: string | null;
  /** BCP 47 tag of the language that the machine translation was made from; null when it is not one. */
  readonly translatedFrom: string | null;
  readonly isThirdPartyCopy: boolean;
}

/** A fact as a card shows it. */
export interface CardFact {
  readonly id: string;
  readonly text: LocalText;
  readonly kind: Fact["kind"];
  readonly date: DateRange;
  readonly placement: Placement;
  readonly says: Fact["says"] | null;
  readonly status: Fact["status"];
  readonly repair: Fact["repair"] | null;
  readonly citations: readonly CardCitation[];
  /** Facts that overtook, contradict or deny this one, or say what came of it; one level deep. */
  readonly counterparts: readonly { readonly type: Fact["relations"][number]["type"]; readonly note: LocalText; readonly fact: CardFact }[];
}

/** Everything that a card shows. */
export interface CardContent {
  readonly entity: { readonly id: string; readonly type: EntityType; readonly name: LocalText };
  /** What the entity is, as last named by the page's date; null when no source says. */
  readonly description: { readonly label: LocalText; readonly date: DateRange; readonly isDated: boolean } | null;
  /** At most {@link MAX_CARD_FACTS}, in the order in which they are read. */
  readonly facts: readonly CardFact[];
  /** How many facts the pack has about the entity, descriptions aside. */
  readonly total: number;
  /** Set when the page may be later than the material: where that ends, and whether the page has a date at all. */
  readonly materialEnd: { readonly date: DateRange; readonly isPageDated: boolean } | null;
}

/** Facts on a card: what can be taken in at a glance. */
export const MAX_CARD_FACTS = 3;

/** Relations that a fact is never shown without. */
const COUNTERPART_TYPES: ReadonlySet<string> = new Set(["supersedes", "updates", "qualifies", "contradicts", "denies", "outcome-of"]);
const GROUP_ORDER: readonly Placement["group"][] = ["by-then", "undated-page", "learned-later", "since-then"];

/**
 * The card of an entity on a page.
 * @param day the page's ISO day, or null when it is unknown.
 * @returns null when the pack has no such entity.
 */
export function cardContent(pack: CompiledPack, entityId: string, day: string | null): CardContent | null {
  const entity = pack.entities.find(({ id }) => id === entityId);
  if (!entity) return null;
  const about = pack.facts.filter((fact) =>
    fact.about.some((target) => target.entity === entityId && target.named && target.role !== "class"),
  );
  const placed = about.map((fact) => ({ fact, placement: placeFact(fact, day, sourcesOf(pack, fact)) }));
  const facts = placed.filter(({ fact }) => fact.kind !== "function").toSorted(byImportance);
  const end = pack.coverage.to;
  const isLater = day === null || (end.latest !== null && day > end.latest);
  return {
    entity: { id: entity.id, type: entity.type, name: nameAsOf(entity, day) },
    description: describe(placed, entity),
    facts: inReadingOrder(facts.slice(0, MAX_CARD_FACTS), day).map(({ fact, placement }) => toCardFact(pack, fact, placement, day, true)),
    total: facts.length,
    materialEnd: isLater ? { date: end, isPageDated: day !== null } : null,
  };
}

interface PlacedFact {
  readonly fact: CompiledFact;
  readonly placement: Placement;
}

/** What was known by then before what came later; heavier first; events and figures before background; newer first. */
function byImportance(a: PlacedFact, b: PlacedFact): number {
  const rank = ({ fact, placement }: PlacedFact) => [
    GROUP_ORDER.indexOf(placement.group),
    -fact.weight,
    fact.kind === "background" ? 1 : 0,
  ];
  const [first, second] = [rank(a), rank(b)];
  for (const [at, value] of first.entries()) {
    const difference = value - (second[at] as number);
    if (difference !== 0) return difference;
  }
  return byNewest(a, b);
}

/** Whatever goes on longest is newest; the id makes the order the same everywhere. */
function byNewest({ fact: a }: PlacedFact, { fact: b }: PlacedFact): number {
  const [first, second] = [a.when.date, b.when.date];
  return (
    compare(second.latest ?? "9999", first.latest ?? "9999") || compare(second.earliest ?? "", first.earliest ?? "") || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Without a page date nothing is split, so the dates alone order what was chosen. */
function inReadingOrder(chosen: readonly PlacedFact[], day: string | null): readonly PlacedFact[] {
  return day === null ? chosen.toSorted(byNewest) : chosen;
}

/** Before a thing existed it has the name that it had. */
export function nameAsOf({ name, exists }: CompiledEntity, day: string | null): LocalText {
  return day !== null && exists?.before && startsAfter(exists.from, day) ? exists.before : name;
}

/**
 * The last description by the page's date. On earlier pages the first that there is, but never a person's: what somebody
 * became later says nothing about then, and gives it away.
 */
function describe(placed: readonly PlacedFact[], { id, type }: CompiledEntity): CardContent["description"] {
  // "Spaceport in the east of Russia" describes the spaceport, not Russia.
  const isSubject = ({ about }: CompiledFact) => about.some(({ entity, role }) => entity === id && role === "subject");
  const functions = placed.filter(({ fact }) => fact.label && isSubject(fact)).toSorted(byNewest);
  const wasKnown = ({ group }: Placement) => group === "by-then" || group === "undated-page";
  const isPerson = type === "person";
  const current = functions.find(({ placement }) => wasKnown(placement)) ?? (isPerson ? undefined : functions.at(-1));
  if (!current?.fact.label) return null;
  // People change what they are; a missile stays one.
  return { label: current.fact.label, date: current.fact.when.date, isDated: isPerson };
}

function sourcesOf(pack: CompiledPack, fact: CompiledFact): CompiledSource[] {
  return fact.citations.flatMap(({ source }) => pack.sources.filter(({ id }) => id === source));
}

function toCardFact(pack: CompiledPack, fact: CompiledFact, placement: Placement, day: string | null, withCounterparts: boolean): CardFact {
  return {
    id: fact.id,
    text: fact.text,
    kind: fact.kind,
    date: fact.when.date,
    placement,
    says: fact.says ?? null,
    status: fact.status,
    repair: fact.repair ?? null,
    citations: fact.citations.flatMap(({ source, paragraph }) => {
      const cited = pack.sources.find(({ id }) => id === source);
      return cited ? [toCardCitation(cited, paragraph)] : [];
    }),
    counterparts: withCounterparts ? counterparts(pack, fact, day) : [],
  };
}

function toCardCitation({ shortName, original, copy, issued }: CompiledSource, paragraph: number): CardCitation {
  const section = copy.sections.findLast((candidate) => candidate.paragraph <= paragraph);
  return {
    shortName,
    title: original.title,
    issued,
    paragraph,
    section: section?.heading ?? null,
    url: original.URL ?? null,
    translatedFrom: copy.machineTranslation?.from ?? null,
    isThirdPartyCopy: copy.isThirdParty,
  };
}

/** Both ways: what other facts do to this one, and what this one contradicts or denies. */
function counterparts(pack: CompiledPack, fact: CompiledFact, day: string | null): CardFact["counterparts"] {
  const incoming = pack.facts.flatMap((other) =>
    other.relations
      .filter((relation) => relation.fact === fact.id && COUNTERPART_TYPES.has(relation.type))
      .map((relation) => ({ relation, other })),
  );
  const outgoing = fact.relations
    .filter(({ type }) => type === "contradicts" || type === "denies")
    .flatMap((relation) =>
      pack.facts
        .filter(({ id }) => id === relation.fact)
        .map((other) => ({ relation: { ...relation, type: "contradicts" as const }, other })),
    );
  const seen = new Set<string>();
  return [...incoming, ...outgoing].flatMap(({ relation, other }) => {
    if (seen.has(other.id)) return [];
    seen.add(other.id);
    return [
      {
        type: relation.type,
        note: relation.note,
        fact: toCardFact(pack, other, placeFact(other, day, sourcesOf(pack, other)), day, false),
      },
    ];
  });
}
