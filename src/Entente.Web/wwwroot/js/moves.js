// Keys of moves. A key stays with what is sent until an answer came: what is sent again is the same move, even from a page that was loaded anew.
const prefix = "entente-move:";

export function key(place, digest) {
    const kept = sessionStorage.getItem(prefix + place);
    if (kept) {
        const move = JSON.parse(kept);
        if (move.digest === digest) {
            return move.key;
        }
    }

    const bytes = crypto.getRandomValues(new Uint8Array(18));
    const made = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
    sessionStorage.setItem(prefix + place, JSON.stringify({ digest, key: made }));
    return made;
}

export function answered(place) {
    sessionStorage.removeItem(prefix + place);
}

// Drafts: what was begun and not sent.
const drafts = "entente-draft:";

export function keep(place, text) {
    if (text) {
        sessionStorage.setItem(drafts + place, text);
    } else {
        sessionStorage.removeItem(drafts + place);
    }
}

export function kept(place) {
    return sessionStorage.getItem(drafts + place) ?? "";
}
