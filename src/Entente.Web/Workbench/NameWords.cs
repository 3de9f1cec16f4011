using Entente.Web.Languages;

namespace Entente.Web.Workbench;

/// <summary>Why a name that was typed in a form of a draft is not the name of the part, in a sentence.</summary>
internal static class NameWords
{
    /// <summary>Of an issue.</summary>
    public const string Issue = "issue";

    /// <summary>Of an option of an issue.</summary>
    public const string Option = "option";

    /// <summary>Of a party or a third party.</summary>
    public const string Party = "party";

    /// <summary>Why a part cannot be called so; null when it can.</summary>
    /// <param name="l">The language of the page.</param>
    /// <param name="what">What the part is: one of the constants here.</param>
    /// <param name="taken">The names that parts of its kind have, its own included.</param>
    /// <param name="old">Its own.</param>
    /// <param name="name">What it is to be called, without blanks around it.</param>
    public static string? Bar(PageLanguage l, string what, IEnumerable<string> taken, string old, string name) =>
        name.Length == 0
            ? $"{Needs(l, what)} {l.Say($"Until there is one the draft has “{old}”.", $"Tot er een staat, heeft het ontwerp ‘{old}’.")}"
        : name != old && taken.Contains(name, StringComparer.Ordinal)
            ? $"{Has(l, what)} {l.Say($"Until this one has a name of its own the draft has “{old}”.", $"Tot hier een eigen naam staat, heeft het ontwerp ‘{old}’.")}"
        : null;

    private static string Needs(PageLanguage l, string what) =>
        what switch
        {
            Issue => l.Say("An issue needs a name.", "Een onderwerp heeft een naam nodig."),
            Option => l.Say("An option needs a name.", "Een optie heeft een naam nodig."),
            _ => l.Say("A party needs a name.", "Een partij heeft een naam nodig."),
        };

    private static string Has(PageLanguage l, string what) =>
        what switch
        {
            Issue => l.Say("Another issue has that name.", "Een ander onderwerp heeft die naam."),
            Option => l.Say(
                "Another option of this issue has that name.",
                "Een andere optie van dit onderwerp heeft die naam."
            ),
            _ => l.Say("Another party has that name.", "Een andere partij heeft die naam."),
        };
}
