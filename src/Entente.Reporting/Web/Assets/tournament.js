(function () {
  "use strict";
  var root = document.documentElement;
  var tip = document.getElementById("tip");
  var pinned = null;
  root.classList.add("scripted");

  // The browser's own hints are slow and cannot be styled: the same words are shown at once instead.
  document.querySelectorAll("main [title]").forEach(function (element) {
    element.dataset.t = element.getAttribute("title");
    element.removeAttribute("title");
  });
  document.querySelectorAll("main svg title").forEach(function (title) {
    title.parentNode.dataset.t = title.textContent;
    title.remove();
  });

  function pick(strategy) {
    root.classList.toggle("picked", strategy !== null);
    document.querySelectorAll("[data-s]").forEach(function (element) {
      element.classList.toggle("hit", strategy !== null && element.dataset.s.split(" ").indexOf(strategy) >= 0);
    });
  }

  document.querySelectorAll("[data-pin]").forEach(function (button) {
    button.addEventListener("click", function () {
      pinned = pinned === button.dataset.pin ? null : button.dataset.pin;
      document.querySelectorAll("[data-pin]").forEach(function (each) {
        each.setAttribute("aria-pressed", String(each.dataset.pin === pinned));
      });
      pick(pinned);
    });
    button.addEventListener("pointerenter", function (event) {
      if (event.pointerType === "mouse") pick(button.dataset.pin);
    });
    button.addEventListener("pointerleave", function () {
      pick(pinned);
    });
  });

  function show(text, x, y) {
    tip.textContent = text;
    tip.classList.add("shown");
    var box = tip.getBoundingClientRect();
    var left = Math.min(Math.max(8, x + 14), window.innerWidth - box.width - 8);
    var top = y - box.height - 12;
    tip.style.left = left + "px";
    tip.style.top = (top < 8 ? y + 18 : top) + "px";
  }

  function hide() {
    tip.classList.remove("shown");
  }

  function over(event) {
    var about = event.target.closest ? event.target.closest("[data-t]") : null;
    if (about) show(about.dataset.t, event.clientX, event.clientY);
    else hide();
  }

  document.addEventListener("pointermove", over);
  document.addEventListener("click", over);
  document.addEventListener("scroll", hide, { passive: true });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    hide();
    pinned = null;
    document.querySelectorAll("[data-pin]").forEach(function (each) {
      each.setAttribute("aria-pressed", "false");
    });
    pick(null);
  });
})();
