using System.Collections.Immutable;

namespace Entente.Exchanges;

/// <summary>How two sides that do not trust each other can get through an exchange, or why they cannot and what would make it possible.</summary>
public sealed record ExchangePlan
{
    internal ExchangePlan(Exchange exchange, ExchangeOptions options, ExchangeVerdict verdict)
    {
        Exchange = exchange;
        Options = options;
        Verdict = verdict;
    }

    /// <summary>What was asked about.</summary>
    public Exchange Exchange { get; }

    /// <summary>How much was looked at.</summary>
    public ExchangeOptions Options { get; }

    /// <summary>Whether there is a safe order.</summary>
    public ExchangeVerdict Verdict { get; }

    /// <summary>
    /// Safe: of the safe orders one in which the largest share of its gain that a party has at risk is least. Unsafe: an order that the smallest deposits would make safe (measured as shares of each
    /// party's gain), or the order of the file where no deposit would. Null when there are too many orders.
    /// </summary>
    public ExchangeSchedule? Schedule { get; init; }

    /// <summary>How many sets of steps can have been made, all of which were looked at; 0 when there are too many to be listed.</summary>
    public int States { get; init; }

    /// <summary>The parties for which all of it is worth less than nothing, in whatever order: each by itself proves that no order is safe. Empty where some order is safe, or neither is known to be one.</summary>
    public ImmutableArray<UnwillingParty> Unwilling { get; init; } = [];

    /// <summary>The parties that would break off once every step is made, whatever the order and the sizes; empty where nobody would, or nothing is known.</summary>
    public ImmutableArray<LateBreach> Afterwards { get; init; } = [];

    /// <summary>Whether no order is safe, but what would make one was not looked for because there are too many ways to order the steps: there is then no schedule and no remedy.</summary>
    public bool IsCut { get; init; }

    /// <summary>What happens when all is exchanged in one go: once for each party that could go last; empty when one party makes all steps.</summary>
    public ImmutableArray<SwapRisk> OneSwap { get; init; } = [];

    /// <summary>Every step that could come last, whether somebody would rather not make it then.</summary>
    public ImmutableArray<LastStep> LastSteps { get; init; } = [];

    /// <summary>How patient party 0, party 1 and both alike have to be for some order to be safe, whichever order; empty when the exchange is too large.</summary>
    public ImmutableArray<OrderPatience> Patience { get; init; } = [];

    /// <summary>Deposits, by that of party 0; several when less of one asks more of the other; empty when none would do or none is needed.</summary>
    public ImmutableArray<Remedy.Deposit> Deposits { get; init; } = [];

    /// <summary>Futures to lose, by that of party 0; empty when none would do or none is needed.</summary>
    public ImmutableArray<Remedy.Future> Futures { get; init; } = [];

    /// <summary>Better verification; null when none would do or none is needed. Like smaller steps it makes an order safe until all is done, and changes nothing of <see cref="Afterwards"/>.</summary>
    public Remedy.Verification? Verification { get; init; }

    /// <summary>Smaller steps of equal size; null when none would do or none is needed.</summary>
    public Remedy.SmallerSteps? SmallerSteps { get; init; }

    /// <summary>Into how many parts steps were divided at most to find that out; 1 when nothing can be divided, and as many as there may be where an <see cref="Obstacle"/> leaves nothing to try.</summary>
    public int PartsTried { get; init; } = 1;

    /// <summary>Steps of different sizes; null when none were found or none are needed.</summary>
    public Remedy.UnequalSteps? UnequalSteps { get; init; }

    /// <summary>In so many steps or fewer, in parts of whatever sizes, no order is safe; 0 when one is, or the exchange is too large.</summary>
    public int StepsRefuted { get; init; }

    /// <summary>Why no division into parts of whatever sizes makes an order safe; null where that is not so, or not known.</summary>
    public SizeObstacle? Obstacle { get; init; }

    /// <summary>All remedies: deposits, futures, verification, smaller steps, steps of different sizes.</summary>
    public IEnumerable<Remedy> Remedies
    {
        get
        {
            foreach (Remedy.Deposit deposit in Deposits)
            {
                yield return deposit;
            }

            foreach (Remedy.Future future in Futures)
            {
                yield return future;
            }

            if (Verification is not null)
            {
                yield return Verification;
            }

            if (SmallerSteps is not null)
            {
                yield return SmallerSteps;
            }

            if (UnequalSteps is not null)
            {
                yield return UnequalSteps;
            }
        }
    }
}
