/// <reference types="node" />
/** The mentions that recall is measured on: those of the evaluation. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CompiledPack } from "@/lib/facts/compiled-pack";
import type { PlantedMention } from "./recall";

const SEED = 1;

/** Planted mentions of the names of a pack; null where the evaluation is not there. */
export async function plantMentions(pack: CompiledPack): Promise<PlantedMention[] | null> {
  const folder = resolve(import.meta.dirname, "../eval/variations");
  if (!["names.ts", "make-variations.ts"].every((file) => existsSync(resolve(folder, file)))) return null;
  const { namesOf } = await import("@/eval/variations/names");
  const { makeVariations } = await import("@/eval/variations/make-variations");
  return makeVariations(namesOf(pack), SEED);
}
