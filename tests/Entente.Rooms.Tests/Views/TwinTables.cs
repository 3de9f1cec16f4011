using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Views;

/// <summary>Two rooms at which the same happens, but for what one party keeps to itself; all that is delivered to every seat is written down.</summary>
internal sealed class TwinTables : IDisposable
{
    private readonly Table[] tables;
    private readonly ImmutableDictionary<int, StringBuilder>[] delivered;
    private readonly List<int>[] told =
    [
        [],
        [],
    ];
    private readonly Dictionary<int, int> compared = [];
    private int steps;

    private TwinTables(Table one, Table other, IEnumerable<int> seats)
    {
        tables = [one, other];
        delivered = [.. tables.Select(_ => seats.ToImmutableDictionary(seat => seat, _ => new StringBuilder()))];
    }

    public Table One => tables[0];

    /// <summary>Two tables; what is delivered to some seats is written down.</summary>
    public static Task<TwinTables> OpenAsync(RoomSetup setup, params IReadOnlyList<int> seats) =>
        OpenAsync(setup, null, seats);

    /// <summary>Two made-up tables, opened each in its way; what is delivered to all who learn nothing of the secret is written down.</summary>
    public static async Task<TwinTables> OpenAsync(
        MadeUpTable table,
        RoomCommand.OpenTable one,
        RoomCommand.OpenTable other
    ) =>
        await FollowedAsync(
            await Table.OpenAsync(one, table.Outsider),
            await Table.OpenAsync(other, table.Outsider),
            table.Others
        );

    /// <summary>Two tables at which packages are looked for.</summary>
    public static async Task<TwinTables> OpenAsync(
        RoomSetup setup,
        IPackageFinder? packages,
        IReadOnlyList<int> seats
    ) =>
        await FollowedAsync(
            await Table.OpenAsync(setup, packages: packages),
            await Table.OpenAsync(setup, packages: packages),
            seats
        );

    private static async Task<TwinTables> FollowedAsync(Table one, Table other, IReadOnlyList<int> seats)
    {
        var twins = new TwinTables(one, other, seats);
        for (int i = 0; i < 2; i++)
        {
            List<int> told = twins.told[i];
            foreach (int seat in seats)
            {
                await twins.tables[i].Rooms.FollowAsync(Table.Id, seat, () => told.Add(seat), isLine: false, default);
            }
        }

        return twins;
    }

    /// <summary>The same move at both.</summary>
    public Task BothAsync(int seat, RoomCommand command) => EachAsync(seat, command, command);

    /// <summary>A move at one, and another or none at the other.</summary>
    public async Task EachAsync(int seat, RoomCommand? one, RoomCommand? other, int otherSeat = -1)
    {
        string key = $"step {++steps}";
        foreach ((int i, RoomCommand? command) in new[] { (0, one), (1, other) })
        {
            int mover = i == 1 && otherSeat >= 0 ? otherSeat : seat;
            if (command is not null)
            {
                Write(i, mover, $"{command.GetType().Name}: {Said(await tables[i].MoveAsync(mover, command, key))}");
            }
        }

        await LookAsync();
    }

