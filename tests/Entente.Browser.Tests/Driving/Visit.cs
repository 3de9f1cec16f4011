using Entente.Testing.Support;
using Microsoft.Playwright;

namespace Entente.Browser.Tests.Driving;

/// <summary>A visitor's window. It notes what goes wrong in it: errors on the console, refused content, answers that failed, requests to other hosts.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Note($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => Note($"script: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host is not ("127.0.0.1" or "localhost"))
            {
                Note($"elsewhere: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Note($"{response.Status}: {response.Url}");
            }
        };
    }

    /// <summary>The page in the window.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far, in order.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (troubles)
            {
                return [.. troubles];
            }
        }
    }

    internal static async Task<Visit> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Goes to an address of the server and waits until the page is there with all that it needs.</summary>
    public async Task GoAsync(string address) =>
        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Writes a picture of the whole page to <c>artifacts/screenshots</c>, for people to look at.</summary>
    /// <param name="name">The name of the file, without its ending.</param>
    public Task ShootAsync(string name) => ShootAsync(Page, name);

    /// <summary>Writes a picture of a whole page to <c>artifacts/screenshots</c>, for people to look at.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    public static async Task ShootAsync(IPage page, string name) =>
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = Path.Combine(Repository.Root, "artifacts", "screenshots", name + ".png"),
                FullPage = true,
            }
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(string trouble)
    {
        lock (troubles)
        {
            troubles.Add(trouble);
        }
    }
}
