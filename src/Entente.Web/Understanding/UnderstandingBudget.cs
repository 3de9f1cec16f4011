using Entente.Forecasting;

namespace Entente.Web.Understanding;

/// <summary>How much of this server one question for a page may take.</summary>
/// <param name="Time">How long it may run.</param>
/// <param name="AtOnce">How many may run at the same time; others wait, within their own time.</param>
public sealed record UnderstandingBudget(TimeSpan Time, int AtOnce)
{
    /// <summary>Twenty seconds, two at once.</summary>
    public static UnderstandingBudget Ordinary { get; } = new(TimeSpan.FromSeconds(20), 2);

    /// <summary>In how many worlds a forecast looks: unless said otherwise, as many as everywhere else, so that the same question has the same answer.</summary>
    public int Worlds { get; init; } = new ForecastOptions().Worlds;

    /// <summary>Up to how many combinations of values the claims of an explanation are checked one by one; of more, by bounds on sums.</summary>
    public int MostListed { get; init; } = 200_000;

    /// <summary>The most states of a conflict.</summary>
    public int MostStates { get; init; } = 2_000;

    /// <summary>Up to how many states what coalitions of a conflict could gain is worked out.</summary>
    public int MostStatesOfCoalitions { get; init; } = 200;

    /// <summary>The most options of a conflict.</summary>
    public int MostOptions { get; init; } = 20;

    /// <summary>The most decision makers of a conflict.</summary>
    public int MostDecisionMakers { get; init; } = 6;

    /// <summary>How many sets of made steps of an exchange are looked at.</summary>
    public int MostSets { get; init; } = 70_000;

    /// <summary>Up to how many sets of made steps the claims of a plan are checked a second time.</summary>
    public int MostSetsChecked { get; init; } = 5_000;
}