    /// <summary>
    /// A move of the side with the secret that all see. Where its mandate lets it make the move at one table and not at the other, its principal says yes there at once, so that the same is seen at both; where it waits
    /// at both, the principal says yes at both or at neither. While whoever moves is away a yes does nothing: then the move is asked for where it waits, and not made at the other, so that nothing is seen at either.
    /// </summary>
    /// <param name="seat">The seat that moves.</param>
    /// <param name="command">What it asks for.</param>
    /// <param name="principal">The seat of the side's principal; -1 for none.</param>
    /// <param name="isApproved">Whether the principal says yes to what waits at both.</param>
    /// <param name="isByAgent">Whether the agent at the seat asks.</param>
    /// <returns>What the mandates made of it.</returns>
    public async Task<HeldBack> SecretiveAsync(
        int seat,
        RoomCommand command,
        int principal,
        bool isApproved,
        bool isByAgent = false
    )
    {
        string key = $"step {++steps}";
        RoomView[] before = [await tables[0].ViewAsync(seat), await tables[1].ViewAsync(seat)];
        bool[] isHeld = [.. before.Select(view => IsHeld(view, command))];
        bool isInVain = isHeld[0] != isHeld[1] && IsAway(before[0].Seats[seat]);
        bool isMadeAtOne = isHeld[0] != isHeld[1] && !isInVain;
        for (int i = 0; i < 2; i++)
        {
            if (isInVain && !isHeld[i])
            {
                continue;
            }

            await tables[i].MoveAsync(seat, command, key, isByAgent);
            if (
                (isMadeAtOne || isInVain || isApproved)
                && principal >= 0
                && (await tables[i].ViewAsync(principal)).Own?.Approvals is [.., { IsOpen: true } asked]
                && asked.Move == command
            )
            {
                await tables[i].MoveAsync(principal, new RoomCommand.AnswerApproval(asked.Number, true), key + " yes");
            }
        }

        await LookAsync();
        return isInVain ? HeldBack.InVain
            : isMadeAtOne ? HeldBack.AtOne
            : HeldBack.AtBothOrNeither;
    }

    /// <summary>Agents of others than the side with the secret move at both, each by what it sees at its table.</summary>
    public async Task AgentAsync(int seat)
    {
        string key = $"step {++steps}";
        for (int i = 0; i < 2; i++)
        {
            if (MadeUpAgent.Next(await tables[i].ViewAsync(seat)) is { } command)
            {
                Write(i, seat, Said(await tables[i].MoveAsync(seat, command, key, isByAgent: true)));
            }
        }

        await LookAsync();
    }

    /// <summary>What an agent of the side with the secret would do at each.</summary>
    public async Task<RoomCommand?[]> AgentsNextAsync(int seat) =>
        [MadeUpAgent.Next(await tables[0].ViewAsync(seat)), MadeUpAgent.Next(await tables[1].ViewAsync(seat))];

    /// <summary>What an owner keeps is erased at both.</summary>
    public async Task EraseAsync(string owner)
    {
        foreach (Table table in tables)
        {
            await table.Rooms.EraseAsync(Table.Id, owner, default);
        }

        await LookAsync();
    }

    /// <summary>The clocks of both go on.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        foreach (Table table in tables)
        {
            table.Clock.Advance(time);
        }

