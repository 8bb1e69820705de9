/// <reference types="node" />
/** Page object: an article with the extension at work on it. */
import type { Page } from "puppeteer-core";
import { OUR_ROOT } from "./our-root";
import type { Command, Session } from "./session";

/** What can be seen of a card, from inside its closed root. */
export interface SeenCard {
  readonly text: string;
  readonly heading: string;
  readonly hasFocus: boolean;
  readonly role: string | null;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly links: readonly { readonly href: string; readonly rel: string }[];
}

/** Something in a card that can be pressed: its text or label, and a point of it in the viewport. */
export interface SeenControl {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly hasFocus: boolean;
}

const PATIENCE = { timeout: 10_000, polling: 50 } as const;

export class ArticlePage {
  readonly page: Page;
  readonly tabId: number;
  readonly #session: Session;

  constructor(session: Session, page: Page, tabId: number) {
    this.#session = session;
    this.page = page;
    this.tabId = tabId;
  }

  /** An extension page, from which the extension API is reached. */
  get extension(): Page {
    return this.#session.extension;
  }

  /** The painted texts, in the page's order (from top to bottom across shadow roots), as the page itself could read them. */
  async highlights(): Promise<string[]> {
    return this.page.evaluate(() => {
      const ranges = [...(CSS.highlights.get("noted") ?? [])] as Range[];
      return ranges
        .toSorted((a, b) =>
          a.startContainer.getRootNode() === b.startContainer.getRootNode()
            ? a.compareBoundaryPoints(Range.START_TO_START, b)
            : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
        )
        .map((range) =>
          range
            .toString()
            .replace(/\u00ad/g, "")
            .replace(/\s+/g, " "),
        );
    });
  }

  /** Waits until something is painted. */
  async annotated(): Promise<this> {
    await until(async () => ((await this.highlights()).length > 0 ? true : null), "nothing was highlighted");
    return this;
  }

  /** Waits until nothing is painted. */
  async bare(): Promise<void> {
    const isBare = () => this.page.evaluate(() => !CSS.highlights.has("noted") && !CSS.highlights.has("noted-current"));
    await until(async () => ((await isBare()) ? true : null), "highlights are left");
  }

  /** Waits until no term is painted; the one of an open card may be. */
  async bareOfTerms(): Promise<void> {
    await until(async () => ((await this.highlights()).length === 0 ? true : null), "terms are left");
  }

