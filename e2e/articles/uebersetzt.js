/**
 * What browsers do to a page that they translate. Chromium puts each text into two `<font>` elements and marks the document;
 * Firefox writes the text nodes anew. Both take it back when the reader wants the original.
 */
const WORDS = {
  "Sergei Shoigu": "Sergej Schoigu",
  "Kim Jong-un": "Kim Jong Un",
  "North Korea’s": "Nordkoreas",
  missiles: "Raketen",
  signed: "unterschrieb",
};
const translate = (text) => Object.entries(WORDS).reduce((done, [from, to]) => done.replaceAll(from, to), text);

function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() !== "") texts.push(walker.currentNode);
  return texts;
}

window.translateLikeChromium = () => {
  document.documentElement.classList.add("translated-ltr");
  document.documentElement.lang = "de";
  const undo = textsOf(document.querySelector("article")).map((text) => {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    outer.setAttribute("style", "vertical-align: inherit;");
    inner.setAttribute("style", "vertical-align: inherit;");
    inner.textContent = translate(text.data);
    outer.append(inner);
    text.replaceWith(outer);
    return () => outer.replaceWith(text);
  });
  return () => {
    document.documentElement.classList.remove("translated-ltr");
    document.documentElement.lang = "en";
    for (const step of undo) step();
  };
};

window.translateLikeFirefox = () => {
  const undo = textsOf(document.querySelector("article")).map((text) => {
    const { data } = text;
    text.data = translate(data);
    return () => {
      text.data = data;
    };
  });
  return () => {
    for (const step of undo) step();
  };
};
