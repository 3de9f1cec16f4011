using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Simulation;
using Entente.Simulation.Deals;
using Entente.Strategies.Catalog;

namespace Entente.Tests.Simulation;

/// <summary>Where a log departs from the rules, the reason says in which part, with both values, or which move the rules refused and why.</summary>
public class DepartureWordsTests
{
    private static readonly SessionSetup Pie = new(
        Pies.Of(10),
        [StrategyCatalog.Parse("linear"), StrategyCatalog.Parse("linear")],
        new SessionLimits(9)
    )
    {
        KeepsLog = true,
    };

    private static readonly ImmutableArray<LoggedEvent> Log = SessionRunner.Run(Pie).Log;

    private static void Said(ImmutableArray<LoggedEvent> changed, int place, string english, string dutch)
    {
        ReplayedSession replayed = SessionReplay.Run(Pie, changed);
        Assert.Equal(place, replayed.Departure);
        Assert.Equal(english, replayed.Why!.Value.English);
        Assert.Equal(dutch, replayed.Why!.Value.Dutch);
    }

    [Fact]
    public void Another_outcome_is_told_with_the_issue_and_the_two_values()
    {
        LoggedEvent agreement = Log[^1];
        Assert.Equal(SessionEventKind.AgreementReached, agreement.Event.Kind);
        int agreed = agreement.Outcome!.Values[0].Index;
        int round = agreement.Event.Round + 1;
        Said(
            Log.SetItem(Log.Length - 1, agreement with { Outcome = Outcome.At(agreed + 1), Time = 1 }),
            Log.Length - 1,
            $"The log has the agreement (round {round}) here, and so have the rules, but issue 'pie' is '{agreed + 1}' in the log and '{agreed}' by the rules, the time is 1 in the log and {Shown(agreement.Time)} by the rules.",
            $"Het log heeft hier het akkoord (ronde {round}), en de regels ook, maar onderwerp 'pie' is '{agreed + 1}' in het log en '{agreed}' volgens de regels, de tijd is 1 in het log en {Shown(agreement.Time).Replace('.', ',')} volgens de regels."
        );
        Said(
            Log.SetItem(Log.Length - 1, agreement with { Outcome = null }),
            Log.Length - 1,
            $"The log has the agreement (round {round}) here, and so have the rules, but the log names no outcome, and by the rules it is pie: {agreed}.",
            $"Het log heeft hier het akkoord (ronde {round}), en de regels ook, maar het log noemt geen uitkomst, en volgens de regels is het pie: {agreed}."
        );
    }

    [Fact]
    public void Another_part_another_power_or_another_group_is_told()
    {
        SessionEvent agreed = Log[^1].Event;
        Said(
            Log.SetItem(
                Log.Length - 1,
                Log[^1] with
                {
                    Event = agreed with { Subject = 2, MinPower = 3, MaxPower = 4, Group = 2 },
                }
            ),
            Log.Length - 1,
            $"The log has the agreement (round {agreed.Round + 1}) here, and so have the rules, but the number of the part is 3 in the log and 1 by the rules, the group is 'second' in the log and – by the rules, the least power is 3 in the log and 0 by the rules, the most power is 4 in the log and 0 by the rules.",
            $"Het log heeft hier het akkoord (ronde {agreed.Round + 1}), en de regels ook, maar het nummer van het deel is 3 in het log en 1 volgens de regels, de groep is 'second' in het log en – volgens de regels, de minste macht is 3 in het log en 0 volgens de regels, de meeste macht is 4 in het log en 0 volgens de regels."
        );
    }

    [Fact]
    public void A_move_that_the_rules_refuse_is_told_with_the_rule()
    {
        LoggedEvent first = Log[0];
        Said(
            Log.SetItem(0, first with { Event = first.Event with { Kind = SessionEventKind.OfferAccepted } }),
            0,
            "The log has an acceptance by 'first' (round 1) here. By the rules and the log so far it is the turn of 'first', whose next move in the log is not allowed here: an acceptance was refused, because nothing of another party is on the table to answer.",
            "Het log heeft hier een aanvaarding door 'first' (ronde 1). Volgens de regels en het log tot hier is 'first' aan de beurt, en de volgende zet daarvan in het log mag hier niet: een aanvaarding werd geweigerd, want er ligt niets van een andere partij op tafel om op te antwoorden."
        );
    }

    [Fact]
    public void A_move_that_the_log_does_not_have_is_told_as_missing()
    {
        ImmutableArray<LoggedEvent> alone = [.. Log.Where(each => each.Event.Party == 0 && each.Event.Round < 3)];
        Said(
            alone,
            1,
            "The log has an offer by 'first' (round 2) here. By the rules and the log so far it is the turn of 'second', of whom the log has no further move.",
            "Het log heeft hier een aanbod door 'first' (ronde 2). Volgens de regels en het log tot hier is 'second' aan de beurt, van wie het log geen zet meer heeft."
        );
    }

    [Fact]
    public void Another_choice_of_a_deal_is_told_with_its_issue()
    {
        DealsSetup setup = new(
            CenterDeals.Of(Employers),
            [.. Enumerable.Repeat(StrategyCatalog.Parse("linear"), 2)],
            9
        );
        ImmutableArray<SessionEvent> events = DealRunner.Run(setup).Events;
        int place = events.Select(each => each.Kind).ToImmutableArray().IndexOf(SessionEventKind.PartAgreed);
        SessionEvent agreed = events[place];

        ReplayedDeals replayed = DealReplay.Run(
            setup,
            events.SetItem(place, agreed with { Outcome = 1 - agreed.Outcome })
        );

        Assert.Equal(place, replayed.Departure);
        Assert.Contains(
            $"but issue 'pay' is '{Value(1 - agreed.Outcome)}' in the log and '{Value(agreed.Outcome)}' by the rules.",
            replayed.Why!.Value.English,
            StringComparison.Ordinal
        );

        string Value(long choice) => Employers.Space.Issues[0].NameOf(setup.Deals.ValueOf(0, choice, 0));
    }

    private static Scenario Employers { get; } =
        new(
            new OutcomeSpace([
                new Issue.Choice("pay", [new Option("low"), new Option("high"), new Option(CenterDeals.NoDeal)])
                {
                    Group = "boss",
                },
            ]),
            [Worker("worker", 1, 3), Worker("boss", 3, 1)]
        );

    private static Party Worker(string name, int low, int high) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([(Estimate)low, (Estimate)high, (Estimate)0])),
            ]),
            Fallback = new Fallback { Worth = Rational.Zero },
        };

    [Fact]
    public void What_a_log_says_of_a_fault_is_told_in_both_languages()
    {
        foreach (MoveKind kind in Enum.GetValues<MoveKind>())
        {
            foreach (Refusal refusal in Enum.GetValues<Refusal>())
            {
                SameAgain(FaultWords.Illegal(FaultWords.Refused(kind, refusal)));
            }

            SameAgain(FaultWords.NotForParties(kind));
        }

        SameAgain(FaultWords.Failed("no answer."));
        SameAgain(FaultWords.OutOfTime("no answer."));
        Assert.Equal("did something else.", SessionReplay.FaultOf("did something else.").Dutch);

        static void SameAgain(Entente.Annotations.Sentence said)
        {
            Assert.NotEqual(said.English, said.Dutch);
            Assert.Equal(said, SessionReplay.FaultOf(said.English));
        }
    }

    private static string Shown(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
