/**
 * What the compiler writes and the extension loads: the pack with every date taken apart, so that
 * neither zod nor YAML nor EDTF parsing is needed at run time.
 */
import type { DateRange } from "./date-range";
import type { Alias, Entity, Fact, Pack, Source } from "./pack";

/** A fact whose dates are {@link DateRange}s. */
export type CompiledFact = Omit<Fact, "when" | "knownFrom" | "target"> & {
  readonly when: Omit<Fact["when"], "edtf"> & { readonly date: DateRange };
  readonly knownFrom: Omit<Fact["knownFrom"], "edtf"> & { readonly date: DateRange };
  readonly target?: DateRange;
};

/** A source with its publication date taken apart. */
export type CompiledSource = Source & { readonly issued: DateRange };

/** An entity with the date from which it exists taken apart, and its aliases one by one. */
export type CompiledEntity = Omit<Entity, "exists" | "aliases"> & {
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
  readonly exists?: { readonly from: DateRange; readonly before?: NonNullable<Entity["exists"]>["before"] };
};

/** A whole pack, checked and ready to load. Plain JSON. */
export interface CompiledPack {
  readonly pack: Pack;
  /** The pack's coverage, taken apart. */
  readonly coverage: { readonly from: DateRange; readonly to: DateRange };
  readonly sources: readonly CompiledSource[];
  readonly entities: readonly CompiledEntity[];
  readonly facts: readonly CompiledFact[];
}
