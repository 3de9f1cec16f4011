using System.Collections.Immutable;
using Entente.Web.Languages;

namespace Entente.Web.Tables.Words;

/// <summary>What this server itself says at a table, through an agent or for a teacher. It does not know who reads it, so the record has it in both languages; a page shows its reader the one that is theirs.</summary>
internal static class HouseWords
{
    /// <summary>Why an agent turns down an offer on a part.</summary>
    public const string NoBetter = NoBetterEnglish + Between + NoBetterDutch;

    /// <summary>What an agent says that turns down a part: nothing of what its side has from it.</summary>
    public const string NotAlone = NotAloneEnglish + Between + NotAloneDutch;

    /// <summary>Why an agent adjourns.</summary>
    public const string AgreesToAdjourn = AgreedEnglish + Between + AgreedDutch;

    /// <summary>Why an agent at a real table makes no offers.</summary>
    public const string NotTold = NotToldEnglish + Between + NotToldDutch;

    /// <summary>Why an agent makes no offers though its side was told what it wants.</summary>
    public const string CannotPlay = CannotPlayEnglish + Between + CannotPlayDutch;

    private const string NotToldEnglish =
        "I was not told what our side wants. Until our side says it and has let me in, I make no offers and answer none.";
    private const string NotToldDutch =
        "Ik weet niet wat onze kant wil. Tot onze kant het zegt en mij heeft toegelaten, doe ik geen voorstellen en beantwoord ik er geen.";
    private const string CannotPlayEnglish =
        "I cannot play by what our side wants as it stands: I make no offers and answer none. A person can take this seat over.";
    private const string CannotPlayDutch =
        "Met wat onze kant wil, zoals het er staat, kan ik niet spelen: ik doe geen voorstellen en beantwoord er geen. Een mens kan deze plaats overnemen.";
    private const string Between = " / ";
    private const string AgreedEnglish = "Agreed.";
    private const string AgreedDutch = "Akkoord.";
    private const string NoBetterEnglish = "As it is, this leaves our side no better off than how things stand.";
    private const string NoBetterDutch = "Zo is onze kant hiermee niet beter af dan met hoe het nu is.";
    private const string NotAloneEnglish = "Not this part by itself.";
    private const string NotAloneDutch = "Dit deel niet op zichzelf.";

    private static readonly Saying Issue = new(
        "I cannot score “",
        "” and leave it out of account.",
        "Ik kan ‘",
        "’ niet waarderen en laat het buiten beschouwing."
    );

    private static readonly Saying Option = new(
        "I cannot score “",
        "” and leave it out of what I offer.",
        "Ik kan ‘",
        "’ niet waarderen en laat het buiten wat ik bied."
    );

    private static readonly Saying Unknown = new(
        "I cannot say what “",
        "” is worth to our side.",
        "Ik kan niet zeggen wat ‘",
        "’ onze kant waard is."
    );

    private static readonly Saying Given = new(
        "The teacher has given whoever sat here as “",
        "” another seat; they did not leave by themselves.",
        "De docent heeft wie hier zat als ‘",
        "’ een andere plaats gegeven; die is niet uit zichzelf vertrokken."
    )
    {
        HasOwnNames = true,
    };

    private static readonly ImmutableArray<Saying> Sayings = [Issue, Option, Unknown, Given];

    /// <summary>What an agent says once of an issue that its side has not scored.</summary>
    public static string CannotScoreIssue(string issue) => Issue.Of(issue, issue);

    /// <summary>What an agent says once of an option that its side has not scored.</summary>
    public static string CannotScoreOption(string option) => Option.Of(option, option);

    /// <summary>Why an agent turns down what its side has not scored.</summary>
    public static string NotKnown(string what) => Unknown.Of(what, what);

    /// <summary>That a teacher gave whoever sat for a side another seat.</summary>
    /// <param name="english">The side in English.</param>
    /// <param name="dutch">The side in Dutch.</param>
    public static string Moved(string english, string dutch) => Given.Of(english, dutch);

    /// <summary>A text as it is shown to a reader: of what the server itself said, the half in their language; all else as it is.</summary>
    /// <remarks>Word for word: nobody can say one thing to those who read English and another to those who read Dutch.</remarks>
    /// <param name="l">The language.</param>
    /// <param name="text">The text.</param>
    public static string In(PageLanguage l, string text) =>
        text switch
        {
            NoBetter => l.Say(NoBetterEnglish, NoBetterDutch),
            NotAlone => l.Say(NotAloneEnglish, NotAloneDutch),
            AgreesToAdjourn => l.Say(AgreedEnglish, AgreedDutch),
            NotTold => l.Say(NotToldEnglish, NotToldDutch),
            CannotPlay => l.Say(CannotPlayEnglish, CannotPlayDutch),
            _ => Sayings.Select(each => each.In(l, text)).FirstOrDefault(each => each is not null) ?? text,
        };

    private sealed record Saying(string EnglishBefore, string EnglishAfter, string DutchBefore, string DutchAfter)
    {
        // What is spoken of may be called something else in either language.
        public bool HasOwnNames { get; init; }

        private string Middle => EnglishAfter + Between + DutchBefore;

        public string Of(string english, string dutch) => EnglishBefore + english + Middle + dutch + DutchAfter;

        public string? In(PageLanguage l, string text)
        {
            int middle = text.IndexOf(Middle, StringComparison.Ordinal);
            int rest = middle + Middle.Length;
            if (
                middle < EnglishBefore.Length
                || text.Length < rest + DutchAfter.Length
                || !text.StartsWith(EnglishBefore, StringComparison.Ordinal)
                || !text.EndsWith(DutchAfter, StringComparison.Ordinal)
            )
            {
                return null;
            }

            string english = text[EnglishBefore.Length..middle];
            string dutch = text[rest..^DutchAfter.Length];
            return HasOwnNames || english == dutch
                ? l.Say(EnglishBefore + english + EnglishAfter, DutchBefore + dutch + DutchAfter)
                : null;
        }
    }
}
