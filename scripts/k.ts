import { openSession } from "@/e2e/support/session";
import { pause } from "@/e2e/support/article-page";
const s = await openSession("chromium");
const a = await (await s.open("gipfel.html")).annotated();
await s.extension.evaluate("chrome.runtime.reload()").catch(() => {});
await pause(3000);
console.log(s.browser.targets().map(t=>[t.type(), t.url()]));
console.log([...(await s.browser.extensions()).values()].map(e=>[e.id,e.name,e.enabled]));
const p = await s.browser.newPage(); await p.goto("http://der-morgen.example/gipfel.html"); await pause(1500);
console.log(await p.evaluate(()=>CSS.highlights.get("noted")?.size), await a.page.evaluate(()=>CSS.highlights.get("noted")?.size));
const t = s.browser.targets().find(t=>t.type()==="service_worker"); 
if (t) { const w=await t.worker(); console.log(await w!.evaluate("chrome.tabs.query({url:['http://*/*']}).then(t=>JSON.stringify(t.map(x=>x.url)))"));
 console.log(await w!.evaluate("chrome.tabs.query({url:['http://*/*']}).then(t=>Promise.all(t.map(x=>chrome.scripting.executeScript({target:{tabId:x.id},files:['/gate.js']})))).then(JSON.stringify,String)")); await pause(1500); console.log(await a.page.evaluate(()=>CSS.highlights.get("noted")?.size)); }
await s.close();
