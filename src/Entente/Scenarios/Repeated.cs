namespace Entente.Scenarios;

/// <summary>Finds what occurs more than once.</summary>
internal static class Repeated
{
    /// <summary>Each text that occurs again, once, in the order in which it does.</summary>
    public static IEnumerable<string> In(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Where(text => !seen.Add(text)).Distinct(StringComparer.Ordinal);
    }
}
