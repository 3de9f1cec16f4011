using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Explanations;

/// <summary>The words by which an explanation speaks of parties, demands, offers and worths.</summary>
internal sealed class ExplanationWords(DealExplanation explanation, Language language)
{
    private const int MostDecimals = 9;

    public DealExplanation Explanation => explanation;

    public Scenario Scenario => explanation.Scenario;

    public Language Language => language;

    public Naming Names { get; } = new(explanation.Scenario, language);

    public int Parties => explanation.Parties.Length;

    public string Everybody => Parties == 2 ? Say("both sides", "beide kanten") : Say("all parties", "alle partijen");

    public string Say(string english, string dutch) => language.Say(english, dutch);

    public string PartyAt(int party) => Names.OfParty(Scenario.Parties[party].Name);

    public string Number(Rational number) => language.Short(number.ToDouble());

    /// <summary>Two numbers with as many decimals as it takes to tell them apart.</summary>
    public (string One, string Other) Apart(Rational one, Rational other)
    {
        (string One, string Other) told = (Number(one), Number(other));
        for (int decimals = 1; told.One == told.Other && one != other && decimals <= MostDecimals; decimals++)
        {
            told = (language.Number(one, decimals), language.Number(other, decimals));
        }

        return told.One == told.Other ? (language.ExactIn(one), language.ExactIn(other)) : told;
    }

    public string PercentAtLeast(Rational share, int finer) => language.PercentAtLeast(share, finer);

    public string PercentAtMost(Rational share, int finer) => language.PercentAtMost(share, finer);

    public string Percent(Rational share) => language.Percent(share.ToDouble());

    /// <summary>A worth with its unit.</summary>
    public string Worth(int party, Rational worth) => InUnit(party, Number(worth));

    /// <summary>A number that was told, with the unit of a party.</summary>
    public string InUnit(int party, string number) =>
        UnitNames.Count(number, explanation.Parties[party].Unit, language);

    /// <summary>A worth of which it takes at least so much, rounded up.</summary>
    public string WorthAtLeast(int party, Rational worth) =>
        UnitNames.Count(language.ShortAtLeast(worth).Replace('-', '−'), explanation.Parties[party].Unit, language);

    /// <summary>A worth that may be at most so much, rounded down.</summary>
    public string WorthAtMost(int party, Rational worth) =>
        UnitNames.Count(language.ShortAtMost(worth).Replace('-', '−'), explanation.Parties[party].Unit, language);

    /// <summary>What everybody gets: <c>14 for the one and 13 for the other</c>.</summary>
    public string Worths(ImmutableArray<Rational> worths) =>
        language.List([
            .. worths.Select(
                (worth, party) => Say($"{Number(worth)} for {PartyAt(party)}", $"{Number(worth)} voor {PartyAt(party)}")
            ),
        ]);

    public string Value(int issue, int value) => Names.OfValue(issue, IssueValue.At(value));

    public string IssueAndValue(int issue, int value) => $"{Names.OfIssue(issue)}: {Value(issue, value)}";

    // What is merely said yes to needs no more than its name.
    private string Answer(int issue, int value) =>
        IsYes(issue, value) ? Names.OfIssue(issue) : IssueAndValue(issue, value);

    /// <summary>An answer without its issue, where that says enough: of a yes the issue, of a number both.</summary>
    public string AnswerAlone(int issue, int value) =>
        Scenario.Space.Issues[issue] is Issue.Choice ? Value(issue, value) : Answer(issue, value);

    private bool IsYes(int issue, int value) => Value(issue, value) == Say("yes", "ja");

    /// <summary>The values of some issues of an outcome.</summary>
    public string Values(Outcome outcome, IEnumerable<int> issues) =>
        string.Join("; ", issues.Select(issue => Answer(issue, outcome.Values[issue].Index)));

    /// <summary>An outcome by what it changes of the status quo; all of it where there is none.</summary>
    public string Content(Outcome outcome) => Content(outcome, -1);

    /// <summary>The same at the beginning of a sentence.</summary>
    public string Opening(Outcome outcome) =>
        Scenario.StatusQuo is { } current && current.Values.SequenceEqual(outcome.Values)
            ? Say("Everything as it is", "Alles zoals het is")
            : Content(outcome);

    /// <summary>What an outcome says about the issues but one, -1 for all; only what differs from the status quo, where there is one.</summary>
    public string Content(Outcome outcome, int without)
    {
        int[] changed =
        [
            .. Enumerable
                .Range(0, outcome.Values.Length)
                .Where(issue =>
                    issue != without
                    && (Scenario.StatusQuo is not { } current || current.Values[issue] != outcome.Values[issue])
                ),
        ];
        return changed.Length == 0 ? Say("everything as it is", "alles zoals het is") : Values(outcome, changed);
    }

