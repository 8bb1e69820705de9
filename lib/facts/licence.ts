/** Licences of packs as people know them; a pack names its own by an SPDX expression (https://spdx.org/licenses/). */

/** Where a licence can be read. Null for an expression of several, or what is no SPDX identifier. */
export function licenceAddress(licence: string): string | null {
  if (licence === "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/.exec(licence) ?? [];
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return /^[A-Za-z0-9.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : null;
}
