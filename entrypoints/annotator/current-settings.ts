/** What is set, as far as the page is concerned, and what has to follow when it changes. */

import type { Translate } from "@/lib/extension/i18n";
import { createCardTranslate } from "@/lib/extension/i18n-card";
import type { PageSettings } from "@/lib/extension/page-settings";
import { DEFAULT_SETTINGS } from "@/lib/extension/settings-data";
import { chosenLanguage } from "@/lib/extension/ui-language";
import type { EntityType } from "@/lib/facts/entity-types";
import type { Density } from "@/lib/matching/density";
import type { CardLook } from "./card-host";

export interface Followers {
  readonly setDensity: (density: Density) => void;
  readonly setLook: (look: CardLook) => void;
  /** Other types are marked, or the page is annotated for another reason. */
  readonly decideAgain: () => void;
  /** What is said is said in another language. */
  readonly refreshCard: () => void;
}

export class CurrentSettings {
  readonly #followers: Followers;
  #now: PageSettings;
  #t: Translate;

  /** @param injected what the background has left; without it everything is as by default. */
  constructor(injected: PageSettings | undefined, followers: Followers) {
    this.#followers = followers;
    this.#now = injected ?? { ...DEFAULT_SETTINGS, isAutomatic: true };
    this.#t = createCardTranslate(chosenLanguage(this.#now));
  }

  /** What holds now. */
  get now(): PageSettings {
    return this.#now;
  }

  /** Says everything on the page, in the chosen language. */
  get t(): Translate {
    return this.#t;
  }

  /** Whether terms of a type are not marked. */
  isHidden(type: EntityType | undefined): boolean {
    return type !== undefined && this.#now.hiddenTypes.includes(type);
  }

  /** Takes what holds from now on; what is as before is left alone. */
  follow(next: PageSettings): void {
    const before = this.#now;
    if (JSON.stringify(next) === JSON.stringify(before)) return;
    this.#now = next;
    const { setDensity, setLook, decideAgain, refreshCard } = this.#followers;
    if (next.density !== before.density) setDensity(next.density);
    if (next.isAutomatic !== before.isAutomatic || String(next.hiddenTypes) !== String(before.hiddenTypes)) decideAgain();
    if (next.language !== before.language) {
      this.#t = createCardTranslate(chosenLanguage(next));
      refreshCard();
    }
    setLook(next);
  }
}
