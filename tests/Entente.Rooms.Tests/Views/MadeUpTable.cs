using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Rooms.Tests.Views;

/// <summary>A table made up at random: what can be agreed, by whom, by which rules, and who sits where. One of the parties has a secret: what it wants is other at each of two tables.</summary>
internal sealed class MadeUpTable
{
    /// <summary>The strategies of agents that play from the beginning.</summary>
    public static readonly ImmutableArray<string> Strategies = ["boulware", "conceder"];

    private static readonly string[] Names = ["North", "South", "East"];

    // The one that depends on what a side keeps comes twice as often as any other.
    private static readonly DropPolicy[] Policies = Enum.GetValues<DropPolicy>();
    private readonly Random random;

    public MadeUpTable(Random random)
    {
        this.random = random;
        OutcomeSpace space = Space();
        ImmutableArray<RoomParty> parties =
        [
            .. Names.Take(random.Next(2, 4)).Select(name => new RoomParty(name, name)),
        ];
        bool isInTurn = random.Next(3) == 0;
        Secretive = random.Next(parties.Length);
        Setup = new RoomSetup(random.Next(2) == 0 ? TableKind.Real : TableKind.Exercise, "A table", space, parties)
        {
            Scenario = "made-up",
            ThirdParties = random.Next(2) == 0 ? [new RoomParty("Neighbour", "Neighbour")] : [],
            StatusQuo =
                random.Next(4) == 0
                    ? Terms.None
                    : new Terms(space.Issues.Select(issue => KeyValuePair.Create(issue.Name, issue.NameOf(0)))),
            Turns = isInTurn ? TurnOrder.InTurn : TurnOrder.Free,
            TurnTime = isInTurn && random.Next(2) == 0 ? TimeSpan.FromMinutes(random.Next(5, 30)) : null,
            Rounds = isInTurn && random.Next(2) == 0 ? random.Next(10, 30) : 0,
            Time = random.Next(3) == 0 ? TimeSpan.FromHours(random.Next(1, 6)) : null,
            Grace = TimeSpan.FromMinutes(random.Next(1, 4)),
            OnDrop = random.Next(4) == 0 ? DropPolicy.Agent : Policies[random.Next(Policies.Length)],
            BlindSuggestions = random.Next(1, 4),
            IsPublic = random.Next(4) > 0,
        };
        ImmutableArray<SeatWanted> seats =
        [
            .. Enumerable.Range(0, parties.Length).SelectMany(Delegation),
            .. OfNoParty(),
        ];
        bool hasOutsider = random.Next(4) == 0;
        Seats = hasOutsider ? seats.Add(new SeatWanted(Role.Adviser, Secretive)) : seats;
        Outsider = hasOutsider ? Seats.Length : -1;
    }

    public RoomSetup Setup { get; }

    /// <summary>The seats besides the host's, in order: the first of them has number 1.</summary>
    public ImmutableArray<SeatWanted> Seats { get; }

    /// <summary>The party whose secret is other at each of the two tables.</summary>
    public int Secretive { get; }

    /// <summary>Somebody of that party who sits down and is not let in by the others; -1 for nobody. At a real table they learn of nothing that it keeps.</summary>
    public int Outsider { get; }

    /// <summary>In whom that party confides: the last mediator where there are two, or the table itself.</summary>
    public int Confidant =>
        Seats.Count(seat => seat.Role == Role.Mediator) > 1 ? Last(Role.Mediator) : MediatorConsent.Table;

    /// <summary>The seats at which nothing that the party keeps may be noticed.</summary>
    public ImmutableArray<int> Others =>
        [
            0,
            .. Enumerable
                .Range(1, Seats.Length)
                .Where(seat =>
                    seat != Confidant && (!IsOfSecretive(seat) || (seat == Outsider && Setup.Kind == TableKind.Real))
                ),
        ];

