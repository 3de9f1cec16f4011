using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>A say that a third party has in some outcomes although its consent is not needed at the table.</summary>
/// <param name="Right">What it has a right to.</param>
/// <param name="Conditions">In which outcomes: those in which all of these hold; in all outcomes when empty.</param>
public sealed record ThirdPartySay(ThirdPartyRight Right, ImmutableArray<Condition> Conditions)
{
    /// <summary>Why, for people.</summary>
    public LocalizedText Why { get; init; } = LocalizedText.Empty;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
