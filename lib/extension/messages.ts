/**
 * Every message between the extension's parts, as data, and the checks that whatever arrives has to pass.
 * Answers are plain data; a failure is an answer with `ok: false`, never an exception across contexts.
 */
import type { CardContent } from "@/lib/facts/card-content";
import type { EntityType, LocalText } from "@/lib/facts/pack";
import type { PageDate } from "@/lib/facts/page-date";
import type { Timeline } from "@/lib/facts/timeline";
import { DENSITIES, type Density } from "@/lib/matching/density";

/** Sent by scripts in a page; whoever answers checks that the sender is one. */
export type FromPage =
  /** The gate: this document is an article. */
  | { readonly type: "article-found" }
  /** The annotator: so many entities are annotated now, also after a return from the back-forward cache. */
  | { readonly type: "counted"; readonly count: number }
  /** The annotator of a page: a frame has been loaded that may hold text. */
  | { readonly type: "frame-loaded" }
  /** The annotator: what stands on the card of this entity, on a page of this day that names these too, the most mentioned first? */
  | { readonly type: "card"; readonly entity: string; readonly day: string | null; readonly others: readonly string[] }
  /** The annotator: everything on this entity, in the order of time, for a page of this day. */
  | { readonly type: "timeline"; readonly entity: string; readonly day: string | null };

/** Sent by the popup to the background. */
export type FromPopup =
  /** What do the facts rest on? Answered with a `Material`, or null. */
  | { readonly type: "material" }
  | { readonly type: "annotate"; readonly tabId: number }
  | { readonly type: "set-site"; readonly tabId: number; readonly host: string; readonly isOn: boolean }
  /** How terms are to be marked from now on, on every page. */
  | { readonly type: "set-marking"; readonly density: Density; readonly style: MarkStyle };

/** Sent to the annotator in a tab. */
export type ToPage =
  | { readonly type: "list" }
  | { readonly type: "annotate-anyway" }
  | { readonly type: "show"; readonly entity: string }
  | { readonly type: "step"; readonly direction: 1 | -1 }
  /** Paint so many of the mentions from now on. */
  | { readonly type: "set-density"; readonly density: Density }
  /** Open the card of the term that was gone to last. */
  | { readonly type: "open" }
  | { readonly type: "stop" };

/** What a marked term looks like: a dotted line under it, or a tint behind it. */
export const MARK_STYLES = ["underline", "tint"] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** How terms are marked on pages. */
export interface Marking {
  readonly density: Density;
  readonly style: MarkStyle;
}

/** An entity found on a page. */
export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: LocalText;
  /** How often it is mentioned. */
  readonly count: number;
}

/** Answer to `list`. */
export interface PageReport {
  readonly entities: readonly FoundEntity[];
  /** Whether the page is annotated: an article, or asked for. */
  readonly isWanted: boolean;
  /** The page is still being read: more may come. */
  readonly isReading: boolean;
  readonly date: PageDate | null;
  /** Last ISO day that the material knows about; null when open. */
  readonly coverageEnd: string | null;
}

/** State of a tab, each with only what belongs to it. */
export type TabState =
  /** The browser's own pages, stores, reader view, files: no extension may read them. */
  | { readonly name: "no-access" }
  /** Not HTML: a PDF, an image. */
  | { readonly name: "not-html"; readonly tabId: number; readonly host: string }
  | { readonly name: "off"; readonly tabId: number; readonly host: string }
  /** The reader has withheld access to this site; opening the popup lends it for once. */
  | { readonly name: "withheld"; readonly tabId: number; readonly host: string; readonly origin: string }
  | { readonly name: "not-article"; readonly tabId: number; readonly host: string }
  | { readonly name: "annotated"; readonly tabId: number; readonly host: string; readonly report: PageReport };

/** Answer to `card`. */
export type CardAnswer = { readonly ok: true; readonly content: CardContent } | { readonly ok: false };
/** Answer to `timeline`. */
export type TimelineAnswer = { readonly ok: true; readonly content: Timeline } | { readonly ok: false };
/** Answer to `counted`: whether the page may stay annotated. */
export interface CountedAnswer {
  readonly isOn: boolean;
}
/** Answer to the popup's messages. */
export interface DoneAnswer {
  readonly ok: boolean;
}

const ENTITY_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** So many of a page's entities bear on what a card shows. */
export const MAX_OTHERS_ON_PAGE = 40;

function areOthers(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MAX_OTHERS_ON_PAGE && value.every((id) => typeof id === "string" && ENTITY_ID.test(id));
}

function hasType(value: unknown): value is { readonly type: unknown } & Record<string, unknown> {
  return typeof value === "object" && value !== null && "type" in value;
}

function isDensity(value: unknown): value is Density {
  return DENSITIES.some((density) => density === value);
}

/** Checks what claims to be a marking, from a message or from the storage; null when it is none. */
export function asMarking({ density, style }: Record<string, unknown>): Marking | null {
  const known = MARK_STYLES.find((one) => one === style);
  return known && isDensity(density) ? { density, style: known } : null;
}

/** Checks the shape of what claims to come from a page; null when it is none of ours. */
export function asFromPage(value: unknown): FromPage | null {
  if (!hasType(value)) return null;
  if (value.type === "article-found" || value.type === "frame-loaded") return { type: value.type };
  if (value.type === "counted" && Number.isSafeInteger(value.count) && (value.count as number) >= 0) {
    return { type: "counted", count: value.count as number };
  }
  const isDay = value.day === null || (typeof value.day === "string" && ISO_DAY.test(value.day));
  if (typeof value.entity === "string" && ENTITY_ID.test(value.entity) && isDay) {
    const asked = { entity: value.entity, day: value.day as string | null };
    if (value.type === "timeline") return { type: "timeline", ...asked };
    if (value.type === "card" && areOthers(value.others)) return { type: "card", ...asked, others: value.others };
  }
  return null;
}

/** Checks the shape of what claims to come from the popup; null when it is none of ours. */
export function asFromPopup(value: unknown): FromPopup | null {
  if (!hasType(value)) return null;
  if (value.type === "material") return { type: "material" };
  if (value.type === "set-marking") {
    const marking = asMarking(value);
    return marking && { type: "set-marking", ...marking };
  }
  if (!Number.isSafeInteger(value.tabId)) return null;
  const tabId = value.tabId as number;
  if (value.type === "annotate") return { type: "annotate", tabId };
  if (value.type === "set-site" && typeof value.host === "string" && value.host !== "" && typeof value.isOn === "boolean") {
    return { type: "set-site", tabId, host: value.host, isOn: value.isOn };
  }
  return null;
}

/** Checks the shape of what claims to come from the extension; null when it is none of ours. */
export function asToPage(value: unknown): ToPage | null {
  if (!hasType(value)) return null;
  if (value.type === "list" || value.type === "annotate-anyway" || value.type === "open" || value.type === "stop") {
    return { type: value.type };
  }
  if (value.type === "show" && typeof value.entity === "string" && ENTITY_ID.test(value.entity)) {
    return { type: "show", entity: value.entity };
  }
  if (value.type === "set-density" && isDensity(value.density)) return { type: "set-density", density: value.density };
  if (value.type === "step" && (value.direction === 1 || value.direction === -1)) return { type: "step", direction: value.direction };
  return null;
}
