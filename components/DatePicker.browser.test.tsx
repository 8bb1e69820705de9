import { render } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language, type Translate } from "@/lib/extension/i18n";
import type { ReadingDate } from "@/lib/facts/page-date";
import { DatePicker, type DatePickerProps } from "./DatePicker";
import { LANGUAGES } from "./test-cards";
import { addCard, frame, freshFrameForEachTest } from "./test-root";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  reachByTab,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";

const onChoose = vi.fn<DatePickerProps["onChoose"]>();
const own = (origin: NonNullable<ReadingDate["own"]>["origin"]): ReadingDate => ({ own: { day: "2023-09-14", origin }, chosen: null });
const DAY = { de: "14. September 2023", en: "14 September 2023" } as const;
const OTHER_DAY = { de: "1. August 2022", en: "1 August 2022" } as const;

/** Every date that a page can be read as of, with how it is said. */
const DATES: readonly (readonly [name: string, date: ReadingDate, said: (t: Translate) => string])[] = [
  ["as published", own("published"), (t) => `${t("date.page", { date: DAY[t.language] })} (${t("date.origin.published")})`],
  ["as changed", own("updated"), (t) => `${t("date.page", { date: DAY[t.language] })} (${t("date.origin.updated")})`],
  ["as given in the article", own("time"), (t) => `${t("date.page", { date: DAY[t.language] })} (${t("date.origin.time")})`],
  ["by the address", own("address"), (t) => `${t("date.page", { date: DAY[t.language] })} (${t("date.origin.address")})`],
  ["without a date", { own: null, chosen: null }, (t) => t("date.pageUndated")],
  [
    "as of the reader's day",
    { ...own("published"), chosen: { day: "2022-08-01" } },
    (t) => `${t("date.readAsOf", { date: OTHER_DAY[t.language] })} (${t("date.chosen")})`,
  ],
  ["without a date by choice", { ...own("time"), chosen: { day: null } }, (t) => `${t("date.readUndated")} (${t("date.chosen")})`],
];

freshFrameForEachTest(400, 600, addCard);
afterEach(() => {
  onChoose.mockReset();
});

function show(date: ReadingDate, language: Language = "en"): HTMLElement {
  render(<DatePicker date={date} t={createTranslate(language)} onChoose={onChoose} />, frame);
  unfold(frame);
  return frame;
}

const field = () => frame.querySelector("input") as HTMLInputElement;
const button = (key: "date.none" | "date.own") =>
  [...frame.querySelectorAll("button")].find(({ textContent }) => textContent === createTranslate("en")(key)) as HTMLElement;

describe.each(LANGUAGES)("in the language %s", (language) => {
  it.each(DATES)("a page read %s says so, and where the date comes from", (_, date, said) => {
    const t = createTranslate(language);
    expect(show(date, language).querySelector("summary")?.textContent).toBe(`${said(t)} ${t("date.change")}`);
    expect(findLeftovers(frame)).toEqual([]);
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    for (const [name, date] of DATES) expect(await findViolations(show(date, language)), name).toEqual([]);
    await setScheme("light");
  });

  it.each([320, 400])("fits into %d px", async (width) => {
    await setViewport(width, 600);
    for (const [name, date] of DATES) expect(findOverflow(show(date, language)), name).toEqual([]);
  });
});

describe("a reader", () => {
  it("reaches everything by keyboard", async () => {
    show(own("published"));
    expect(await reachByTab()).toEqual(expect.arrayContaining(controlsIn(frame)));
  });

  it("finds the day in the field, and sets another", async () => {
    show(own("published"));
    expect(field().value).toBe("2023-09-14");
    await userEvent.fill(field(), "2022-08-01");
    expect(onChoose.mock.lastCall).toEqual([{ day: "2022-08-01" }]);
  });

  it("sets nothing while a year is being typed, nor by emptying the field", async () => {
    show(own("published"));
    await userEvent.fill(field(), "0002-08-01");
    await userEvent.fill(field(), "");
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("reads without a date, or by the page's own, and sees which", async () => {
    show({ ...own("published"), chosen: { day: null } });
    expect([button("date.none"), button("date.own")].map((one) => one.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
    expect(field().value).toBe("");
    await userEvent.click(button("date.own"));
    await userEvent.click(button("date.none"));
    expect(onChoose.mock.calls).toEqual([[null], [{ day: null }]]);
  });

  it("does not set off a page's shortcuts by typing, but Escape goes through", async () => {
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener("keydown", hear);
    show(own("published"));
    field().focus();
    await userEvent.keyboard("2{Escape}");
    document.removeEventListener("keydown", hear);
    expect(heard).toEqual(["Escape"]);
  });
});
