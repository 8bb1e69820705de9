import { render } from "preact";
import { describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { createTranslate } from "@/lib/extension/i18n";
import { both, FOREIGN, LANGUAGES, NAMES, ready, TYPES } from "./test-cards";
import { frame } from "./test-root";
import { controlsIn, each, findLeftovers, findViolations, reachByTab, read, SCHEMES, setScheme, unfold } from "./test-screen";
import { freshCardForEachTest, onClose, show, state } from "./test-show-card";

freshCardForEachTest();

describe.each(LANGUAGES)("in the language %s", (language) => {
  it.each(NAMES)("%s leaves nothing untranslated, unfilled or empty", (name) => {
    const card = show(state(name), language);
    expect(findLeftovers(card)).toEqual([]);
    expect(read(card)).not.toMatch(FOREIGN[language]);
    expect(card.lang).toBe(language);
  });

  it.each(TYPES)("a card says that it is of the type %s", (type) => {
    const card = show(ready([], { entity: { id: "x", type, name: both("X") } }), language);
    expect(each(card, ".kind")).toEqual([createTranslate(language)(`type.${type}`)]);
  });

  it.each(SCHEMES)("axe finds nothing wrong in a %s scheme", async (scheme) => {
    await setScheme(scheme);
    for (const name of NAMES) {
      const card = show(state(name), language);
      // Colours can be measured only where nothing is scrolled away.
      card.style.maxHeight = "none";
      unfold(card);
      expect(await findViolations(card), name).toEqual([]);
    }
    await setScheme("light");
  });
});

describe("the keyboard", () => {
  it.each(NAMES)("reaches all of %s", async (name) => {
    const card = show(state(name));
    const reached = await reachByTab();
    expect(reached).toEqual(expect.arrayContaining(controlsIn(card)));
    // Whatever may scroll has something in it that can have the focus.
    const body = card.querySelector(".body") as Element;
    expect(reached.filter((element) => body.contains(element))).not.toEqual([]);
  });

  it.each(["a card with long facts and no address", "a card with everything at once"])(
    "scrolls %s, as far as axe can see",
    async (name) => {
      const card = show(state(name));
      const body = card.querySelector(".body") as Element;
      expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
      // Colours that are scrolled away cannot be measured; they were above.
      expect((await findViolations(card)).filter((violation) => !violation.startsWith("color-contrast"))).toEqual([]);
    },
  );
});

describe("the close button", () => {
  const button = () => frame.querySelector(".close") as HTMLElement;

  it("closes by mouse and keyboard", async () => {
    show(state("a card with facts"));
    await userEvent.click(button());
    expect(onClose).toHaveBeenCalledTimes(1);
    button().focus();
    await userEvent.keyboard("{Enter}");
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it("shows that the pointer is on it, also where its tint is lost", async () => {
    await setScheme("forced dark");
    show(state("a card with facts"));
    expect(getComputedStyle(button()).outlineStyle).toBe("none");
    await userEvent.hover(button());
    expect(getComputedStyle(button()).outlineStyle).toBe("solid");
    await setScheme("light");
  });

  it("does nothing when a script presses it", () => {
    show(state("a card with facts"));
    button().click();
    button().dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(onClose).not.toHaveBeenCalled();
  });

  it("keeps the focus when the facts arrive", () => {
    show({ name: "loading" });
    button().focus();
    show(state("a card with facts"));
    expect((frame.getRootNode() as ShadowRoot).activeElement).toBe(button());
  });
});

describe("a card moves", () => {
  const animations = async (motion: "reduce" | "no-preference") => {
    await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: motion }] });
    const card = show(state("a card with facts"));
    const count = card.getAnimations({ subtree: true }).length;
    render(null, frame);
    return count;
  };

  it("when it appears, but not for readers who want nothing to move", async () => {
    expect([await animations("no-preference"), await animations("reduce")]).toEqual([1, 0]);
    await setScheme("light");
  });
});
