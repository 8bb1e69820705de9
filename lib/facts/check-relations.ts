/** Checks of how facts bear on each other: what one overtakes is older, nothing overtakes itself, a quarrel is written once. */
import type { Located, Report } from "./compile-pack";
import { edtfRange } from "./edtf-range";
import type { Fact } from "./pack";

type RelationType = Fact["relations"][number]["type"];

/** Relations of a later fact to an earlier one. */
const LATER: ReadonlySet<RelationType> = new Set(["supersedes", "updates", "outcome-of"]);
/** Relations that hold in both directions, so that they are written at one fact only. */
const MUTUAL: ReadonlySet<RelationType> = new Set(["contradicts", "confirms"]);
/** Relations that only make sense between facts about one thing. */
const SAME_SUBJECT: ReadonlySet<RelationType> = new Set(["supersedes", "updates", "contradicts", "denies"]);

/** Adds a problem for every relation that cannot hold. Relations to facts that do not exist are left to others. */
export function checkRelations(facts: readonly Located<Fact>[], report: Report): void {
  const byId = new Map(facts.map(({ value }) => [value.id, value]));
  for (const located of facts) {
    const fact = located.value;
    for (const [index, { type, fact: otherId }] of fact.relations.entries()) {
      const other = byId.get(otherId);
      if (!other || other === fact) continue;
      const complain = (message: string, hint: string) => report(located, ["relations", index, "type"], message, hint);
      const isBack = (relation: Fact["relations"][number]) => relation.fact === fact.id && relation.type === type;
      if (MUTUAL.has(type) && other.relations.some(isBack) && fact.id > otherId) {
        complain(`"${fact.id}" and "${otherId}" both say ${type}`, "it holds both ways: write it at one of them");
      }
      if (SAME_SUBJECT.has(type) && !fact.about.some(({ entity }) => other.about.some((target) => target.entity === entity))) {
        complain(`"${fact.id}" ${type} "${otherId}", but they are about nothing in common`, "correct the id, or the entities under about");
      }
      if (LATER.has(type) && isBefore(fact, other)) {
        complain(`"${fact.id}" ${type} "${otherId}", but is older than it`, "write the relation at the later fact, or correct the dates");
      }
      if (LATER.has(type) && leadsTo(otherId, fact.id, byId)) {
        complain(`"${fact.id}" and "${otherId}" overtake each other`, "only the later fact overtakes the earlier");
      }
    }
  }
}

/** Whether a fact was over, and known, before another one could have been. */
function isBefore(fact: Fact, other: Fact): boolean {
  try {
    const [last, first] = [edtfRange(latestOf(fact)).latest, edtfRange(other.when.edtf).earliest];
    return last !== null && first !== null && last < first;
  } catch {
    // A date that cannot be read is reported where dates are read.
    return false;
  }
}

/** What was known later counts as later. */
function latestOf({ when, knownFrom }: Fact): string {
  return (edtfRange(knownFrom.edtf).latest ?? "9999") > (edtfRange(when.edtf).latest ?? "9999") ? knownFrom.edtf : when.edtf;
}

/** Whether one fact overtakes another, however many stand between. */
function leadsTo(from: string, to: string, byId: ReadonlyMap<string, Fact>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.relations ?? []).filter(({ type }) => LATER.has(type)).map(({ fact }) => fact));
  }
  return false;
}
