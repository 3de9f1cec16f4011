using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Composition;
using Entente.Reporting.Languages;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>The words by which a review speaks of parties, offers, steps and worths.</summary>
internal sealed class ReviewWords(SessionReview review, Language language)
{
    public Naming Names { get; } = new(review.Record.Scenario, language);

    public Language Language => language;

    public SessionReview Review => review;

    public bool ArePositions => review.Record.ArePositions;

    public int Parties => review.Parties.Length;

    public string Say(string english, string dutch) => language.Say(english, dutch);

    public string PartyAt(int party) =>
        party < 0
            ? Say("nobody in particular", "niemand in het bijzonder")
            : Names.OfParty(review.Record.Scenario.Parties[party].Name);

    /// <summary>A number with a minus sign rather than a hyphen.</summary>
    public string Short(double number) => language.Short(number);

    /// <summary>A number with so many decimals, with a minus sign rather than a hyphen.</summary>
    public string Number(double number, int decimals) => language.Number(number, decimals);

    /// <summary>A share as a percentage, with a minus sign rather than a hyphen.</summary>
    public string Percent(double share) => language.Percent(share);

    /// <summary>Why a party will not take an outcome: the reason that its deal-breaker gives, or its name, or its conditions.</summary>
    public string DealBreaker(int party, int breaker)
    {
        DealBreaker broken = review.Record.Scenario.Parties[party].DealBreakers[breaker];
        string text = Names.Of(broken.Why, broken.Name);
        return text.Length > 0
            ? text
            : Say("ruled out by its deal-breaker on ", "uitgesloten door het breekpunt over ")
                + language.List([.. broken.Conditions.Select(each => Names.OfIssue(each.Issue)).Distinct()]);
    }

    /// <summary>A worth with its unit.</summary>
    public string Worth(int party, double worth) =>
        UnitNames.Count(Short(worth), UnitNames.OfParty(review.Record.Scenario.Parties[party]), language);

    public string Worth(int party, Rational? worth) => worth is { } known ? Worth(party, known.ToDouble()) : "–";

    /// <summary>A difference of worths as a share of the party's scale; 0 when either is not known.</summary>
    public double ShareOf(int party, Rational? difference) =>
        difference is { } known && review.Parties[party] is { Best: { } best, Worst: { } worst } && best > worst
            ? (known / (best - worst)).ToDouble()
            : 0;

    /// <summary>Where an offer stands: its round, or the name of the position.</summary>
    public string PlaceOf(int offer) =>
        review.Offers[offer] is { Package.Length: > 0 } position
            ? $"“{Names.OfPackage(position.Package)}”"
            : When(offer);

    /// <summary>When an offer was made: in which round, or as which of the offers where there were no rounds.</summary>
    public string When(int offer) =>
        review.Record.HasRounds
            ? Say($"round {Round(offer)}", $"ronde {Round(offer)}")
            : Say($"offer {language.Count(offer + 1)}", $"voorstel {language.Count(offer + 1)}");

    public string Round(int offer) => language.Count(review.Offers[offer].Round + 1);

    public string IssuesOf(ImmutableArray<int> issues) =>
        issues.IsEmpty
            ? Say("(cap on the total)", "(plafond op het totaal)")
            : string.Join(" + ", issues.Select(Names.OfIssue));

    /// <summary>What changed between two outcomes.</summary>
    public string Changes(Outcome from, Outcome to)
    {
        string[] changes =
        [
            .. Enumerable
                .Range(0, to.Values.Length)
                .Where(issue => from.Values[issue] != to.Values[issue])
                .Select(issue =>
                    $"{Names.OfIssue(issue)}: {Names.OfValue(issue, from.Values[issue])} → {Names.OfValue(issue, to.Values[issue])}"
                ),
        ];
        return changes.Length == 0 ? Say("the same again", "opnieuw hetzelfde") : string.Join("; ", changes);
    }

    public string ClassName(StepClass? kind) =>
        kind switch
        {
            StepClass.Fortunate => Say("fortunate", "gelukkig"),
            StepClass.Nice => Say("nice", "aardig"),
            StepClass.Concession => Say("concession", "concessie"),
            StepClass.Selfish => Say("selfish", "zelfzuchtig"),
            StepClass.Unfortunate => Say("unfortunate", "ongelukkig"),
            StepClass.Silent => Say("silent", "stil"),
            _ => Say("unknown", "onbekend"),
        };

    public string ClassMeaning(StepClass kind) =>
        kind switch
        {
            StepClass.Fortunate => Say("better for both", "beter voor beide"),
            StepClass.Nice => Say("better for the other, no cost to itself", "beter voor de ander, zonder kosten"),
            StepClass.Concession => Say(
                "gives something up, the other does not lose",
                "geeft iets op, de ander verliest niet"
            ),
            StepClass.Selfish => Say("better for itself, not for the other", "beter voor zichzelf, niet voor de ander"),
            StepClass.Unfortunate => Say(
                "worse for the other, no gain to itself",
                "slechter voor de ander, zonder winst"
            ),
            _ => Say("nothing changes for either", "er verandert niets voor beide"),
        };

    /// <summary>A change with its sign.</summary>
    public string Signed(int party, Rational? change) =>
        change is not { } known ? "?"
        : known.Sign == 0 ? "="
        : (known.Sign > 0 ? "+" : "−") + Worth(party, Math.Abs(known.ToDouble()));
}
