using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Forecasting.Worlds;

/// <summary>An offer that differs from the party's previous one, or an acceptance.</summary>
/// <param name="Event">The place in the events of the session.</param>
/// <param name="Party">Who said it.</param>
/// <param name="Outcome">The package.</param>
/// <param name="Rows">By part: the combination that the package has.</param>
/// <param name="Before">The same of the party's previous offer; null where there is none.</param>
/// <param name="Time">When, 0 to 1.</param>
/// <param name="IsAcceptance">Whether the package was accepted.</param>
internal sealed record Said(
    int Event,
    int Party,
    Outcome Outcome,
    int[] Rows,
    int[]? Before,
    double Time,
    bool IsAcceptance
)
{
    /// <summary>Whether it is the maker's own offer that was agreed on.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>By power of the time: how much of the way is left to come down, 1 at the start and 0 at the end.</summary>
    public double[] Levels { get; } = [.. Manner.Powers.Select(power => 1 - StableMath.Pow(Time, power))];
}
