import { it } from "vitest";
import { PageAnnotator } from "./page-annotator";
import { testIndex } from "./test-index";

it("dups", async () => {
  const c = new AbortController();
  const a = new PageAnnotator(
    { root: document.body, index: testIndex, isWanted: () => true, isIgnored: () => false, onDecided: () => {} },
    c.signal,
  );
  await new Promise((r) => setTimeout(r, 500));
  const out: string[] = [];
  new PerformanceObserver((l) => {
    for (const e of l.getEntries()) out.push(`${Math.round(e.startTime)}+${e.duration}`);
  }).observe({ entryTypes: ["longtask"] });
  for (const n of [5000, 10000]) {
    const f = document.createDocumentFragment();
    for (let i = 0; i < n; i++) {
      const q = document.createElement("p");
      q.textContent = "KN-23 da.";
      f.append(q);
    }
    const div = document.createElement("div");
    document.body.append(div);
    out.push(`| ${n} single`);
    div.append(f);
    await new Promise((r) => setTimeout(r, 9000));
    const t = performance.now();
    a.decideAgain();
    out.push(`decide ${a.mentions.length} ${Math.round(performance.now() - t)}`);
    div.remove();
    await new Promise((r) => setTimeout(r, 500));
    out.push(`| ${n} at once`);
    document.body.append(div);
    await new Promise((r) => setTimeout(r, 3000));
    out.push(`${a.mentions.length}`);
    div.remove();
    await new Promise((r) => setTimeout(r, 500));
  }
  console.log(out.join(" "));
  c.abort();
}, 60000);
