using Entente.Annotations;
using Entente.Outcomes;

namespace Entente.Scenarios;

/// <summary>An outcome that has a name: an offer on the table, a plan that is talked about.</summary>
/// <param name="Name">The name by which files and commands refer to it.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record Package(string Name, Outcome Outcome)
{
    /// <summary>The name for people; empty when <see cref="Name"/> serves.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>Where it comes from, for people.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The name of the party that brought it; empty for nobody in particular.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether this is what was agreed in the end.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>Whether somebody put it on the table as a whole; false for a plan that nobody is known to have proposed.</summary>
    public bool IsProposed { get; init; } = true;

    /// <summary>What it rests on; null for nothing stated.</summary>
    public Evidence? Evidence { get; init; }
}
