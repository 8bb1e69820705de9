/// <reference types="node" />
/**
 * Prints a checked pack as JSON: `npm run --silent pack:export [-- PACKFOLDER]`. Everything that the YAML says, left-out
 * fields filled in, dates in EDTF as written, in the order of the files. Mistakes go to standard error, exit code 1.
 */
import { compileOrFail, readArguments } from "./pack-command";
import { BUNDLED_PACK } from "./read-pack-folder";

const { located } = compileOrFail(readArguments().folder ?? BUNDLED_PACK, "nothing was exported");
const valuesOf = <T>(entries: readonly { readonly value: T }[]) => entries.map(({ value }) => value);
const exported = {
  pack: located.pack.value,
  sources: valuesOf(located.sources),
  entities: valuesOf(located.entities),
  facts: valuesOf(located.facts),
};
process.stdout.write(`${JSON.stringify(exported, null, 2)}\n`);
