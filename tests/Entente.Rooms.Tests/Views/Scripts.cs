using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Views;

/// <summary>Moves and private acts at random, of all kinds; what somebody does fits what it sees, or sometimes does not.</summary>
internal sealed class Scripts(Random random)
{
    private static readonly string[] Values =
    [
        "relief: none",
        "relief: some",
        "relief: all",
        "sites: none",
        "sites: one",
        "sites: all",
        "liaison: yes",
        "liaison: no",
        "flags: yes",
        "weather: fair",
    ];

    private static readonly MessageKind[] Kinds = Enum.GetValues<MessageKind>();

    public RoomSetup Setup() =>
        Table.Setup with
        {
            Turns = random.Next(4) == 0 ? TurnOrder.InTurn : TurnOrder.Free,
            Time = random.Next(3) == 0 ? TimeSpan.FromHours(random.Next(1, 6)) : null,
            BlindSuggestions = random.Next(1, 4),
            IsPublic = true,
        };

    /// <summary>Something that anybody may see, from what the seat sees.</summary>
    public RoomCommand Shared(RoomView view, int seat, DateTimeOffset now)
    {
        DateTimeOffset soon = now + TimeSpan.FromMinutes(random.Next(1, 30));
        int last = Math.Max(1, view.Offers.Length - random.Next(2));
        return seat switch
        {
            Table.Host => random.Next(6) switch
            {
                0 => new RoomCommand.Pause(),
                1 => new RoomCommand.Resume(),
                2 when random.Next(3) == 0 => new RoomCommand.Adjourn(),
                3 => new RoomCommand.OpenMeeting(),
                4 when random.Next(3) == 0 => new RoomCommand.Release(),
                _ => new RoomCommand.DraftCommunique($"Meeting {view.Meeting} goes on.", random.Next(2) == 0),
            },
            Table.Mediator => random.Next(7) switch
            {
                0 => new RoomCommand.ReviseOneText(Terms(), "A try."),
                1 => new RoomCommand.PutOneText(),
                2 or 3 => new RoomCommand.SuggestBlind(Terms(), soon, random.Next(2) == 0),
                4 => new RoomCommand.OfferImprovement(Better(view), soon),
                _ when view.LookAt is not null => new RoomCommand.OfferImprovement(Better(view), soon),
                5 => new RoomCommand.SuggestChange(new ClauseChange.Insert(0, "They met.")),
                _ => new RoomCommand.Send(Kinds[random.Next(Kinds.Length)], "Let us see."),
            },
            Table.ThirdParty => random.Next(2) == 0
                ? new RoomCommand.Send(MessageKind.Question, "And we?")
                : new RoomCommand.JudgePledge(random.Next(1, 3), random.Next(2) == 0),
            _ => Party(view, last, soon),
        };
    }

    /// <summary>Something that one's own side alone learns of.</summary>
    public RoomCommand Secret(RoomView view)
    {
        int suggestion = Math.Max(1, view.BlindSuggestions.Length - random.Next(2));
        return random.Next(11) switch
        {
            0 => new RoomCommand.SetPreferences(new string('x', random.Next(1, 2_000))),
            1 => new RoomCommand.Confer(new string('y', random.Next(1, 300))),
            2 => new RoomCommand.KeepNote(new string('z', random.Next(300))),
            3 or 4 => new RoomCommand.AnswerBlind(suggestion, random.Next(3) > 0),
            5 => new RoomCommand.WishImprovement(random.Next(3) > 0),
            6 => new RoomCommand.AnswerImprovement(Math.Max(1, view.Improvements.Length), random.Next(2) == 0),
            7 => new RoomCommand.ScoreAddition(
                Math.Max(1, view.Proposals.Length - random.Next(2)),
                new AdditionScore.OfIssue(
                    ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [
                            new KeyValuePair<string, string>("no", "0"),
                            new KeyValuePair<string, string>("yes", $"{random.Next(-50, 50)}"),
                        ]
                    )
                )
            ),
            // To the second of two mediators: the first is among those who learn nothing.
            8 => new RoomCommand.AllowMediator(random.Next(2) == 0, random.Next(2) == 0)
            {
                Mediator = view.Seats.Length - 1,
                Occupation = random.Next(5) == 0 ? 0 : 1,
            },
            9 => new RoomCommand.Caucus(new string('c', random.Next(1, 300))) { Mediator = view.Seats.Length - 1 },
            _ => new RoomCommand.AllowDebrief(random.Next(2) == 0),
        };
    }

    private RoomCommand Party(RoomView view, int last, DateTimeOffset soon)
    {
        Statement? statement = view.Statements.IsEmpty ? null : view.Statements[^1];
        return random.Next(22) switch
        {
            0 or 1 or 2 => new RoomCommand.MakeOffer(Terms())
            {
                ValidUntil = random.Next(3) == 0 ? soon : null,
                Note = random.Next(2) == 0 ? "Our offer." : "",
            },
            3 or 4 or 5 => new RoomCommand.AcceptOffer(
                last,
                view.Offers.IsEmpty ? Terms() : view.Offers[last - 1].Offer.Terms
            ),
            6 => new RoomCommand.RejectOffer(last, "No."),
            7 => new RoomCommand.WithdrawOffer(last),
            8 when random.Next(6) == 0 => new RoomCommand.WalkAway(),
            9 => new RoomCommand.Send(Kinds[random.Next(Kinds.Length)], "Well.", "relief"),
            10 => new RoomCommand.ProposeAgenda(
                random.Next(2) == 0
                    ? new AgendaChange.AddIssue(new Issue.YesNo("flags"))
                    : new AgendaChange.Park("liaison")
            ),
            11 => new RoomCommand.AnswerAgenda(Math.Max(1, view.Proposals.Length), random.Next(4) > 0),
            12 => new RoomCommand.TakePosition("relief", "some"),
            13 => new RoomCommand.DropPosition("relief"),
            14 => view.Unstated.IsEmpty
                ? new RoomCommand.DraftStatement()
                : new RoomCommand.UpdateStatement(VoidsSupport: random.Next(2) == 0),
            15 => new RoomCommand.AnswerSuggestion(
                statement?.Suggestions.Length ?? 1,
                true,
                VoidsSupport: random.Next(2) == 0
            ),
            16 => new RoomCommand.ProposeStatement(LeavesOut: random.Next(2) == 0),
            17 => new RoomCommand.SupportStatement(statement?.Version ?? 1, LeavesOut: random.Next(2) == 0),
            18 => new RoomCommand.GivePledge("Do it.", new Verifier(Role.ThirdParty, 0), soon),
            19 => new RoomCommand.ReportPledge(Math.Max(1, view.Pledges.Length)),
            20 => new RoomCommand.AnswerCommunique(Math.Max(1, view.Communiques.Length), true),
            _ => new RoomCommand.AnswerOneText(
                view.OneTexts.IsEmpty ? 1 : view.OneTexts[^1].Versions.Length,
                random.Next(4) > 0
            ),
        };
    }

    // Of what is agreed, all and nothing else: what a mediator can lay by.
    private static Terms Better(RoomView view) =>
        new(
            view.Settled.Values.Select(each => new KeyValuePair<string, string>(
                each.Key,
                each.Key == "sites" && each.Value != "all" ? "all"
                    : each.Key == "liaison" ? "no"
                    : each.Value
            ))
        );

    private Terms Terms() =>
        random.Next(3) == 0
            ? Table.Of("relief: some, sites: one, liaison: yes")
            : Table.Of(string.Join(", ", Picked().DistinctBy(each => each[..3])));

    private ImmutableArray<string> Picked() =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Values[random.Next(Values.Length)])];
}
