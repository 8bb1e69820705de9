/// <reference types="node" />
/** The texts for the stores' forms (store/de.md, store/en.md), by field. */
import { readFileSync } from "node:fs";

/** Languages that the stores show us in. */
export const STORE_LANGUAGES = ["de", "en"] as const;
export type StoreLanguage = (typeof STORE_LANGUAGES)[number];

/** Fields by heading, in the order of the file. */
export function readStoreText(language: StoreLanguage): ReadonlyMap<string, string> {
  const [, ...sections] = readFileSync(`store/${language}.md`, "utf8").split(/^## /m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf("\n")), section.slice(section.indexOf("\n")).trim()]));
}

/** A picture for the stores. */
export interface StorePicture {
  /** What scripts/screens/flows.ts calls it. */
  readonly name: string;
  readonly caption: string;
}

/** The pictures that the stores show, in order. */
export function readStorePictures(language: StoreLanguage): readonly StorePicture[] {
  const lines = (readStoreText(language).get("Screenshots") ?? "").split("\n");
  return lines.map((line) => {
    const [, name = "", caption = ""] = line.match(/^\d\. ([\w-]+): (.+)$/) ?? [];
    return { name, caption };
  });
}
