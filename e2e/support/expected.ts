/** What the bundled pack finds in our articles; the one place to change when the pack grows. */

/** Every highlight of e2e/articles/gipfel.html, in order. */
export const GIPFEL_HIGHLIGHTS = [
  "Kim Jong Un",
  "Kosmodrom Wostotschny",
  "Wladimir Putin",
  "Seoul",
  "Nordkoreas",
  "Putin",
  "Moskau",
  "nordkoreanischen",
  "russischen",
  "KN‑23",
  "Hwasong-18",
  "Sergej Schoigu",
  "Pjöngjang",
  "Schoigu",
  "UN-Sicherheitsrats",
  "Sicherheitsrat",
  "Nordkorea",
  "Kim",
  "Söldnertruppe Wagner",
  "Seoul",
  "DVRK",
  "Russland",
] as const;

/** Different entities in it: the number on the icon. */
export const GIPFEL_TERMS = 13;

/** Every highlight of e2e/articles/summit.html, in order. */
export const SUMMIT_HIGHLIGHTS = [
  "Vladimir Putin",
  "Comprehensive Strategic Partnership Treaty",
  "Pyongyang",
  "Kim Jong-un",
  "Moscow",
  "Alexander Matsegora",
  "Russian",
  "North Korean",
  "Kim’s",
  "KN-23",
  "UN Security Council",
  "North Korea’s",
  "Russia",
  "Wagner Group",
  "Vostochny Cosmodrome",
  "Sergei Shoigu",
  "Hwasong-18",
] as const;
