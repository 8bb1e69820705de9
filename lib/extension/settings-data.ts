/**
 * What a reader can set, as data: what there is to choose from, what holds where nothing was chosen, and how what was stored by an
 * earlier version, or comes from a file, is read. Where it is kept: settings-store.ts.
 */
import { ENTITY_TYPES, type EntityType } from "@/lib/facts/entity-types";
import { DENSITIES, type Density } from "@/lib/matching/density";

/** Where pages are annotated without being asked for: on every site, on those that the reader chose, or nowhere. */
export const MODES = ["everywhere", "chosen", "click"] as const;
export type Mode = (typeof MODES)[number];
/** What a marked term looks like, from quiet to loud. */
export const MARK_STYLES = ["faint", "underline", "tint"] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];
/** The style sheets of marks: one for all of them, and one for each. */
export const MARK_FILES = {
  all: "/highlights.css",
  faint: "/highlights-faint.css",
  underline: "/highlights-underline.css",
  tint: "/highlights-tint.css",
} as const satisfies Readonly<Record<MarkStyle | "all", string>>;
/** The language of everything that we say; the browser's own, or one apart from it. */
export const LANGUAGES = ["browser", "de", "en"] as const;
export type LanguageChoice = (typeof LANGUAGES)[number];
/** The colours of cards and of our own pages; the system's, or some apart from it. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
/** How large cards and our own pages are. */
export const SIZES = ["normal", "large", "largest"] as const;
export type Size = (typeof SIZES)[number];
/** What each size multiplies lengths by. */
export const SIZE_FACTORS: Readonly<Record<Size, number>> = { normal: 1, large: 1.2, largest: 1.5 };

/** Everything that a reader can set, dismissed matches aside (dismissals.ts). */
export interface Settings {
  readonly mode: Mode;
  /** Sites, as {@link siteOf} has them, on which pages are annotated in the mode `chosen`. */
  readonly sitesOn: readonly string[];
  /** Sites on which nothing is annotated, in any mode. */
  readonly sitesOff: readonly string[];
  /** Types of entities that are not marked. */
  readonly hiddenTypes: readonly EntityType[];
  readonly density: Density;
  readonly style: MarkStyle;
  readonly language: LanguageChoice;
  readonly theme: Theme;
  readonly size: Size;
}

/** What holds where nothing was chosen. */
export const DEFAULT_SETTINGS: Settings = {
  mode: "everywhere",
  sitesOn: [],
  sitesOff: [],
  hiddenTypes: [],
  density: "section",
  style: "underline",
  language: "browser",
  theme: "system",
  size: "normal",
};

/** Raised whenever stored settings have to be read in another way than before; {@link migrate} knows all earlier ones. */
export const SETTINGS_VERSION = 2;

/** More sites than these are not kept; nobody chooses so many by hand. */
const MOST_SITES = 2000;
/** Longest name of a host that there can be, in ASCII characters (RFC 1035). */
const LONGEST_HOST = 253;

type Reading = { readonly [Key in keyof Settings]: (value: unknown) => Settings[Key] | null };

const READ: Reading = {
  mode: oneOf(MODES),
  sitesOn: asHosts,
  sitesOff: asHosts,
  hiddenTypes: (value) => (Array.isArray(value) && value.every(isEntityType) ? [...new Set(value)] : null),
  density: oneOf(DENSITIES),
  style: oneOf(MARK_STYLES),
  language: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  size: oneOf(SIZES),
};
const KEYS = Object.keys(READ) as (keyof Settings)[];

/** Reads settings from whatever is there: what is missing or unreadable is as by default. Never throws. */
export function readSettings(value: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...readable(value).settings };
}

/** Reads a change of some of the settings; null where one of them is unreadable, or there is none. */
export function asChange(value: unknown): Partial<Settings> | null {
  const { settings, wrong } = readable(value);
  return wrong.length > 0 || Object.keys(settings).length === 0 ? null : settings;
}

/** Names of settings that are there and cannot be read. */
export function unreadableSettings(value: unknown): readonly (keyof Settings)[] {
  return readable(value).wrong;
}

/**
 * What the storage holds as settings of today. Version 1 had two entries of their own: `sitesOff`, and `marking` with density and style.
 * @param stored all that the storage area holds.
 */
export function migrate({ settings, sitesOff, marking }: Readonly<Record<string, unknown>>): Settings {
  if (settings !== undefined) return readSettings(settings);
  return readSettings({ sitesOff, ...(typeof marking === "object" ? marking : {}) });
}

/** Entries of the storage that only earlier versions had. */
export const FORMER_KEYS = ["sitesOff", "marking"] as const;

function readable(value: unknown): { readonly settings: Partial<Settings>; readonly wrong: readonly (keyof Settings)[] } {
  if (typeof value !== "object" || value === null) return { settings: {}, wrong: [] };
  const given = KEYS.filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  const read = given.map((key) => [key, READ[key]((value as Record<string, unknown>)[key])] as const);
  return {
    settings: Object.fromEntries(read.filter(([, setting]) => setting !== null)) as Partial<Settings>,
    wrong: read.filter(([, setting]) => setting === null).map(([key]) => key),
  };
}

function oneOf<Value extends string>(values: readonly Value[]): (value: unknown) => Value | null {
  return (value) => values.find((one) => one === value) ?? null;
}

function isEntityType(value: unknown): value is EntityType {
  return ENTITY_TYPES.some((type) => type === value);
}

function asHosts(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length > MOST_SITES) return null;
  const hosts = value.map((host) => (typeof host === "string" ? hostOf(host) : null));
  return hosts.every((host) => host !== null) ? [...new Set(hosts)] : null;
}

/** The site that a host belongs to: readers take a newspaper with and without "www." for the same. */
export function siteOf(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, "");
}

/** The site of what somebody typed or pasted: a name, or a whole address. Null where it is neither. */
export function hostOf(text: string): string | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isHost = /^https?:$/.test(protocol) && hostname !== "" && hostname.length <= LONGEST_HOST && !/[\s*%]/.test(hostname);
  return isHost ? siteOf(hostname) : null;
}
