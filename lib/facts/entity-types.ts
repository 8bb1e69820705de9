/** What an entity can be. Closed: a new type needs a word in both interface languages. Apart from the schema, which stays at build time. */
export const ENTITY_TYPES = ["person", "place", "organisation", "weapon", "treaty", "event", "concept"] as const;
/** A word of {@link ENTITY_TYPES}. */
export type EntityType = (typeof ENTITY_TYPES)[number];
