const root = document.getElementById("root");
const long =
  "Die Verhandlungen ziehen sich seit Wochen hin, und niemand im Saal wollte am Abend sagen, woran es liegt. Draußen warteten die Wagenkolonnen mit laufenden Motoren, drinnen wurde das Licht gelöscht und wieder angemacht. ";
document.getElementById("open").addEventListener("click", () => {
  history.pushState({}, "", "/app/artikel");
  root.innerHTML = "<p>Lädt …</p>";
  setTimeout(() => {
    root.innerHTML = `<article><h1>Nacht der langen Gespräche</h1><p>${long}Am Ende trat Sergej Schoigu vor die Kameras.</p><p>${long}</p><p>${long}</p></article>`;
  }, 300);
});
document.getElementById("home").addEventListener("click", () => {
  history.pushState({}, "", "/app.html");
  root.innerHTML = "<h1>Übersicht</h1><p>Sergej Schoigu und andere Themen des Tages.</p>";
});
document.getElementById("more").addEventListener("click", () => {
  const paragraph = document.createElement("p");
  paragraph.id = "late";
  paragraph.textContent = "Später kam die Rede auf die Hwasong-18 und auf Wostotschny.";
  (root.querySelector("article") ?? root).append(paragraph);
});
