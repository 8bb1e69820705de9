/** Ids of entities, facts and sources: lower-case letters and digits, in words with single hyphens. Apart from the schema, which stays at build time. */
export const KEBAB_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
