using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Composition;

/// <summary>Something that the evidence may or may not carry: a statement that holds or not, or a choice.</summary>
/// <param name="Name">The statement, or what is chosen.</param>
/// <param name="Holds">Whether the statement holds at the likely values; null for a choice, or when it is not known.</param>
/// <param name="Choice">What is chosen at the likely values; empty for a statement.</param>
/// <param name="Share">In what share of the draws the statement holds, or the same is chosen; null without draws.</param>
internal sealed record Claim(string Name, bool? Holds, string Choice, double? Share)
{
    public bool IsStatement { get; init; }

    /// <summary>What the claim is about, where it stands under a heading with others; empty for none.</summary>
    public string Topic { get; init; } = "";

    public RichText Answer(Language language)
    {
        RichText likely = !IsStatement
            ? Choice.Length > 0
                ? (RichText)Choice
                : RichText.Faint("–")
            : Holds switch
            {
                true => RichText.Of(language.Say("yes", "ja"), Tone.Good),
                false => RichText.Of(language.Say("no", "nee"), Tone.Bad),
                null => RichText.Faint("?"),
            };
        return Share is { } share ? likely + RichText.Faint($"  {language.Percent(share)}") : likely;
    }
}
