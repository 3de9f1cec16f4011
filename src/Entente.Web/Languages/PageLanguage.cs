using System.Numerics;
using Entente.Annotations;
using Entente.Reporting.Languages;

namespace Entente.Web.Languages;

/// <summary>The language of the page at hand. Every component has it as <c>L</c>: <c>@L.Say("A table", "Een tafel")</c>.</summary>
/// <param name="language">The language to write in.</param>
/// <remarks>It is one per request and one per circuit; a page that becomes interactive stays in the language in which it was sent.</remarks>
public sealed class PageLanguage(Language language)
{
    /// <summary>The language itself, for reports.</summary>
    public Language Language { get; } = language;

    /// <summary>The tag for the page: <c>en</c>, <c>nl</c>.</summary>
    public string Tag => Language.Tag;

    /// <summary>The phrase in this language.</summary>
    public string Say(string english, string dutch) => Language.Say(english, dutch);

    /// <summary>A text of a scenario or of people in this language, or the best there is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What stands there when the text is empty.</param>
    public string Of(LocalizedText text, string name = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Tag) is { Length: > 0 } found ? found : name;
    }

    /// <summary>A sentence that is made in both languages, in this one.</summary>
    /// <param name="sentence">The sentence.</param>
    public string Of(Sentence sentence) => sentence.In(Tag);

    /// <summary>The language of a sentence where it is not this one: what is said in English alone, such as what a strategy that was written down is refused for.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>Its tag; null where it is in the language of the page.</returns>
    public string? OtherOf(Sentence sentence) => Tag != "en" && sentence.Dutch == sentence.English ? "en" : null;

    /// <summary>A whole number with its thousands set apart.</summary>
    public string Count(BigInteger count) => Language.Count(count);

    /// <summary>So many of something: <c>1 table</c>, <c>3 tables</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one, in both languages.</param>
    /// <param name="more">The noun for any other number.</param>
    public string Count(BigInteger count, string one, string more) =>
        Language.Count(count) + " " + (count.IsOne ? one : more);

    /// <summary>Several things in a sentence.</summary>
    public string List(IReadOnlyList<string> things) => Language.List(things);
}
