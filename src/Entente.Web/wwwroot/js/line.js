// The line between a live page and the server, told as it is: live, reconnecting, offline. While it is down nothing that is typed is lost,
// nothing seems sent that was not, and what was to be sent is sent once when the line is back.
(() => {
    "use strict";
    const root = document.documentElement;
    const waiting = new Set();
    const changed = new Set();
    const stood = new Map();
    const saved = "entente-typed:";
    const unsent = "entente-unsent:";
    const seen = ["click", "submit", "change", "input", "keydown"];
    let last = "";
    let asking = false;

    function isLivePage() {
        return document.querySelector("[data-live]") !== null;
    }

    function state() {
        if (!isLivePage()) {
            return "";
        }

        const classes = document.getElementById("components-reconnect-modal")?.classList;
        if (classes?.contains("components-reconnect-failed") || classes?.contains("components-reconnect-rejected")) {
            return "offline";
        }

        return classes?.contains("components-reconnect-show") || classes?.contains("components-reconnect-retrying") || !navigator.onLine
            ? "reconnecting"
            : document.querySelector('[data-live="yes"]') ? "live" : "reconnecting";
    }

    function isOurs(target) {
        return target instanceof Element && target.closest("[data-live]") !== null;
    }

    function toSend(event) {
        return event.type === "submit"
            ? event.submitter ?? event.target.querySelector("[data-send]")
            : event.target.closest?.("[data-send]");
    }

    function hold(event) {
        const now = state();
        if (now === "live" || now === "" || !isOurs(event.target)) {
            return;
        }

        if (event.type === "input" || event.type === "change") {
            changed.add(event.target);
            if (event.isTrusted && event.target.id) {
                forget(event.target);
            }
        }

        const button = event.type === "click" || event.type === "submit" ? toSend(event) : null;
        const isChoice = event.type === "click" && event.target.closest("input, select, textarea, label, summary, a");
        if (event.type === "submit" || (event.type === "click" && !isChoice) || (now === "offline" && event.target.matches("input[type=radio], input[type=checkbox]"))) {
            event.preventDefault();
        }

        event.stopImmediatePropagation();
        if (button && now === "reconnecting" && event.type === "click" && !button.disabled) {
            waiting.add(button);
            button.setAttribute("data-queued", "");
            show();
        }
    }

    function show() {
        const now = state();
        for (const place of document.querySelectorAll("[data-waiting]")) {
            place.textContent = waiting.size > 0 ? place.dataset.waiting.replace("#", String(waiting.size)) : "";
        }

        if (now !== last) {
            root.dataset.line = now;
            if (now === "live") {
                resume();
            } else if (now === "offline") {
                keep();
            }

            last = now;
        }
    }

    // What was typed meanwhile is told first, then what waits is sent, each once.
    function resume() {
        for (const field of changed) {
            if (field.isConnected) {
                field.dispatchEvent(new Event("input", { bubbles: true }));
                field.dispatchEvent(new Event("change", { bubbles: true }));
            }
        }

        changed.clear();
        const buttons = [...waiting];
        waiting.clear();
        setTimeout(() => {
            for (const button of buttons) {
                button.removeAttribute("data-queued");
                if (button.isConnected && !button.disabled) {
                    button.click();
                }
            }

            show();
        }, 150);
    }

    function fields() {
        return document.querySelectorAll("[data-live] textarea[id], [data-live] input[id]:not([type=radio], [type=checkbox], [type=file], [readonly])");
    }

    function here() {
        return location.pathname + location.search;
    }

    function keyOf(field) {
        return saved + here() + "#" + field.id;
    }

    function forget(field) {
        stood.delete(keyOf(field));
        sessionStorage.removeItem(keyOf(field));
    }

    function keep() {
        for (const field of fields()) {
            if (field.value) {
                sessionStorage.setItem(keyOf(field), field.value);
            }
        }

        if (waiting.size > 0) {
            sessionStorage.setItem(unsent + here(), String(waiting.size));
        }
    }

    // After the page was loaded anew: what had been typed is put back where it stood, and what had waited is said to be unsent. What the server had of it can be
    // drawn over it a moment later: it is put back until it stays, or until somebody types there.
    function putBack() {
        if (state() !== "live") {
            return;
        }

        for (const field of fields()) {
            const key = keyOf(field);
            const text = sessionStorage.getItem(key);
            if (text === null) {
                continue;
            }

            if (field.value !== text) {
                stood.delete(key);
                field.value = text;
                field.dispatchEvent(new Event("input", { bubbles: true }));
                field.dispatchEvent(new Event("change", { bubbles: true }));
            } else if ((stood.get(key) ?? 0) < 3) {
                stood.set(key, (stood.get(key) ?? 0) + 1);
            } else {
                forget(field);
            }
        }

        const notice = document.querySelector("[data-unsent]");
        if (notice) {
            notice.hidden = sessionStorage.getItem(unsent + here()) === null;
        }
    }

    // A server that is back has not this page any more: it is loaded anew, once the server answers.
    async function returnWhenPossible() {
        if (asking) {
            return;
        }

        asking = true;
        try {
            const answer = await fetch("/health", { cache: "no-store" });
            if (answer.ok && state() === "offline") {
                keep();
                location.reload();
            }
        } catch {
            // Still away; asked again in a moment.
        } finally {
            asking = false;
        }
    }

    function clocks() {
        const now = Date.now();
        for (const clock of document.querySelectorAll("[data-until]")) {
            const left = Math.max(0, Math.round((Number(clock.dataset.until) - now) / 1000));
            const hours = Math.floor(left / 3600);
            const text = hours >= 48
                ? `${Math.floor(hours / 24)} d`
                : `${hours > 0 ? hours + ":" : ""}${String(Math.floor(left / 60) % 60).padStart(hours > 0 ? 2 : 1, "0")}:${String(left % 60).padStart(2, "0")}`;
            if (clock.textContent !== text) {
                clock.textContent = text;
            }

            clock.classList.toggle("soon", left < 60);
        }
    }

    for (const type of seen) {
        window.addEventListener(type, hold, true);
    }

    // Whoever says that they have read it, or sends something, has seen what was not sent.
    window.addEventListener("click", event => {
        if (state() === "live" && event.target instanceof Element && event.target.closest("[data-unsent-read], [data-send]")) {
            sessionStorage.removeItem(unsent + here());
            putBack();
            if (event.target.closest("[data-send]")) {
                fields().forEach(forget);
            }
        }
    });

    window.addEventListener("input", event => {
        if (event.isTrusted && event.target.id && isOurs(event.target)) {
            forget(event.target);
        }
    });

    // However a page with a line that is down is left, what stood in it is kept.
    window.addEventListener("pagehide", () => {
        if (isLivePage() && state() !== "live") {
            keep();
        }
    });

    window.addEventListener("click", async event => {
        const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
        const from = button && document.querySelector(button.dataset.copy);
        if (!from) {
            return;
        }

        try {
            await navigator.clipboard.writeText(from.value);
        } catch {
            from.select();
            document.execCommand("copy");
        }

        const text = button.firstChild.data;
        button.firstChild.data = button.dataset.copied;
        setTimeout(() => { if (button.firstChild) { button.firstChild.data = text; } }, 2000);
    });

    setInterval(() => {
        show();
        putBack();
        clocks();
        if (state() === "offline") {
            returnWhenPossible();
        }
    }, 500);
})();
