// The text of a draft: numbers its lines, and sends it in one piece when the typing rests or the text is left.
const rest = 300;

export function attach(area, lines, page) {
    let timer = 0;
    const bytes = new TextEncoder();
    const send = () => {
        clearTimeout(timer);
        timer = 0;
        page.invokeMethodAsync("TakeTyped", DotNet.createJSStreamReference(bytes.encode(area.value)));
    };
    area.addEventListener("input", () => {
        number(area, lines);
        clearTimeout(timer);
        timer = setTimeout(send, rest);
    });
    area.addEventListener("blur", () => { if (timer) send(); });
    area.addEventListener("scroll", () => { lines.scrollTop = area.scrollTop; });
    area.enteNumber = () => number(area, lines);
    number(area, lines);
}

export function show(area, text) {
    if (area.value === text) return;
    const { selectionStart, selectionEnd, scrollTop } = area;
    area.value = text;
    area.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
    area.scrollTop = scrollTop;
    area.enteNumber?.();
}

export function select(area, line, column) {
    const before = area.value.split("\n").slice(0, line - 1);
    const start = before.reduce((sum, each) => sum + each.length + 1, 0);
    const end = area.value.indexOf("\n", start);
    const height = parseFloat(getComputedStyle(area).lineHeight);
    area.focus();
    area.setSelectionRange(Math.min(start + column - 1, area.value.length), end < 0 ? area.value.length : end);
    area.scrollTop = Math.max(0, (line - 4) * height);
    area.scrollIntoView({ block: "nearest" });
}

function number(area, lines) {
    const count = area.value.split("\n").length;
    if (lines.childElementCount === 0 && lines.dataset.count === String(count)) return;
    lines.dataset.count = String(count);
    lines.textContent = Array.from({ length: count }, (_, i) => i + 1).join("\n") + "\n";
    lines.scrollTop = area.scrollTop;
}
