using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Killing;

/// <summary>Follows a table from a seat through all that happens to the server, coming back with the version that it heard last.</summary>
internal sealed class Follower(BusyTable table, int seat, Func<Task> up)
{
    private readonly List<long> heard = [];
    private long end = long.MaxValue;

    /// <summary>How often the stream was opened.</summary>
    public int Lines { get; private set; }

    /// <summary>Says which version is the last that has to be heard.</summary>
    public void EndAt(long version) => Volatile.Write(ref end, version);

    /// <summary>Follows until the last version was heard; every one has to be, once and in order.</summary>
    public async Task FollowAsync()
    {
        long? seen = null;
        while (!(seen >= Volatile.Read(ref end)))
        {
            try
            {
                await using EventReader events = await table.FollowAsync(seat, seen);
                Lines++;
                while (!(seen >= Volatile.Read(ref end)) && await events.NextAsync() is { } received)
                {
                    seen = received.Id ?? seen;
                    if (received.Name == "happened")
                    {
                        heard.Add(received.Id!.Value);
                    }
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                // The line dropped: come back and say how far it was.
            }

            await up();
            await Task.Yield();
        }

        Assert.Equal(Enumerable.Range(0, heard.Count).Select(i => heard[0] + i), heard);
        Assert.Equal(end, heard[^1]);
    }
}
