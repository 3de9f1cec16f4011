// A form that was refused is not lost: what was filled in is put back when its page is opened again. And a page that waits for the store comes by itself.
(() => {
    "use strict";
    const kept = "entente-form";

    function here() {
        return location.pathname + location.search;
    }

    function read() {
        try {
            return JSON.parse(sessionStorage.getItem(kept) ?? "null");
        } catch {
            return null;
        }
    }

    // Never what is secret, nor what the page itself put there, but for the key by which a form that is sent again opens no second table.
    function fieldsOf(form) {
        return [...form.elements].filter(field => field.name && ("kept" in field.dataset || !["hidden", "password", "file", "submit", "button"].includes(field.type)));
    }

    window.addEventListener("submit", event => {
        const form = event.target;
        if (event.defaultPrevented || form.getAttribute("method") !== "post" || form.closest("[data-live]")) {
            return;
        }

        const fields = fieldsOf(form).map(field => [field.name, field.value, field.checked === true]);
        try {
            sessionStorage.setItem(kept, JSON.stringify({ at: here(), refused: false, fields }));
        } catch {
            // No room in the browser: the form is sent all the same.
        }
    });

    function putBack(fields) {
        const left = [...fields];
        for (const form of document.querySelectorAll("form[method=post]")) {
            for (const field of fieldsOf(form)) {
                const isChoice = field.type === "radio" || field.type === "checkbox";
                const index = left.findIndex(([name, value]) => name === field.name && (!isChoice || value === field.value));
                if (index < 0) {
                    continue;
                }

                const [[, value, checked]] = left.splice(index, 1);
                if (isChoice) {
                    field.checked = checked;
                } else {
                    field.value = value;
                }
            }
        }
    }

    async function comeWhenPossible() {
        try {
            if ((await fetch("/health", { cache: "no-store" })).ok) {
                location.reload();
                return;
            }
        } catch {
            // Still away; asked again in a moment.
        }

        setTimeout(comeWhenPossible, 2000);
    }

    const sent = read();
    const back = document.querySelector("[data-refused] a");
    const isAway = document.querySelector("[data-away]") !== null;
    if (back) {
        if (sent) {
            back.href = sent.at;
            sessionStorage.setItem(kept, JSON.stringify({ ...sent, refused: true }));
        }
    } else if (sent && !isAway) {
        if (sent.refused && sent.at === here()) {
            putBack(sent.fields);
        }

        sessionStorage.removeItem(kept);
    }

    if (isAway) {
        comeWhenPossible();
    }
})();
