using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Mediation;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Views;

/// <summary>
/// Two made-up tables at which the same happens but for what one party keeps to itself. After every step it is looked whether the same was released at both; as long as it was, all that was delivered to the others has to be
/// the same.
/// </summary>
internal sealed class MadeUpTwins
{
    /// <summary>How many things happen at a table.</summary>
    public const int Steps = 40;
    private const int TableHost = 0;
    private readonly int seed;
    private readonly Random random;
    private readonly Scripts scripts;
    private readonly MadeUpTable table;
    private readonly string[] wishes;
    private readonly Dictionary<int, IAsyncDisposable[]> lines = [];
    private TwinTables twins = null!;
    private bool isSame = true;

    private MadeUpTwins(int seed)
    {
        this.seed = seed;
        random = new Random(seed);
        scripts = new Scripts(random);
        table = new MadeUpTable(random);
        wishes = [.. Enumerable.Range(0, table.Setup.Parties.Length).Select(_ => table.Wishes())];
    }

    /// <summary>Whether the same was released at both to the end.</summary>
    public bool IsSame => isSame;

    /// <summary>After how many steps all was the same.</summary>
    public int Compared { get; private set; }

    /// <summary>What was released at the first of the tables.</summary>
    public ImmutableArray<Release> Released { get; private set; } = [];

    /// <summary>What kinds of tables, people and happenings were met, in words.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes up two tables from a seed, and plays at them.</summary>
    public static async Task<MadeUpTwins> PlayAsync(int seed)
    {
        var made = new MadeUpTwins(seed);
        await made.PlayAsync();
        return made;
    }

    private async Task PlayAsync()
    {
        using TwinTables both = await TwinTables.OpenAsync(
            table,
            table.Opening(table.Wishes(), party => wishes[party]),
            table.Opening(table.Wishes(), party => wishes[party])
        );
        twins = both;
        MeetTable();
        await SayAsync();
        for (int step = 0; step < Steps; step++)
        {
            await StepAsync(step);
            if (!isSame || !await twins.HasReleasedTheSameAsync())
            {
                isSame = false;
                break;
            }

            twins.AssertSame($"Seed {seed}, step {step}: ");
            Compared++;
        }

        Released = await twins.ReleasesAsync(0);
        await MeetEventsAsync();
        foreach (int seat in table.Others.Where(seat => twins.LengthOf(seat) > 0))
        {
            bool isOfSide = table.IsOfSecretive(seat);
            Met.Add(isOfSide ? "delivered to an outsider of the side" : $"delivered to {table.RoleOf(seat)}");
        }
    }

    // At a real table each side says what it wants, by its principal if it has one, and often lets an agent sit in; at an exercise the sheets say it.
    private async Task SayAsync()
    {
        bool isLet = random.Next(3) > 0;
        for (int party = 0; table.Setup.Kind == TableKind.Real && party < wishes.Length; party++)
        {
            int principal = table.SeatOf(Role.Principal, party);
            int seat = principal < 0 ? table.SeatOf(Role.Lead, party) : principal;
            bool isSecret = party == table.Secretive;
            await twins.EachAsync(
                seat,
                new RoomCommand.SetPreferences(isSecret ? table.Wishes() : wishes[party]),
                new RoomCommand.SetPreferences(isSecret ? table.Wishes() : wishes[party])
            );
            if (isLet)
            {
                await twins.BothAsync(
                    seat,
                    new RoomCommand.AllowMediator(true, false) { Mediator = MediatorConsent.Table }
                );
            }
        }
    }

    private async Task StepAsync(int step)
    {
        switch (random.Next(12))
        {
            case 0:
                await WishAsync();
                await twins.WaitAsync(TimeSpan.FromMinutes(random.Next(1, 20)));
                break;
            case 1:
            case 2:
                await KeepAsync();
                break;
            case 3:
                await KeepOthersAsync();
                break;
            case 4:
                await LineAsync();
                break;
            case 5:
            case 6:
                await AgentsAsync();
                break;
            case 7 when random.Next(8) == 0:
                await twins.EraseAsync(Owners.OfParty(table.Secretive));
                Met.Add("erased");
                break;
            case 8 when random.Next(Steps) < step:
                await FinishAsync();
                break;
            default:
                await ShareAsync();
                break;
        }
    }

