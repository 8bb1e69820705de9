/** Checks of a pack that span entries: ids, references between them, and rules that one schema cannot say. */
import { checkAliases } from "./check-aliases";
import { checkRelations } from "./check-relations";
import type { Located, LocatedPack, PackProblem, Report } from "./compile-pack";
import { PACK_LANGUAGES } from "./pack";

/** Adds a problem for every broken reference, doubled id or rule between fields. */
export function checkReferences({ pack, sources, entities, facts, rejectedIds }: LocatedPack, problems: PackProblem[]): void {
  const report: Report = (located, path, message, hint) => {
    problems.push({ file: located.file, line: located.lineOf(path), message, hint });
  };

  const sourceIds = collectIds(sources, "source", report);
  const entityIds = collectIds(entities, "entity", report);
  const factIds = collectIds(facts, "fact", report);
  const needId = (known: ReadonlySet<string>, located: Located<unknown>, path: readonly PropertyKey[], id: string, what: string) => {
    if (known.has(id) || rejectedIds.has(id)) return;
    const near = [...known].find((candidate) => candidate.startsWith(id.slice(0, 4)));
    report(located, path, `there is no ${what} "${id}"`, near ? `did you mean "${near}"?` : `add the ${what}, or correct the id`);
  };

  for (const source of sources) {
    const { original } = source.value;
    for (const field of [
      "title",
      "container-title",
      "publisher",
      "author",
      "issued",
      "URL",
      "language",
      "kind",
      "country",
      "funding",
    ] as const) {
      // Nobody is known to have written it: nothing to be sure of.
      const isThere = field === "author" ? original.author.length > 0 : original[field] !== undefined;
      if (isThere && !original.certainty[field]) {
        report(
          source,
          ["original", field],
          `original.${field} of "${source.value.id}" does not say how sure it is`,
          `add "${field}: verified", inferred or unverified under certainty`,
        );
      }
    }
    if (original.URL && original.certainty.URL !== "verified") {
      report(
        source,
        ["original", "URL"],
        `the address of "${source.value.id}" is not verified`,
        "an address stands in a pack only when somebody saw the text there; else leave it out",
      );
    }
  }

  for (const entity of entities) {
    if (entity.value.broader) needId(entityIds, entity, ["broader"], entity.value.broader, "entity");
    for (const [language, aliases] of Object.entries(entity.value.aliases)) {
      for (const [index, alias] of aliases.entries()) {
        for (const id of typeof alias === "string" ? [] : (alias.needs?.entities ?? [])) {
          needId(entityIds, entity, ["aliases", language, index], id, "entity");
        }
      }
    }
  }
  for (const [group, ids] of (pack?.value.subject ?? []).entries()) {
    for (const [index, id] of ids.entries()) if (pack) needId(entityIds, pack, ["subject", group, index], id, "entity");
  }
  checkAliases(entities, report);
  checkRelations(facts, report);

  for (const fact of facts) {
    const { text, about, citations, says, status, relations, kind, label, when } = fact.value;
    if (text.de === text.en) report(fact, ["text"], `"${fact.value.id}" says the same in both languages`, "translate one of them");
    for (const [index, { entity }] of about.entries()) needId(entityIds, fact, ["about", index, "entity"], entity, "entity");
    for (const [index, { source, paragraph }] of citations.entries()) {
      needId(sourceIds, fact, ["citations", index, "source"], source, "source");
      const paragraphs = sources.find(({ value }) => value.id === source)?.value.copy.paragraphs;
      if (paragraphs !== undefined && paragraph > paragraphs) {
        report(
          fact,
          ["citations", index, "paragraph"],
          `"${source}" has only ${paragraphs} paragraphs`,
          "count the non-empty lines of the file, from 1",
        );
      }
    }
    for (const language of PACK_LANGUAGES) {
      const hedge = says?.hedge?.[language];
      if (hedge === undefined || text[language].toLowerCase().includes(hedge.toLowerCase())) continue;
      const message = `the hedge "${hedge}" of "${fact.value.id}" is not in its text`;
      report(fact, ["says", "hedge", language], message, "a text may be read without its speaker: put the hedge into it");
    }
    for (const [index, link] of (says?.chain ?? []).entries()) {
      if (link.entity) needId(entityIds, fact, ["says", "chain", index, "entity"], link.entity, "entity");
    }
    for (const [index, { fact: other }] of relations.entries()) {
      needId(factIds, fact, ["relations", index, "fact"], other, "fact");
      if (other === fact.value.id) report(fact, ["relations", index, "fact"], "a fact cannot be related to itself", "name the other fact");
    }
    for (const [index, item] of status.evidence.entries()) {
      if ("fact" in item) needId(factIds, fact, ["status", "evidence", index, "fact"], item.fact, "fact");
    }
    if (status.value !== "undisputed" && !status.reason) {
      report(fact, ["status"], `"${fact.value.id}" is ${status.value} without a reason`, "add status.reason in both languages");
    }
    if (when.basis === "derived" && !when.how) {
      report(fact, ["when"], `the date of "${fact.value.id}" is derived, but not how`, "add when.how in both languages");
    }
    const subjects = about.filter(({ role }) => role === "subject").length;
    if (kind === "function" && subjects !== 1) {
      report(
        fact,
        ["about"],
        `the function "${fact.value.id}" has ${subjects} subjects`,
        "a label describes one entity: give the others another role",
      );
    }
    if (label && kind !== "function") report(fact, ["label"], "only facts of kind function have a label", "remove it, or change the kind");
    if (kind === "function" && !label)
      report(fact, ["kind"], `the function "${fact.value.id}" has no label`, "add label: the short form for the head of a card");
  }
}

function collectIds(entries: readonly Located<{ id: string }>[], what: string, report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of entries) {
    if (ids.has(entry.value.id))
      report(entry, ["id"], `the ${what} id "${entry.value.id}" is used twice`, "ids are unique; give this one another");
    ids.add(entry.value.id);
  }
  return ids;
}
