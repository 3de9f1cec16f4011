"use strict";
// The dance of a review works wherever and whenever it comes into a page.
customElements.define(
  "entente-dance",
  class extends HTMLElement {
    connectedCallback() {
      if (!this.classList.contains("scripted")) ententeDance(this);
    }
  }
);
function ententeDance(root) {
  root.classList.add("scripted");
  const panel = root.querySelector(".told");
  const byOffer = new Map();
  let current = null;
  const show = (offer) => {
    if (current !== null) for (const mark of byOffer.get(current)) mark.classList.remove("on");
    current = offer;
    for (const mark of byOffer.get(offer)) mark.classList.add("on");
    panel.textContent = byOffer.get(offer)[0].querySelector("title").textContent;
  };
  for (const mark of root.querySelectorAll("[data-o]")) {
    const same = byOffer.get(mark.dataset.o) ?? [];
    same.push(mark);
    byOffer.set(mark.dataset.o, same);
    mark.addEventListener("pointerenter", () => show(mark.dataset.o));
    mark.addEventListener("click", () => show(mark.dataset.o));
  }
  for (const plot of root.querySelectorAll("svg.dance")) {
    plot.setAttribute("tabindex", "0");
    plot.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step || byOffer.size === 0) return;
      event.preventDefault();
      const next = current === null ? 0 : Math.min(byOffer.size - 1, Math.max(0, Number(current) + step));
      show(String(next));
    });
  }
}
