// Pages as they should not be, one by the address's fragment. Every one ends with the paragraph #end in it.
const kind = location.hash.slice(1);
const sentence = "Ein Satz ohne Namen, der sich wiederholt, bis die Seite voll ist. ";
const article = () => document.querySelector("article");
const ready = (run) => document.addEventListener("DOMContentLoaded", run);
const kinds = {
  "ten-megabytes": () =>
    ready(() => {
      const paragraph = document.createElement("p");
      paragraph.textContent = sentence.repeat(155_000);
      article().prepend(paragraph);
    }),
  "hundred-thousand-nodes": () =>
    ready(() => {
      const many = document.createDocumentFragment();
      for (let at = 0; at < 50_000; at++) many.append(document.createElement("b"), "x ");
      article().prepend(many);
    }),
  deep: () =>
    ready(() => {
      let inner = document.createElement("div");
      const outer = inner;
      for (let at = 0; at < 150; at++) inner = inner.appendChild(document.createElement("div"));
      inner.append(document.getElementById("end"));
      article().append(outer);
    }),
  "empty-nodes": () =>
    ready(() => {
      for (let at = 0; at < 200; at++) article().prepend("", document.createComment(""), document.createElement("span"));
      document.getElementById("end").firstChild.splitText(30).splitText(3);
    }),
  rewriting: () =>
    ready(() => {
      let left = 60;
      const timer = setInterval(() => {
        article().innerHTML = article().innerHTML;
        if (--left === 0) clearInterval(timer);
      }, 30);
    }),
  cloning: () =>
    ready(() => {
      let left = 20;
      const timer = setInterval(() => {
        document.body.replaceWith(document.body.cloneNode(true));
        if (--left === 0) clearInterval(timer);
      }, 80);
    }),
  "deleting-our-host": () =>
    ready(() =>
      new MutationObserver(() => document.querySelectorAll("html > [popover]").forEach((host) => host.remove())).observe(
        document.documentElement,
        { childList: true },
      ),
    ),
  "clearing-highlights": () =>
    ready(() => {
      // Not for ever: what is cleared ten times a second nobody can put back.
      let left = 30;
      const timer = setInterval(() => {
        CSS.highlights.clear();
        if (--left === 0) clearInterval(timer);
      }, 100);
    }),
  frames: () =>
    ready(() => {
      let left = 40;
      const timer = setInterval(() => {
        const frame = document.createElement("iframe");
        frame.srcdoc = "<p>Die Hwasong-18 im Rahmen.";
        article().append(frame);
        setTimeout(() => frame.remove(), 40);
        if (--left === 0) clearInterval(timer);
      }, 50);
    }),
  "built-ins": () => {
    const refuse = () => {
      throw new Error("not here");
    };
    for (const [owner, names] of [
      [Array.prototype, ["map", "filter", "flatMap", "toSorted", "findLast", "at"]],
      [Map.prototype, ["get", "set"]],
      [Set.prototype, ["add", "has"]],
      [Element.prototype, ["closest", "getAttribute", "hasAttribute", "checkVisibility", "attachShadow"]],
      [Document.prototype, ["createRange", "caretPositionFromPoint", "createElement"]],
      [Range.prototype, ["setStart", "setEnd", "getClientRects"]],
      [HighlightRegistry.prototype, ["set", "delete"]],
      [Highlight.prototype, ["add", "delete"]],
      [JSON, ["parse", "stringify"]],
      [window, ["setTimeout", "requestIdleCallback", "MutationObserver", "getSelection"]],
    ]) {
      for (const name of names) owner[name] = refuse;
    }
  },
};
kinds[kind]?.();
