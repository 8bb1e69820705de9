import { openSession } from "@/e2e/support/session";
const name = process.argv[2] as "chromium"|"firefox";
const s = await openSession(name);
const a = await s.open("gipfel.html");
try {
await a.annotated();
console.log(await a.highlights());
await a.hover("Kosmodrom Wostotschny");
const c = await a.openCard(); console.log(c);
await a.page.screenshot({ path: `/tmp/shot-${name}.png` });
console.log(await a.badge());
} catch (e) { console.log(e); await a.page.screenshot({ path: `/tmp/shot-${name}.png` }); }
await s.close();
