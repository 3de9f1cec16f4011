"use strict";
(() => {
  const panel = document.getElementById("hover");
  const marks = [...document.querySelectorAll("[data-o]")];
  const byOffer = new Map();
  for (const mark of marks) {
    const list = byOffer.get(mark.dataset.o) ?? [];
    list.push(mark);
    byOffer.set(mark.dataset.o, list);
  }
  let current = null;
  const show = (offer) => {
    if (current !== null) for (const mark of byOffer.get(current)) mark.classList.remove("on");
    current = offer;
    for (const mark of byOffer.get(offer)) mark.classList.add("on");
    panel.textContent = byOffer.get(offer)[0].querySelector("title").textContent;
  };
  for (const mark of marks) {
    mark.addEventListener("pointerenter", () => show(mark.dataset.o));
    mark.addEventListener("click", () => show(mark.dataset.o));
  }
  const last = byOffer.size - 1;
  for (const plot of document.querySelectorAll("svg.dance")) {
    plot.setAttribute("tabindex", "0");
    plot.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step || byOffer.size === 0) return;
      event.preventDefault();
      const next = current === null ? 0 : Math.min(last, Math.max(0, Number(current) + step));
      show(String(next));
    });
  }
})();