    /// <summary>What the changes are to open a deal with; empty for any deal.</summary>
    public string Focus() =>
        string.Join(
            "; ",
            explanation.Focus.Select(condition =>
                condition is Condition.OneOf { Values: [var value] } ? IssueAndValue(condition.Issue, value)
                : condition is Condition.OneOf several
                    ? $"{Names.OfIssue(condition.Issue)}: {string.Join(Say(" or ", " of "), several.Values.Select(each => Value(condition.Issue, each)))}"
                : Names.OfIssue(condition.Issue)
            )
        );

    /// <summary>The same without the name of the issue where one value is meant.</summary>
    public string FocusValue() =>
        explanation.Focus is [Condition.OneOf { Values: [var value] } only] && !IsYes(only.Issue, value)
            ? Value(only.Issue, value)
            : Focus();

    public string OfferName(TabledOffer offer) =>
        offer.Package.Length > 0 ? Names.OfPackage(offer.Package)
        : offer.Party >= 0
            ? Say(
                $"the offer of {PartyAt(offer.Party)} in round {Round(offer)}",
                $"het voorstel van {PartyAt(offer.Party)} in ronde {Round(offer)}"
            )
        : Say($"the text of round {Round(offer)}", $"de tekst van ronde {Round(offer)}");

    /// <summary>Whether an offer is what the scenario says was agreed.</summary>
    public bool IsAgreed(TabledOffer offer) =>
        Scenario.Packages.Any(package => package.IsAgreed && package.Name == offer.Package);

    /// <summary>The name of an offer within a sentence.</summary>
    public string OfferQuoted(TabledOffer offer) =>
        offer.Package.Length > 0 ? Say($"“{OfferName(offer)}”", $"‘{OfferName(offer)}’") : OfferName(offer);

    /// <summary>Where a statement comes from, in brackets: the source and the place, or that it is an estimate, and from what; nothing where nothing is stated.</summary>
    public RichText Cite(Evidence? evidence)
    {
        if (evidence is null)
        {
            return RichText.Empty;
        }

        string text = PlainText.Of($"{evidence.Source} {evidence.Place}");
        return RichText.Faint(
            evidence.Kind == EvidenceKind.Estimate
                ? text.Length > 0
                    ? Say($" [estimate from {text}]", $" [schatting naar {text}]")
                    : Say(" [estimate]", " [schatting]")
                : text.Length > 0
                    ? $" [{text}]"
                    : Say(" [reported]", " [gemeld]")
        );
    }

    /// <summary>A demand as its party would put it, in quotation marks, with its source.</summary>
    /// <param name="number">Which.</param>
    public RichText Demand(int number)
    {
        Demand demand = explanation.Demands[number];
        Party party = Scenario.Parties[demand.Party];
        switch (demand)
        {
            case Demand.Limit limit:
                DealBreaker never = party.DealBreakers[limit.Place];
                return Quoted(demand.Party, Names.Of(never.Why, never.Name), never.Conditions) + Cite(never.Evidence);
            case Demand.Stated stated:
                Position position = party.Positions[stated.Place];
                return Quoted(demand.Party, Names.Of(position.About, ""), position.Demands) + Cite(position.Evidence);
            default:
                EntryRange? entry = explanation.Parties[demand.Party].Fallback;
                string worth = Worth(demand.Party, explanation.Parties[demand.Party].Reservation);
                return Say(
                        $"{PartyAt(demand.Party)} wants at least what walking away is worth to it ({worth})",
                        $"{PartyAt(demand.Party)}: minstens wat weglopen waard is ({worth})"
                    ) + Cite(entry?.Evidence);
        }
    }

    /// <summary>Several demands in a sentence.</summary>
    /// <param name="demands">Which.</param>
    public RichText DemandList(ImmutableArray<int> demands)
    {
        RichText list = RichText.Empty;
        for (int i = 0; i < demands.Length; i++)
        {
            list +=
                i == 0
                    ? Demand(demands[i])
                    : (i == demands.Length - 1 ? Say(" and ", " en ") : "; ") + Demand(demands[i]);
        }

        return list;
    }

    private RichText Quoted(int party, string text, ImmutableArray<Condition> conditions) =>
        text.Length > 0
            ? $"{PartyAt(party)}: “{text.TrimEnd('.')}”"
            : Say(
                $"{PartyAt(party)}: its condition on {Issues(conditions)}",
                $"{PartyAt(party)}: de eis over {Issues(conditions)}"
            );

    private string Issues(ImmutableArray<Condition> conditions) =>
        language.List([.. conditions.Select(each => Names.OfIssue(each.Issue)).Distinct()]);

    private string Round(TabledOffer offer) =>
        language.Count(explanation.Session is { } session ? session.Offers[offer.Place].Round + 1 : 0);
}
