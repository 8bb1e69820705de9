/** The bundled facts, loaded from the extension's own package when the first card asks for them. */
import { cardContent } from "@/lib/facts/card-content";
import { type Material, materialOf } from "@/lib/facts/card-source";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import { timelineOf } from "@/lib/facts/timeline";
import { browser } from "./browser";
import type { CardAnswer, TimelineAnswer } from "./messages";

/** What can be asked of the bundled pack. */
export interface FactStore {
  /** A card's content, or `ok: false` when there is no such entity or the package cannot be read. */
  card(entity: string, day: string | null, others: readonly string[]): Promise<CardAnswer>;
  /** An entity's whole timeline, or `ok: false` as above. */
  timeline(entity: string, day: string | null): Promise<TimelineAnswer>;
  /** What the facts rest on; null when the package cannot be read. */
  material(): Promise<Material | null>;
}

/** A store that loads the pack once in the life of this background, and again after a failure. */
export function createFactStore(): FactStore {
  let loading: Promise<CompiledPack> | null = null;
  const load = async (): Promise<CompiledPack> => {
    const response = await fetch(browser.runtime.getURL("/facts.json"));
    return (await response.json()) as CompiledPack;
  };
  const withPack = async <Answer>(use: (pack: CompiledPack) => Answer): Promise<Answer | null> => {
    try {
      loading ??= load();
      return use(await loading);
    } catch {
      loading = null;
      return null;
    }
  };
  return {
    card: async (entity, day, others) => {
      const content = await withPack((pack) => cardContent(pack, entity, day, others));
      return content ? { ok: true, content } : { ok: false };
    },
    timeline: async (entity, day) => {
      const content = await withPack((pack) => timelineOf(pack, entity, day));
      return content ? { ok: true, content } : { ok: false };
    },
    material: () => withPack(materialOf),
  };
}
