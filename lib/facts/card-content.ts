/** What a card shows: chosen by the extension when a card opens, sent to the tab as plain data. */
import { type Placement, placeFact } from "./as-of";
import { type CardCitation, type CardSource, type Material, toCardCitation, toCardSource } from "./card-source";
import { byNewest, chooseFacts, isSubject, type PlacedFact } from "./choose-facts";
import type { CompiledEntity, CompiledFact, CompiledPack, CompiledSource } from "./compiled-pack";
import { type DateRange, startsAfter } from "./date-range";
import type { EntityType } from "./entity-types";
import type { Fact, LocalText, Pack } from "./pack";
import { relatedEntities } from "./related-entities";

/** A fact as a card shows it. */
export interface CardFact {
  readonly id: string;
  readonly text: LocalText;
  readonly kind: Fact["kind"];
  readonly date: DateRange;
  /** The date is the source's, for it says what is, or how many there are, and not when: "as of". */
  readonly isAsOf: boolean;
  readonly placement: Placement;
  readonly says: Fact["says"] | null;
  readonly status: Fact["status"];
  readonly repair: Fact["repair"] | null;
  /** How the date was worked out; null where the source states it. */
  readonly dateNote: LocalText | null;
  readonly citations: readonly CardCitation[];
  /** A forecast of which the material does not say what became. */
  readonly isOpen: boolean;
  /** Facts that overtook, contradict or deny this one, or say what came of it; one level deep. */
  readonly counterparts: readonly { readonly type: Fact["relations"][number]["type"]; readonly note: LocalText; readonly fact: CardFact }[];
}

/** Everything that a card shows; its sources are those that a fact on it cites, in the order of the citations. */
export interface CardContent extends Material {
  readonly entity: { readonly id: string; readonly type: EntityType; readonly name: LocalText };
  /** What the entity is, as last named by the page's date; null when no source says. */
  readonly description: {
    readonly label: LocalText;
    readonly date: DateRange;
    /** When a source last said so: of what has no end that is not the date itself. */
    readonly lastNamed: DateRange;
    readonly isDated: boolean;
  } | null;
  /** A few of each group, group by group, in the order in which they are read. */
  readonly facts: readonly CardFact[];
  /** How many facts the pack has about the entity in each group, descriptions aside. */
  readonly totals: Readonly<Record<Placement["group"], number>>;
  /** What the card leads on to, with the names that could be read on the page's day. */
  readonly related: readonly CardContent["entity"][];
  /** How many entries the entity's timeline has: its facts, and what it was called when. */
  readonly entries: number;
  /** Set when the page may be later than the material: where that ends, and whether the page has a date at all. */
  readonly materialEnd: { readonly date: DateRange; readonly isPageDated: boolean } | null;
  /** Which pack this is, and where its editors want to hear of mistakes. */
  readonly pack: Pick<Pack, "id" | "version" | "report">;
}

/** Relations that a fact is never shown without. */
const COUNTERPART_TYPES: ReadonlySet<string> = new Set(["supersedes", "updates", "qualifies", "contradicts", "denies", "outcome-of"]);

/** What is so, and not what happened or was said. */
const TIMELESS_KINDS: ReadonlySet<Fact["kind"]> = new Set(["background", "figure", "function"]);

/**
 * The card of an entity on a page.
 * @param day the page's ISO day, or null when it is unknown. @param others ids of the other entities that the page names.
 * @returns null when the pack has no such entity.
 */
export function cardContent(pack: CompiledPack, entityId: string, day: string | null, others: readonly string[] = []): CardContent | null {
  const entity = pack.entities.find(({ id }) => id === entityId);
  if (!entity) return null;
  const placed = placedFacts(pack, entityId, day);
  const facts = placed.filter(({ fact }) => fact.kind !== "function");
  const carried = (fact: CompiledFact) => counterpartsOf(pack, fact).map(({ other }) => other.id);
  const chosen = chooseFacts(facts, entityId, carried, { day, others });
  const shown = chosen.map(({ fact, placement }) => toCardFact(pack, fact, placement, day, true));
  const related = relatedEntities(pack, entity, factsInView(chosen), day, others);
  const count = (group: Placement["group"]) => facts.filter(({ placement }) => placement.group === group).length;
  const end = pack.coverage.to;
  const isLater = day === null || (end.latest !== null && day > end.latest);
  return {
    entity: toCardEntity(entity, day),
    description: describe(pack, placed, entity, isNotYet(entity, day)),
    facts: shown,
    totals: {
      "by-then": count("by-then"),
      "undated-page": count("undated-page"),
      "learned-later": count("learned-later"),
      "since-then": count("since-then"),
    },
    related: related.map((other) => toCardEntity(other, day)),
    entries: placed.length,
    materialEnd: isLater ? { date: end, isPageDated: day !== null } : null,
    sources: citedBy(pack, shown),
    missingVoices: pack.pack.missingVoices ?? null,
    pack: { id: pack.pack.id, version: pack.pack.version, report: pack.pack.report },
  };
}

/** Every fact that names the entity itself, with its place on a page of the given day, in the pack's order. */
export function placedFacts(pack: CompiledPack, entityId: string, day: string | null): readonly PlacedFact[] {
  const isNamed = ({ about }: CompiledFact) => about.some(({ entity, named, role }) => entity === entityId && named && role !== "class");
  return pack.facts.filter(isNamed).map((fact) => ({ fact, placement: place(pack, fact, day) }));
}

