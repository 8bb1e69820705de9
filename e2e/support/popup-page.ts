/// <reference types="node" />
/**
 * Page object: the real popup over a tab. Chromium opens it on a click on the toolbar icon and gives it as a page;
 * Firefox opens it on its shortcut, which counts as that click, and shows it to the extension's other pages through
 * `extension.getViews`.
 */
import type { Page, Target } from "puppeteer-core";
import { until } from "./article-page";
import type { Session } from "./session";

export interface PopupPage {
  /** What the popup says, once it has looked at its page. */
  text(): Promise<string>;
  /** Its markup, to be looked at elsewhere. */
  html(): Promise<string>;
  /** Presses the button or list entry whose text begins so. */
  press(label: string): Promise<void>;
  /** Throws the switch for this site. */
  flipSwitch(): Promise<void>;
  /** Chooses an option by its text, in whichever choice has it. */
  choose(option: string): Promise<void>;
  /** The texts of what is chosen, in order. */
  chosen(): Promise<string[]>;
  /** Types into the filter. */
  filter(text: string): Promise<void>;
  /** What the card says that the search has opened; "" while there is none. */
  cardText(): Promise<string>;
  close(): Promise<void>;
  /** Chromium only: the popup as a page, for screenshots. */
  readonly page: Page | null;
}

/** Opens the popup for the tab of an article. */
export async function openPopup(session: Session, tab: Page): Promise<PopupPage> {
  await tab.bringToFront();
  if (session.name === "firefox") await noPopup(session);
  const page = session.name === "chromium" ? await openInChromium(session, tab) : null;
  if (!page) await session.command("_execute_action");
  /** Evaluates an expression in which `popup` is the popup's document. */
  const run = async (expression: string): Promise<unknown> =>
    page
      ? page.evaluate(`((popup) => ${expression})(document)`)
      : session.extension.evaluate(`((popup) => popup && (${expression}))(browser.extension.getViews({ type: "popup" })[0]?.document)`);
  const done = async (expression: string, failure: string) => {
    await until(async () => ((await run(expression)) ? true : null), failure);
  };
  await done("popup.querySelector('.list, .state h2') !== null", "the popup stayed empty");
  const press = (selector: string, label: string) =>
    `[...popup.querySelectorAll("${selector}")].some((one) => one.textContent.startsWith(${JSON.stringify(label)}) && (one.click(), true))`;
  return {
    page,
    close: async () => {
      if (page) return page.close();
      await run("(popup.defaultView.close(), true)");
      await noPopup(session);
    },
    text: async () => String(await run("popup.body.innerText")),
    cardText: async () => String(await run("popup.querySelector('.popup-card')?.shadowRoot?.querySelector('.card')?.innerText ?? ''")),
    html: async () => String(await run("popup.body.innerHTML")),
    press: (label) => done(press("button", label), `the popup has no button "${label}"`),
    flipSwitch: () => done("(popup.querySelector('[role=switch]').click(), true)", "the popup has no switch"),
    choose: (option) =>
      done(
        `[...popup.querySelectorAll("option")].some((one) => one.textContent === ${JSON.stringify(option)} && (one.selected = true, one.parentElement.dispatchEvent(new Event("change", { bubbles: true })), true))`,
        `the popup offers no "${option}"`,
      ),
    chosen: async () =>
      String(await run("[...popup.querySelectorAll('option:checked')].map((one) => one.textContent).join('|')")).split("|"),
    filter: (text) =>
      done(
        `(popup.querySelector("[type=search]").value = ${JSON.stringify(text)}, popup.querySelector("[type=search]").dispatchEvent(new Event("input", { bubbles: true })))`,
        "the popup has no filter",
      ),
  };
}

/** A popup that was closed is still there for a moment, and would be taken for the next. */
async function noPopup({ extension }: Session): Promise<void> {
  const isGone = () => extension.evaluate(`browser.extension.getViews({ type: "popup" }).length === 0 || null`) as Promise<true | null>;
  await until(isGone, "the popup before stays open");
}

async function openInChromium(session: Session, tab: Page): Promise<Page> {
  const [extension] = [...(await session.browser.extensions()).values()];
  if (!extension) throw new Error("the extension is not there");
  const isPopup = (target: Target) => target.url().endsWith("/popup.html");
  // Where access was withheld, the first click runs what was held back, and only the next opens the popup.
  for (let clicks = 0; clicks < 2 && !session.browser.targets().some(isPopup); clicks++) {
    await tab.triggerExtensionAction(extension);
    await session.browser.waitForTarget(isPopup, { timeout: 1500 }).catch(() => {});
  }
  return (await session.browser.waitForTarget(isPopup)).asPage();
}
