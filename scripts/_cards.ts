import { compilePack } from "@/lib/facts/compile-pack";
import { cardContent } from "@/lib/facts/card-content";
import { BUNDLED_PACK, readPackFolder } from "./read-pack-folder";
const r = compilePack(readPackFolder(BUNDLED_PACK)); if (!r.ok) { console.log(r.problems.slice(0,5)); process.exit(1); }
const ents = (process.argv[2] ?? "kim-jong-un,kn-23,vostochny-cosmodrome,un-security-council,deployment-of-north-korean-troops-to-russia").split(",");
const days = (process.argv[3] ?? "2023-09-14,2024-12-10,2026-11-10").split(",");
for (const e of ents) for (const d of days) {
  const c = cardContent(r.pack, e, d === "none" ? null : d); if (!c) continue;
  console.log(`\n### ${e} ${d}: ${c.entity.name.de} | ${c.description?.label.de} (${c.description?.date.edtf}) | end ${!!c.materialEnd} | ${JSON.stringify(c.totals)}`);
  for (const f of c.facts) { console.log(`  [${f.placement.group}${f.placement.isAround?" ~":""}${f.placement.isOngoing?" …":""}${f.placement.onlyFrom?" only "+f.placement.onlyFrom:""}] ${f.date.edtf} ${f.kind} ${f.status.value} ${f.id}\n      ${f.text.de}${f.says?` (${f.says.stance}: ${f.says.chain.map(x=>x.name.de).join(" → ")}${f.says.hedge?"; "+f.says.hedge.de:""})`:""} «${f.citations.map(x=>x.source+" "+x.paragraph).join(", ")}»${f.isOpen?" OPEN":""}`); for (const k of f.counterparts) console.log(`        ${k.type} [${k.fact.placement.group}] ${k.fact.date.edtf} ${k.fact.id}: ${k.fact.text.de}`); }
}
