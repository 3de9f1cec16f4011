using System.Collections.Immutable;

namespace Entente.Rooms.Pledges;

/// <summary>A commitment: who does what by when, and who verifies it.</summary>
/// <param name="Number">Its number in the room, from 1.</param>
/// <param name="Party">The party that gave it.</param>
/// <param name="What">What it will do.</param>
/// <param name="Due">By when; null for no such time.</param>
/// <param name="Issue">The issue whose decision it carries out; empty for none.</param>
/// <param name="Verifier">Who is to verify it.</param>
public sealed record Pledge(int Number, int Party, string What, DateTimeOffset? Due, string Issue, Verifier Verifier)
{
    /// <summary>Its history, in order; the first step is its being given.</summary>
    public ImmutableArray<PledgeStep> Steps
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>How it stands.</summary>
    public PledgeState State => Steps.IsEmpty ? PledgeState.Pledged : Steps[^1].State;
}
