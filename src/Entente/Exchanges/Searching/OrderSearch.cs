using System.Collections.Immutable;

namespace Entente.Exchanges.Searching;

/// <summary>Finds the orders of an exchange that cost least at their worst point, over all orders at once.</summary>
internal abstract class OrderSearch
{
    /// <summary>How many sets of steps can have been made.</summary>
    public abstract int States { get; }

    /// <summary>Whether a question was given up because too many combinations would have had to be kept: what it answered is then no answer.</summary>
    public virtual bool IsCut => false;

    /// <summary>Lists the sets of steps that can have been made.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="mostStates">How many there may be.</param>
    /// <param name="mostKept">How many combinations of worths may be kept, where a party counts what comes later for less.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null when there are more.</returns>
    public static OrderSearch? Over(Exchange exchange, int mostStates, int mostKept, CancellationToken cancellation) =>
        ScaledExchange.Of(exchange) is not { } scaled ? ScheduleSearch.Over(exchange, mostStates, cancellation)
        : exchange.IsPatient ? ScaledSearch.Over(scaled, mostStates, cancellation)
        : DiscountedSearch.Over(scaled, mostStates, mostKept, cancellation);

    /// <summary>The safe order in which the largest share of its gain that a party has at risk is least; empty when no order is safe.</summary>
    public abstract ImmutableArray<TolledOrder> Safe(CancellationToken cancellation);

    /// <summary>The orders whose largest lacks of a deposit no other order undercuts for both parties, by that of party 0; empty when no deposit makes any order safe.</summary>
    public abstract ImmutableArray<TolledOrder> Deposits(CancellationToken cancellation);

    /// <summary>The same with something to lose afterwards.</summary>
    public abstract ImmutableArray<TolledOrder> Futures(CancellationToken cancellation);

    /// <summary>The order whose largest chance of detection that it needs is least; empty when none would do.</summary>
    public abstract ImmutableArray<TolledOrder> Detection(CancellationToken cancellation);
}
