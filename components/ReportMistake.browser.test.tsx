import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTranslate, type Language } from "@/lib/extension/i18n";
import { CopyText } from "./CopyText";
import { ReportMistake } from "./ReportMistake";
import { content, FOREIGN, fact, LANGUAGES } from "./test-cards";
import { addCard, frame, freshFrameForEachTest } from "./test-root";
import {
  controlsIn,
  findLeftovers,
  findOverflow,
  findViolations,
  focused,
  reachByTab,
  SCHEMES,
  setScheme,
  setViewport,
  unfold,
} from "./test-screen";

const ADDRESS = "https://paper.example/one?secret=1";
const writeText = vi.fn<(text: string) => Promise<void>>();
freshFrameForEachTest(400, 700, addCard);
beforeEach(() => {
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
  writeText.mockResolvedValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  writeText.mockReset();
});

function show(language: Language = "en", address: string | undefined = ADDRESS): HTMLElement {
  const t = createTranslate(language);
  const facts = [fact("one"), fact("two", { text: { de: "Lang auf Deutsch ".repeat(9), en: "Long in English ".repeat(9) } })];
  render(
    <footer>
      <ReportMistake content={content(facts)} address={address} t={t} />
    </footer>,
    frame,
  );
  unfold(frame);
  return frame;
}
const t = createTranslate("en");
const field = () => frame.querySelector("textarea") as HTMLTextAreaElement;
const copy = () => userEvent.click(frame.querySelector("button") as Element);
const said = () => frame.querySelector("[role=status]")?.textContent;

describe.each(LANGUAGES)("in the language %s", (language) => {
  it("leaves nothing untranslated, unfilled or empty", () => {
    show(language);
    expect(findLeftovers(frame)).toEqual([]);
    expect(frame.textContent).not.toMatch(FOREIGN[language]);
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    expect(await findViolations(show(language))).toEqual([]);
    await copy();
    expect(await findViolations(frame)).toEqual([]);
    await setScheme("light");
  });

  it.each([320, 400])("fits into %d px", async (width) => {
    await setViewport(width, 700);
    // The field itself scrolls.
    expect(findOverflow(show(language)).filter((overflowing) => !/^<(?:textarea|select|option)/.test(overflowing))).toEqual([]);
  });
});

describe("a report", () => {
  it("is copied as it is shown, and that nothing was sent is said", async () => {
    show();
    expect(said()).toBe("");
    await copy();
    expect(writeText.mock.calls).toEqual([[field().value]]);
    expect(said()).toBe(t("report.copied"));
  });

  it("names the fact that it is about", async () => {
    show();
    expect(field().value).not.toContain("fact:");
    await userEvent.selectOptions(frame.querySelector("select") as HTMLElement, "two");
    expect(field().value).toContain("fact: two");
    await copy();
    expect(writeText.mock.lastCall?.[0]).toContain("fact: two");
  });

  it("has the page's address only if the reader wants it", async () => {
    show();
    expect(field().value).not.toContain("paper.example");
    await userEvent.click(frame.querySelector("[type=checkbox]") as Element);
    expect(field().value).toContain(`page: ${ADDRESS}`);
    await userEvent.click(frame.querySelector("[type=checkbox]") as Element);
    expect(field().value).not.toContain("paper.example");
  });

  it("is selected to be copied by hand where the browser has no clipboard", async () => {
    writeText.mockRejectedValue(new Error("not allowed"));
    show();
    await copy();
    await vi.waitFor(() => expect(said()).toBe(t("copy.byHand")));
    expect(focused()).toBe(field());
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe(field().value);
  });

  it("is chosen by keyboard without setting off a page's shortcuts", async () => {
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener("keydown", hear);
    show();
    (frame.querySelector("select") as HTMLElement).focus();
    await userEvent.keyboard("F{Escape}");
    document.removeEventListener("keydown", hear);
    expect(heard).toEqual(["Escape"]);
  });

  it("is within reach of the keyboard", async () => {
    show();
    expect(await reachByTab()).toEqual(expect.arrayContaining(controlsIn(frame)));
  });
});

it("a text to copy is shown only where it has to be copied by hand", async () => {
  const props = { text: "words", label: t("search.original"), done: t("search.copied"), t };
  render(<CopyText {...props} />, frame);
  expect(frame.querySelector("textarea")).toBeNull();
  await copy();
  expect([said(), writeText.mock.calls]).toEqual([t("search.copied"), [["words"]]]);
  writeText.mockRejectedValue(new Error("not allowed"));
  await copy();
  await vi.waitFor(() => expect(field().value).toBe("words"));
});
