using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Simulation;

namespace Entente.Reporting.Sessions;

/// <summary>A session told in words: how it opened, where it turned, how it ended, and what it was worth.</summary>
internal sealed class SessionStory(PlayedSession session, Language language)
{
    private readonly Naming names = new(session.Scenario, language);
    private readonly ImmutableArray<SessionOffer> offers = SessionOffer.Of(session);

    public Document Document()
    {
        var ending = new SessionEnd(session, language);
        string players = language.List([
            .. session.Strategies.Select(
                (strategy, i) => $"{PartyAt(i)} ({DanceLines.LetterOf(i)}) {language.Say("plays", "speelt")} {strategy}"
            ),
        ]);
        return new Document(
            names.Of(session.Scenario.Title, session.Scenario.Id),
            $"{players}; {Rules()}",
            [
                new Section(
                    "story",
                    language.Say("How it went", "Hoe het ging"),
                    [new Block.Lead(ending.Lead()), new Block.Bullets([.. ending.Departures(), .. Steps()])]
                ),
                .. new PartsSection(session, names, language).Section() is { } parts ? [parts] : Array.Empty<Section>(),
                .. new VotesSection(session, language).Section() is { } votes ? ImmutableArray.Create(votes) : [],
                new Section(
                    "worth",
                    language.Say("What it was worth", "Wat het waard was"),
                    [new Block.Tabular(Worth()), new Block.Paragraph(Distance())]
                ),
            ]
        );
    }

    private Naming Names => names;

    private string Rules()
    {
        string protocol = SessionProtocols.Of(session.Setup.Protocol).Title.In(language.Tag);
        string rounds =
            session.Limits.Rounds > 0
                ? language.Say($"{session.Limits.Rounds} rounds", $"{session.Limits.Rounds} ronden")
                : "";
        string time =
            session.Limits.Duration > 0
                ? language.Say(
                    $"a time of {language.Short(session.Limits.Duration)}",
                    $"een tijd van {language.Short(session.Limits.Duration)}"
                )
                : "";
        string end =
            rounds.Length > 0 && time.Length > 0 ? $"{rounds}, {time}"
            : rounds.Length + time.Length > 0 ? rounds + time
            : language.Say("no deadline", "geen deadline");
        string chance =
            session.Setup.BreakdownChance > 0
                ? language.Say(
                    $", a breakdown after a round with a chance of {language.Percent(session.Setup.BreakdownChance)}",
                    $", stuklopen na een ronde met een kans van {language.Percent(session.Setup.BreakdownChance)}"
                )
                : "";
        string seed = language.Say($"seed {session.Seed}", $"toevalsgetal {session.Seed}");
        return $"{protocol}, {end}{chance}, {seed}";
    }

    private string PartyAt(int party) => Names.OfParty(session.Scenario.Parties[party].Name);

    private IEnumerable<RichText> Steps()
    {
        bool isDemanding = session.Setup.Protocol == ProtocolKind.NashDemand;
        for (int party = 0; party < session.Strategies.Length; party++)
        {
            ImmutableArray<SessionOffer> own = [.. offers.Where(offer => offer.Party == party)];
            if (own.IsEmpty)
            {
                continue;
            }

            yield return RichText.Strong(PartyAt(party))
                + (
                    isDemanding
                        ? language.Say(" first demanded ", " eiste eerst ")
                        : language.Say(" opened with ", " begon met ")
                )
                + Names.OfOutcome(own[0].Outcome)
                + language.Say(
                    $", worth {Worth(party, own[0].Utilities[party])} to itself",
                    $", voor zichzelf {Worth(party, own[0].Utilities[party])} waard"
                )
                + (
                    isDemanding
                        ? language.Say(
                            $", and last demanded what was worth {Worth(party, own[^1].Utilities[party])}.",
                            $", en eiste als laatste wat {Worth(party, own[^1].Utilities[party])} waard was."
                        )
                        : language.Say(
                            $", and last offered what was worth {Worth(party, own[^1].Utilities[party])}.",
                            $", en bood als laatste wat {Worth(party, own[^1].Utilities[party])} waard was."
                        )
                );
            if (Largest(own, party) is { } step)
            {
                yield return RichText.Strong(PartyAt(party))
                    + language.Say(" gave up most in round ", " gaf het meest toe in ronde ")
                    + language.Count(step.To.Round + 1)
                    + language.Say(
                        $": {Worth(party, step.From.Utilities[party] - step.To.Utilities[party])} at once (",
                        $": {Worth(party, step.From.Utilities[party] - step.To.Utilities[party])} ineens ("
                    )
                    + Changes(step.From.Outcome, step.To.Outcome)
                    + ").";
            }
        }
    }

