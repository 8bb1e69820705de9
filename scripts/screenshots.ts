/// <reference types="node" />
/**
 * Photographs what readers see: `npm run screenshots [-- --firefox] [--only name,name]`. Every flow of scripts/screens/flows.ts in German and
 * English, light and dark, in windows 320, 768 and 1440 px wide, into .output/screens/<browser>/, with a contact sheet of each
 * flow, and sheets for a class as PDFs. Nothing compares them: they are for looking at.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSession, type Session } from "@/e2e/support/session";
import { FLOWS, type Flow } from "./screens/flows";
import { printSheets } from "./screens/sheets";

const { values } = parseArgs({ options: { firefox: { type: "boolean", default: false }, only: { type: "string" } } });
const browserName = values.firefox ? "firefox" : "chromium";
const OUTPUT = join(".output/screens", browserName);
const LANGUAGES = ["de", "en"] as const;
const SCHEMES = ["light", "dark"] as const;
/** CSS px: a phone, a tablet, a desk. */
const WIDTHS = [320, 768, 1440] as const;
const wanted = values.only?.split(",");
const flows = FLOWS.filter(({ name }) => !wanted || wanted.includes(name));
if (flows.length === 0) throw new Error(`--only takes some of ${FLOWS.map(({ name }) => name).join(", ")}`);

/** Files of the pictures taken, by flow. */
const taken = new Map<string, string[]>();
const printed: string[] = [];
const failures: string[] = [];

async function photograph(session: Session, flow: Flow, language: "de" | "en", scheme: string, width: number): Promise<void> {
  const file = `${flow.name}-${language}-${scheme}-${width}.png`;
  const before = new Set(await session.browser.pages());
  try {
    const page = await flow.run({ session, language, width });
    if (page) {
      writeFileSync(join(OUTPUT, file), await page.screenshot());
      taken.set(flow.name, [...(taken.get(flow.name) ?? []), file]);
    }
  } catch (error) {
    failures.push(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  await flow.after?.({ session, language, width });
  for (const page of await session.browser.pages()) if (!before.has(page)) await page.close().catch(() => {});
}

/** All pictures of a flow on one page, and that page as a picture. */
async function makeContactSheet(session: Session, name: string, files: readonly string[]): Promise<void> {
  const figures = files.map(
    (file) => `<figure><img src="${file}" alt=""><figcaption>${file.slice(name.length + 1, -4)}</figcaption></figure>`,
  );
  const style =
    "body{margin:8px;font:12px sans-serif;display:grid;grid-template-columns:1fr 2fr 3fr;gap:8px;align-items:start}figure{margin:0}img{width:100%;border:1px solid gray}";
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>${figures.join("")}`;
  const path = join(OUTPUT, `${name}.html`);
  writeFileSync(path, html);
  if (browserName === "firefox") return;
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1500, height: 900 });
  await page.goto(`file://${join(process.cwd(), path)}`);
  writeFileSync(join(OUTPUT, `${name}-all.png`), await page.screenshot({ fullPage: true }));
  await page.close();
}

if (!wanted) rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    const session = await openSession(browserName, { language, colourScheme: scheme });
    for (const flow of flows) for (const width of WIDTHS) await photograph(session, flow, language, scheme, width);
    // On paper there is one scheme only.
    if (scheme === "light" && (!wanted || wanted.includes("sheet"))) {
      await printSheets(session, language, OUTPUT).then(
        (names) => printed.push(...names),
        (error) => failures.push(`sheet-${language}: ${error instanceof Error ? error.message : error}`),
      );
    }
    if (language === "en" && scheme === "dark") for (const [name, files] of taken) await makeContactSheet(session, name, files);
    await session.close();
  }
}
console.log(`${[...taken.values()].flat().length} pictures of ${taken.size} flows and ${printed.length} PDFs in ${OUTPUT}`);
for (const failure of failures) console.error(`failed: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