        await LookAsync();
    }

    /// <summary>The clocks of both go on, and what is due by then is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        foreach (Table table in tables)
        {
            table.Clock.Advance(time);
        }

        // What is due comes before a move, also one that only its own side learns of.
        await BothAsync(Table.Host, new RoomCommand.KeepNote("It is late."));
    }

    /// <summary>The line of a seat comes up at both.</summary>
    public async Task<IAsyncDisposable[]> ConnectAsync(int seat)
    {
        var lines = new IAsyncDisposable[tables.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            lines[i] = await tables[i].Rooms.FollowAsync(Table.Id, seat, () => { }, isLine: true, default);
        }

        await PassAsync(TimeSpan.Zero);
        return lines;
    }

    /// <summary>The line of a seat comes up and goes down at both.</summary>
    public async Task DropAsync(int seat)
    {
        foreach (IAsyncDisposable line in await ConnectAsync(seat))
        {
            await line.DisposeAsync();
        }

        await PassAsync(TimeSpan.Zero);
    }

    /// <summary>The clocks of both go on, and something comes of it that takes a while.</summary>
    public async Task WaitAsync(TimeSpan time, Func<RoomView, bool> until)
    {
        foreach (Table table in tables)
        {
            table.Clock.Advance(time);
            await table.UntilAsync(until);
        }

        await LookAsync();
    }

    /// <summary>What was released at one of the tables, in order.</summary>
    public async Task<ImmutableArray<Release>> ReleasesAsync(int which)
    {
        RoomView view = await tables[which].ViewAsync(Table.Host);
        return [.. view.Timeline.SelectMany(item => item.Events).Select(Release.Of).OfType<Release>()];
    }

    /// <summary>Whether the same was released at both so far: the same acts, and in a consented debrief the same preferences.</summary>
    public async Task<bool> HasReleasedTheSameAsync() =>
        (await ReleasesAsync(0)).SequenceEqual(await ReleasesAsync(1))
        && (await One.ViewAsync(Table.Host)).Debrief.SequenceEqual((await tables[1].ViewAsync(Table.Host)).Debrief);

    /// <summary>Fails unless the same was delivered to every seat that is written down, byte for byte.</summary>
    /// <param name="where">Which tables they are, for whoever reads that they differ.</param>
    public void AssertSame(string where = "")
    {
        foreach (int seat in delivered[0].Keys.Order())
        {
            Assert.Equal($"{where}{delivered[0][seat]}", $"{where}{delivered[1][seat]}");
            compared[seat] = compared.GetValueOrDefault(seat) + delivered[0][seat].Length;
            delivered[0][seat].Clear();
            delivered[1][seat].Clear();
        }
    }

    /// <summary>What was delivered to a seat at the first of the tables since it was last asked.</summary>
    public string Delivered(int seat)
    {
        string all = delivered[0][seat].ToString();
        delivered[0][seat].Clear();
        delivered[1][seat].Clear();
        return all;
    }

    /// <summary>How many characters that were delivered to a seat were found to be the same.</summary>
    public int LengthOf(int seat) => compared.GetValueOrDefault(seat);

    public void Dispose()
    {
        foreach (Table table in tables)
        {
            table.Dispose();
        }
    }

    private async Task LookAsync()
    {
        for (int i = 0; i < 2; i++)
        {
            foreach (int seat in told[i])
            {
                Write(i, seat, "changed");
            }

            told[i].Clear();
            ImmutableArray<LogEntry> log = await tables[i].LogAsync();
            string last = Encoding.UTF8.GetString(log[^1].Content.Span);
            string open = await tables[i].Rooms.PublicViewAsync(Table.Id, default) is { } shown
                ? Encoding.UTF8.GetString(RoomText.Of(shown))
                : "nothing is public";
            foreach (int seat in delivered[i].Keys)
            {
                Write(i, seat, Encoding.UTF8.GetString(RoomText.Of(await tables[i].ViewAsync(seat))));
                Write(i, seat, $"{log.Length} {last}");
                Write(i, seat, open);
            }
        }
    }

    private void Write(int which, int seat, string what)
    {
        if (delivered[which].TryGetValue(seat, out StringBuilder? written))
        {
            written.Append(Masks.Of(what)).Append('\n');
        }
    }

    // What a mandate says of a move, as simply as it can be said; made-up mandates name values and no ranges.
    private static bool IsHeld(RoomView view, RoomCommand command) =>
        command switch
        {
            RoomCommand.MakeOffer make => make.Terms,
            RoomCommand.AcceptOffer accept => accept.Terms,
            RoomCommand.AnswerOneText { IsYes: true } when !view.OneTexts.IsEmpty => view.OneTexts[^1]
                .Versions[^1]
                .Terms,
            _ => Terms.None,
        }
            is var terms
        && terms.Values.Any(each =>
            view.Own?.Mandate?.TryGetValue(each.Key, out ImmutableArray<string> allowed) == true
            && !allowed.Contains(each.Value)
        );

    private static bool IsAway(SeatView seat) => seat.IsMissed || seat is { Agent: null, Line: LineState.Down };

    private static string Said(MoveResult result) =>
        result switch
        {
            MoveResult.Done done => $"done {done.Version} {done.Head}",
            MoveResult.Refused refused => $"refused {refused.Refusal.Kind} {refused.Refusal.Text.In("en")}",
            _ => result.GetType().Name,
        };
}
