using System.Diagnostics;
using System.Diagnostics.Metrics;
using Entente.Rooms.Live;

namespace Entente.Server.Telemetry;

/// <summary>What is counted and timed of the rooms, for whoever runs the server.</summary>
/// <remarks>Nothing of it says which room, who, or what was said. A move that only one side learns of counts like any other.</remarks>
internal sealed class RoomMetrics : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Entente.Rooms";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> moves;
    private readonly Counter<long> refusals;
    private readonly Histogram<double> duration;
    private readonly UpDownCounter<long> followers;

    public RoomMetrics()
    {
        moves = meter.CreateCounter<long>("entente.room.moves", "{move}", "Moves asked for, by what became of them.");
        refusals = meter.CreateCounter<long>("entente.room.refusals", "{move}", "Moves refused, by the rule that did.");
        duration = meter.CreateHistogram<double>(
            "entente.room.move.duration",
            "s",
            "From a move to its acknowledgement, the disk included.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
            }
        );
        followers = meter.CreateUpDownCounter<long>(
            "entente.room.followers",
            "{follower}",
            "Pages, streams and agents that follow a room from this process."
        );
    }

    /// <summary>Where the traces of moves come from.</summary>
    public ActivitySource Source { get; } = new(Name);

    public void Moved(MoveResult result, TimeSpan took)
    {
        string outcome = result switch
        {
            MoveResult.Done or MoveResult.Kept => "done",
            MoveResult.Refused => "refused",
            MoveResult.Full => "full",
            _ => "waiting",
        };
        moves.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        if (result is MoveResult.Refused { Refusal.Kind: var kind })
        {
            refusals.Add(1, new KeyValuePair<string, object?>("rule", kind.ToString()));
        }
    }

    public void Followed(int change) => followers.Add(change);

    public void Dispose()
    {
        meter.Dispose();
        Source.Dispose();
    }
}
