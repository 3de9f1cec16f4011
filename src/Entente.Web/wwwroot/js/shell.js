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

// The way past the head leads to the main part and leaves the address as it is: what stands behind its #, such as the secret of a link to a seat, is needed still.
document.addEventListener("click", event => {
  if (!event.target.closest?.("a.skip")) return;
  event.preventDefault();
  const main = document.getElementById("main");
  main.focus({ preventScroll: true });
  main.scrollIntoView();
});

// On tabs the arrows, Home and End choose a tab, which the server does; they do not move the page away from it as well.
document.addEventListener("keydown", event => {
  if (event.target.closest?.("[role=tab]") && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) event.preventDefault();
});

// What stands behind the # of the address, such as the secret of a link to a seat, outlasts a change of language or theme. It never leaves the browser: the form's address
// carries it, and a redirection hands on what is behind the #.
document.addEventListener("submit", event => {
  const action = event.target.getAttribute("action") ?? "";
  if (action.startsWith("/settings/")) {
    event.target.setAttribute("action", action.split("#")[0] + location.hash);
  }
});

// What is typed in a form and not sent outlasts such a change as well: it is kept in this tab for that moment, and put back once the page is there again. Never what is hidden, a password or a file.
const kept = () => "entente-kept:" + location.pathname;
const typedIn = () => [...document.querySelectorAll("form[data-keep] :is(input, select, textarea)[name]")]
  .filter(field => !["hidden", "password", "file", "submit"].includes(field.type));

document.addEventListener("submit", event => {
  const fields = (event.target.getAttribute("action") ?? "").startsWith("/settings/") ? typedIn() : [];
  if (fields.length === 0) return;
  try {
    sessionStorage.setItem(kept(), JSON.stringify({ at: Date.now(), fields: fields.map(field => [field.name, field.value, field.checked ?? null]) }));
  } catch {
    // Without a storage it has to be typed again.
  }
});

function putBackTyped() {
  let typed = null;
  try {
    typed = JSON.parse(sessionStorage.getItem(kept()));
    sessionStorage.removeItem(kept());
  } catch {
    return;
  }

  if (!typed || Date.now() - typed.at > 60000) return;
  const left = typedIn();
  for (const [name, value, checked] of typed.fields) {
    const isChoice = field => ["checkbox", "radio"].includes(field.type);
    const at = left.findIndex(field => field.name === name && (!isChoice(field) || field.value === value));
    if (at < 0) continue;
    const [field] = left.splice(at, 1);
    if (isChoice(field)) field.checked = checked;
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", putBackTyped);
else putBackTyped();

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
