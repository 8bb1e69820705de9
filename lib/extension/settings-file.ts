/**
 * The file that settings are exported to and imported from: JSON that a person can read. It is read as a whole or not at all, and
 * whatever is wrong with it is said at once. Missing settings are as by default; unknown ones are mistakes, or a misspelt name would
 * change nothing without a word.
 */
import { KEBAB_ID } from "@/lib/facts/kebab-id";
import { asOfSite, isStoredDismissal, MOST_DISMISSALS, type StoredDismissal } from "./dismissals";
import { findJsonMistake } from "./json-mistake";
import { DEFAULT_SETTINGS, hostOf, readSettings, SETTINGS_VERSION, type Settings, siteOf, unreadableSettings } from "./settings-data";

/** Tells our files from others. */
const FORMAT = "backgrounder-settings";
/** Larger files are not read, in bytes: a thousand dismissals and two thousand sites are a quarter of it. */
export const MAX_FILE_BYTES = 1_000_000;
/** More mistakes than these are not listed. */
const MOST_PROBLEMS = 8;

/** What the file holds. */
export interface SettingsFile {
  readonly settings: Settings;
  readonly dismissed: readonly StoredDismissal[];
}

/** Something that is wrong with a file, and where. */
export type FileProblem =
  | { readonly name: "not-json" /** 1-based. */; readonly line: number }
  /** JSON, but none of our files. */
  | { readonly name: "not-ours" }
  /** Written by a later version of the extension, in a way that this one does not know. */
  | { readonly name: "future"; readonly version: number }
  /** A setting whose value is unreadable, or that there is not. */
  | { readonly name: "setting" | "unknown"; readonly key: string }
  /** The n-th of the dismissals, 1-based. */
  | { readonly name: "dismissed"; readonly number: number }
  | { readonly name: "no-list" }
  | { readonly name: "too-many"; readonly most: number };

/** A file as it was read, or all that is wrong with it. */
export type FileReading =
  | ({ readonly ok: true } & SettingsFile)
  | { readonly ok: false; readonly problems: readonly [FileProblem, ...FileProblem[]] };

/** Settings and dismissals as the text of a file. */
export function writeSettingsFile({ settings, dismissed }: SettingsFile): string {
  return `${JSON.stringify({ format: FORMAT, version: SETTINGS_VERSION, settings, dismissed }, null, 2)}\n`;
}

/** Reads the text of a file. Never throws. */
export function readSettingsFile(text: string): FileReading {
  const mistake = findJsonMistake(text);
  if (mistake !== null) return wrong({ name: "not-json", line: lineOf(text, mistake) });
  const file: unknown = JSON.parse(text);
  if (!isObject(file) || file.format !== FORMAT) return wrong({ name: "not-ours" });
  const { version } = file;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) return wrong({ name: "not-ours" });
  if (version > SETTINGS_VERSION) return wrong({ name: "future", version });
  const { settings, dismissed = [] } = file;
  if (!isObject(settings)) return wrong({ name: "not-ours" });
  const [first, ...others] = [...settingProblems(settings), ...dismissalProblems(dismissed)];
  return first ? wrong(first, others) : read(settings, dismissed as StoredDismissal[]);
}

function wrong(first: FileProblem, others: readonly FileProblem[] = []): FileReading {
  return { ok: false, problems: [first, ...others.slice(0, MOST_PROBLEMS - 1)] };
}

/** Of a text that ends too early the last line with something in it. */
function lineOf(text: string, at: number): number {
  const before = text.slice(0, at);
  return (at === text.length ? before.trimEnd() : before).split("\n").length;
}

function read(settings: object, dismissed: readonly StoredDismissal[]): FileReading {
  const kept = dismissed.map(({ entity, term, scope, place }) => asOfSite({ entity, term, scope, place }));
  const once = new Map(kept.map((one) => [JSON.stringify(one), one]));
  return { ok: true, settings: readSettings(settings), dismissed: [...once.values()] };
}

function settingProblems(settings: Readonly<Record<string, unknown>>): FileProblem[] {
  const unreadable: readonly string[] = unreadableSettings(settings);
  return Object.keys(settings).flatMap((key): FileProblem[] => {
    if (!Object.hasOwn(DEFAULT_SETTINGS, key)) return [{ name: "unknown", key: key.slice(0, 60) }];
    return unreadable.includes(key) ? [{ name: "setting", key }] : [];
  });
}

function dismissalProblems(dismissed: unknown): FileProblem[] {
  if (!Array.isArray(dismissed)) return [{ name: "no-list" }];
  if (dismissed.length > MOST_DISMISSALS) return [{ name: "too-many", most: MOST_DISMISSALS }];
  return dismissed.flatMap((one, at) => (isLasting(one) ? [] : [{ name: "dismissed" as const, number: at + 1 }]));
}

/** Whether a value is a dismissal on a site or anywhere: what holds on single pages is never kept. */
function isLasting(value: unknown): boolean {
  if (!isStoredDismissal(value) || !KEBAB_ID.test(value.entity)) return false;
  if (value.scope === "anywhere") return value.place === "";
  return value.scope === "site" && hostOf(value.place) === siteOf(value.place);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
