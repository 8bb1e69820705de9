/// <reference types="node" />
/** Page object: one of the extension's own pages in a tab, used as a reader uses it. */
import type { Page } from "puppeteer-core";
import { pause, until } from "./article-page";
import type { Session } from "./session";

/** Something on the page that can be pressed: a point of it in the viewport. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Brings what bears this text into view and says where it is. Runs in the page. */
function placeOf(text: string): Place | null {
  const all = [...document.querySelectorAll<HTMLElement>("button, label, a, summary")];
  const named = (element: HTMLElement) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  const found = all.find((one) => named(one) === text) ?? all.find((one) => named(one).startsWith(text));
  if (!found) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  // Long labels: their beginning.
  return { x: left + Math.min(width / 2, 20), y: top + Math.min(height / 2, 14) };
}

export class OwnPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a button, label or link by its text. @throws when there is none. */
  async press(text: string): Promise<void> {
    await this.page.bringToFront();
    const find = () => this.page.evaluate(placeOf, text);
    await until(find, `the page has no "${text}"`);
    // What a scroll has moved comes to rest.
    await pause(60);
    const { x, y } = await until(find, `the page has no "${text}" any more`);
    await this.page.mouse.click(x, y);
  }

  /** Types into the field with this label, and presses Enter. */
  async enter(label: string, text: string): Promise<void> {
    await this.press(label);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** What the page says. */
  async text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
  }

  /** Waits until the page says this somewhere. */
  async says(text: string): Promise<void> {
    await until(async () => ((await this.text()).includes(text) ? true : null), `the page does not say "${text}"`);
  }

  /** Waits until the page does not say this any more. */
  async saysNo(text: string): Promise<void> {
    await until(async () => ((await this.text()).includes(text) ? null : true), `the page still says "${text}"`);
  }

  /** Waits until the notice says this. */
  async notes(text: string): Promise<void> {
    const said = () => this.page.evaluate(() => (document.querySelector("[role=status]")?.textContent ?? "").replace(/\s+/g, " "));
    await until(async () => ((await said()).includes(text) ? true : null), `"${text}" was not said`);
  }

  /** What is chosen or ticked, in order. */
  async chosen(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("input:checked")].map(
        (input) => input.closest("label")?.querySelector("span")?.firstChild?.textContent ?? "",
      ),
    );
  }

  /** Hands the page a file as if it had been picked. */
  async pick(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      (fileName, content) => {
        const input = document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName, { type: "application/json" }));
        input.files = transfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      name,
      text,
    );
  }
}

/** Opens a page of the extension in a tab, with its width and height in CSS px. */
export async function openOwnPage(session: Session, path: string, width = 900, height = 800): Promise<OwnPage> {
  const page = await session.browser.newPage();
  await page.setViewport({ width, height });
  // Firefox loads the page but never reports it loaded.
  void page.goto(session.url(path)).catch(() => {});
  await until(
    async () => ((await page.evaluate(() => document.querySelector("h1") !== null).catch(() => false)) ? true : null),
    `${path} stayed empty`,
  );
  return new OwnPage(page);
}
