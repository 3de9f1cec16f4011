namespace Entente.Browser.Tests.Driving;

/// <summary>The browser of the machine: none is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>Where it is: as <c>ENTENTE_CHROMIUM</c> says, else at one of the usual places; null when there is none.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("ENTENTE_CHROMIUM") is { Length: > 0 } named
            ? named
            : Places.FirstOrDefault(File.Exists);

    /// <summary>What it is started with, so that it is quiet and asks nobody for anything.</summary>
    public static string[] Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}
