using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;

namespace Entente.Cluster.Rooms;

/// <summary>What became of a move, on its way back.</summary>
[GenerateSerializer]
[Immutable]
[Alias("entente.result")]
internal sealed record CarriedResult
{
    [Id(0)]
    internal char Kind { get; init; }

    [Id(1)]
    internal long Version { get; init; }

    [Id(2)]
    internal string Text { get; init; } = "";

    [Id(3)]
    internal RefusalKind Refusal { get; init; }

    public static CarriedResult Of(MoveResult result) =>
        result switch
        {
            MoveResult.Done done => new()
            {
                Kind = 'd',
                Version = done.Version,
                Text = done.Head.ToString(),
            },
            MoveResult.Kept => new() { Kind = 'k' },
            MoveResult.Refused refused => new()
            {
                Kind = 'r',
                Refusal = refused.Refusal.Kind,
                Text = refused.Refusal.Subject,
            },
            MoveResult.Full => new() { Kind = 'f' },
            MoveResult.Waiting => new() { Kind = 'w' },
            _ => throw new InvalidOperationException($"There is no way to carry {result.GetType().Name}."),
        };

    public MoveResult ToResult() =>
        Kind switch
        {
            'd' when LogHash.TryParse(Text, out LogHash head) => new MoveResult.Done(Version, head),
            'k' => new MoveResult.Kept(),
            'r' => new MoveResult.Refused(new RoomRefusal(Refusal, Text)),
            'f' => new MoveResult.Full(),
            'w' => new MoveResult.Waiting(),
            _ => throw new InvalidOperationException($"There is no result '{Kind}'."),
        };
}
