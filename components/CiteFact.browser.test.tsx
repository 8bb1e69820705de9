/** "Cite" beside a source: five forms, copied or selected, and said so. */
import { render } from "preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import { Card } from "./Card";
import type { Cite } from "./cite-context";
import { both, citation, counterpart, fact, LANGUAGES, ready } from "./test-cards";
import { frame, freshFrameForEachTest } from "./test-root";
import { findOverflow, findViolations, reachByTab, SCHEMES, setScheme, setViewport } from "./test-screen";

const FORMS = ["Text", "Markdown", "APA", "DIN ISO 690", "CSL-JSON"];
const onCite = vi.fn<Cite>();
const writeText = vi.spyOn(navigator.clipboard, "writeText");

freshFrameForEachTest(1000, 800);
beforeEach(() => {
  onCite.mockReset();
  onCite.mockImplementation(async (id, format, language) => ({ ok: true, text: `${id} ${format} ${language}` }));
  writeText.mockReset();
  writeText.mockResolvedValue();
});

const facts = [fact("one", { citations: [citation(), citation({ title: "Another" })], counterparts: [counterpart("contradicts")] })];

function show(language: Language = "en", cite: Cite | undefined = onCite): void {
  const head = { type: "weapon", name: both("KN-23") } as const;
  render(
    <Card head={head} status={ready(facts)} t={createTranslate(language)} isDialog onClose={() => {}} {...(cite && { onCite: cite })} />,
    frame,
  );
}

const folds = () => [...frame.querySelectorAll<HTMLDetailsElement>("details.citing")];
const open = async (at = 0) => {
  await userEvent.click(folds()[at]?.querySelector("summary") as HTMLElement);
  return folds()[at] as HTMLDetailsElement;
};
const button = (fold: Element, name: string) =>
  [...fold.querySelectorAll("button")].find(({ textContent }) => textContent === name) as HTMLButtonElement;
const said = (fold: Element) => fold.querySelector("[role=status]")?.textContent;

describe("an entry of a card", () => {
  it("can be cited once, however many sources it has, and so can what stands against it", () => {
    show();
    expect(folds()).toHaveLength(2);
    expect(folds()[0]?.closest(".cite")?.textContent).toMatch(/· Cite/);
  });

  it.each([
    [1000, 800],
    [1000, 420],
    [320, 260],
  ])("shows every form when it is opened at the lower edge, in a window of %d × %d", async (width, height) => {
    await setViewport(width, height);
    const long = fact("long", { text: both("A long text. ".repeat(40)) });
    render(null, frame);
    const head = { type: "weapon", name: both("KN-23") } as const;
    const status = ready([long, fact("second"), fact("third")]);
    render(<Card head={head} status={status} t={createTranslate("en")} isDialog onClose={() => {}} onCite={onCite} />, frame);
    const scroller = [frame.querySelector(".body"), frame.querySelector(".card")].find(
      (part) => part && part.scrollHeight > part.clientHeight && getComputedStyle(part).overflowY === "auto",
    );
    for (const fold of folds()) {
      const summary = fold.querySelector("summary") as HTMLElement;
      summary.focus({ preventScroll: true });
      // Its summary is the last that is seen.
      if (scroller) scroller.scrollTop += summary.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
      await userEvent.keyboard("{Enter}");
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const view = (scroller ?? frame.querySelector(".body"))?.getBoundingClientRect() as DOMRect;
      for (const part of [summary, button(fold, "CSL-JSON")]) {
        const { top, bottom } = part.getBoundingClientRect();
        expect([top >= view.top - 1, bottom <= view.bottom + 1]).toEqual([true, true]);
      }
      await userEvent.keyboard("{Enter}");
    }
  });

  it("has nothing to copy where nobody can be asked", () => {
    render(null, frame);
    const head = { type: "weapon", name: both("KN-23") } as const;
    render(<Card head={head} status={ready(facts)} t={createTranslate("en")} onClose={() => {}} />, frame);
    expect(folds()).toEqual([]);
  });

  it.each(LANGUAGES)("is copied in every form in the card's language: %s", async (language) => {
    show(language);
    const fold = await open();
    expect([...fold.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual(FORMS);
    for (const form of FORMS) {
      await userEvent.click(button(fold, form));
      await vi.waitFor(() => expect(said(fold)).toBe(language === "de" ? `Kopiert: ${form}.` : `Copied: ${form}.`));
    }
    const asked = ["text", "markdown", "apa", "iso690", "csl-json"].map((format) => `one ${format} ${language}`);
    expect(writeText.mock.calls.flat()).toEqual(asked);
  });

  it("of what stands against it copies that", async () => {
    show();
    await userEvent.click(button(await open(1), "APA"));
    expect(onCite.mock.calls).toEqual([["other-contradicts", "apa", "en"]]);
  });

  it("is shown and selected where the browser has no clipboard for us", async () => {
    writeText.mockRejectedValue(new Error("no clipboard"));
    show();
    const fold = await open();
    await userEvent.click(button(fold, "DIN ISO 690"));
    await vi.waitFor(() => expect(said(fold)).toBe("Selected. Copy it now."));
    const field = fold.querySelector("textarea") as HTMLTextAreaElement;
    expect(field.value).toBe("one iso690 en");
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  it("says so when nobody answers, and copies the next time", async () => {
    onCite.mockRejectedValueOnce(new Error("gone"));
    show();
    const fold = await open();
    await userEvent.click(button(fold, "Text"));
    await vi.waitFor(() => expect(said(fold)).toBe("That did not work. Please try again."));
    await userEvent.click(button(fold, "Text"));
    await vi.waitFor(() => expect(said(fold)).toBe("Copied: Text."));
  });

  it("is copied in the form that was asked for last, whatever comes first", async () => {
    let answerFirst = (_: { ok: true; text: string }) => {};
    onCite.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
    show();
    const fold = await open();
    await userEvent.click(button(fold, "Text"));
    await userEvent.click(button(fold, "APA"));
    await vi.waitFor(() => expect(said(fold)).toBe("Copied: APA."));
    answerFirst({ ok: true, text: "late" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(writeText.mock.calls).toEqual([["one apa en"]]);
    expect(said(fold)).toBe("Copied: APA.");
  });

  it("does not move what follows when it has been copied", async () => {
    show();
    const fold = await open();
    const next = frame.querySelector(".clash") as HTMLElement;
    const before = next.getBoundingClientRect().top;
    await userEvent.click(button(fold, "Text"));
    await vi.waitFor(() => expect(said(fold)).toBe("Copied: Text."));
    expect(next.getBoundingClientRect().top).toBe(before);
  });

  it("is in reach of the keyboard", async () => {
    show();
    const summary = folds()[0]?.querySelector("summary") as HTMLElement;
    expect(await reachByTab()).toContain(summary);
    summary.focus();
    await userEvent.keyboard("{Enter}{Tab}{Tab}{Enter}");
    await vi.waitFor(() => expect(onCite.mock.calls).toEqual([["one", "markdown", "en"]]));
  });

  describe.each(SCHEMES)("in %s", (scheme) => {
    it.each([320, 1000])("fits and is accessible, open, at %d px", async (width) => {
      await setScheme(scheme);
      await setViewport(width, 800);
      writeText.mockRejectedValue(new Error("no clipboard"));
      show("de");
      const fold = await open();
      await userEvent.click(button(fold, "APA"));
      await vi.waitFor(() => expect(fold.querySelector("textarea")).not.toBeNull());
      expect(findOverflow(frame)).toEqual([]);
      expect(await findViolations(fold)).toEqual([]);
    });
  });
});
