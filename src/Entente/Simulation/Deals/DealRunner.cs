using System.Collections.Immutable;
using Entente.Bidding;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Scenarios;
using Entente.Strategies;

namespace Entente.Simulation.Deals;

/// <summary>Runs sequences of deals: a session of two parties for each, and every move of it put to the rules of <see cref="SequentialDeals"/>.</summary>
public static class DealRunner
{
    /// <summary>Runs one sequence to its end. The same setup gives the same result, on every machine.</summary>
    /// <param name="setup">What is to be run.</param>
    /// <exception cref="ArgumentException">Strategies and parties do not fit each other or the limits.</exception>
    public static DealsResult Run(DealsSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Strategies.Length != setup.Deals.Count + 1)
        {
            throw new ArgumentException(
                $"{setup.Deals.Count + 1} parties need as many strategies, not {setup.Strategies.Length}."
            );
        }

        return new Course(setup).Run();
    }

    private sealed class Course
    {
        private readonly DealsSetup setup;
        private readonly CenterDeals deals;
        private readonly DealValues values;
        private readonly int[] made;
        private readonly List<DealTalks> talks = [];
        private readonly List<SessionEvent> events = [];
        private readonly SessionEvent[] room;
        private readonly SequentialDeals protocol;
        private DealsState state;

        public Course(DealsSetup setup)
        {
            this.setup = setup;
            deals = setup.Deals;
            values = new DealValues(deals, setup.Valuation, setup.Knowledge);
            made = new int[deals.Count];
            Array.Fill(made, -1);
            protocol = new SequentialDeals(
                [.. deals.Choices.Select(choices => (long)choices.Length)],
                default,
                setup.Rounds
            );
            room = new SessionEvent[protocol.MostEvents];
            state = protocol.Start();
        }

        public DealsResult Run()
        {
            while (!protocol.EndingOf(state).IsOver)
            {
                Talk(state.Deal);
            }

            bool hasDeal = made.AsSpan().IndexOfAnyExcept(-1) >= 0;
            return new DealsResult
            {
                Ending = protocol.EndingOf(state),
                Agreement = hasDeal ? deals.OutcomeOf(made) : null,
                Utilities = [.. setup.Strategies.Select((_, party) => deals.WorthTo(party, made).ToDouble())],
                Talks = [.. talks],
                Events = [.. events],
                Rounds = talks.Sum(each => each.Result?.Rounds ?? 0),
                Offers = talks.Sum(each => each.Result?.Offers ?? 0),
                Fault = talks[^1].Result?.Fault,
            };
        }

        private void Talk(int deal)
        {
            int[] open = [.. Enumerable.Range(0, deals.Choices[deal].Length).Where(choice => IsOpen(deal, choice))];
            if (open.Length == 0)
            {
                talks.Add(new DealTalks(deal, null));
                Make(Move.WalkAway(SequentialDeals.Center));
                return;
            }

            var space = BidSpace.Of(ScenarioOf(deal, open));
            for (int side = 0; side < space.Utilities.Length; side++)
            {
                if (space.Utilities[side].Max < space.Utilities[side].Reservation)
                {
                    int party = side == 0 ? SequentialDeals.Center : deal + 1;
                    talks.Add(new DealTalks(deal, null) { LeftBy = party });
                    Make(Move.WalkAway(party));
                    return;
                }
            }

            var session = new SessionSetup(
                space,
                [Playing(0, deal), Playing(deal + 1, deal)],
                new SessionLimits(setup.Rounds)
            )
            {
                BreakdownChance = setup.BreakdownChance,
                Knowledge = setup.Knowledge,
                Convention = setup.Convention,
                Seed = setup.Seed,
                Number = (setup.Number * (ulong)SessionTable.MostParties) + (ulong)deal,
                IsReplay = setup.Script is not null,
                KeepsLog = true,
            };
            SessionResult result = SessionRunner.Run(session);
            var choices = open.ToDictionary(choice => Outcome.At(IndexesOf(deal, choice)));
            foreach (LoggedEvent each in result.Log)
            {
                if (each.Outcome is not null && each.Event.Kind == SessionEventKind.AgreementReached)
                {
                    made[deal] = choices[each.Outcome];
                }

                int party = each.Event.Party == 1 ? deal + 1 : each.Event.Party;
                MoveKind kind = each.Event.Kind switch
                {
                    SessionEventKind.OfferMade => MoveKind.Propose,
                    SessionEventKind.OfferAccepted => MoveKind.Accept,
                    SessionEventKind.WalkedAway => MoveKind.WalkAway,
                    SessionEventKind.BrokenDown => MoveKind.BreakDown,
                    SessionEventKind.Faulted => MoveKind.Fault,
                    _ => MoveKind.None,
                };
                if (kind != MoveKind.None)
                {
                    Make(new Move(kind, party, each.Outcome is null ? -1 : choices[each.Outcome]));
                }
            }

            talks.Add(
                new DealTalks(deal, made[deal] >= 0 ? deals.OutcomeOf(made) : null) { Setup = session, Result = result }
            );
        }

        private Strategy Playing(int party, int deal) =>
            setup.Script?.For(
                deal,
                setup.Strategies[party],
                choice => choice < deals.Choices[deal].Length ? Outcome.At(IndexesOf(deal, (int)choice)) : null
            )
            ?? setup.Strategies[party];

        private bool IsOpen(int deal, int choice)
        {
            made[deal] = choice;
            bool isOpen = deals.Allows(made);
            made[deal] = -1;
            return isOpen;
        }

        private void Make(in Move move)
        {
            Decision decision = protocol.Decide(state, move, room);
            if (!decision.IsAllowed)
            {
                throw new InvalidOperationException(
                    $"The talks about a deal led to {move.Kind}, which the sequence refuses ({decision.Refusal})."
                );
            }

            for (int i = 0; i < decision.Count; i++)
            {
                state = protocol.Evolve(state, room[i]);
                events.Add(room[i]);
            }
        }

        // The deal by itself, every outcome listed with what it is worth now to the centre and to the edge.
        private Scenario ScenarioOf(int deal, int[] open)
        {
            OutcomeSpace whole = deals.Scenario.Space;
            ImmutableArray<Issue> issues =
            [
                .. deals.IssuesOf[deal].Select(issue => (Issue)DealIssue(whole.Issues[issue])),
            ];
            return new Scenario(new OutcomeSpace(issues), [Listed(0, deal, open), Listed(deal + 1, deal, open)])
            {
                Title = deals.Scenario.Title,
            };
        }

        private static Issue.Choice DealIssue(Issue issue) =>
            new Issue.Choice(issue.Name, [.. ValuesOf(issue).Select(value => OptionOf(issue, value))])
            {
                Title = issue.Title,
                Group = issue.Group,
            };

        private static Option OptionOf(Issue issue, int value) =>
            issue is Issue.Choice choice ? choice.Options[value] : new Option(issue.NameOf(value));

        private static IEnumerable<int> ValuesOf(Issue issue) =>
            Enumerable.Range(0, (int)issue.Size!.Value).Where(value => issue.NameOf(value) != CenterDeals.NoDeal);

        // Values are counted without the one that says that there is no deal.
        private int[] IndexesOf(int deal, int choice) =>
            [
                .. deals
                    .Choices[deal][choice]
                    .Select(
                        (value, i) =>
                            ValuesOf(deals.Scenario.Space.Issues[deals.IssuesOf[deal][i]])
                                .TakeWhile(each => each != value)
                                .Count()
                    ),
            ];

        private Party Listed(int party, int deal, int[] open)
        {
            Rational Worth(int choice)
            {
                made[deal] = choice;
                Rational worth = party == 0 ? values.Of(deal + 1, made, open.Length + 1) : deals.WorthTo(party, made);
                made[deal] = -1;
                return worth;
            }

            Party whole = deals.Scenario.Parties[party];
            return new Party(whole.Name)
            {
                Title = whole.Title,
                Preferences = new PreferenceModel.Listed(
                    [.. open.Select(choice => new ScoredOutcome(Outcome.At(IndexesOf(deal, choice)), Worth(choice)))],
                    null
                ),
                Fallback = new Fallback { Worth = Worth(-1) },
            };
        }
    }
}
