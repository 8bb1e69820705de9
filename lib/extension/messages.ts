/**
 * Every message between the extension's parts, as data, and the checks that whatever arrives has to pass.
 * Answers are plain data; a failure is an answer with `ok: false`, never an exception across contexts.
 */
import type { CardContent } from "@/lib/facts/card-content";
import type { EntityType } from "@/lib/facts/entity-types";
import { KEBAB_ID } from "@/lib/facts/kebab-id";
import type { LocalText } from "@/lib/facts/pack";
import type { ChosenDate, PageDate } from "@/lib/facts/page-date";
import type { Timeline } from "@/lib/facts/timeline";
import { type Dismissal, isDismissalScope, isTerm } from "@/lib/matching/dismissal";
import { asCite, type CiteMessage } from "./cite-message";

export type { CiteAnswer } from "./cite-message";

import { isStoredDismissal, type StoredDismissal } from "./dismissals";
import { asPageSettings, type PageSettings } from "./page-settings";
import { asChange, readSettings, type Settings } from "./settings-data";

/** Sent by scripts in a page; whoever answers checks that the sender is one. */
export type FromPage =
  /** The gate: this document is an article. */
  | { readonly type: "article-found" }
  /** The annotator: so many entities are annotated now, on a page that the reader has asked for or not; also after a return from the back-forward cache. */
  | { readonly type: "counted"; readonly count: number; readonly isAskedFor: boolean }
  /** The annotator of a page: a frame has been loaded that may hold text. */
  | { readonly type: "frame-loaded" }
  /** The annotator: what stands on the card of this entity, on a page of this day that names these too, the most mentioned first? */
  | { readonly type: "card"; readonly entity: string; readonly day: string | null; readonly others: readonly string[] }
  /** The annotator: everything on this entity, in the order of time, for a page of this day. */
  | { readonly type: "timeline"; readonly entity: string; readonly day: string | null }
  /** The annotator: this fact, to be copied in this form; answered with a `CiteAnswer`. */
  | CiteMessage
  /** The annotator: which matches has the reader dismissed here? */
  | { readonly type: "dismissals" }
  /** The reader dismisses a match on this page, this site or anywhere, or takes that back; answered as `dismissals` is. */
  | ({ readonly type: "dismiss" } & Dismissal)
  | ({ readonly type: "restore" } & Dismissal);

/** Sent by the popup to the background. */
export type FromPopup =
  /** What do the facts rest on? Answered with a `PackMaterial`, or null. */
  | { readonly type: "material" }
  | { readonly type: "annotate"; readonly tabId: number }
  | { readonly type: "set-site"; readonly tabId: number; readonly host: string; readonly isOn: boolean }
  /** Open a source, at the passage that the address names. */
  | { readonly type: "open-source"; readonly url: string }
  /** Which entities of the pack are called like this? Answered with `FoundName`s. */
  | { readonly type: "search"; readonly query: string }
  /** What stands on the card of this entity, as of this day, on a page that names these too? Answered with a `CardAnswer`. */
  | { readonly type: "pack-card"; readonly entity: string; readonly day: string | null; readonly others: readonly string[] }
  /** An entity's timeline, whatever the tab shows. */
  | { readonly type: "pack-timeline"; readonly entity: string; readonly day: string | null }
  /** As from a page. */
  | CiteMessage
  /** Take back what was dismissed on the page in this tab. */
  | ({ readonly type: "restore-in"; readonly tabId: number } & Dismissal)
  /** Set something, on every page from now on; in a private window in private windows alone. */
  | { readonly type: "change-settings"; readonly change: Partial<Settings>; readonly isPrivate: boolean }
  /** Set everything back to the default, and take back every dismissal. */
  | { readonly type: "reset-settings" }
  /** Settings and dismissals from a file, in place of all that there are. */
  | { readonly type: "replace-settings"; readonly settings: Settings; readonly dismissed: readonly StoredDismissal[] }
  /** Dismissals on sites and anywhere, in place of all that there are. */
  | { readonly type: "replace-dismissed"; readonly dismissed: readonly StoredDismissal[] }
  /** Take back a dismissal on a site or anywhere. */
  | { readonly type: "restore-stored"; readonly dismissal: StoredDismissal };

