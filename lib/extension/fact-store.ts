/** The bundled facts, loaded from the extension's own package when the first card asks for them. */
import { cardContent } from "@/lib/facts/card-content";
import { materialOf, type PackMaterial } from "@/lib/facts/card-source";
import { citeFact } from "@/lib/facts/cite-fact";
import type { CompiledEntity } from "@/lib/facts/compiled-pack";
import type { CitablePack } from "@/lib/facts/references";
import { timelineOf } from "@/lib/facts/timeline";
import { createNameSearch, type FoundName, type NamedEntity } from "@/lib/matching/search-names";
import { browser } from "./browser";
import type { CiteAnswer, CiteMessage } from "./cite-message";
import { createCardTranslate } from "./i18n-card";
import type { CardAnswer, TimelineAnswer } from "./messages";

/** What can be asked of the bundled pack. */
export interface FactStore {
  /** A card's content, or `ok: false` when there is no such entity or the package cannot be read. */
  card(entity: string, day: string | null, others: readonly string[]): Promise<CardAnswer>;
  /** An entity's whole timeline, or `ok: false` as above. */
  timeline(entity: string, day: string | null): Promise<TimelineAnswer>;
  /** A fact as it is copied, or `ok: false` when there is no such fact or the package cannot be read. */
  cite(message: CiteMessage): Promise<CiteAnswer>;
  /** Entities that are called like this, or nearly; none when the package cannot be read. */
  search(query: string): Promise<FoundName[]>;
  /** What the facts rest on; null when the package cannot be read. */
  material(): Promise<PackMaterial | null>;
}

/** A store that loads the pack once in the life of this background, and again after a failure. */
export function createFactStore(): FactStore {
  let loading: Promise<CitablePack> | null = null;
  let search: ((query: string) => FoundName[]) | null = null;
  const load = async (): Promise<CitablePack> => {
    const response = await fetch(browser.runtime.getURL("/facts.json"));
    return (await response.json()) as CitablePack;
  };
  const withPack = async <Answer>(use: (pack: CitablePack) => Answer): Promise<Answer | null> => {
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
    cite: async ({ fact, format, language }) => {
      const text = await withPack((pack) => citeFact(pack, fact, format, createCardTranslate(language)));
      return text === null ? { ok: false } : { ok: true, text };
    },
    search: async (query) =>
      (await withPack((pack) => {
        search ??= createNameSearch(pack.entities.map(toNamedEntity));
        return search(query);
      })) ?? [],
    material: () => withPack(materialOf),
  };
}

function toNamedEntity({ id, type, name, aliases }: CompiledEntity): NamedEntity {
  const all = Object.values(aliases).flat();
  return { id, type, name, aliases: all.map((alias) => (typeof alias === "string" ? alias : alias.text)) };
}
