using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>A conflict as data: who can do what, what cannot be, and what each wants.</summary>
/// <remarks>
/// <para>
/// The states are either made of options (every combination of yes and no that is not infeasible, numbered from 0 by the binary code in which option <c>k</c> counts
/// <c>2^k</c>; collapsed states come after all others, in their order), or listed by name with the moves of each decision maker.
/// </para>
/// <para>A model that is analysed has no faults: <see cref="ConflictCheck"/> lists them. The terms are those of the graph model for conflict resolution (Fang, Hipel and Kilgour 1993).</para>
/// </remarks>
public sealed record ConflictModel
{
    /// <summary>The id under which it can be asked for; empty for none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name for people.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it is about, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The options of all decision makers, at most <see cref="StateSpace.MostOptions"/>; empty when states are listed.</summary>
    public ImmutableArray<ConflictOption> Options { get; init; } = [];

    /// <summary>Those who decide, at least one, with unique names.</summary>
    public required ImmutableArray<DecisionMaker> DecisionMakers { get; init; }

    /// <summary>What cannot be: a state of which one of these holds does not exist.</summary>
    public ImmutableArray<StateCondition> Infeasible { get; init; } = [];

    /// <summary>Feasible states that count as one.</summary>
    public ImmutableArray<CollapsedState> Collapsed { get; init; } = [];

    /// <summary>The names of the states, in order, where they are listed; empty when they are made of options.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>States that have a name.</summary>
    public ImmutableArray<NamedState> Names { get; init; } = [];

    /// <summary>What its preferences take for granted, where they were worked out from something else; empty for nothing.</summary>
    public LocalizedText Assumption { get; init; } = LocalizedText.Empty;

    /// <summary>The state at which the conflict stands (number from 0); null for none stated.</summary>
    public int? StatusQuo { get; init; }

    /// <summary>The documents that evidence points to.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The number of the decision maker of a name, from 0, or -1 when there is none.</summary>
    public int IndexOf(string decisionMaker)
    {
        for (int i = 0; i < DecisionMakers.Length; i++)
        {
            if (DecisionMakers[i].Name == decisionMaker)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The number of the decision maker that owns an option, from 0, or -1 for none.</summary>
    public int OwnerOf(int option)
    {
        for (int i = 0; i < DecisionMakers.Length; i++)
        {
            if (DecisionMakers[i].Options.Contains(option))
            {
                return i;
            }
        }

        return -1;
    }
}
