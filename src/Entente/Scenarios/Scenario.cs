using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>A negotiation as data: what can be agreed, by whom, and what each wants.</summary>
/// <param name="Space">What can be agreed.</param>
/// <param name="Parties">Those whose consent is needed, at least one, with unique names.</param>
public sealed record Scenario(OutcomeSpace Space, ImmutableArray<Party> Parties)
{
    /// <summary>The id under which it can be asked for (<c>hanoi-2019</c>); empty for none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name for people.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What everybody may know, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>Whom the outcome concerns although their consent is not needed.</summary>
    public ImmutableArray<Party> ThirdParties { get; init; } = [];

    /// <summary>Who helps.</summary>
    public ImmutableArray<Mediator> Mediators { get; init; } = [];

    /// <summary>How things stand; null when that is no outcome of the space.</summary>
    public Outcome? StatusQuo { get; init; }

    /// <summary>When the talks end by themselves; null for never.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The documents that evidence points to.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The ways to read the evidence, the first being the one that counts unless another is asked for.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>Outcomes that have a name.</summary>
    public ImmutableArray<Package> Packages { get; init; } = [];

    /// <summary>Whether only the host of a table may open it (an exercise that is in use).</summary>
    public bool IsHostOnly { get; init; }

    /// <summary>The scenario as one reading of the evidence sees it, without readings.</summary>
    /// <param name="reading">The name of one of <see cref="Readings"/>.</param>
    /// <exception cref="ArgumentException">There is no such reading.</exception>
    public Scenario As(string reading)
    {
        if (!Readings.Any(each => each.Name == reading))
        {
            throw new ArgumentException($"The scenario has no reading '{reading}'.", nameof(reading));
        }

        return this with
        {
            Readings = [],
            Parties = [.. Parties.Select(party => As(party, reading))],
            ThirdParties = [.. ThirdParties.Select(party => As(party, reading))],
        };
    }

    private static Party As(Party party, string reading)
    {
        PartyReading? seen = party.Readings.GetValueOrDefault(reading);
        return party with
        {
            Readings = party.Readings.Clear(),
            Preferences = seen?.Preferences ?? party.Preferences,
            Fallback = seen?.Fallback ?? party.Fallback,
            DealBreakers = seen is { DealBreakers.IsDefault: false } ? seen.DealBreakers : party.DealBreakers,
        };
    }
}
