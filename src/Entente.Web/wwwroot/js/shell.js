// A network that is gone without a word is noticed as soon here as at the server: both go by the same times.
const { beat, patience } = document.currentScript.dataset;
Blazor.start({
  circuit: {
    configureSignalR: line => line.withKeepAliveInterval(Number(beat)).withServerTimeout(Number(patience)),
  },
});

// Going to another page moves the place of reading to its heading, as a fresh page would; so does what is asked of the same page, where that took away what had the focus.
let here = location.pathname;
let asked = location.search;
Blazor.addEventListener("enhancedload", () => {
  const moved = location.pathname !== here || (location.search !== asked && document.activeElement === document.body);
  here = location.pathname;
  asked = location.search;
  if (!moved || location.hash) return;
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});

// What stands behind the # of the address, such as the secret of a link to a seat, outlasts a change of language or theme. It never leaves the browser: the form's address
// carries it, and a redirection hands on what is behind the #.
document.addEventListener("submit", event => {
  const action = event.target.getAttribute("action") ?? "";
  if (action.startsWith("/settings/")) {
    event.target.setAttribute("action", action.split("#")[0] + location.hash);
  }
});

// A click on a state in the graph of a conflict chooses it where the page asks about one; a list does the same for the keyboard.
document.addEventListener("click", event => {
  const state = event.target.closest?.("svg.graph .state[data-state]");
  const field = state && document.querySelector("[data-states]:enabled");
  if (!field) {
    return;
  }

  field.value = state.dataset.state;
  field.focus();
  if (field.form) {
    field.form.requestSubmit();
  } else {
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
});