    private static Step? Largest(ImmutableArray<SessionOffer> own, int party)
    {
        Step? largest = null;
        for (int i = 1; i < own.Length; i++)
        {
            double given = own[i - 1].Utilities[party] - own[i].Utilities[party];
            if (given > (largest is { } known ? known.From.Utilities[party] - known.To.Utilities[party] : 0))
            {
                largest = new Step(own[i - 1], own[i]);
            }
        }

        return largest;
    }

    private string Changes(Outcome from, Outcome to) =>
        string.Join(
            "; ",
            Enumerable
                .Range(0, to.Values.Length)
                .Where(issue => from.Values[issue] != to.Values[issue])
                .Select(issue => $"{Names.OfIssue(issue)}: {Names.OfValue(issue, to.Values[issue])}")
        );

    private Table Worth()
    {
        SessionResult result = session.Result;
        return new Table(
            [
                new(""),
                new(language.Say("result", "resultaat"), IsNumeric: true),
                new(language.Say("discounted", "verdisconteerd"), IsNumeric: true),
                new(language.Say("no deal", "geen akkoord"), IsNumeric: true),
                new(language.Say("best", "beste"), IsNumeric: true),
                new(language.Say("advantage", "voordeel"), IsNumeric: true),
            ],
            [.. session.Utilities.Select((utility, i) => Row(utility, i, result))]
        )
        {
            Caption = language.Say("What the session was worth to each party", "Wat de sessie elke partij waard was"),
        };
    }

    private ImmutableArray<Cell> Row(BidUtility utility, int party, SessionResult result)
    {
        double room = utility.Max - utility.Reservation;
        return
        [
            RichText.Strong(PartyAt(party)),
            Worth(party, result.Utilities[party]),
            Worth(party, result.Discounted[party]),
            Worth(party, utility.Reservation),
            Worth(party, utility.Max),
            room > 0 ? language.Percent((result.Utilities[party] - utility.Reservation) / room) : "–",
        ];
    }

    private RichText Distance()
    {
        if (session.Distances is not { Frontier: { } frontier } distances)
        {
            return RichText.Empty;
        }

        string nash = distances.Nash is { } toNash
            ? language.Say(
                $", {language.Short(toNash)} from the Nash solution",
                $", {language.Short(toNash)} van de Nash-oplossing"
            )
            : "";
        return RichText.Faint(
            (session.Result.Agreement, frontier) switch
            {
                (null, _)
                    when Enumerable.Range(0, session.Strategies.Length).Any(i => session.AgreementOf(i) is not null) =>
                    language.Say(
                        $"What the parties have now, taken together, lies {language.Short(frontier)} from the frontier of what all could agree to{nash}.",
                        $"Wat de partijen nu hebben, bij elkaar genomen, ligt {language.Short(frontier)} van het front van wat allen samen konden afspreken{nash}."
                    ),
                (null, _) => language.Say(
                    $"Without agreement the parties ended {language.Short(frontier)} from the frontier{nash}.",
                    $"Zonder akkoord eindigden de partijen {language.Short(frontier)} van het front{nash}."
                ),
                (_, < 1e-12) => language.Say(
                    $"The agreement is efficient: no outcome is better for everyone{nash}.",
                    $"Het akkoord is efficiënt: geen uitkomst is beter voor iedereen{nash}."
                ),
                _ => language.Say(
                    $"The agreement lies {language.Short(frontier)} from the frontier{nash}: something was left on the table.",
                    $"Het akkoord ligt {language.Short(frontier)} van het front{nash}: er bleef iets op tafel liggen."
                ),
            }
        );
    }

    private string Worth(int party, double worth) =>
        UnitNames.Count(language.Short(worth), UnitNames.OfParty(session.Scenario.Parties[party]), language);

    private readonly record struct Step(SessionOffer From, SessionOffer To);
}