  /** Centre of the first line of the n-th highlight with this text, in the viewport. */
  async placeOf(text: string, nth = 0): Promise<{ x: number; y: number; bottom: number }> {
    const place = await this.page.evaluate(
      (wanted, at) => {
        const ranges = ([...(CSS.highlights.get("noted") ?? [])] as Range[])
          .filter(
            (range) =>
              range
                .toString()
                .replace(/\u00ad/g, "")
                .replace(/\s+/g, " ") === wanted,
          )
          .toSorted((a, b) =>
            a.startContainer.getRootNode() === b.startContainer.getRootNode()
              ? a.compareBoundaryPoints(Range.START_TO_START, b)
              : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
          );
        const box = ranges[at]?.getClientRects()[0];
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2, bottom: box.bottom } : null;
      },
      text,
      nth,
    );
    if (!place) throw new Error(`"${text}" is not highlighted`);
    return place;
  }

  /** Moves the pointer onto a term as a hand does: near it first, then slowly over it. */
  async hover(text: string, nth = 0): Promise<void> {
    const { x, y } = await this.placeOf(text, nth);
    await this.page.mouse.move(x - 14, y - 26);
    await pause(60);
    await this.page.mouse.move(x - 3, y - 2, { steps: 3 });
    await pause(60);
    await this.page.mouse.move(x, y);
  }

  /** The card as it is seen now, or null. */
  async card(): Promise<SeenCard | null> {
    return this.probe(() => {
      const root = ourRoot(".card");
      const card = root?.querySelector<HTMLElement>(".card");
      if (!root || !card) return null;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return {
        text: card.innerText,
        heading: root.querySelector("#name")?.textContent ?? "",
        hasFocus: root.activeElement !== null,
        role: card.getAttribute("role"),
        box: { left, top, right, bottom },
        links: [...root.querySelectorAll("a")].map(({ href, rel }) => ({ href, rel })),
      };
    });
  }

  /** What of the open card can be pressed now, with where it stands; what is scrolled or folded away is not there. */
  async controls(): Promise<readonly SeenControl[]> {
    return this.probe(() => {
      const root = ourRoot(".card");
      return [...(root?.querySelectorAll<HTMLElement>("button, summary, a") ?? [])].flatMap((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + Math.min(width / 2, 40), top + height / 2];
        if (!element.contains(root?.elementFromPoint(x, y) ?? null)) return [];
        const text = element.getAttribute("aria-label") ?? element.textContent ?? "";
        return [{ text: text.replace(/\s+/g, " ").trim(), x, y, hasFocus: root?.activeElement === element }];
      });
    });
  }

  /** Presses with the mouse what in the card bears this text. @throws when there is no such thing within a second. */
  async press(text: string): Promise<void> {
    const find = async () => (await this.controls()).find((control) => control.text.includes(text)) ?? null;
    const { x, y } = await until(find, `nothing in the card is called ${text}`, 1000);
    await this.page.mouse.move(x, y, { steps: 5 });
    await this.page.mouse.click(x, y);
  }

  /** What was said last to who listens, and how many rings there are; null while no host is on the page. */
  async current(): Promise<{
    said: string;
    language: string;
    rings: { left: number; top: number; right: number; bottom: number }[];
  } | null> {
    return this.probe(() => {
      const root = ourRoot(".voice");
      const voice = root?.querySelector<HTMLElement>(".voice[role=status]");
      if (!root || !voice) return null;
      const rings = [...root.querySelectorAll(".ring")].map((ring) => {
        const { left, top, right, bottom } = ring.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      return { said: voice.textContent ?? "", language: voice.lang, rings };
    });
  }

  /** Waits until something was said that begins so, and returns it. */
  async hears(beginning: string): Promise<string> {
    return until(async () => {
      const said = (await this.current())?.said ?? "";
      return said.startsWith(beginning) ? said : null;
    }, `"${beginning} …" was not said`);
  }

  /** Waits until the open card says something. */
  async says(words: string | RegExp): Promise<void> {
    const isSaid = (text: string) => (typeof words === "string" ? text.includes(words) : words.test(text));
    await until(async () => (isSaid((await this.card())?.text ?? "") ? true : null), `the card does not say ${words}`);
  }

  /** The card's markup, to be looked at elsewhere. */
  async cardHtml(): Promise<string> {
    return this.probe(() => ourRoot(".card")?.querySelector(".card")?.outerHTML ?? "");
  }

  /** Waits for a card (with its facts) and returns it. */
  async openCard(): Promise<SeenCard> {
    return until(async () => {
      const card = await this.card();
      return card && !/wird geladen|werden geladen|Loading/.test(card.text) ? card : null;
    }, "no card opened");
  }

  /** Waits for the card with this heading and returns it. */
  async cardOf(heading: string): Promise<SeenCard> {
    return until(async () => {
      const card = await this.card();
      return card?.heading === heading ? card : null;
    }, `no card of ${heading} opened`);
  }

  /** Waits for a card with another heading. */
  async anotherCard(heading: string): Promise<void> {
    await until(async () => {
      const card = await this.card();
      return card && card.heading !== heading ? card : null;
    }, `the card of ${heading} stayed`);
  }

  /** Runs a command of the extension in this tab, as its keyboard shortcut does. */
  async command(name: Exclude<Command, "_execute_action">): Promise<void> {
    await this.page.bringToFront();
    await this.#session.command(name);
  }

  /** Waits until no card is open and no host is left. */
  async noCard(): Promise<void> {
    await until(async () => ((await this.card()) === null ? true : null), "the card did not close");
  }

  /**
   * Runs a function in the page's isolated world of the extension, where its content scripts live. It goes over
   * as text: extension pages may not evaluate strings themselves. Inside, `ourRoot` finds the closed root of ours.
   */
  async probe<Result, Values extends readonly unknown[]>(run: (...values: Values) => Result, ...values: Values): Promise<Result> {
    const what = `{ target: { tabId: ${this.tabId} }, func: (...values) => { ${OUR_ROOT} return (${run.toString()})(...values); }, args: ${JSON.stringify(values)} }`;
    const inject = `chrome.scripting.executeScript(${what}).then(([frame]) => frame?.result)`;
    return (await this.extension.evaluate(inject)) as Result;
  }

  /** Sends what popup or background would send to the annotator. */
  async send(message: object): Promise<unknown> {
    return this.extension.evaluate(
      async (tabId, sent) => {
        const api = chrome as unknown as { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } };
        return api.tabs.sendMessage(tabId, sent);
      },
      this.tabId,
      message,
    );
  }

  /** The number on the toolbar icon. */
  async badge(): Promise<string> {
    return this.extension.evaluate(async (tabId) => {
      const api = chrome as unknown as { action: { getBadgeText(what: object): Promise<string> } };
      return api.action.getBadgeText({ tabId });
    }, this.tabId);
  }

  /** The document as text, for comparing before and after. */
  async serialised(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }
}

/** Waits, in ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks until there is an answer that is not null. @throws after ten seconds, or as many ms as given. */
export async function until<Result>(
  ask: () => Promise<Result | null>,
  failure: string,
  patience: number = PATIENCE.timeout,
): Promise<Result> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(PATIENCE.polling);
  }
  throw new Error(failure);
}

declare const chrome: unknown;
