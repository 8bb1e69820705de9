/** The annotator's side of the messages. */
import { browser } from "./browser";
import type { CiteAnswer } from "./cite-message";
import {
  asToPage,
  type CardAnswer,
  type CountedAnswer,
  type DismissalsAnswer,
  type FromPage,
  type TimelineAnswer,
  type ToPage,
} from "./messages";

interface Answers {
  readonly "article-found": undefined;
  readonly "frame-loaded": undefined;
  readonly counted: CountedAnswer;
  readonly card: CardAnswer;
  readonly timeline: TimelineAnswer;
  readonly cite: CiteAnswer;
  readonly dismissals: DismissalsAnswer;
  readonly dismiss: DismissalsAnswer;
  readonly restore: DismissalsAnswer;
}

/**
 * Asks the background.
 * @returns undefined when nobody answers: the extension was updated or removed, or its worker failed.
 */
export async function askBackground<Message extends FromPage>(message: Message): Promise<Answers[Message["type"]] | undefined> {
  try {
    return (await browser.runtime.sendMessage(message)) as Answers[Message["type"]];
  } catch {
    return undefined;
  }
}

/** Hears what the extension sends to this page, until the signal is aborted. Other senders and shapes are dropped. */
export function onToPage(signal: AbortSignal, handle: (message: ToPage) => unknown): void {
  const listener = (
    value: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    sendResponse: (answer: unknown) => void,
  ): undefined => {
    const message = asToPage(value);
    if (message && sender.id === browser.runtime.id) sendResponse(handle(message));
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal.addEventListener("abort", () =>
    browser.runtime?.onMessage?.removeListener(listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0]),
  );
}
