import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readingDay } from "@/lib/facts/page-date";
import { PageDay } from "./page-day";

const address = location.href;
let meta: HTMLMetaElement;

beforeEach(() => {
  meta = document.createElement("meta");
  meta.setAttribute("property", "article:published_time");
  meta.content = "2023-09-14T06:30:00+02:00";
  document.head.append(meta);
});
afterEach(() => {
  meta.remove();
  history.replaceState(null, "", address);
});

describe("the day of a page", () => {
  it("is the page's own until the reader sets one, and again afterwards", () => {
    const day = new PageDay(document);
    expect(day.date).toEqual({ own: { day: "2023-09-14", origin: "published" }, chosen: null });
    day.choose({ day: "2022-08-01" });
    expect(day.date).toEqual({ own: { day: "2023-09-14", origin: "published" }, chosen: { day: "2022-08-01" } });
    expect(readingDay(day.date)).toBe("2022-08-01");
    day.choose(null);
    expect(readingDay(day.date)).toBe("2023-09-14");
  });

  it("may be set to none, which is something else than nothing set", () => {
    const day = new PageDay(document);
    day.choose({ day: null });
    expect(readingDay(day.date)).toBeNull();
    expect(day.date.own?.day).toBe("2023-09-14");
  });

  it("is read anew: pages fill it in late", () => {
    const day = new PageDay(document);
    meta.remove();
    expect(readingDay(day.date)).toBeNull();
    document.head.append(meta);
    expect(readingDay(day.date)).toBe("2023-09-14");
  });

  it("is the next article's own where a single-page site goes on to it, but stays with a jump inside the page", () => {
    const day = new PageDay(document);
    day.choose({ day: "2022-08-01" });
    location.hash = "further-down";
    expect(readingDay(day.date)).toBe("2022-08-01");
    history.replaceState(null, "", "/another-article");
    expect(day.date.chosen).toBeNull();
  });
});
