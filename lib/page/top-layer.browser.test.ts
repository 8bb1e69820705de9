import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReachTest, homeFor, TopLayer } from "./top-layer";

let layer: TopLayer;
let host: HTMLElement;
let root: ShadowRoot;
const onLost = vi.fn<() => void>();

beforeEach(() => {
  host = document.createElement("div");
  root = host.attachShadow({ mode: "open" });
  root.innerHTML = `
    <style>:host { all: initial; position: fixed; inset: 0 auto auto 0; }</style>
    <section tabindex="-1" style="position: fixed; left: 20px; top: 20px; width: 90px; height: 60px; overflow: auto; background: white">
      <button>press</button><p style="height: 400px"></p>
    </section>`;
  layer = new TopLayer(host, root, onLost);
});
afterEach(() => {
  layer.putAway();
  document.body.replaceChildren();
  onLost.mockReset();
});

const by = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const text = (id: string) => by(id).firstChild as Node;
const frames = async (count = 3) => {
  for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
};
const isOnTop = () => document.elementFromPoint(40, 40) === host;
const COVER = "style='position: fixed; inset: 0; width: 300px; height: 300px; margin: 0'";

describe("the home of our node is", () => {
  it.each<readonly [name: string, html: string, open: () => void, home: string]>([
    ["the document, where nothing is open", "<p id='term'>term</p><dialog id='a'></dialog>", () => {}, "HTML"],
    [
      "the document, under a dialog that is not modal",
      "<p id='term'>t</p><dialog id='a'></dialog>",
      () => by<HTMLDialogElement>("a").show(),
      "HTML",
    ],
    [
      "the modal dialog that the term is in",
      "<dialog id='a'><p id='term'>t</p></dialog>",
      () => by<HTMLDialogElement>("a").showModal(),
      "a",
    ],
    ["the modal dialog over the term", "<p id='term'>t</p><dialog id='a'></dialog>", () => by<HTMLDialogElement>("a").showModal(), "a"],
    [
      "the upper of two modal dialogs, wherever it stands",
      "<dialog id='b'><button>x</button></dialog><dialog id='a'><p id='term'>t</p></dialog>",
      () => {
        by<HTMLDialogElement>("a").showModal();
        by<HTMLDialogElement>("b").showModal();
      },
      "b",
    ],
    ["the popover that the term is in", "<div id='a' popover><p id='term'>t</p></div>", () => by("a").showPopover(), "a"],
    ["the document, where a popover is elsewhere", "<div id='a' popover>x</div><p id='term'>t</p>", () => by("a").showPopover(), "HTML"],
    [
      "a popover inside of the modal dialog",
      "<dialog id='b'><div id='a' popover><p id='term'>t</p></div></dialog>",
      () => {
        by<HTMLDialogElement>("b").showModal();
        by("a").showPopover();
      },
      "a",
    ],
  ])("%s", (_, html, open, home) => {
    document.body.innerHTML = html;
    open();
    const found = homeFor(text("term"));
    expect(found.id || found.tagName).toBe(home);
  });
});

it("a term behind a modal dialog, or inert, cannot be reached; one in it can", () => {
  document.body.innerHTML = "<p id='out'>out</p><p inert><b id='inert'>x</b></p><dialog id='a'><p id='in'>in</p></dialog>";
  const reached = () => ["out", "inert", "in"].filter((id) => createReachTest()(text(id)));
  expect(reached()).toEqual(["out", "in"]);
  by<HTMLDialogElement>("a").showModal();
  expect(reached()).toEqual(["in"]);
});

describe("our node", () => {
  it("moves into a modal dialog that opens, above it, keeps focus and scroll position, and moves back", async () => {
    document.body.innerHTML = `<p id='term'>term</p><dialog id='a' ${COVER}><button>x</button></dialog>`;
    layer.showFor(text("term"));
    const [section, button] = [root.querySelector("section") as HTMLElement, root.querySelector("button") as HTMLElement];
    section.scrollTop = 33;
    button.focus({ preventScroll: true });
    await frames();
    by<HTMLDialogElement>("a").showModal();
    // The browser itself puts the focus into the dialog.
    expect(root.activeElement).toBe(null);
    await frames();
    expect([host.parentElement?.id, isOnTop(), section.scrollTop]).toEqual(["a", true, 33]);
    button.focus({ preventScroll: true });
    by<HTMLDialogElement>("a").close();
    await frames();
    expect([host.parentElement, isOnTop(), section.scrollTop]).toEqual([document.documentElement, true, 33]);
    layer.putAway();
    expect(host.isConnected).toBe(false);
  });

  it("comes back where the page removes the dialog that it is in", async () => {
    document.body.innerHTML = "<p id='term'>term</p><dialog id='a'>x</dialog>";
    by<HTMLDialogElement>("a").showModal();
    layer.showFor(text("term"));
    by("a").remove();
    await frames();
    expect([host.parentElement, isOnTop()]).toEqual([document.documentElement, true]);
  });

  it("stays above a popover that opens after it, with focus and scroll position; folded sections are none of its business", async () => {
    document.body.innerHTML = `<p id='term'>t</p><div id='a' popover='manual' ${COVER}>x</div><details id='d'><summary>s</summary></details>`;
    layer.showFor(text("term"));
    const [section, button] = [root.querySelector("section") as HTMLElement, root.querySelector("button") as HTMLElement];
    section.scrollTop = 33;
    button.focus({ preventScroll: true });
    await frames();
    by("a").showPopover();
    await frames();
    expect([isOnTop(), root.activeElement, section.scrollTop]).toEqual([true, button, 33]);
    const hide = vi.spyOn(host, "hidePopover");
    by<HTMLDetailsElement>("d").open = true;
    await frames();
    expect(hide).not.toHaveBeenCalled();
  });

  it("gives up on a page that takes it away again and again, and says so once", async () => {
    document.body.innerHTML = "<p id='term'>term</p>";
    layer.showFor(text("term"));
    const observer = new MutationObserver(() => host.remove());
    observer.observe(document.documentElement, { childList: true });
    host.remove();
    await frames(40);
    observer.disconnect();
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it("put away and shown again is as it was", async () => {
    document.body.innerHTML = "<p id='term'>term</p>";
    layer.showFor(text("term"));
    const [section, button] = [root.querySelector("section") as HTMLElement, root.querySelector("button") as HTMLElement];
    section.scrollTop = 33;
    button.focus({ preventScroll: true });
    await frames();
    layer.putAway();
    expect(document.querySelector("[popover]")).toBe(null);
    layer.showFor(text("term"));
    expect([root.activeElement, section.scrollTop]).toEqual([button, 33]);
  });
});
