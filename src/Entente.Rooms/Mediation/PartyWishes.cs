using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Rooms.Agenda;

namespace Entente.Rooms.Mediation;

/// <summary>What one party wants, as it keeps it to itself.</summary>
/// <param name="Preferences">The private part of a scenario file.</param>
/// <param name="AdditionScores">What is worth how much to it that was added during the talks, by the proposal that added it: said since <paramref name="Preferences"/> were.</param>
public sealed record PartyWishes(string Preferences, ImmutableSortedDictionary<int, AdditionScore> AdditionScores)
{
    // What a party wants gets into no message that somebody makes of this.
    [SuppressMessage("Performance", "CA1822", Justification = "A record calls it on itself.")]
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("not shown");
        return true;
    }
}
