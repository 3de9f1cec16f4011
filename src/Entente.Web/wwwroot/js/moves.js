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

// What is typed while a page is not live, by the address of the page and the field: line.js keeps it.
const typed = "entente-typed:";

function isTheirs(seat, seats) {
    return seats.some(each => String(each) === seat);
}

// Seats of a room that are theirs no more: of what was begun there nothing stays in this window.
export function forget(room, seats) {
    for (const each of Object.keys(sessionStorage)) {
        if (each.startsWith(drafts + room + "/")) {
            if (!isTheirs(each.split("/")[1], seats)) {
                sessionStorage.removeItem(each);
            }
        } else if (each.startsWith(typed)) {
            const page = new URL(each.slice(typed.length), location.origin);
            const seat = page.searchParams.get("seat");

            // An address without a seat is of any: kept where another page, of a seat, has learnt that one is theirs no more.
            const isKept = seat === null
                ? seats.length > 0 && new URLSearchParams(location.search).has("seat")
                : isTheirs(seat, seats);
            if (page.pathname === "/tables/" + room && !isKept) {
                sessionStorage.removeItem(each);
            }
        }
    }
}
