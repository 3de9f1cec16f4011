using System.Collections.Immutable;

namespace Entente.Rooms.Private;

/// <summary>What one move added to what an owner keeps to itself.</summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Events">What was added, in order; at least one.</param>
public sealed record PrivateEntry(DateTimeOffset At, ImmutableArray<PrivateEvent> Events)
{
    /// <summary>The key that whoever made the move gave it; empty for none.</summary>
    public string Key { get; init; } = "";
}