/** Sent to the annotator in a tab. */
export type ToPage =
  | { readonly type: "list" }
  | { readonly type: "annotate-anyway" }
  | { readonly type: "show"; readonly entity: string }
  | { readonly type: "step"; readonly direction: 1 | -1 }
  /** This is set from now on. */
  | { readonly type: "set-page"; readonly settings: PageSettings }
  /** Open the card of the term that was gone to last. */
  | { readonly type: "open" }
  /** Read the page as of the reader's date; null: its own again. */
  | { readonly type: "set-date"; readonly date: ChosenDate | null }
  /** The reader has dismissed a match somewhere, or taken it back. */
  | { readonly type: "dismissals-changed" }
  | { readonly type: "stop" };

/** How terms are marked on pages. */
export type Marking = Pick<Settings, "density" | "style">;

/** An entity found on a page. */
export interface FoundEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: LocalText;
  /** How often it is mentioned. */
  readonly count: number;
}

/** Words that would be marked on a page if they were not dismissed. */
export interface DismissedMatch extends Dismissal {
  /** The entity's. */
  readonly name: LocalText;
}

/** Answer to `list`. */
export interface PageReport {
  readonly entities: readonly FoundEntity[];
  /** Whether the page is annotated: an article, or asked for. */
  readonly isWanted: boolean;
  /** Whether the reader has asked for it, whatever is annotated without that. */
  readonly isAskedFor: boolean;
  /** The page is still being read: more may come. */
  readonly isReading: boolean;
  readonly date: PageDate | null;
  /** The reader's date in its place; null where none was set. */
  readonly chosenDate: ChosenDate | null;
  readonly dismissed: readonly DismissedMatch[];
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
  /** Only chosen sites are annotated without being asked for, and this is none of them. */
  | { readonly name: "not-chosen"; readonly tabId: number; readonly host: string }
  /** Nothing is annotated without being asked for. */
  | { readonly name: "on-click"; readonly tabId: number; readonly host: string }
  | { readonly name: "annotated"; readonly tabId: number; readonly host: string; readonly report: PageReport };

/** Answer to `card`. */
export type CardAnswer = { readonly ok: true; readonly content: CardContent } | { readonly ok: false };
/** Answer to `timeline`. */
export type TimelineAnswer = { readonly ok: true; readonly content: Timeline } | { readonly ok: false };
/** Answer to `counted`: whether the page may stay annotated, and what is set now: it may have been away when something changed. */
export interface CountedAnswer {
  readonly isOn: boolean;
  readonly settings: PageSettings;
}
/** Answer to `dismissals`, `dismiss` and `restore`: what holds on the page now. */
export interface DismissalsAnswer {
  readonly dismissals: readonly Dismissal[];
}
/** Answer to the popup's messages. */
export interface DoneAnswer {
  readonly ok: boolean;
}

/** Longest name that can be searched for, in UTF-16 code units. */
export const MAX_QUERY = 100;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** So many of a page's entities bear on what a card shows. */
export const MAX_OTHERS_ON_PAGE = 40;

function areOthers(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MAX_OTHERS_ON_PAGE && value.every((id) => typeof id === "string" && KEBAB_ID.test(id));
}

function hasType(value: unknown): value is { readonly type: unknown } & Record<string, unknown> {
  return typeof value === "object" && value !== null && "type" in value;
}

function isDay(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && ISO_DAY.test(value));
}

/** Checks the shape of what claims to come from a page; null when it is none of ours. */
export function asFromPage(value: unknown): FromPage | null {
  if (!hasType(value)) return null;
  if (value.type === "article-found" || value.type === "frame-loaded") return { type: value.type };
  if (
    value.type === "counted" &&
    Number.isSafeInteger(value.count) &&
    (value.count as number) >= 0 &&
    typeof value.isAskedFor === "boolean"
  ) {
    return { type: "counted", count: value.count as number, isAskedFor: value.isAskedFor };
  }
  if (value.type === "cite") return asCite(value);
  if (value.type === "dismissals") return { type: "dismissals" };
  if (value.type === "dismiss" || value.type === "restore") {
    const dismissal = asDismissal(value);
    return dismissal && { type: value.type, ...dismissal };
  }
  if (typeof value.entity === "string" && KEBAB_ID.test(value.entity) && isDay(value.day)) {
    const asked = { entity: value.entity, day: value.day };
    if (value.type === "timeline") return { type: "timeline", ...asked };
    if (value.type === "card" && areOthers(value.others)) return { type: "card", ...asked, others: value.others };
  }
  return null;
}

