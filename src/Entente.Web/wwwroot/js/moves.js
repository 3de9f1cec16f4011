// Keys of moves. A key stays with what is sent until an answer came: what is sent again is the same move, even from a page that was loaded anew.
const prefix = "entente-move:";

export function key(place, digest) {
    // A press that had waited for the line says which version of the table was seen when it was made.
    const pressed = window.ententeLine?.pressed;
    const seen = pressed ? "@" + pressed : "";
    const kept = sessionStorage.getItem(prefix + place);
    if (kept) {
        const move = JSON.parse(kept);
        if (move.digest === digest) {
            return move.key + seen;
        }
    }

    const bytes = crypto.getRandomValues(new Uint8Array(18));
    const made = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
    sessionStorage.setItem(prefix + place, JSON.stringify({ digest, key: made }));
    return made + seen;
}

export function wants(place, key) {
    return JSON.parse(sessionStorage.getItem(prefix + place) ?? "null")?.key === key;
}

export function answered(place) {
    sessionStorage.removeItem(prefix + place);
}

// Drafts: what was begun and not sent, by room, seat, who sits there (as their number) and what it is.
const drafts = "entente-draft:";

// What somebody else began who sat at the same seat in this window is forgotten.
function forgetOthers(place) {
    const [room, seat, person] = place.split("/");
    const ofSeat = drafts + room + "/" + seat + "/";
    for (const each of Object.keys(sessionStorage)) {
        if (each.startsWith(ofSeat) && !each.startsWith(ofSeat + person + "/")) {
            sessionStorage.removeItem(each);
        }
    }
}

export function keep(place, text) {
    if (text) {
        sessionStorage.setItem(drafts + place, text);
    } else {
        sessionStorage.removeItem(drafts + place);
    }
}

export function kept(place) {
    forgetOthers(place);
    return sessionStorage.getItem(drafts + place) ?? "";
}
