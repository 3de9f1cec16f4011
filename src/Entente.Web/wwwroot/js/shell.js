// Going to another page moves the place of reading to its heading, as a fresh page would.
let here = location.pathname;
Blazor.addEventListener("enhancedload", () => {
  const moved = location.pathname !== here;
  here = location.pathname;
  if (!moved || location.hash) return;
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