    // What the party with the secret keeps is different at the two tables, or is kept at one of them alone.
    private async Task KeepAsync()
    {
        int[] side = [.. Seats().Where(seat => table.IsOfSecretive(seat) && seat != table.Outsider)];
        int seat = side[random.Next(side.Length)];
        RoomView view = await twins.One.ViewAsync(seat);
        RoomCommand? one = random.Next(4) == 0 ? null : Secret(view);
        RoomCommand? other = random.Next(4) == 0 ? null : Secret(view);

        // After the release consent to the debrief is an act that all see.
        if (!view.IsReleased || (one is not RoomCommand.AllowDebrief && other is not RoomCommand.AllowDebrief))
        {
            await twins.EachAsync(seat, one, other);
            Met.UnionWith(new[] { one, other }.OfType<RoomCommand>().Select(each => $"kept {each.GetType().Name}"));
        }
    }

    // After a deal all often wish to see an improvement, the party with the secret now and then at one table alone, and a mediator lays one by.
    private async Task WishAsync()
    {
        RoomView view = await twins.One.ViewAsync(TableHost);
        if (view.LookAt is null || random.Next(4) == 0)
        {
            return;
        }

        bool isEverywhere = random.Next(4) > 0;
        for (int party = 0; party < wishes.Length; party++)
        {
            var wish = new RoomCommand.WishImprovement(true);
            bool isBoth = isEverywhere || party != table.Secretive;
            await twins.EachAsync(table.SeatOf(Role.Lead, party), wish, isBoth ? wish : null);
        }

        if (table.SeatOf(Role.Mediator) is > 0 and var mediator)
        {
            await twins.BothAsync(mediator, scripts.Better(view, twins.One.Clock.GetUtcNow()));
        }
    }

    // The later, the more often: the talks come to a deal on all that is open. Once they are over the table is released, and another than the party with the secret lets all see what it wanted.
    private async Task FinishAsync()
    {
        RoomView view = await twins.One.ViewAsync(TableHost);
        if (view.Phase == TalkPhase.Talking)
        {
            await DealAsync(view.Turn?.Party ?? random.Next(wishes.Length));
        }
        else if (!view.IsReleased)
        {
            await twins.BothAsync(TableHost, new RoomCommand.Release());
        }
        else
        {
            int party = (table.Secretive + random.Next(1, wishes.Length)) % wishes.Length;
            int principal = table.SeatOf(Role.Principal, party);
            int seat = principal < 0 ? table.SeatOf(Role.Lead, party) : principal;
            await twins.BothAsync(seat, new RoomCommand.AllowDebrief(true));
        }
    }

    private async Task DealAsync(int first)
    {
        for (int i = 0; i < wishes.Length; i++)
        {
            int lead = table.SeatOf(Role.Lead, (first + i) % wishes.Length);
            RoomView view = await twins.One.ViewAsync(lead);
            await ShareAsync(lead, i == 0 ? scripts.Whole(view) : scripts.Accept(view));
        }
    }

    private async Task KeepOthersAsync()
    {
        int seat = random.Next(1, table.Seats.Length + 1);
        if (!table.IsOfSecretive(seat))
        {
            await twins.BothAsync(seat, Secret(await twins.One.ViewAsync(seat)));
        }
    }

    private async Task ShareAsync()
    {
        // Leads and mediators more than others.
        int seat = random.Next(table.Seats.Length + 1);
        if (random.Next(2) == 0)
        {
            int[] bound = [.. Seats().Where(each => table.RoleOf(each) is Role.Lead or Role.Mediator)];
            seat = bound[random.Next(bound.Length)];
        }

        RoomView view = await twins.One.ViewAsync(seat);
        await ShareAsync(seat, scripts.Shared(view, table.RoleOf(seat), twins.One.Clock.GetUtcNow()));
    }

