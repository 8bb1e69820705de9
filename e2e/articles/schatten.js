document.getElementById("define").addEventListener("click", () => {
  customElements.define(
    "paper-late",
    class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: "open" }).innerHTML = "<p>Zuletzt wurde über die Hwasong-18 geredet.</p>";
      }
    },
  );
});
document.getElementById("more").addEventListener("click", () => {
  const paragraph = document.createElement("p");
  paragraph.textContent = "Aus Pjöngjang hieß es am Morgen, die Gespräche seien offen gewesen.";
  document.querySelector("paper-part").shadowRoot.append(paragraph);
});
