// The line between a live page and the server, told as it is: live, reconnecting, offline. While it is down nothing that is typed is lost,
// nothing seems sent that was not, and what was to be sent is sent once when the line is back.
(() => {
    "use strict";
    const root = document.documentElement;
    const waiting = new Map();
    const held = new Map();
    const changed = new Set();
    const stood = new Map();
    const saved = "entente-typed:";
    const unsent = "entente-unsent:";
    const unknown = "entente-unknown:";
    const seen = ["click", "submit", "change", "input", "keydown"];
    const again = "entente-again";
    const typed = "[data-live] textarea[id], [data-live] input[id]:not([type=radio], [type=checkbox], [type=file], [readonly])";
    const born = Date.now();
    let last = "";
    let asking = false;
    let unlive = null;
    let down = null;
    let isLost = false;
    let wasLive = false;
    let isAway = false;
    let sent = null;
    let stays = 0;
    let falls = 0;
    let focused = null;
    let typing = null;
    let lost = null;
    let entered = null;

    function isLivePage() {
        return document.querySelector("[data-live]") !== null;
    }

    function state() {
        if (!isLivePage()) {
            return "";
        }

        if (hasStopped()) {
            return wasLive ? "stopped" : "reconnecting";
        }

        const classes = document.getElementById("components-reconnect-modal")?.classList;
        if (classes?.contains("components-reconnect-failed") || classes?.contains("components-reconnect-rejected")) {
            return "offline";
        }

        return classes?.contains("components-reconnect-show") || classes?.contains("components-reconnect-retrying") || !navigator.onLine
            ? "reconnecting"
            : document.querySelector('[data-live="yes"]') ? "live" : "reconnecting";
    }

    // The script of the framework shows this when the page at the server has failed, or was never there.
    function hasStopped() {
        const told = document.getElementById("blazor-error-ui");
        return told !== null && told.style.display !== "" && told.style.display !== "none";
    }

    function isOurs(target) {
        return target instanceof Element && target.closest("[data-live]") !== null;
    }

    function toSend(event) {
        return event.type === "submit"
            ? event.submitter ?? event.target.querySelector("[data-send]")
            : event.target.closest?.("[data-send]");
    }

    // What somebody had before them when they pressed: how far the table was that it concerns, and what the button said.
    function version(button) {
        return button.closest("[data-version]")?.dataset.version ?? "";
    }

    function says(button) {
        return button.textContent.trim();
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

                // What is typed before the page is live for the first time is drawn over when it is, and put back then.
                if (!wasLive && event.target.matches(typed)) {
                    sessionStorage.setItem(keyOf(event.target), event.target.value);
                }
            }
        }

        const button = event.type === "click" || event.type === "submit" ? toSend(event) : null;
        const isChoice = event.type === "click" && event.target.closest("input, select, textarea, label, summary, a");
        if (event.type === "submit" || (event.type === "click" && !isChoice) || ((now === "offline" || now === "stopped") && event.target.matches("input[type=radio], input[type=checkbox]"))) {
            event.preventDefault();
        }

        event.stopImmediatePropagation();
        if (button && now === "reconnecting" && event.type === "click" && !button.disabled) {
            waiting.set(button, waiting.get(button) ?? { seen: version(button), says: says(button) });
            button.setAttribute("data-queued", "");
            show();
        }
    }

    function show() {
        const now = state();
        for (const place of document.querySelectorAll("[data-waiting]")) {
            place.textContent = waiting.size > 0 ? place.dataset.waiting.replace("#", String(waiting.size)) : "";
        }

        for (const place of document.querySelectorAll("[data-waits-here]")) {
            place.hidden = waiting.size === 0;
        }

        // The framework notices after a while that nothing comes any more, and says nothing of a page that does not become live; what waits is said at once.
        const isSlow = unlive !== null && Date.now() - unlive > 5000;
        document.getElementById("components-reconnect-modal")?.classList.toggle("line-down", now === "reconnecting" && (waiting.size > 0 || !navigator.onLine || isSlow));
        if (now !== last) {
            last = now;
            root.dataset.line = now;
            if (now === "live") {
                wasLive = true;
                sessionStorage.removeItem(again);
                resume();
            } else if (now === "offline" || now === "stopped") {
                keep();
            }
        }
    }

    // What was typed meanwhile is told first, then what waits is sent, each once, with what had been seen when it was pressed: the server asks again where the table has moved on.
    async function resume() {
        for (const field of changed) {
            if (field.isConnected) {
                field.dispatchEvent(new Event("input", { bubbles: true }));
                field.dispatchEvent(new Event("change", { bubbles: true }));
            }
        }

        changed.clear();
        try {
            while (waiting.size > 0) {
                // What is answered here stands behind all that was shown since.
                await DotNet.invokeMethodAsync("Entente.Web", "entente-echo");
                if (state() !== "live") {
                    return;
                }

                const [[button, pressed]] = waiting;
                waiting.delete(button);
                button.removeAttribute("data-queued");
                if (button.isConnected && !button.disabled && says(button) === pressed.says) {
                    window.ententeLine.pressed = pressed.seen;
                    button.click();
                    await DotNet.invokeMethodAsync("Entente.Web", "entente-echo");
                } else {
                    say("[data-overtaken]", true);
                }

                window.ententeLine.pressed = "";
            }

            await sendEntered();
        } catch {
            // The line dropped again: what still waits, waits for the next time.
        } finally {
            window.ententeLine.pressed = "";
            show();
        }
    }

    // A field is drawn anew under the hands of whoever types there when the page becomes live, and for a moment is not there at all: what is typed meanwhile goes into the new one.
    function lose() {
        lost = wasLive ? null : { id: typing.id, isLong: typing.matches("textarea"), text: typing.value, from: typing.selectionStart ?? typing.value.length, to: typing.selectionEnd ?? typing.value.length, isEntered: false };
        typing = null;
    }

    function find() {
        const field = document.getElementById(lost.id);
        if (!field?.matches(typed)) {
            return;
        }

        const { text, from, isEntered } = lost;
        lost = null;
        field.value = field.maxLength > 0 ? text.slice(0, field.maxLength) : text;
        sessionStorage.setItem(keyOf(field), field.value);
        field.focus({ preventScroll: true });
        if (field.selectionStart !== null) {
            field.setSelectionRange(from, from);
        }

        field.dispatchEvent(new Event("input", { bubbles: true }));
        if (isEntered) {
            enter(field);
        }
    }

    function typeLost(key) {
        const { text, from, to } = lost;
        const isBack = key === "Backspace";
        const at = isBack && from === to ? Math.max(0, from - 1) : from;
        lost.text = text.slice(0, at) + (isBack ? "" : key) + text.slice(to);
        lost.from = lost.to = at + (isBack ? 0 : key.length);
        sessionStorage.setItem(keyOf(lost), lost.text);
    }

    function onKey(event) {
        if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }

        if (lost && (document.activeElement ?? document.body) === document.body) {
            if (event.key === "Enter" && !lost.isLong) {
                lost.isEntered = true;
            } else if (event.key === "Enter") {
                typeLost("\n");
            } else if (event.key.length === 1 || event.key === "Backspace") {
                typeLost(event.key);
            } else {
                return;
            }

            event.preventDefault();
        } else if (event.key === "Enter" && event.target instanceof Element && event.target.matches("input") && event.target.matches(typed)) {
            enter(event.target);
        }
    }

    // A form whose button waits until the server has what was typed is sent by Enter as soon as it has.
    function enter(field) {
        const button = field.form?.querySelector("[data-send]");
        if (button?.disabled && !held.has(button) && field.value.trim()) {
            entered = field.id;
            if (state() === "live") {
                sendEntered();
            }
        }
    }

    async function sendEntered() {
        if (!entered) {
            return;
        }

        const field = entered;
        entered = null;
        try {
            await DotNet.invokeMethodAsync("Entente.Web", "entente-echo");
        } catch {
            // The line dropped: it stands there as it was typed.
            return;
        }

        const button = document.getElementById(field)?.form?.querySelector("[data-send]");
        if (button && !button.disabled && state() === "live") {
            button.click();
        }
    }

    // What waits in this browser alone can be taken back for good.
    function unqueue() {
        for (const button of waiting.keys()) {
            button.removeAttribute("data-queued");
        }

        waiting.clear();
        show();
    }

    function fields() {
        return document.querySelectorAll(typed);
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

    // What waits at the server's part of this page goes with it, and maybe what is on its way and not answered.
    function keepUnknown() {
        if (Number(document.querySelector("[data-queue]")?.dataset.queue ?? 0) > 0 || document.querySelector("[data-being-sent=move]")) {
            sessionStorage.setItem(unknown + here(), "1");
            keep();
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

        say("[data-unknown]", sessionStorage.getItem(unknown + here()) !== null);
    }

    async function isWell() {
        if (asking) {
            return false;
        }

        asking = true;
        try {
            return (await fetch("/health", { cache: "no-store" })).ok;
        } catch {
            return false;
        } finally {
            asking = false;
        }
    }

    // A server that is back has not this page any more: it is loaded anew, once the server answers.
    async function returnWhenPossible() {
        if (await isWell() && mustReturn()) {
            sessionStorage.setItem(again, String(Number(sessionStorage.getItem(again) ?? 0) + 1));
            keep();
            location.reload();
        }
    }

    // Also a page that never became live, since the server died or the store was away while it was loaded: at once where that is known, else after a while, each time a longer one.
    function mustReturn() {
        const now = state();
        if (now === "offline") {
            return true;
        }

        const times = Number(sessionStorage.getItem(again) ?? 0);
        const since = Date.now() - (unlive ?? born);
        return (isLost || (hasStopped() && !wasLive && now !== "") ? since > Math.min(60000, times * 2000)
            : now === "reconnecting" && !wasLive && document.querySelector('[data-live="no"]') !== null && since > Math.min(120000, 15000 * 2 ** times));
    }

    function say(place, isSaid) {
        const notice = document.querySelector(place);
        if (notice) {
            notice.hidden = !isSaid;
        }
    }

    // Told by the page's part at the server: the store was away while something was pressed, or while the page was read.
    window.ententeLine = {
        pressed: "",
        away() {
            isAway = true;
            say("[data-store-away]", true);
        },
        full() {
            say("[data-store-full]", true);
        },
        lost() {
            isLost = true;
            isAway = true;
            say("[data-store-away]", true);
        },
    };

    async function lookForStore() {
        if (await isWell()) {
            isAway = false;
            say("[data-store-away]", false);
        }
    }

    // What was sent has arrived when the server answers what is asked behind it, or when something changes around what was pressed; when neither comes, it is said.
    const answers = new MutationObserver(changes => {
        const isClock = node => (node instanceof Element ? node : node.parentElement)?.closest("[data-until]");
        if (sent && changes.some(change => !isClock(change.target) && (change.target !== sent.button || change.attributeName !== "data-queued"))) {
            answered();
        }
    });

    // What is pressed and stays disabled is on its way, or waits for the store: it is marked until it is free again.
    function marks() {
        for (const [button, at] of held) {
            if (button === sent?.button) {
                continue;
            }

            // Where the page itself says that it does nothing any more, a button that stays disabled has nothing left to do.
            if (!button.isConnected || ((!button.disabled || button.closest("[data-busy]")?.dataset.busy === "no") && Date.now() - at > 2000)) {
                held.delete(button);
                button.removeAttribute("data-queued");
            } else if (button.disabled && Date.now() - at > 2000) {
                button.setAttribute("data-queued", "");
            }
        }
    }

    async function follow(button) {
        answered();
        held.set(button, Date.now());
        const mine = { button, at: Date.now() };
        sent = mine;
        answers.observe(button.closest("section, form, [data-live]"), { subtree: true, childList: true, attributes: true, characterData: true });
        try {
            await DotNet.invokeMethodAsync("Entente.Web", "entente-echo");
            if (sent === mine) {
                answered();
            }
        } catch {
            // The line dropped: whether it arrived is not known, and is said until somebody has read it.
            if (sent === mine) {
                sessionStorage.setItem(unknown + here(), "1");
                say("[data-unknown]", true);
            }
        }
    }

    function answered() {
        sent?.button.removeAttribute("data-queued");
        sent = null;
        answers.disconnect();
        say("[data-unanswered]", false);
    }

    function unanswered() {
        if (sent && !sent.button.isConnected) {
            answered();
        } else if (sent && Date.now() - sent.at >= 2000 && !sent.button.hasAttribute("data-queued")) {
            sent.button.setAttribute("data-queued", "");
            say("[data-unanswered]", true);
        }
    }

    function sectionsOf(element) {
        const around = [];
        for (let part = element.closest("section"); part; part = part.parentElement?.closest("section")) {
            around.push(part);
        }

        return around;
    }

    // The heading of the first of some sections that is still there; the page's at last.
    function headingOf(around) {
        return around.find(part => part.isConnected)?.querySelector("h2, h3") ?? document.querySelector("main h1, h1");
    }

    function goTo(place, isByKey) {
        if (place?.matches("h1, h2, h3")) {
            place.setAttribute("tabindex", "-1");
        }

        place?.focus({ preventScroll: !isByKey });
    }

    // What had the focus went, or cannot be used any more, with somebody else's move: whoever was there stays in that part of the page, unless they went on, or are taken elsewhere.
    // To the field itself where that was shut for a moment only.
    function fall() {
        const { at, around } = focused;
        focused = null;
        const mine = ++falls;
        setTimeout(() => {
            if (mine === falls && !lost && (document.activeElement ?? document.body) === document.body) {
                goTo(at.isConnected && !at.matches(":disabled") ? at : headingOf(around), false);
            }
        }, 600);
    }

    // Whoever pressed a button that goes is taken to what it opened, or back to what had opened the question it closed; else to the heading of what it stood in, the page's
    // at last. To the button itself where that is free again. By keyboard it is brought into view, too.
    function stay(button, isByKey) {
        const from = document.activeElement;
        const opens = button.dataset.opens;
        const question = button.closest("[data-asked]")?.id || null;
        const around = sectionsOf(button);
        let looks = 0;
        let place = null;
        const mine = ++stays;
        const look = () => {
            if (mine !== stays) {
                return;
            }

            const at = document.activeElement;
            if (at && at !== document.body) {
                // Where it was taken it is looked at a while longer: what is drawn next can take that away, too.
                if ((at !== button && at !== from && at !== place) || looks++ > 50) {
                    return;
                }
            } else if (button.isConnected && button.disabled && looks++ < (button.closest("[data-busy]")?.dataset.busy === "no" ? 5 : 30)) {
                // On its way.
            } else if (button.isConnected && !button.disabled) {
                button.focus({ preventScroll: !isByKey });
                return;
            } else {
                const opened = opens ? document.getElementById(opens) : null;
                const opener = question ? document.querySelector(`[data-opens="${question}"]:enabled`) : null;
                place = opened?.querySelector("textarea, select, input, button") ?? opener ?? headingOf(around);
                goTo(place, isByKey);
                if (!place || looks++ > 50) {
                    return;
                }
            }

            setTimeout(look, 100);
        };
        setTimeout(look, 150);
    }

    // While the line is down a table may have paused, and nobody here knows: the clock says what it was when the line dropped.
    function clocks() {
        down = wasLive && isLivePage() && state() !== "live" ? down ?? Date.now() : null;
        const isKnown = down === null || Date.now() - down < 5000;
        const now = isKnown ? Date.now() : down;
        for (const clock of document.querySelectorAll("[data-until]")) {
            const left = Math.max(0, Math.round((Number(clock.dataset.until) - now) / 1000));
            const hours = Math.floor(left / 3600);
            const shown = hours >= 48
                ? `${Math.floor(hours / 24)} d`
                : `${hours > 0 ? hours + ":" : ""}${String(Math.floor(left / 60) % 60).padStart(hours > 0 ? 2 : 1, "0")}:${String(left % 60).padStart(2, "0")}`;
            const text = isKnown ? shown : clock.dataset.lastKnown.replace("#", shown);
            if (clock.textContent !== text) {
                clock.textContent = text;
            }

            clock.classList.toggle("soon", isKnown && left < 60);
        }
    }

    // How long until a moment is said as soon as it is on the page.
    new MutationObserver(changes => {
        if (changes.some(change => [...change.addedNodes].some(added => added instanceof Element && (added.matches("[data-until]") || added.querySelector("[data-until]"))))) {
            clocks();
        }
    }).observe(document.documentElement, { childList: true, subtree: true });

    window.addEventListener("keydown", onKey, true);
    window.addEventListener("focusin", event => {
        focused = event.target instanceof Element ? { at: event.target, around: sectionsOf(event.target) } : null;
        falls++;
        typing = event.target instanceof Element && event.target.matches(typed) ? event.target : null;
        lost = null;
    }, true);
    // Who has gone from a field that is still there types in it no more, and who has gone from anything that is still there is not there.
    window.addEventListener("focusout", () => setTimeout(() => {
        typing = typing?.isConnected && document.activeElement !== typing ? null : typing;
        focused = focused?.at.isConnected && document.activeElement !== focused.at ? null : focused;
    }), true);
    new MutationObserver(() => {
        if (typing && !typing.isConnected) {
            lose();
        }

        if (focused && (!focused.at.isConnected || focused.at.matches("input:disabled, select:disabled, textarea:disabled"))) {
            fall();
        }

        if (lost) {
            find();
        }
    }).observe(document.documentElement, { attributeFilter: ["disabled"], childList: true, subtree: true });

    for (const type of seen) {
        window.addEventListener(type, hold, true);
    }

    // Whoever points somewhere else has gone there by themselves.
    window.addEventListener("pointerdown", () => {
        stays++;
        falls++;
        lost = null;
    }, true);

    // Whoever says that they have read it, or sends something, has seen what was not sent.
    window.addEventListener("click", event => {
        if (state() === "live" && event.target instanceof Element && event.target.closest("[data-unsent-read], [data-send]")) {
            sessionStorage.removeItem(unsent + here());
            putBack();
            if (event.target.closest("[data-send]")) {
                fields().forEach(forget);
                follow(event.target.closest("[data-send]"));
            }
        }

        if (state() === "live" && event.target instanceof Element && isOurs(event.target) && event.target.closest("button")) {
            stay(event.target.closest("button"), event.detail === 0);
        }

        if (event.target instanceof Element && event.target.closest("[data-unknown-read]")) {
            sessionStorage.removeItem(unknown + here());
            say("[data-unknown]", false);
        }

        if (event.target instanceof Element && event.target.closest("[data-unqueue]")) {
            unqueue();
        }

        if (event.target instanceof Element && event.target.closest("[data-read]")) {
            event.target.closest(".connection").hidden = true;
        }
    });

    // Escape leaves what asks once more, as its button does.
    window.addEventListener("keydown", event => {
        if (event.key === "Escape" && state() === "live" && event.target instanceof Element) {
            event.target.closest("[data-asked]")?.querySelector("[data-leave]")?.click();
        }
    });

    window.addEventListener("input", event => {
        if (event.isTrusted && event.target.id && isOurs(event.target)) {
            forget(event.target);
        }
    });

    // However a page with a line that is down is left, what stood in it is kept.
    window.addEventListener("pagehide", () => {
        keepUnknown();
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
        const told = document.querySelector("[data-told]");
        if (told) {
            told.textContent = "";
            setTimeout(() => { told.textContent = button.dataset.copied; }, 50);
        }

        setTimeout(() => { if (button.firstChild) { button.firstChild.data = text; } }, 2000);
    });

    setInterval(() => {
        // A page that is live and does not have the field will not have it.
        lost = wasLive ? null : lost;
        unlive = document.querySelector('[data-live="no"]') ? unlive ?? Date.now() : null;
        show();
        putBack();
        clocks();
        unanswered();
        marks();
        if (mustReturn()) {
            returnWhenPossible();
        } else if (isAway) {
            lookForStore();
        }
    }, 500);
})();
