using System.Collections.Immutable;
using Entente.Annotations;

namespace Entente.Conflict;

/// <summary>Someone who can move the conflict from state to state.</summary>
/// <param name="Name">The name by which files and programs refer to it; unique in a model.</param>
/// <remarks>Preferences are a ranking, or else statements; with neither it is indifferent between all states.</remarks>
public sealed record DecisionMaker(string Name)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What there is to know of it, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The options it owns: their numbers, from 0, among the options of the model.</summary>
    public ImmutableArray<int> Options { get; init; } = [];

    /// <summary>Its moves, where states are listed by name instead of made of options.</summary>
    public ImmutableArray<StateArc> Moves { get; init; } = [];

    /// <summary>What it wants, the most important first; of no account when there is a ranking.</summary>
    public ImmutableArray<PreferenceStatement> Statements { get; init; } = [];

    /// <summary>How many of the statements, from the first, tell states apart strongly.</summary>
    public int StrongStatements { get; init; }

    /// <summary>How it ranks the states; null for as its statements say.</summary>
    public StateRanking? Ranking { get; init; }

    /// <summary>Comparisons that are not known, whatever ranking or statements say.</summary>
    public ImmutableArray<UnknownPreference> Unknown { get; init; } = [];

    /// <summary>States that it does not see: it makes no move to or from them.</summary>
    public ImmutableArray<StateCondition> Misperceived { get; init; } = [];

    /// <summary>What its preferences rest on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