/** Checks the shape of what claims to come from the popup; null when it is none of ours. */
export function asFromPopup(value: unknown): FromPopup | null {
  if (!hasType(value)) return null;
  if (value.type === "material") return { type: "material" };
  const question = asPackQuestion(value) ?? asSetting(value) ?? asCite(value);
  if (question) return question;
  if (!Number.isSafeInteger(value.tabId)) return null;
  const tabId = value.tabId as number;
  if (value.type === "annotate") return { type: "annotate", tabId };
  if (value.type === "restore-in") {
    const dismissal = asDismissal(value);
    return dismissal && { type: "restore-in", tabId, ...dismissal };
  }
  if (value.type === "set-site" && typeof value.host === "string" && value.host !== "" && typeof value.isOn === "boolean") {
    return { type: "set-site", tabId, host: value.host, isOn: value.isOn };
  }
  return null;
}

/** Checks the shape of what claims to come from the extension; null when it is none of ours. */
export function asToPage(value: unknown): ToPage | null {
  if (!hasType(value)) return null;
  if (
    value.type === "list" ||
    value.type === "annotate-anyway" ||
    value.type === "open" ||
    value.type === "dismissals-changed" ||
    value.type === "stop"
  ) {
    return { type: value.type };
  }
  if (value.type === "show" && typeof value.entity === "string" && KEBAB_ID.test(value.entity)) {
    return { type: "show", entity: value.entity };
  }
  if (value.type === "set-page") {
    const settings = asPageSettings(value.settings);
    return settings && { type: "set-page", settings };
  }
  if (value.type === "step" && (value.direction === 1 || value.direction === -1)) return { type: "step", direction: value.direction };
  return value.type === "set-date" ? asSetDate(value.date) : null;
}

/** What the popup asks of the pack, whatever the tab shows. */
function asPackQuestion({ type, url, query, entity, day, others }: Record<string, unknown>): FromPopup | null {
  if (type === "open-source" && typeof url === "string" && /^https?:\/\//.test(url)) return { type, url };
  if (type === "search" && typeof query === "string" && query.length <= MAX_QUERY) return { type, query };
  if (typeof entity !== "string" || !KEBAB_ID.test(entity) || !isDay(day)) return null;
  if (type === "pack-timeline") return { type, entity, day };
  return type === "pack-card" && areOthers(others) ? { type, entity, day, others } : null;
}

/** What is set on the options page. Settings of a file were read before they are sent; here only their shape counts. */
function asSetting({ type, change, isPrivate, settings, dismissed, dismissal }: Record<string, unknown>): FromPopup | null {
  if (type === "reset-settings") return { type };
  if (type === "change-settings" && typeof isPrivate === "boolean") {
    const known = asChange(change);
    return known && { type, change: known, isPrivate };
  }
  if (type === "restore-stored" && isStoredDismissal(dismissal)) return { type, dismissal };
  if (!Array.isArray(dismissed) || !dismissed.every(isStoredDismissal)) return null;
  if (type === "replace-dismissed") return { type, dismissed };
  const known = asChange(settings);
  return type === "replace-settings" && known ? { type, settings: readSettings(known), dismissed } : null;
}

function asDismissal({ entity, term, scope }: Record<string, unknown>): Dismissal | null {
  const isRight = typeof entity === "string" && KEBAB_ID.test(entity) && isTerm(term) && isDismissalScope(scope);
  return isRight ? { entity, term, scope } : null;
}

function asSetDate(date: unknown): ToPage | null {
  if (date === null) return { type: "set-date", date };
  if (typeof date !== "object" || !("day" in date) || !isDay(date.day)) return null;
  return { type: "set-date", date: { day: date.day } };
}
