using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Killing;

/// <summary>Some tables at which everybody moves at once, a recorder that notes what they are told, and one who follows each.</summary>
internal sealed class Load : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly CancellationTokenSource ending = new();
    private readonly ImmutableArray<Task> writers;
    private readonly ImmutableArray<(Follower Follower, Task Following)> followers;

    private Load(ImmutableArray<BusyTable> tables, Func<Task> up)
    {
        Tables = tables;
        writers =
        [
            .. tables.SelectMany(table =>
                BusyTable.Movers.Select(seat => new Writer(table, seat, Recorder, up).WriteAsync(ending.Token))
            ),
        ];
        followers =
        [
            .. tables
                .Select(table => new Follower(table, ApiTable.North, up))
                .Select(follower => (follower, follower.FollowAsync())),
        ];
    }

    public ImmutableArray<BusyTable> Tables { get; }

    public Recorder Recorder { get; } = new();

    /// <summary>How often the follower of each table opened its stream.</summary>
    public IEnumerable<int> Lines => followers.Select(each => each.Follower.Lines);

    /// <summary>Opens tables, and has everybody begin.</summary>
    /// <param name="count">How many tables.</param>
    /// <param name="browser">Makes a browser with cookies of its own.</param>
    /// <param name="up">Ends when there is a server to ask.</param>
    public static async Task<Load> BeginAsync(int count, Func<HttpClient> browser, Func<Task> up)
    {
        await WhenReadyAsync(browser);
        var tables = ImmutableArray.CreateBuilder<BusyTable>();
        for (int i = 0; i < count; i++)
        {
            tables.Add(await BusyTable.OpenAsync(browser));
        }

        return new Load(tables.ToImmutable(), up);
    }

    /// <summary>Waits for so many more acknowledgements.</summary>
    public Task MoreAsync(int count) => UntilAsync(Recorder.MoreAsync(count));

    /// <summary>Waits until this holds of what was noted.</summary>
    public Task WhenAsync(Func<bool> holds) => UntilAsync(Recorder.WhenAsync(holds));

    /// <summary>Fails unless all of this is kept of a table; more may be by now.</summary>
    public static async Task CheckAsync(BusyTable table, IEnumerable<Acknowledgement> acknowledged) =>
        await new RecordCheck(table, acknowledged, isAll: false).CheckAsync();

    /// <summary>Has everybody end, once every kind of move was acknowledged; all that was is there then, and nothing else, and whoever followed was told of every version, once and in order.</summary>
    public async Task EndAsync()
    {
        await WhenAsync(() => !Happening.Kinds.Except(Recorder.All.Select(each => each.What.Kind)).Any());
        await ending.CancelAsync();
        await Task.WhenAll(writers);
        for (int i = 0; i < Tables.Length; i++)
        {
            followers[i].Follower.EndAt(await new RecordCheck(Tables[i], Recorder.All, isAll: true).CheckAsync() + 1);
            await Tables[i].DoneAsync(ApiTable.Host, Moves.Last);
        }

        await Task.WhenAll(followers.Select(each => each.Following)).WaitAsync(Patience);
    }

    public void Dispose()
    {
        ending.Dispose();
        foreach (BusyTable table in Tables)
        {
            table.Dispose();
        }
    }

    // A server that listens may not have found its store and its cluster yet; and on a busy machine what it does for the first time takes longer than it waits for itself.
    private static async Task WhenReadyAsync(Func<HttpClient> browser)
    {
        using HttpClient visitor = browser();
        await AnsweredAsync(HttpStatusCode.OK, () => visitor.GetAsync(new Uri("/health/ready", UriKind.Relative)));
        await AnsweredAsync(HttpStatusCode.Created, () => visitor.PostTableAsync(ApiTable.Open));
    }

    private static async Task AnsweredAsync(HttpStatusCode wanted, Func<Task<HttpResponseMessage>> ask)
    {
        long began = Stopwatch.GetTimestamp();
        HttpStatusCode status;
        do
        {
            using HttpResponseMessage answer = await ask();
            status = answer.StatusCode;
        } while (status == HttpStatusCode.ServiceUnavailable && Stopwatch.GetElapsedTime(began) < Patience);
        Assert.Equal(wanted, status);
    }

    // A writer that fails says so here: nobody waits for what nobody does any more.
    private async Task UntilAsync(Task noted)
    {
        Task first = await Task.WhenAny([noted, .. writers]).WaitAsync(Patience);
        await first;
        Assert.Same(noted, first);
    }
}
