/** What a page has to know of what is set: injected before its annotator, and sent to it whenever something changes. */
import { ENTITY_TYPES } from "@/lib/facts/entity-types";
import { DENSITIES } from "@/lib/matching/density";
import { LANGUAGES, type Settings, SIZES, THEMES } from "./settings-data";

/** Plain data. The style of marks is not in it: the background puts it in as a style sheet. */
export interface PageSettings extends Pick<Settings, "density" | "hiddenTypes" | "language" | "theme" | "size"> {
  /** Articles of this site are annotated without being asked for. */
  readonly isAutomatic: boolean;
}

/** Checks the shape of what claims to be a page's settings; null when it is not. */
export function asPageSettings(value: unknown): PageSettings | null {
  if (typeof value !== "object" || value === null) return null;
  const { density, hiddenTypes, language, theme, size, isAutomatic } = value as Record<string, unknown>;
  const isRight =
    isOneOf(DENSITIES, density) &&
    isOneOf(LANGUAGES, language) &&
    isOneOf(THEMES, theme) &&
    isOneOf(SIZES, size) &&
    typeof isAutomatic === "boolean" &&
    Array.isArray(hiddenTypes) &&
    hiddenTypes.every((type) => isOneOf(ENTITY_TYPES, type));
  return isRight ? { density, hiddenTypes, language, theme, size, isAutomatic } : null;
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}
