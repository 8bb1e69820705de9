import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { parseDocument, visit, isMap, isSeq, isScalar, isPair } from "yaml";
const dir = process.argv[2]; const only = process.argv[3];
for (const f of readdirSync(dir).filter(f=>f.endsWith(".yaml") && (!only||f.includes(only)))) {
  const text = readFileSync(`${dir}/${f}`,"utf8");
  const doc = parseDocument(text);
  const before = JSON.stringify(doc.toJS());
  const short = (node) => isMap(node) && !node.items.some(p=>p.key.comment||p.value?.comment||p.value?.commentBefore) && JSON.stringify(node.toJS(doc)).length < 110;
  for (const fact of doc.contents.items) {
    for (const key of ["when","knownFrom"]) { const n = fact.get(key,true); if (short(n)) n.flow = true; }
    for (const key of ["about","quantities","citations"]) { const n = fact.get(key,true); if (isSeq(n)) for (const i of n.items) if (short(i) ) i.flow = true; }
    const label = fact.get("label",true); if (short(label)) label.flow = true;
    const says = fact.get("says",true); if (says) { for (const link of says.get("chain",true)?.items ?? []) { const name = link.get("name",true); if (short(name)) name.flow = true; } const h = says.get("hedge",true); if (short(h)) h.flow = true; }
    const st = fact.get("status",true); if (st) for (const e of st.get("evidence",true)?.items ?? []) if (short(e)) e.flow = true;
    for (const r of fact.get("relations",true)?.items ?? []) { const n = r.get("note",true); if (short(n)) n.flow = true; }
  }
  let out = doc.toString({ lineWidth: 120, flowCollectionPadding: true, singleQuote: true });
  out = out.replace(/\n(- id:)/g, "\n\n$1").replace(/\n{3,}/g, "\n\n");
  const after = JSON.stringify(parseDocument(out).toJS());
  if (before !== after) { console.log(f, "DIFFERS"); continue; }
  if (process.argv[4] !== "dry") writeFileSync(`${dir}/${f}`, out);
  console.log(f, text.split("\n").length, "→", out.split("\n").length);
}
