using Entente.Browser.Tests.Driving;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsing))]

// Two cores, one server, one browser: side by side tests would only make each other slow.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Entente.Browser.Tests.Driving;

/// <summary>One server and one browser for all tests that only look; visitors are strangers to each other.</summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>How long a page may take until it shows what is expected, in milliseconds: a machine that is busy is slow, not wrong.</summary>
    private const float Patience = 60_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ServerProcess? server;

    /// <summary>The server that all look at.</summary>
    public ServerProcess Server => server ?? throw new InvalidOperationException("There is no browser here.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        server = await ServerProcess.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium.Program,
                Args = Chromium.Arguments,
                Headless = true,
            }
        );
    }

    /// <summary>A visitor with cookies and a window of its own.</summary>
    /// <param name="look">How the visitor's device is.</param>
    /// <param name="address">Another server to visit; null for the one that all look at.</param>
    /// <param name="hasScript">Whether the visitor's browser runs scripts.</param>
    public async Task<Visit> VisitAsync(Look? look = null, string? address = null, bool hasScript = true)
    {
        Look seen = look ?? Look.Desktop;
        IBrowserContext context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address ?? Server.Address,
                ViewportSize = new ViewportSize { Width = seen.Width, Height = seen.Height },
                ColorScheme = seen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = seen.Locale,
                JavaScriptEnabled = hasScript,
            }
        );
        context.SetDefaultTimeout(Patience);
        return await Visit.OpenAsync(context);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
