using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Views;

/// <summary>Moves and private acts at random, of all kinds; what somebody does fits what it sees, or sometimes does not.</summary>
internal sealed class Scripts(Random random)
{
    private static readonly MessageKind[] Kinds = Enum.GetValues<MessageKind>();

    /// <summary>Something that anybody may see, from what the seat sees.</summary>
    /// <param name="view">What it sees.</param>
    /// <param name="role">What whoever sits there is.</param>
    /// <param name="now">The time.</param>
    public RoomCommand Shared(RoomView view, Role role, DateTimeOffset now)
    {
        DateTimeOffset soon = now + TimeSpan.FromMinutes(random.Next(1, 30));
        int last = Math.Max(1, view.Offers.Length - random.Next(2));
        return role switch
        {
            Role.Host => random.Next(6) switch
            {
                0 => new RoomCommand.Pause(),
                1 => new RoomCommand.Resume(),
                2 when random.Next(3) == 0 => new RoomCommand.Adjourn(),
                3 => new RoomCommand.OpenMeeting(),
                4 when random.Next(3) == 0 => new RoomCommand.Release(),
                _ => new RoomCommand.DraftCommunique($"Meeting {view.Meeting} goes on.", random.Next(2) == 0),
            },
            Role.Mediator => random.Next(7) switch
            {
                0 => new RoomCommand.ReviseOneText(Terms(view), "A try."),
                1 => new RoomCommand.PutOneText(),
                2 or 3 => new RoomCommand.SuggestBlind(Terms(view), soon, random.Next(2) == 0),
                4 => Better(view, now),
                _ when view.LookAt is not null => Better(view, now),
                5 => new RoomCommand.SuggestChange(new ClauseChange.Insert(0, "They met.")),
                _ => new RoomCommand.Send(Kinds[random.Next(Kinds.Length)], "Let us see."),
            },
            Role.ThirdParty => random.Next(2) == 0
                ? new RoomCommand.Send(MessageKind.Question, "And we?")
                : new RoomCommand.JudgePledge(random.Next(1, 3), random.Next(2) == 0),
            _ => Party(view, last, soon),
        };
    }

    /// <summary>Something that one's own side alone learns of.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="confidant">In whom the side confides: the seat of a mediator, or the table.</param>
    /// <param name="wishes">What it wants, where it says so.</param>
    public RoomCommand Secret(RoomView view, int confidant, string wishes)
    {
        if (view.LookAt is not null && random.Next(2) == 0)
        {
            return new RoomCommand.WishImprovement(random.Next(5) > 0);
        }

        int suggestion = Math.Max(1, view.BlindSuggestions.Length - random.Next(2));
        if (view.You.Role == Role.Principal && random.Next(2) == 0)
        {
            return Mandate(view);
        }

        return random.Next(13) switch
        {
            0 => new RoomCommand.SetPreferences(wishes),
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
            // To one of two mediators, or to the table: the other is among those who learn nothing.
            8 => new RoomCommand.AllowMediator(random.Next(2) == 0, random.Next(2) == 0)
            {
                Mediator = confidant,
                Occupation = random.Next(5) == 0 ? 0 : 1,
            },
            9 => new RoomCommand.Caucus(new string('c', random.Next(1, 300))) { Mediator = confidant },
            10 => Mandate(view),
            11 => new RoomCommand.AnswerApproval(Math.Max(1, view.Own?.Approvals.Length ?? 0), false, "Not yet."),
            _ => new RoomCommand.AllowDebrief(random.Next(2) == 0),
        };
    }

    /// <summary>An offer of all that is open.</summary>
    /// <param name="view">What the seat sees.</param>
    public RoomCommand.MakeOffer Whole(RoomView view) => new(Any(Open(view)));

    /// <summary>Mostly an offer that can be taken, so that there are deals.</summary>
    /// <param name="view">What the seat sees.</param>
    public RoomCommand.AcceptOffer Accept(RoomView view) => Accept(view, Math.Max(1, view.Offers.Length));

    private RoomCommand.AcceptOffer Accept(RoomView view, int last)
    {
        OfferView? open = view.Offers.LastOrDefault(each => each.CanYouAccept);
        return open is not null && random.Next(6) > 0 ? new(open.Offer.Number, open.Offer.Terms)
            : view.Offers.IsEmpty ? new(last, Terms(view))
            : new(last, view.Offers[last - 1].Offer.Terms);
    }

