/** An index with what look-ups in it need, prepared when a page starts. */
import { type ParsedAlias, parseAlias } from "./alias";
import { MAX_ENDING, possibleEndings } from "./endings";
import { FuzzyLookUp } from "./fuzzy-blocks";
import type { NameIndex } from "./name-index";
import type { TermIndex } from "./open-index";
import { FLAG, Tokens } from "./tokens";

/** What stays of a word without its ending. */
const MIN_STEM = 2;

/** Opened once, used for every block of a page. */
export class Lexicon {
  readonly index: TermIndex;
  readonly names: NameIndex;
  readonly fuzzy: FuzzyLookUp;
  /** Endings that a word may lose, by its last two letters (endings.ts). */
  readonly endings: Uint8Array;
  /** Words that are no misspelt name, folded as tokens are. */
  readonly ordinary: ReadonlySet<string>;
  /** The tokens of the text that is being looked at. */
  readonly tokens = new Tokens();
  /** Looks into the index so far: what the cost of a text is counted in. */
  steps = 0;
  readonly #aliases: ParsedAlias[] = [];

  constructor(index: TermIndex) {
    this.index = index;
    this.names = index.names;
    this.fuzzy = new FuzzyLookUp(index.names);
    this.endings = possibleEndings(index.names.groups);
    this.ordinary = new Set(index.ordinary.split(" "));
  }

  /** How many letters a token of the text may lose as an ending: bit n is set for n of them. */
  endingsAt(token: number): number {
    const { from, flags, letters } = this.tokens;
    const last = (from[token + 1] as number) - 1;
    const room = last + 1 - (from[token] as number) - MIN_STEM;
    if (room <= 0 || ((flags[token] as number) & (FLAG.digit | FLAG.alone)) !== 0) return 0;
    const possible = this.endings[((letters[last] as number) & 31) * 32 + ((letters[last - 1] as number) & 31)] as number;
    return room >= MAX_ENDING ? possible : possible & ((2 << room) - 1);
  }

  /** An alias, taken apart when it is first met. */
  alias(number: number): ParsedAlias {
    this.#aliases[number] ??= parseAlias(this.names, number, (entity) => this.index.entities[entity]?.type ?? null);
    return this.#aliases[number] as ParsedAlias;
  }
}
