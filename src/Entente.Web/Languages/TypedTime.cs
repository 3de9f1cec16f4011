namespace Entente.Web.Languages;

/// <summary>Lengths of time as people type them: a number of minutes or days, which may have a fraction, counted to the second.</summary>
internal static class TypedTime
{
    /// <summary>The least number of minutes that a time can have.</summary>
    public const double LeastMinutes = 0.1;

    /// <summary>The time that was typed, to the nearest second.</summary>
    /// <param name="l">The language in which it was typed.</param>
    /// <param name="text">The number.</param>
    /// <param name="unit">What it is a number of.</param>
    /// <param name="least">The least number that it may be, inclusive.</param>
    /// <param name="most">The greatest, inclusive.</param>
    /// <returns>Null when it is no such number.</returns>
    public static TimeSpan? Read(PageLanguage l, string text, TimeSpan unit, double least, double most) =>
        TypedNumber.Read(l, text) is { } number && number.ToDouble() is var typed && typed >= least && typed <= most
            ? TimeSpan.FromSeconds(Math.Round((number * unit.Ticks).ToDouble() / TimeSpan.TicksPerSecond))
            : null;

    /// <summary>What is said of a text that is no number of minutes, or not one between these.</summary>
    /// <param name="l">The language.</param>
    /// <param name="most">The greatest number.</param>
    public static string NoMinutes(PageLanguage l, double most) =>
        l.Say(
            $"Write minutes from {l.Language.Number(LeastMinutes, 1)} to {l.Language.Number(most, 0)}, such as 10 or 1.5.",
            $"Schrijf minuten van {l.Language.Number(LeastMinutes, 1)} tot en met {l.Language.Number(most, 0)}, zoals 10 of 1,5."
        );

    /// <summary>What is said of a text that is no number of days, or not one from 0.</summary>
    /// <param name="l">The language.</param>
    /// <param name="most">The greatest number.</param>
    public static string NoDays(PageLanguage l, double most) =>
        l.Say(
            $"Write days from 0 to {l.Language.Number(most, 0)}, such as 30 or 0.5.",
            $"Schrijf dagen van 0 tot en met {l.Language.Number(most, 0)}, zoals 30 of 0,5."
        );
}
