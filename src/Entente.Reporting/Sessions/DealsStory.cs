using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Simulation.Deals;

namespace Entente.Reporting.Sessions;

/// <summary>A sequence of deals told in words: what was made with whom, and what it was worth.</summary>
internal sealed class DealsStory(PlayedDeals deals, Language language)
{
    private readonly Naming names = new(deals.Scenario, language);

    public Document Document()
    {
        string players = language.List([
            .. deals.Setup.Strategies.Select(
                (strategy, i) => $"{PartyAt(i)} {language.Say("plays", "speelt")} {strategy}"
            ),
        ]);
        string end =
            deals.Setup.Rounds > 0
                ? language.Say($"{deals.Setup.Rounds} rounds a deal", $"{deals.Setup.Rounds} ronden per akkoord")
                : language.Say("no deadline", "geen deadline");
        string plan =
            deals.Setup.Valuation == CenterValuation.Planned
                ? language.Say("looking ahead", "vooruitkijkend")
                : language.Say("without looking ahead", "zonder vooruit te kijken");
        ulong seed = deals.Setup.Seed;
        return new Document(
            names.Of(deals.Scenario.Title, deals.Scenario.Id),
            language.Say(
                $"{players}; {PartyAt(0)} talks with each in turn, {plan}; {end}, seed {seed}",
                $"{players}; {PartyAt(0)} praat met elk om de beurt, {plan}; {end}, toevalsgetal {seed}"
            ),
            [
                new Section(
                    "story",
                    language.Say("How it went", "Hoe het ging"),
                    [new Block.Lead(Ending()), new Block.Bullets([.. deals.Result.Talks.Select(Told)])]
                ),
                new Section(
                    "worth",
                    language.Say("What it was worth", "Wat het waard was"),
                    [new Block.Tabular(Worth())]
                ),
            ]
        );
    }

    /// <summary>The heading over the dance of the talks about a deal.</summary>
    public string HeadingOf(DealTalks talks) =>
        deals.Setup.Valuation == CenterValuation.Planned && talks.Deal < deals.Setup.Deals.Count - 1
            ? language.Say(
                $"Deal {talks.Deal + 1}, with {EdgeOf(talks)} ({PartyAt(0)}: what it expects to end with)",
                $"Akkoord {talks.Deal + 1}, met {EdgeOf(talks)} ({PartyAt(0)}: wat het verwacht over te houden)"
            )
            : language.Say(
                $"Deal {talks.Deal + 1}, with {EdgeOf(talks)}",
                $"Akkoord {talks.Deal + 1}, met {EdgeOf(talks)}"
            );

    private string PartyAt(int party) => names.OfParty(deals.Scenario.Parties[party].Name);

    private string EdgeOf(DealTalks talks) => PartyAt(talks.Deal + 1);

    private RichText Ending()
    {
        int made = deals.Result.Talks.Count(talks => talks.Outcome is not null);
        int all = deals.Setup.Deals.Count;
        string counted = language.Say(
            $"{made} of {all} deals {(made == 1 ? "was" : "were")} made.",
            $"{made} van {all} akkoorden {(made == 1 ? "is" : "zijn")} gesloten."
        );
        return deals.Result.Ending.Kind switch
        {
            EndKind.Fault => RichText.Strong(
                language.Say(
                    $"Ended by a fault: {PartyAt(deals.Result.Ending.Party)} {deals.Result.Fault?.In("en")} {counted}",
                    $"Geëindigd door een fout: {PartyAt(deals.Result.Ending.Party)} {deals.Result.Fault?.In("nl")} {counted}"
                )
            ),
            EndKind.Breakdown => RichText.Strong(
                language.Say($"The talks broke down. {counted}", $"De onderhandelingen liepen stuk. {counted}")
            ),
            _ => RichText.Strong(counted),
        };
    }

    private RichText Told(DealTalks talks)
    {
        RichText edge = RichText.Strong(EdgeOf(talks)) + ": ";
        if (talks.Result is not { } result)
        {
            return talks.LeftBy == 0
                    ? edge
                        + language.Say(
                            $"{PartyAt(0)} did not talk: going without this deal is worth more to it than any outcome.",
                            $"{PartyAt(0)} praatte niet: zonder dit akkoord verwacht het meer dan met welke uitkomst ook."
                        )
                : talks.LeftBy > 0
                    ? edge
                        + language.Say(
                            "it did not talk: no outcome is worth its fallback.",
                            "die praatte niet: geen uitkomst is de terugvaloptie waard."
                        )
                : edge
                    + language.Say(
                        "what was settled before left nothing to talk about.",
                        "wat eerder is afgesproken liet niets over om over te praten."
                    );
        }

        int rounds = result.Rounds;
        return talks.Outcome is { } outcome
                ? edge
                    + Values(deals.Setup.Deals.IssuesOf[talks.Deal], outcome)
                    + language.Say($", in round {rounds}.", $", in ronde {rounds}.")
            : result.Ending.Kind == EndKind.WalkAway
                ? edge
                    + language.Say(
                        $"no deal; {PartyAt(result.Ending.Party == 0 ? 0 : talks.Deal + 1)} walked away in round {rounds}.",
                        $"geen akkoord; {PartyAt(result.Ending.Party == 0 ? 0 : talks.Deal + 1)} liep weg in ronde {rounds}."
                    )
            : edge + language.Say($"no deal after {rounds} rounds.", $"geen akkoord na {rounds} ronden.");
    }

    private string Values(ImmutableArray<int> issues, Outcome outcome) =>
        string.Join(
            "; ",
            issues.Select(issue => $"{names.OfIssue(issue)}: {names.OfValue(issue, outcome.Values[issue])}")
        );

    private Table Worth()
    {
        int[] none = new int[deals.Setup.Deals.Count];
        Array.Fill(none, -1);
        return new Table(
            [
                new(""),
                new(language.Say("result", "resultaat"), IsNumeric: true),
                new(language.Say("no deal", "geen akkoord"), IsNumeric: true),
            ],
            [
                .. deals.Result.Utilities.Select(
                    (utility, party) =>
                        (ImmutableArray<Cell>)
                            [
                                RichText.Strong(PartyAt(party)),
                                language.Short(utility),
                                language.Short(deals.Setup.Deals.WorthTo(party, none).ToDouble()),
                            ]
                ),
            ]
        )
        {
            Caption = language.Say(
                "What the deals were worth to each party",
                "Wat de akkoorden elke partij waard waren"
            ),
        };
    }
}