function place(pack: CompiledPack, fact: CompiledFact, day: string | null): Placement {
  return placeFact(fact, day, sourcesOf(pack, fact), pack.coverage.to.latest);
}

/** An entity as a card names it on a page of the given day. */
export function toCardEntity(entity: CompiledEntity, day: string | null): CardContent["entity"] {
  return { id: entity.id, type: entity.type, name: nameAsOf(entity, day) };
}

/** What a card has open: who is named only in what happened since would give it away. All, where there is nothing else. */
function factsInView(chosen: readonly PlacedFact[]): readonly CompiledFact[] {
  const open = chosen.filter(({ placement }) => placement.group !== "since-then");
  return (open.length > 0 ? open : chosen).map(({ fact }) => fact);
}

/** Before a thing existed it has the name that it had. */
export function nameAsOf(entity: CompiledEntity, day: string | null): LocalText {
  return (isNotYet(entity, day) && entity.exists?.before) || entity.name;
}

/** Whether the entity came into being only after the page. */
function isNotYet({ exists }: CompiledEntity, day: string | null): boolean {
  return day !== null && exists !== undefined && startsAfter(exists.from, day);
}

/**
 * The last description by the page's date. On earlier pages the first that there is, but never a person's, nor that of a
 * thing that was not there yet: what somebody became later says nothing about then, and gives it away.
 */
function describe(
  pack: CompiledPack,
  placed: readonly PlacedFact[],
  { id, type }: CompiledEntity,
  isNotThere: boolean,
): CardContent["description"] {
  const functions = placed.filter(({ fact }) => fact.label && isSubject(fact, id)).toSorted(byNewest);
  const wasKnown = ({ group }: Placement) => group === "by-then" || group === "undated-page";
  const isPerson = type === "person";
  const current = functions.find(({ placement }) => wasKnown(placement)) ?? (isPerson || isNotThere ? undefined : functions.at(-1));
  if (!current?.fact.label) return null;
  // People change what they are; a missile stays one.
  const { date } = current.fact.when;
  const issued = sourcesOf(pack, current.fact).map((source) => source.issued);
  const last = issued.toSorted((a, b) => ((a.latest ?? "") < (b.latest ?? "") ? 1 : -1))[0];
  return { label: current.fact.label, date, lastNamed: date.latest === null ? (last ?? date) : date, isDated: isPerson };
}

/** The sources that a fact cites, once for each citation. */
export function sourcesOf(pack: CompiledPack, fact: CompiledFact): CompiledSource[] {
  return fact.citations.flatMap(({ source }) => pack.sources.filter(({ id }) => id === source));
}

function citedBy(pack: CompiledPack, facts: readonly CardFact[]): CardSource[] {
  const all = facts.flatMap((fact) => [fact, ...fact.counterparts.map((counterpart) => counterpart.fact)]);
  const ids = new Set(all.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return [...ids].flatMap((id) => pack.sources.filter((source) => source.id === id)).map(toCardSource);
}

/** A fact as a card shows it; `withCounterparts` brings what stands against it, one level deep. */
export function toCardFact(
  pack: CompiledPack,
  fact: CompiledFact,
  placement: Placement,
  day: string | null,
  withCounterparts: boolean,
): CardFact {
  const answers = counterpartsOf(pack, fact);
  return {
    id: fact.id,
    text: fact.text,
    kind: fact.kind,
    date: fact.when.date,
    isAsOf: fact.when.basis === "publication" && TIMELESS_KINDS.has(fact.kind),
    placement,
    says: fact.says ?? null,
    status: fact.status,
    repair: fact.repair ?? null,
    dateNote: fact.when.how ?? null,
    citations: fact.citations.flatMap((citation) => {
      const cited = pack.sources.find(({ id }) => id === citation.source);
      return cited ? [toCardCitation(cited, citation)] : [];
    }),
    isOpen: fact.kind === "forecast" && !answers.some(({ type }) => type === "outcome-of"),
    counterparts: withCounterparts
      ? answers.map(({ type, note, other }) => ({
          type,
          note,
          fact: toCardFact(pack, other, place(pack, other, day), day, false),
        }))
      : [],
  };
}

interface Counterpart {
  readonly type: Fact["relations"][number]["type"];
  readonly note: LocalText;
  readonly other: CompiledFact;
}

/** Both ways: what other facts do to this one, and what this one contradicts or denies. Each fact once. */
function counterpartsOf(pack: CompiledPack, fact: CompiledFact): readonly Counterpart[] {
  const incoming = pack.facts.flatMap((other) =>
    other.relations
      .filter((relation) => relation.fact === fact.id && COUNTERPART_TYPES.has(relation.type))
      .map(({ type, note }) => ({ type, note, other })),
  );
  const outgoing = fact.relations
    .filter(({ type }) => type === "contradicts" || type === "denies")
    .flatMap(({ note, fact: id }) =>
      pack.facts.filter((other) => other.id === id).map((other) => ({ type: "contradicts" as const, note, other })),
    );
  return [...incoming, ...outgoing].filter(({ other }, at, all) => all.findIndex((first) => first.other === other) === at);
}
