// What this page sees is read by the test through `seen`.
const seen = { messages: [], events: [], mutations: [], resources: [], globals: Object.getOwnPropertyNames(window), untrusted: 0 };
window.seen = seen;
addEventListener("message", (event) => seen.messages.push(String(JSON.stringify(event.data))), true);

// Custom events: every dispatch that goes through this page's own EventTarget, and every unknown type heard on window.
for (const type of ["wxt:content-script-started", "wxt:locationchange"]) addEventListener(type, () => seen.events.push(type), true);
// Before the traps are set: these listeners are ours.
addEventListener("securitypolicyviolation", (event) => seen.events.push(`csp:${event.violatedDirective}`), true);
const listen = EventTarget.prototype.addEventListener;
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  seen.events.push(event.type);
  return dispatch.call(this, event);
};
EventTarget.prototype.addEventListener = function (type, ...rest) {
  seen.events.push(`listener:${type}`);
  return listen.call(this, type, ...rest);
};

new MutationObserver((records) => {
  for (const record of records) {
    for (const node of [...record.addedNodes, ...record.removedNodes]) {
      seen.mutations.push(`${record.type} ${node.nodeName} in ${record.target.nodeName}`);
      if (node.nodeType === 1 && record.addedNodes.length > 0) {
        seen.host = {
          html: node.outerHTML,
          text: node.textContent,
          shadow: node.shadowRoot === null ? "closed" : "open",
          attributes: node.getAttributeNames(),
        };
      }
    }
    if (record.type === "attributes") seen.mutations.push(`attribute ${record.attributeName} of ${record.target.nodeName}`);
    if (record.type === "characterData") seen.mutations.push("characterData");
  }
}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.resources.push(entry.name);
}).observe({ type: "resource", buffered: true });

// Built-ins that a careless extension would trip over or run through.
Array.prototype.push = new Proxy(Array.prototype.push, { apply: (target, self, values) => Reflect.apply(target, self, values) });
window.tryToOpen = () => {
  const word = document.getElementById("text");
  const box = word.getBoundingClientRect();
  for (const type of ["pointermove", "pointerover", "mousemove", "click", "keydown"]) {
    word.dispatchEvent(
      new (type === "keydown" ? KeyboardEvent : PointerEvent)(type, {
        bubbles: true,
        clientX: box.left + 330,
        clientY: box.top + 14,
        key: "Escape",
        pointerType: "mouse",
      }),
    );
    seen.untrusted++;
  }
};
