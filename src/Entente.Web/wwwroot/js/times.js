// Moments in the zone of whoever looks. Begun in the head: what is added to the page is put right before it is ever drawn, so that nobody sees universal time first.
(() => {
    const root = document.documentElement;
    const near = 64800000;
    const moments = "time[data-local]";
    const formats = new Map();

    // The language of the page as it is written where whoever looks lives, if their browser says so.
    function own() {
        return navigator.languages.find(each => each.split("-")[0] === root.lang) ?? root.lang;
    }

    function formatOf(isLong) {
        const key = `${root.lang} ${isLong}`;
        if (!formats.has(key)) {
            formats.set(key, new Intl.DateTimeFormat(own() || undefined, isLong ? { dateStyle: "medium", timeStyle: "short" } : { timeStyle: "short" }));
        }

        return formats.get(key);
    }

    function put(time) {
        const at = new Date(time.dateTime);
        if (Number.isNaN(at.getTime()) || !time.firstChild) {
            return;
        }

        const text = formatOf(time.dataset.local === "long" || Math.abs(Date.now() - at) > near).format(at);
        // The text node is the framework's; only what it says is changed.
        if (time.firstChild.data !== text) {
            time.firstChild.data = text;
        }
    }

    function putAll(within) {
        within.querySelectorAll(moments).forEach(put);
    }

    new MutationObserver(changes => {
        for (const change of changes) {
            const at = change.target instanceof Element ? change.target : change.target.parentElement;
            const time = at?.closest(moments);
            if (time) {
                put(time);
            }

            for (const added of change.addedNodes) {
                if (added instanceof Element) {
                    if (added.matches(moments)) {
                        put(added);
                    } else {
                        putAll(added);
                    }
                }
            }
        }
    }).observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ["datetime", "data-local"] });

    // What was today is yesterday at some time.
    setInterval(() => putAll(document), 60000);
})();