    private async Task ShareAsync(int seat, RoomCommand command)
    {
        if (table.IsOfSecretive(seat))
        {
            await SecretiveAsync(seat, command, isByAgent: false);
        }
        else
        {
            await twins.BothAsync(seat, command);
        }
    }

    private async Task LineAsync()
    {
        int[] leads =
        [
            .. Seats().Where(each => table.RoleOf(each) == Role.Lead && table.Seats[each - 1].Agent is null),
        ];
        if (leads.Length == 0)
        {
            return;
        }

        int lead = leads[random.Next(leads.Length)];
        if (lines.Remove(lead, out IAsyncDisposable[]? up))
        {
            foreach (IAsyncDisposable line in up)
            {
                await line.DisposeAsync();
            }

            // Most stay away for longer than is waited for.
            await twins.PassAsync(random.Next(3) == 0 ? TimeSpan.Zero : table.Setup.Grace);
        }
        else
        {
            lines[lead] = await twins.ConnectAsync(lead);
        }
    }

    private async Task AgentsAsync()
    {
        foreach (SeatView seat in (await twins.One.ViewAsync(TableHost)).Seats.Where(each => each.Agent is not null))
        {
            int offers = (await twins.One.ViewAsync(TableHost)).Offers.Length;
            if (!table.IsOfSecretive(seat.Number))
            {
                await twins.AgentAsync(seat.Number);
            }
            else if (await twins.AgentsNextAsync(seat.Number) is [{ } one, { } other] && IsAlike(one, other))
            {
                await SecretiveAsync(seat.Number, one, isByAgent: true);
            }
            else if (await twins.AgentsNextAsync(seat.Number) is not [null, null])
            {
                // What it is released to do by what the party wants, it does otherwise here and there.
                Met.Add("an agent of the side told them apart");
                isSame = false;
                return;
            }

            if ((await twins.One.ViewAsync(TableHost)).Offers.Length > offers)
            {
                Met.Add($"{seat.Agent} made an offer");
            }
        }
    }

    private async Task SecretiveAsync(int seat, RoomCommand command, bool isByAgent)
    {
        int principal = table.SeatOf(Role.Principal, table.Secretive);
        Met.Add($"held back {await twins.SecretiveAsync(seat, command, principal, random.Next(2) == 0, isByAgent)}");
    }

    private static bool IsAlike(RoomCommand one, RoomCommand other) =>
        RoomText.Of(one).AsSpan().SequenceEqual(RoomText.Of(other));

    private RoomCommand Secret(RoomView view) => scripts.Secret(view, table.Confidant, table.Wishes());

    private IEnumerable<int> Seats() => Enumerable.Range(1, table.Seats.Length);

    private async Task MeetEventsAsync()
    {
        foreach (RoomEvent happened in (await twins.One.ViewAsync(TableHost)).Timeline.SelectMany(item => item.Events))
        {
            if (happened is RoomEvent.LineLost lost)
            {
                Met.Add($"lost: {table.Setup.OnDrop}, {lost.Policy}, {table.Setup.Kind}");
            }
            else if (happened is RoomEvent.LineBack)
            {
                Met.Add("found");
            }
            else if (Release.Of(happened) is Release.PostSettlementOffer improvement)
            {
                Met.Add($"improvement: {improvement.Step}");
            }
            else if (Release.Of(happened) is Release.AgentPlays { IsOver: true })
            {
                Met.Add("an agent stood up");
            }
        }
    }

    private void MeetTable()
    {
        Met.Add($"{table.Setup.Kind}");
        Met.Add($"{table.Setup.Parties.Length} parties");
        Met.Add($"{table.Setup.Space.Issues.Length} issues");
        Met.Add($"{table.Setup.Turns}");
        Met.Add($"{table.Setup.OnDrop}");
        Met.Add($"{table.Seats.Count(seat => seat.Role == Role.Mediator)} mediators");
        Met.UnionWith(Seats().Where(table.IsOfSecretive).Select(seat => $"a {table.RoleOf(seat)} of the side"));
        Met.Add(table.Confidant == MediatorConsent.Table ? "confides in the table" : "confides in a mediator");
        Met.Add(table.Setup.IsPublic ? "public" : "not public");
    }
}
