/** Names of languages and countries in the reader's language, from the browser. */
import type { Language } from "@/lib/extension/i18n";

/**
 * "French" for `fr`, "Frankreich" for `FR`.
 * @param code a BCP 47 language tag, or an ISO 3166-1 alpha-2 code of a region. @returns the code where the browser knows no name.
 */
export function displayName(code: string, type: "language" | "region", language: Language): string {
  return new Intl.DisplayNames(language, { type }).of(code) ?? code;
}
