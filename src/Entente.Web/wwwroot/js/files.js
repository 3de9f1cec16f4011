// Hands a file to the person at the page.
export function save(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// Prints the one sheet of the page that is meant for paper, and nothing around it.
export function print() {
    const page = document.documentElement;
    page.dataset.print = "paper";
    addEventListener("afterprint", () => { delete page.dataset.print; }, { once: true });
    window.print();
}
