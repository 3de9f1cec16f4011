using Entente.Testing.Support;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Driving;

/// <summary>Notes of which pages a picture was made and how, in <c>artifacts/screenshots/pages.txt</c>: <c>test.sh</c> compares it with the pages that there are.</summary>
internal static class LookedAt
{
    private static readonly Lock Gate = new();

    /// <summary>Notes a page as it stands: on a phone or a desk, by day or in the dark.</summary>
    /// <param name="page">The page, of which a picture is in that folder.</param>
    public static async Task NoteAsync(IPage page)
    {
        bool isDark = await page.EvaluateAsync<bool>(
            "(document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'"
        );
        string path = new Uri(page.Url).AbsolutePath;
        string[] looks =
        [
            page.ViewportSize!.Width <= Look.Phone.Width ? "phone" : "desktop",
            .. isDark ? ["dark"] : Array.Empty<string>(),
        ];
        lock (Gate)
        {
            File.AppendAllLines(
                Path.Combine(Repository.Root, "artifacts", "screenshots", "pages.txt"),
                looks.Select(look => $"{look} {path}")
            );
        }
    }
}