    /// <summary>The seat of a role, of a party or of nobody's; -1 for none.</summary>
    public int SeatOf(Role role, int party = -1)
    {
        int at = Seats.IndexOf(Seats.FirstOrDefault(seat => seat.Role == role && seat.Party == party)!);
        return at < 0 ? -1 : at + 1;
    }

    public Role RoleOf(int seat) => seat == 0 ? Role.Host : Seats[seat - 1].Role;

    /// <summary>Whether a seat is of the party with the secret.</summary>
    public bool IsOfSecretive(int seat) =>
        seat > 0
        && Seats[seat - 1] is { Role: Role.Lead or Role.Adviser or Role.Principal } own
        && own.Party == Secretive;

    /// <summary>How the table is opened: at an exercise with a sheet for every party.</summary>
    /// <param name="secret">What the party with a secret wants.</param>
    /// <param name="others">What another wants, by its number.</param>
    public RoomCommand.OpenTable Opening(string secret, Func<int, string> others) =>
        new RoomCommand.OpenTable(Setup, Seats) with
        {
            Sheets =
                Setup.Kind == TableKind.Exercise
                    ? Enumerable
                        .Range(0, Setup.Parties.Length)
                        .ToImmutableSortedDictionary(
                            Owners.OfParty,
                            party => party == Secretive ? secret : others(party),
                            StringComparer.Ordinal
                        )
                    : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        };

    /// <summary>What some party wants: a line an issue, with what each of its values is worth, and something that nobody can read at the end, of any length.</summary>
    public string Wishes() =>
        string.Join(
            '\n',
            Setup
                .Space.Issues.Select(issue =>
                    $"{issue.Name}: {string.Join(' ', Enumerable.Range(0, (int)issue.Size!).Select(value => $"{issue.NameOf(value)}={random.Next(50)}"))}"
                )
                .Append(new string('x', random.Next(1, 300)))
        );

    private int Last(Role role) => Seats.LastIndexOf(Seats.Last(seat => seat.Role == role)) + 1;

    private OutcomeSpace Space()
    {
        Issue[] all =
        [
            new Issue.Choice("relief", [new("none"), new("some"), new("all")]),
            new Issue.Choice("sites", [new("none"), new("one"), new("two"), new("all")]),
            new Issue.YesNo("liaison"),
            new Issue.Integer("years", 1, 4),
        ];
        random.Shuffle(all);
        ImmutableArray<Issue> issues = [.. all.Take(random.Next(1, all.Length + 1))];
        bool hasRule = issues.Length > 1 && random.Next(3) == 0;
        return new OutcomeSpace(
            issues,
            hasRule
                ?
                [
                    new Rule([new Condition.OneOf(0, [(int)issues[0].Size! - 1]), new Condition.OneOf(1, [0])])
                    {
                        Name = "all for nothing",
                    },
                ]
                : []
        );
    }

    // An agent leads at an exercise by its sheet; at a real table for a party that has a principal to tell it.
    private IEnumerable<SeatWanted> Delegation(int party)
    {
        bool hasPrincipal = random.Next(party == Secretive ? 2 : 4) == 0;
        bool isAgent =
            (Setup.Kind == TableKind.Exercise || hasPrincipal) && random.Next(party == Secretive ? 6 : 3) == 0;
        yield return new SeatWanted(Role.Lead, party)
        {
            Agent = isAgent ? Strategies[random.Next(Strategies.Length)] : null,
        };
        if (random.Next(2) == 0)
        {
            yield return new SeatWanted(Role.Adviser, party);
        }

        if (hasPrincipal)
        {
            yield return new SeatWanted(Role.Principal, party);
        }
    }

    private IEnumerable<SeatWanted> OfNoParty()
    {
        for (int mediators = random.Next(3); mediators > 0; mediators--)
        {
            yield return new SeatWanted(Role.Mediator, -1);
        }

        if (random.Next(3) > 0)
        {
            yield return new SeatWanted(Role.Observer, -1);
        }

        if (!Setup.ThirdParties.IsEmpty)
        {
            yield return new SeatWanted(Role.ThirdParty, 0);
        }
    }
}
