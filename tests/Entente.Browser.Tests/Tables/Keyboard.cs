using Microsoft.Playwright;

namespace Entente.Browser.Tests.Tables;

/// <summary>Somebody without a mouse: goes by Tab from one thing to the next, and notes where it could not be seen where they are.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Most = 400;

    // Empty when what has the focus is marked and not wholly covered; a choice whose box is not drawn is marked on its text.
    private const string Look = """
        () => {
            const at = document.activeElement;
            if (!at || at === document.body) return "";
            const outline = each => { const style = each && getComputedStyle(each); return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; };
            const marked = [at, at.nextElementSibling, at.closest("label")].find(outline);
            const tag = at.cloneNode(false).outerHTML;
            if (!marked) return "not marked: " + tag;
            const box = marked.getBoundingClientRect();
            const points = [[.5, .5], [.05, .1], [.95, .1], [.05, .9], [.95, .9]].map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
            const label = at.closest("label");
            return points.some(hit => hit && (marked.contains(hit) || hit.contains(marked) && label?.contains(hit))) ? "" : `covered: ${tag} ${at.textContent.trim().slice(0, 40)} at ${Math.round(box.top)}-${Math.round(box.bottom)} of ${innerHeight}, by ${points[0]?.cloneNode(false).outerHTML ?? "nothing"}`;
        }
        """;

    private readonly List<string> unseen = [];

    /// <summary>What had the focus without showing it, as it stands in the page.</summary>
    public IReadOnlyList<string> Unseen => unseen;

    /// <summary>Goes to something by Tab alone.</summary>
    public Task GoToAsync(ILocator wanted) => GoAsync(wanted, "Tab");

    /// <summary>Goes back to something by Shift and Tab alone.</summary>
    public Task GoBackToAsync(ILocator wanted) => GoAsync(wanted, "Shift+Tab");

    private async Task GoAsync(ILocator wanted, string key)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (int i = 0; i < Most; i++)
        {
            if (await wanted.EvaluateAsync<bool>("each => each === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
            if (await LookAsync() is { Length: > 0 } fault && !unseen.Contains(fault))
            {
                unseen.Add(fault);
            }
        }

        Assert.Fail($"{key} does not lead to {wanted}.");
    }

    // What comes in from the others moves the page under the focus, and the browser follows within a frame or two: a fault is what stays.
    private async Task<string> LookAsync()
    {
        string fault = await page.EvaluateAsync<string>(Look);
        for (int i = 0; i < 10 && fault.Length > 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            fault = await page.EvaluateAsync<string>(Look);
        }

        return fault;
    }

    /// <summary>Goes to a button, link or other thing and presses Enter.</summary>
    public async Task PressAsync(ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeEnabledAsync();
        await GoToAsync(wanted);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to a field and types.</summary>
    public async Task TypeAsync(ILocator wanted, string text)
    {
        await GoToAsync(wanted);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to the choice that is made in a group and moves on by arrow until another is.</summary>
    public async Task ChooseAsync(ILocator group, string value)
    {
        await GoToAsync(group.Locator("input:checked"));
        ILocator wanted = group.Locator("label").Filter(new() { HasText = value }).Locator("input");
        for (int i = 0; i < Most && !await wanted.IsCheckedAsync(); i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(wanted).ToBeCheckedAsync();
    }
}
