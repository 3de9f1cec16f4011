using Entente.Exchanges;
using Entente.Numbers;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Exchanges;

/// <summary>The names and numbers of a report on an exchange.</summary>
internal sealed class ExchangeWords(ExchangePlan plan, Language language)
{
    private const int LongestNumber = 80;
    private const int LongestFraction = 9;
    private const int LargestPart = 99;

    public ExchangePlan Plan { get; } = plan;

    public Language Language { get; } = language;

    public string Title =>
        Plan.Exchange.Title.IsEmpty
            ? Say("An exchange in steps", "Een ruil in stappen")
            : Plan.Exchange.Title.In(Language.Tag);

    public string Say(string english, string dutch) => Language.Say(english, dutch);

    public string Party(int party) => Plan.Exchange.Parties[party].TitleIn(Language.Tag);

    /// <summary>The same at the beginning of a sentence: a title is no name, and takes a capital there.</summary>
    public string Opening(int party)
    {
        string title = Party(party);
        bool isTitle = title != Plan.Exchange.Parties[party].Name && title.Length > 0;
        return isTitle ? char.ToUpper(title[0], System.Globalization.CultureInfo.InvariantCulture) + title[1..] : title;
    }

    public string Step(ExchangeStep step)
    {
        string title = step.TitleIn(Language.Tag);
        return step.Parts == 1
            ? title
            : Say(
                $"{title} (part {step.Part} of {step.Parts}: {Share(step.Share)})",
                $"{title} (deel {step.Part} van {step.Parts}: {Share(step.Share)})"
            );
    }

    /// <summary>What share of a step a part is: as a percentage where two decimals are exact, else as a fraction with a small denominator, else nearly.</summary>
    public string Share(Rational share)
    {
        Rational percent = share * 100;
        return (percent * 100).IsWhole ? $"{Trimmed(Language.Number(percent, 2))}%"
            : share.Denominator <= LargestPart ? $"{share.Numerator}/{share.Denominator}"
            : $"≈ {Language.Number(percent, 2)}%";
    }

    /// <summary>A number as a decimal with at most four places, and where that is not exact the fraction beside it if it is short; what would not fit on a line is a power of ten.</summary>
    public string Number(Rational number)
    {
        string decimals = Trimmed(Language.Number(number, 4));
        if (decimals.Length > LongestNumber)
        {
            return Language.Power(number);
        }

        string exact = Languages.Language.Exact(number);
        return exact.Contains('/', StringComparison.Ordinal) && exact.Length <= LongestFraction
            ? $"{decimals} ({exact})"
            : decimals;
    }

    /// <summary>A number that is needed at least: rounded up where it is shown neither exactly nor as a fraction.</summary>
    public string NumberAtLeast(Rational number)
    {
        string told = Number(number);
        Rational up = (Rational)(number * 10_000).Ceiling() / 10_000;
        return told.Contains('(', StringComparison.Ordinal) ? told : Number(up);
    }

    /// <summary>A number that there is at most: rounded up as well, so that nothing is above what is shown.</summary>
    public string NumberAtMost(Rational number) => NumberAtLeast(number);

    /// <summary>A chance as a percentage, and exactly where that is short.</summary>
    public string Chance(Rational chance)
    {
        return Language.Percent(chance.ToDouble()) + Exact(chance);
    }

    /// <summary>A chance that is needed at least: rounded up, and exactly where that is short.</summary>
    public string ChanceAtLeast(Rational chance) => Language.PercentAtLeast(chance) + Exact(chance);

    // Without the zeros at the end of a decimal.
    private string Trimmed(string text)
    {
        char point = Say(".", ",")[0];
        return text.Contains(point, StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd(point) : text;
    }

    private static string Exact(Rational chance)
    {
        string exact = chance.IsWhole ? "" : $" ({chance.Numerator}/{chance.Denominator})";
        return exact.Length <= LongestFraction + 3 ? exact : "";
    }
}
