using System.Collections.Immutable;
using Entente.Rooms.Events;
using Entente.Rooms.Private;

namespace Entente.Rooms.Rules;

/// <summary>The answer to a command: what happens, or why nothing does.</summary>
public sealed record RoomDecision
{
    private RoomDecision(RoomRefusal? refusal, ImmutableArray<RoomEvent> events, ImmutableArray<OwnedEvent> kept)
    {
        Refusal = refusal;
        Events = events;
        Private = kept;
    }

    /// <summary>Why nothing happens; null when something does.</summary>
    public RoomRefusal? Refusal { get; }

    /// <summary>What happens that all may know, in order.</summary>
    public ImmutableArray<RoomEvent> Events { get; }

    /// <summary>What is kept by those whom alone it concerns, in order.</summary>
    public ImmutableArray<OwnedEvent> Private { get; }

    /// <summary>Whose move it is, when it is another's than who sent the command: an approved move is the lead's. Null otherwise.</summary>
    internal int? MadeBy { get; init; }

    /// <summary>The token by which a program made it, when it is another's than who sent the command.</summary>
    internal string? MadeByProgram { get; init; }

    /// <summary>This happens, and all may know it.</summary>
    public static RoomDecision Of(params ReadOnlySpan<RoomEvent> events) => new(null, [.. events], []);

    /// <summary>This happens, and only its owner knows it.</summary>
    public static RoomDecision Keep(string owner, PrivateEvent happened) =>
        new(null, [], [new OwnedEvent(owner, happened)]);

    /// <summary>The command is refused.</summary>
    public static RoomDecision No(RefusalKind kind, string subject = "") => new(new RoomRefusal(kind, subject), [], []);

    /// <summary>The command is refused.</summary>
    internal static RoomDecision No(RoomRefusal refusal) => new(refusal, [], []);

    /// <summary>This decision, with all that happens in its course.</summary>
    internal RoomDecision With(ImmutableArray<RoomEvent> events) =>
        new(Refusal, events, Private) { MadeBy = MadeBy, MadeByProgram = MadeByProgram };

    /// <summary>This decision, and something more that its owner alone knows.</summary>
    public RoomDecision And(string owner, PrivateEvent happened) =>
        new(Refusal, Events, Private.Add(new OwnedEvent(owner, happened)))
        {
            MadeBy = MadeBy,
            MadeByProgram = MadeByProgram,
        };
}
