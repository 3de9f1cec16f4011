namespace Entente.Browser.Tests.Driving;

/// <summary>How a visitor's device is.</summary>
/// <param name="Name">Its name in the names of screenshots.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="IsDark">Whether the device asks for dark pages.</param>
/// <param name="Locale">What the browser asks for.</param>
public sealed record Look(string Name, int Width, int Height, bool IsDark = false, string Locale = "en-GB")
{
    /// <summary>A window on a desk.</summary>
    public static Look Desktop { get; } = new("desktop", 1280, 900);

    /// <summary>A phone, held upright.</summary>
    public static Look Phone { get; } = new("phone", 390, 844);

    /// <summary>A window on a desk at night.</summary>
    public static Look Dark { get; } = new("dark", 1280, 900, IsDark: true);

    /// <summary>The three that every page is looked at in.</summary>
    public static IReadOnlyList<Look> All { get; } = [Desktop, Phone, Dark];
}
