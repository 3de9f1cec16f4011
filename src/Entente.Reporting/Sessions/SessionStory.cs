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
        string players = language.List([
            .. session.Strategies.Select(
                (strategy, i) => $"{PartyAt(i)} ({DanceLines.LetterOf(i)}) {language.Say("plays", "speelt")} {strategy}"
            ),
        ]);
        string end =
            session.Limits.Rounds > 0
                ? language.Say($"{session.Limits.Rounds} rounds", $"{session.Limits.Rounds} ronden")
                : language.Say("no deadline", "geen deadline");
        return new Document(
            names.Of(session.Scenario.Title, session.Scenario.Id),
            language.Say($"{players}; {end}, seed {session.Seed}", $"{players}; {end}, toevalsgetal {session.Seed}"),
            [
                new Section(
                    "story",
                    language.Say("How it went", "Hoe het ging"),
                    [new Block.Lead(Ending()), new Block.Bullets([.. Steps()])]
                ),
                .. new PartsSection(session, names, language).Section() is { } parts ? [parts] : Array.Empty<Section>(),
                new Section(
                    "worth",
                    language.Say("What it was worth", "Wat het waard was"),
                    [new Block.Tabular(Worth()), new Block.Paragraph(Distance())]
                ),
            ]
        );
    }

    private Naming Names => names;

    private string PartyAt(int party) => Names.OfParty(session.Scenario.Parties[party].Name);

    private RichText Ending()
    {
        SessionResult result = session.Result;
        string rounds = language.Count(result.Rounds);
        string made = language.Count(result.Offers);
        bool isDrafted = session.Setup.Protocol == ProtocolKind.SingleText;
        string offered = isDrafted ? language.Say("drafts", "ontwerpen") : language.Say("offers", "voorstellen");
        return result.Ending.Kind switch
        {
            EndKind.Agreement => RichText.Strong(
                language.Say(
                    $"Agreement in round {rounds}, after {made} {offered}. ",
                    $"Akkoord in ronde {rounds}, na {made} {offered}. "
                )
            )
                + Names.OfOutcome(result.Agreement!)
                + ".",
            EndKind.Deadline => RichText.Strong(
                language.Say(
                    $"No agreement: the deadline passed after {rounds} rounds and {made} {offered}.",
                    $"Geen akkoord: de deadline verstreek na {rounds} ronden en {made} {offered}."
                )
            ),
            EndKind.WalkAway => RichText.Strong(
                language.Say(
                    $"No agreement: {PartyAt(result.Ending.Party)} walked away in round {rounds}.",
                    $"Geen akkoord: {PartyAt(result.Ending.Party)} liep weg in ronde {rounds}."
                )
            ),
            EndKind.Breakdown => RichText.Strong(
                language.Say(
                    $"No agreement: the talks broke down in round {rounds}.",
                    $"Geen akkoord: de onderhandelingen liepen stuk in ronde {rounds}."
                )
            ),
            _ => RichText.Strong(
                language.Say(
                    $"Ended by a fault: {PartyAt(result.Ending.Party)} {result.Fault}",
                    $"Geëindigd door een fout: {PartyAt(result.Ending.Party)} {result.Fault}"
                )
            ),
        };
    }

    private IEnumerable<RichText> Steps()
    {
        for (int party = 0; party < session.Strategies.Length; party++)
        {
            ImmutableArray<SessionOffer> own = [.. offers.Where(offer => offer.Party == party)];
            if (own.IsEmpty)
            {
                continue;
            }

            yield return RichText.Strong(PartyAt(party))
                + language.Say(" opened with ", " begon met ")
                + Names.OfOutcome(own[0].Outcome)
                + language.Say(
                    $", worth {Worth(party, own[0].Utilities[party])} to itself",
                    $", voor zichzelf {Worth(party, own[0].Utilities[party])} waard"
                )
                + language.Say(
                    $", and last offered what was worth {Worth(party, own[^1].Utilities[party])}.",
                    $", en bood als laatste wat {Worth(party, own[^1].Utilities[party])} waard was."
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

    private string Worth(int party, double worth)
    {
        string unit = session.Scenario.Parties[party].Preferences switch
        {
            Preferences.PreferenceModel.Scores scores => scores.Unit,
            Preferences.PreferenceModel.Listed listed => listed.Unit,
            _ => "",
        };
        return unit.Length == 0 ? language.Short(worth) : $"{language.Short(worth)} {PlainText.Of(unit)}";
    }

    private readonly record struct Step(SessionOffer From, SessionOffer To);
}
