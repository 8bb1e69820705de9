import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { continueTabbingAfter, noteFocusPlace, returnToFocusPlace } from "./focus-place";

/** A host of ours, as a card has one. */
function ours(): { host: HTMLElement; inside: HTMLElement } {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const inside = document.createElement("section");
  inside.tabIndex = -1;
  inside.textContent = "card";
  root.append(inside);
  return { host, inside };
}
afterEach(() => document.body.replaceChildren());
const by = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

/** Notes the place, takes the focus away into a card, closes that, and returns. */
function leaveAndReturn(meanwhile: () => void = () => {}): boolean {
  const place = noteFocusPlace();
  const { host, inside } = ours();
  document.documentElement.append(host);
  inside.focus();
  getSelection()?.removeAllRanges();
  meanwhile();
  host.remove();
  return returnToFocusPlace(place);
}

describe("the way back leads to", () => {
  it.each([
    ["a text field", "<input id='a' value='twelve words'>"],
    ["a larger one", "<textarea id='a'>twelve words</textarea>"],
  ])("the caret in %s", (_, html) => {
    document.body.innerHTML = html;
    const field = by<HTMLInputElement>("a");
    field.focus();
    field.setSelectionRange(3, 6, "backward");
    expect([leaveAndReturn(), document.activeElement, field.selectionStart, field.selectionEnd, field.selectionDirection]).toEqual([
      true,
      field,
      3,
      6,
      "backward",
    ]);
  });

  it("the caret in text that is edited in place", () => {
    document.body.innerHTML = "<div id='a' contenteditable><p>one</p><p id='b'>twelve</p></div>";
    by("a").focus();
    getSelection()?.collapse(by("b").firstChild, 4);
    expect([leaveAndReturn(), document.activeElement]).toEqual([true, by("a")]);
    expect([getSelection()?.focusNode, getSelection()?.focusOffset]).toEqual([by("b").firstChild, 4]);
  });

  it("a link, and the words that were selected", () => {
    document.body.innerHTML = "<p id='p'>some words</p><a id='a' href='#a'>link</a>";
    by("a").focus();
    getSelection()?.setBaseAndExtent(by("p").firstChild as Text, 8, by("p").firstChild as Text, 2);
    expect([leaveAndReturn(), document.activeElement, getSelection()?.toString()]).toEqual([true, by("a"), "me wor"]);
    expect(getSelection()?.anchorOffset).toBe(8);
  });

  it("a button in a shadow root of the page", () => {
    document.body.innerHTML = "<div id='a'></div>";
    const root = by("a").attachShadow({ mode: "open" });
    root.innerHTML = "<button>x</button>";
    root.querySelector("button")?.focus();
    expect([leaveAndReturn(), root.activeElement?.tagName]).toEqual([true, "BUTTON"]);
  });

  it("an input without a caret", () => {
    document.body.innerHTML = "<input id='a' type='number' value='3'>";
    by("a").focus();
    expect([leaveAndReturn(), document.activeElement]).toEqual([true, by("a")]);
  });

  it.each<readonly [string, () => void]>([
    ["is gone", () => by("a").remove()],
    ["cannot have it any more", () => (by<HTMLButtonElement>("a").disabled = true)],
  ])("nowhere, if what had the focus %s", (_, change) => {
    document.body.innerHTML = "<button id='a'>x</button>";
    by("a").focus();
    expect(leaveAndReturn(change)).toBe(false);
  });

  it("nowhere, if nothing had the focus; the words selected are selected again, unless they are gone", () => {
    document.body.innerHTML = "<p id='p'>some words</p>";
    const text = by("p").firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 4);
    expect([leaveAndReturn(), getSelection()?.toString()]).toEqual([false, "some"]);
    getSelection()?.setBaseAndExtent(text, 5, text, 10);
    expect(leaveAndReturn(() => (text.data = "less"))).toBe(false);
  });
});

it("Tab goes on from a term, forwards and backwards, and the page stays as it was", async () => {
  document.body.innerHTML =
    "<a id='a' href='#a'>a</a><p>Some <b id='t'>term</b> and more</p><a id='b' href='#b'>b</a><a id='c' href='#c'>c</a>";
  const before = document.body.innerHTML;
  const range = document.createRange();
  range.selectNodeContents(by("t").firstChild as Text);
  const go = () => {
    (document.activeElement as HTMLElement).blur();
    const { host, inside } = ours();
    continueTabbingAfter(range, host, inside);
    expect(document.body.innerHTML).toBe(before);
  };
  go();
  await userEvent.tab();
  expect(document.activeElement?.id).toBe("b");
  go();
  await userEvent.tab({ shift: true });
  expect(document.activeElement?.id).toBe("a");
});
