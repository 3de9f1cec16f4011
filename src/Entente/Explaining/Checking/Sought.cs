using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>Outcomes, described so that they can be looked for without listing any: those of which all of this holds.</summary>
internal sealed record Sought
{
    /// <summary>Conditions that hold.</summary>
    public ImmutableArray<Condition> Having { get; init; } = [];

    /// <summary>Demands that are met, one bit each.</summary>
    public ulong Meets { get; init; }

    /// <summary>What the worths reach.</summary>
    public ImmutableArray<Bar> Bars { get; init; } = [];

    /// <summary>An outcome that differs in few issues; null for no matter which.</summary>
    public Outcome? Near { get; init; }

    /// <summary>In how many issues it differs at most.</summary>
    public int MostDiffering { get; init; }

    /// <summary>The issue that gets a value which it does not have yet, -1 for one that is new itself: limits and bars are about the rest, without caps. Null for neither.</summary>
    public int? Added { get; init; }

    /// <summary>Another outcome with which it is mixed, and then the bars are about the mixture; null for none.</summary>
    public Twin? Mixed { get; init; }
}
