using System.Collections.Immutable;
using System.Globalization;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>The words and numbers of a report on an answer.</summary>
internal sealed class TheoryWords(TheoryAnswer answer, Language language)
{
    private const int LongestNumber = 80;
    private const int LongestFraction = 9;
    private const int LongestSmall = 16;
    private const int LongestDrawn = 19;

    public TheoryAnswer Answer { get; } = answer;

    public Language Language { get; } = language;

    /// <summary>The names of the parties for people.</summary>
    public ImmutableArray<string> Parties { get; } =
    [.. answer.Problem.Parties.Select(party => answer.Problem.NameIn(language.Tag, party))];

    /// <summary>The name of a party or a good for people.</summary>
    public string Named(string name) => Answer.Problem.NameIn(Language.Tag, name);

    /// <summary>What kind of question it is.</summary>
    public string Kind =>
        Answer.Problem.Question switch
        {
            Question.OfGoods => Say("Dividing goods", "Goederen verdelen"),
            Question.OfPolygon or Question.OfCurve => Say("A fair agreement", "Een eerlijk akkoord"),
            Question.OfTable => Say("Ruling out alternatives", "Mogelijkheden uitsluiten"),
            Question.OfOffers or Question.OfRates => Say("Offers in turn", "Om beurten bieden"),
            Question.OfSealedTrade => Say(
                "A sealed bid and a sealed ask",
                "Een gesloten bod en een gesloten vraagprijs"
            ),
            Question.OfBids => Say("Sealed bids, taken or left", "Gesloten biedingen, te nemen of te laten"),
            Question.OfConflict => Say("A costly conflict", "Een kostbaar conflict"),
            Question.OfCommitment => Say("A promise that cannot be made", "Een belofte die niet te doen is"),
            Question.OfTrust => Say("Trust and verification", "Vertrouwen en controle"),
            Question.OfStages => Say("A concession in parts", "Een concessie in delen"),
            Question.OfCoalitions => Say("What groups can do together", "Wat groepen samen kunnen"),
            Question.OfVotes => Say("Power in a vote", "Macht in een stemming"),
            _ => Say("A game", "Een spel"),
        };

    public string Say(string english, string dutch) => Language.Say(english, dutch);

    /// <summary>A number as a decimal with at most four places, and where that is not exact the fraction beside it if it is short; what four places would make 0 of is told exactly, or as a power of ten where that is long, as is what would not fit on a line.</summary>
    public string Number(Rational number)
    {
        string decimals = Trimmed(Language.Number(number, 4));
        if (decimals == "0" && number.Sign != 0)
        {
            string small = Language.ExactIn(number);
            return small.Length <= LongestSmall ? small : Language.Power(number);
        }

        if (decimals.Length > LongestNumber)
        {
            return Language.Power(number);
        }

        string exact = Languages.Language.Exact(number);
        bool isFraction = exact.Contains('/', StringComparison.Ordinal);
        return isFraction && exact.Length <= LongestFraction ? $"{decimals} ({exact})" : decimals;
    }

    /// <summary>The same beside what is drawn, where there is no room for many digits: those become a power of ten.</summary>
    public string Drawn(Rational number)
    {
        string text = Number(number);
        return text.Length <= LongestDrawn ? text : Language.Power(number);
    }

    /// <summary>A number with at most four places.</summary>
    public string Decimal(double number) => Trimmed(Language.Number(number, 4));

    private string Trimmed(string text)
    {
        char point = Say(".", ",")[0];
        return text.Contains(point, StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd(point) : text;
    }

    /// <summary>A share of 0 to 1 as a percentage, and exactly.</summary>
    public string Share(Rational share)
    {
        return Language.Percent(share.ToDouble()) + Exact(share);
    }

    /// <summary>A share that is needed at least: rounded up, and exactly.</summary>
    public string ShareAtLeast(Rational share) => Language.PercentAtLeast(share) + Exact(share);

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    public string Name(TheoryMethod method) =>
        method switch
        {
            TheoryMethod.AdjustedWinner => "Adjusted Winner",
            TheoryMethod.NashWelfare => Say("Largest product", "Grootste product"),
            TheoryMethod.Nash => "Nash",
            TheoryMethod.KalaiSmorodinsky => "Kalai-Smorodinsky",
            TheoryMethod.Egalitarian => Say("Equal gains", "Gelijke winst"),
            TheoryMethod.Raiffa => Say("Raiffa, in steps", "Raiffa, in stappen"),
            TheoryMethod.Shapley => Say("Shapley value", "Shapley-waarde"),
            TheoryMethod.Core => Say("Core", "Kern (core)"),
            TheoryMethod.Nucleolus => "Nucleolus",
            TheoryMethod.ShapleyShubik => "Shapley-Shubik",
            _ => "Banzhaf",
        };

    private static string Exact(Rational share)
    {
        string exact = share.IsWhole ? "" : $" ({share.Numerator}/{share.Denominator})";
        return exact.Length <= LongestFraction + 3 ? exact : "";
    }

    public static Block Lead(string text) => new Block.Lead(text);

    public static Block Text(string text) => new Block.Paragraph(text);

    public static Block Faint(string text) => new Block.Paragraph(RichText.Faint(text));

    /// <summary>Where the numbers come from; nothing when that is not said.</summary>
    public IEnumerable<Block> Sources() =>
        Answer.Problem.Sources.IsEmpty
            ? []
            : [Faint(Say("Sources: ", "Bronnen: ") + string.Join("; ", Answer.Problem.Sources))];
}
