// Says in the title of the window that something waits, and goes to the part of a table in which it does: into sight, and there with the place of reading.
export function show(mark, id) {
    document.title = mark + document.title.replace(/^(\(\d+\) |● )/, "");
    const place = id && document.getElementById(id)?.querySelector(".waits-mark");
    if (place) {
        place.focus({ preventScroll: true });
        place.scrollIntoView({ block: "start" });
    }
}