    // What a lead may agree to, of an issue or two; often next to nothing.
    private RoomCommand.GiveMandate Mandate(RoomView view) =>
        new(
            view.Space!.Issues.Where(_ => random.Next(2) == 0)
                .ToImmutableSortedDictionary(
                    issue => issue.Name,
                    issue => ImmutableArray.Create(issue.NameOf(random.Next((int)issue.Size!))),
                    StringComparer.Ordinal
                )
        );

    private RoomCommand Party(RoomView view, int last, DateTimeOffset soon)
    {
        Issue issue = view.Space!.Issues[random.Next(view.Space.Issues.Length)];
        Statement? statement = view.Statements.IsEmpty ? null : view.Statements[^1];
        return random.Next(22) switch
        {
            0 or 1 or 2 => new RoomCommand.MakeOffer(Terms(view))
            {
                ValidUntil = random.Next(3) == 0 ? soon : null,
                Note = random.Next(2) == 0 ? "Our offer." : "",
            },
            3 or 4 or 5 => Accept(view, last),
            6 => new RoomCommand.RejectOffer(last, "No."),
            7 => new RoomCommand.WithdrawOffer(last),
            8 when random.Next(6) == 0 => new RoomCommand.WalkAway(),
            9 => new RoomCommand.Send(Kinds[random.Next(Kinds.Length)], "Well.", issue.Name),
            10 => new RoomCommand.ProposeAgenda(
                random.Next(2) == 0
                    ? new AgendaChange.AddIssue(new Issue.YesNo("flags"))
                    : new AgendaChange.Park(issue.Name)
            ),
            11 => new RoomCommand.AnswerAgenda(Math.Max(1, view.Proposals.Length), random.Next(4) > 0),
            12 => new RoomCommand.TakePosition(issue.Name, issue.NameOf(0)),
            13 => new RoomCommand.DropPosition(issue.Name),
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
            18 => new RoomCommand.GivePledge(
                "Do it.",
                view.ThirdParties.IsEmpty ? new Verifier(Role.Mediator, -1) : new Verifier(Role.ThirdParty, 0),
                soon
            ),
            19 => new RoomCommand.ReportPledge(Math.Max(1, view.Pledges.Length)),
            20 => new RoomCommand.AnswerCommunique(Math.Max(1, view.Communiques.Length), true),
            _ => new RoomCommand.AnswerOneText(
                view.OneTexts.IsEmpty ? 1 : view.OneTexts[^1].Versions.Length,
                random.Next(4) > 0
            ),
        };
    }

    /// <summary>An improvement that a mediator can lay by: of what is agreed all and nothing else, one of it otherwise.</summary>
    /// <param name="view">What any seat sees.</param>
    /// <param name="now">The time.</param>
    public RoomCommand.OfferImprovement Better(RoomView view, DateTimeOffset now) =>
        new(Better(view), now + TimeSpan.FromMinutes(random.Next(1, 30)));

    private Terms Better(RoomView view)
    {
        Issue[] settled = [.. view.Space!.Issues.Where(issue => view.Settled[issue.Name] is not null)];
        if (settled.Length == 0)
        {
            return view.Settled;
        }

        Issue changed = settled[random.Next(settled.Length)];
        string[] others =
        [
            .. Enumerable
                .Range(0, (int)changed.Size!)
                .Select(changed.NameOf)
                .Where(value => value != view.Settled[changed.Name]),
        ];
        return view.Settled.With(new Terms([KeyValuePair.Create(changed.Name, others[random.Next(others.Length)])]));
    }

    // Now and then all that is open, so that there are deals.
    private Terms Terms(RoomView view)
    {
        ImmutableArray<Issue> issues = view.Space!.Issues;
        ImmutableArray<Issue> open = Open(view);
        IEnumerable<Issue> about =
            random.Next(2) == 0 && !open.IsEmpty
                ? open
                : Enumerable
                    .Range(0, random.Next(1, 3))
                    .Select(_ => issues[random.Next(issues.Length)])
                    .DistinctBy(issue => issue.Name);
        return Any(about);
    }

    private static ImmutableArray<Issue> Open(RoomView view) =>
        [.. view.Space!.Issues.Where(issue => view.Settled[issue.Name] is null && !view.Parked.Contains(issue.Name))];

    private Terms Any(IEnumerable<Issue> about) =>
        new(about.Select(issue => KeyValuePair.Create(issue.Name, issue.NameOf(random.Next((int)issue.Size!)))));
}
