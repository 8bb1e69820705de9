// What the page puts over its article: two dialogs, and the article in full screen.
const by = (id) => document.getElementById(id);
by("read").addEventListener("click", () => by("background").showModal());
by("done").addEventListener("click", () => by("background").close());
by("consent").addEventListener("click", () => by("cookies").showModal());
by("agree").addEventListener("click", () => by("cookies").close());
by("full").addEventListener("click", () => by("stage").requestFullscreen());
