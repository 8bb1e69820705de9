/** The bundled facts, loaded from the extension's own package when the first card asks for them. */
import { cardContent } from "@/lib/facts/card-content";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { browser } from "./browser";
import type { CardAnswer } from "./messages";

/**
 * A function that answers for a card: its content, or `ok: false` when there is no such entity or the
 * package cannot be read. Loads the pack once in the life of this background.
 */
export function createFactStore(): (entity: string, day: string | null) => Promise<CardAnswer> {
  let loading: Promise<CompiledPack> | null = null;
  const load = async (): Promise<CompiledPack> => {
    const response = await fetch(browser.runtime.getURL("/facts.json"));
    return (await response.json()) as CompiledPack;
  };
  return async (entity, day) => {
    try {
      loading ??= load();
      const content = cardContent(await loading, entity, day);
      return content ? { ok: true, content } : { ok: false };
    } catch {
      loading = null;
      return { ok: false };
    }
  };
}
