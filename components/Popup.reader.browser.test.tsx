import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate } from "@/lib/extension/i18n";
import type { PopupProps } from "./Popup";
import { each, focused, setScheme } from "./test-screen";
import {
  annotated,
  entities,
  freshPopupForEachTest,
  MARKING,
  NAMES,
  onAllow,
  onAnnotate,
  onDate,
  onMark,
  onMode,
  onRestore,
  onSettings,
  onSheet,
  onShow,
  onSwitch,
  press,
  show,
  state,
  tab,
  unfolded,
} from "./test-show-popup";

freshPopupForEachTest();

describe("a reader", () => {
  const t = createTranslate("en");

  it("goes to a term", async () => {
    show(annotated());
    await press("Sergei Shoigu");
    expect(onShow.mock.calls).toEqual([["sergei-shoigu"]]);
  });

  it("sees which term the pointer is on, also where tints are lost", async () => {
    await setScheme("forced dark");
    const row = show(state("a popup over an article")).querySelector("li button") as Element;
    expect(getComputedStyle(row).outlineStyle).toBe("none");
    await userEvent.hover(row);
    expect(getComputedStyle(row).outlineStyle).toBe("solid");
    await setScheme("light");
  });

  it("has a page annotated that is no article", async () => {
    show(state("a popup over a page that is no article"));
    await press(t("popup.annotateAnyway"));
    expect(onAnnotate).toHaveBeenCalledOnce();
  });

  it("allows a page once, or its site", async () => {
    show(state("a popup over a site that was not allowed"));
    await press(t("popup.annotateOnce"));
    expect([onAnnotate.mock.calls.length, onAllow.mock.calls]).toEqual([1, []]);
    await press(t("popup.allowSite"));
    expect([onAnnotate.mock.calls.length, onAllow.mock.calls]).toEqual([1, [["https://paper.example"]]]);
  });

  it("switches a site off and on, by mouse and keyboard", async () => {
    const control = () => document.querySelector("[role=switch]") as HTMLInputElement;
    show(annotated());
    expect([control().checked, control().getAttribute("aria-checked")]).toEqual([true, "true"]);
    await userEvent.click(control());
    expect(onSwitch.mock.calls).toEqual([[false]]);
    show(state("a popup over a site that is off"));
    expect([control().checked, control().getAttribute("aria-checked")]).toEqual([false, "false"]);
    control().focus();
    await userEvent.keyboard(" ");
    expect(onSwitch.mock.calls).toEqual([[false], [true]]);
  });

  it("sees how terms are marked, and changes one thing at a time", async () => {
    const [density, style] = show(annotated()).querySelectorAll<HTMLSelectElement>(".marking select");
    if (!density || !style) throw new Error("no choice");
    const seen = (select: HTMLSelectElement) => select.selectedOptions[0]?.text;
    expect([seen(density), seen(style)]).toEqual(["once in each section", "underlined"]);
    await userEvent.selectOptions(density, "every time");
    await userEvent.selectOptions(style, "tinted");
    expect(onMark.mock.calls).toEqual([[{ ...MARKING, density: "every" }], [{ ...MARKING, style: "tint" }]]);
    show(annotated(), "en", false, { marking: { density: "page", style: "tint" } });
    expect([seen(density), seen(style)]).toEqual(["once on the page", "tinted"]);
  });

  it.each([
    ["nothing is marked", annotated({ entities: [] }), MARKING],
    ["it is not known yet", annotated(), null],
    ["the site is off", state("a popup over a site that is off"), MARKING],
  ] as const)("is not asked how terms are marked where %s", (_, shown, marking) => {
    expect(show(shown, "en", false, { marking }).querySelector(".marking")).toBeNull();
  });

  it("sees where pages are annotated by themselves, and changes it", async () => {
    const select = () => document.querySelector(".where select") as HTMLSelectElement;
    show(annotated());
    expect(select().selectedOptions[0]?.text).toBe(t("popup.where.everywhere"));
    await userEvent.selectOptions(select(), t("popup.where.click"));
    await userEvent.selectOptions(select(), t("popup.where.chosen"));
    expect(onMode.mock.calls).toEqual([["click"], ["chosen"]]);
  });

  it("chooses a site, or has one page of it annotated", async () => {
    show(state("a popup over a site that was not chosen"));
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(false);
    await press(t("popup.annotateOnce"));
    expect([onAnnotate.mock.calls.length, onSwitch.mock.calls]).toEqual([1, []]);
    await press(t("popup.chooseSite"));
    expect([onAnnotate.mock.calls.length, onSwitch.mock.calls]).toEqual([1, [[true]]]);
  });

  it("sees no switch that lies: on a page that was asked for a site is not chosen, and on click there is none", () => {
    show(annotated(), "en", false, { where: { mode: "chosen", isOn: false } });
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(false);
    expect(show(annotated(), "en", false, { where: { mode: "click", isOn: false } }).querySelector("[role=switch]")).toBeNull();
  });

  it("asks for a page where pages have to be asked for, and allows a site again that was off", async () => {
    show(state("a popup over a page that may be asked for"));
    await press(t("menu.annotate"));
    expect(onAnnotate).toHaveBeenCalledOnce();
    show(state("a popup over a site that is off"), "en", false, { where: { mode: "click", isOn: false } });
    await press(t("popup.allowAgain"));
    expect(onSwitch.mock.calls).toEqual([[true]]);
  });

  it("is told that types are hidden where nothing was found", () => {
    show(annotated({ entities: [] }), "en", false, { hidesTypes: true });
    expect(each(document.body, ".state p")).toEqual([t("popup.nothing.hidden")]);
  });

  it("gets to all settings from everywhere", async () => {
    for (const name of NAMES) {
      show(state(name));
      await press(t("popup.allSettings"));
    }
    expect(onSettings).toHaveBeenCalledTimes(NAMES.length);
  });

  it("reads the page without a date, and by its own again", async () => {
    unfolded(show(annotated()));
    await press(t("date.none"));
    await press(t("date.own"));
    expect(onDate.mock.calls).toEqual([[{ day: null }], [null]]);
  });

  it("brings back what was dismissed", async () => {
    const popup = unfolded(show(state("a popup over an article where all is dismissed")));
    expect(each(popup, ".dismissed span")[1]).toBe(
      `${t("popup.dismissedTerm", { term: "Kim site", name: "Kim Jong Un in English" })}, ${t("wrong.site", { host: tab.host })}`,
    );
    await userEvent.click(popup.querySelectorAll(".dismissed button")[1] as Element);
    expect(onRestore.mock.calls).toEqual([[{ entity: "kim-jong-un", term: "Kim site", scope: "site" }]]);
  });

  it("the sheet for a class is asked for where there are terms, and only there", async () => {
    show(annotated());
    await press("Class sheet");
    expect(onSheet).toHaveBeenCalledTimes(1);
    for (const without of [annotated({ entities: [] }), { name: "off", ...tab } as const, null]) {
      expect(each(show(without), "button")).not.toContain("Class sheet");
    }
  });

  it.each([
    ["de", "Blatt für die Klasse"],
    ["en", "Class sheet"],
  ] as const)("is not offered the sheet where it would leave a private window (%s)", (language, title) => {
    const sheets = (changes: Partial<PopupProps>) =>
      each(show(annotated(), language, false, changes), "button").filter((text) => text === title);
    expect([sheets({ onSheet }), sheets({ onSheet: null })]).toEqual([[title], []]);
  });

  it("sees the switch as it was when switching failed", async () => {
    show(annotated());
    await userEvent.click(document.querySelector("[role=switch]") as Element);
    show(annotated(), "en", true);
    expect((document.querySelector("[role=switch]") as HTMLInputElement).checked).toBe(true);
  });

  it.each([
    ["kim", ["Kim Jong Un"]],
    ["SHOIGU", ["Sergei Shoigu"]],
    ["schoigu", ["Sergei Shoigu"]],
    ["pjongyang", ["Pyongyang"]],
    ["  kn23  ", ["KN-23"]],
    ["   ", entities.map(({ name }) => name.en.replace(" in English", ""))],
  ])("filters by “%s”", async (query, names) => {
    const popup = show(annotated());
    await userEvent.fill(popup.querySelector("input[type=search]") as Element, query);
    const shown = each(popup, ".name").map((name) => name.replace(" in English", ""));
    expect(new Set(shown)).toEqual(new Set(names));
  });

  it("is told what fits no term, and gets all of them back", async () => {
    const popup = show(annotated());
    const filter = popup.querySelector("input[type=search]") as Element;
    await userEvent.fill(filter, "xyzxyz");
    expect(each(popup, ".list [role=status]")).toEqual([t("popup.noneFiltered", { query: "xyzxyz" })]);
    expect(each(popup, ".name, h2")).toEqual([]);
    await userEvent.fill(filter, "");
    expect(each(popup, ".name")).toHaveLength(entities.length);
  });

  it("keeps filter and focus while the page is read on", async () => {
    const popup = show(annotated({ entities: entities.slice(0, 2) }));
    const filter = popup.querySelector("input[type=search]") as HTMLInputElement;
    await userEvent.fill(filter, "shoigu");
    show(annotated());
    expect(each(popup, ".name")).toEqual(["Sergei Shoigu in English"]);
    expect([filter.value, focused()]).toEqual(["shoigu", filter]);
  });
});
