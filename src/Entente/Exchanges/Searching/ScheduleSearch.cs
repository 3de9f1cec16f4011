using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>Finds the orders whose worst points cost least, over all orders at once.</summary>
/// <remarks>
/// Backwards over the sets of steps that can have been made: what going on is worth depends on the set and the order of the rest only. Where both parties are patient it depends on the set alone,
/// and a set keeps the pairs of tolls that no other pair undercuts; else it keeps the undominated combinations of tolls and worths (more worth never makes a point harder).
/// With <c>n</c> steps that wait for nothing this looks at <c>2^n</c> sets and at <c>n 2^(n-1)</c> moves.
/// </remarks>
internal sealed class ScheduleSearch : OrderSearch
{
    private readonly Exchange exchange;
    private readonly StateValues values;
    private readonly Dictionary<ulong, int> places = [];
    private readonly List<ulong> sets = [];
    private readonly List<ExchangeAmounts> undone = [];
    private readonly List<ExchangeAmounts> standing = [];
    private readonly bool isPatient;
    private readonly Tolls tolls;

    private ScheduleSearch(Exchange exchange)
    {
        this.exchange = exchange;
        values = new StateValues(exchange);
        isPatient = exchange.IsPatient;
        tolls = new Tolls(exchange);
    }

    /// <summary>What a point costs: the two numbers of which an order pays the largest at any of its points; null where it cannot be passed.</summary>
    private delegate ExchangeAmounts? Toll(PointAhead point);

    /// <inheritdoc/>
    public override int States => sets.Count;

    /// <summary>Lists the sets of steps that can have been made.</summary>
    /// <returns>Null when there are more than <paramref name="mostStates"/>.</returns>
    public static ScheduleSearch? Over(Exchange exchange, int mostStates, CancellationToken cancellation)
    {
        var search = new ScheduleSearch(exchange);
        search.Add(0, default, default);
        for (int i = 0; i < search.sets.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ulong made = search.sets[i];
            for (int step = 0; step < exchange.Steps.Length; step++)
            {
                ulong after = made | 1UL << step;
                if (search.values.CanCome(made, step) && !search.places.ContainsKey(after))
                {
                    if (search.sets.Count >= mostStates)
                    {
                        return null;
                    }

                    ExchangeAmounts lost = search.values.Undone(made, step);
                    search.Add(
                        after,
                        search.undone[i].Plus(lost),
                        search.standing[i].Plus(search.values.Gains(made, step)).Plus(lost.Times(-1))
                    );
                }
            }
        }

        return search;
    }

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Safe(CancellationToken cancellation) => Best(tolls.Safe, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Deposits(CancellationToken cancellation) =>
        Best(Tolls.Deposit, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Futures(CancellationToken cancellation) =>
        Best(tolls.Future, cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<TolledOrder> Detection(CancellationToken cancellation) =>
        Best(tolls.Detection, cancellation);

    /// <summary>The orders whose largest tolls no other order undercuts in both, one for each pair of tolls; empty when none can be passed.</summary>
    private ImmutableArray<TolledOrder> Best(Toll toll, CancellationToken cancellation)
    {
        var labels = new Label[sets.Count][];
        var kept = new List<Label>();

        // Sets were listed by how many steps are made, so every set comes after those it comes from.
        for (int i = sets.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            if (sets[i] == values.All)
            {
                labels[i] = [new Label(exchange.Parties[0].Future, exchange.Parties[1].Future, default, -1, -1)];
                continue;
            }

            kept.Clear();
            for (int step = 0; step < exchange.Steps.Length; step++)
            {
                if (values.CanCome(sets[i], step))
                {
                    Extend(i, step, labels[places[sets[i] | 1UL << step]], toll, kept);
                }
            }

            labels[i] = [.. kept];
        }

        return
        [
            .. labels[0]
                .Where((label, i) => !labels[0].Take(i).Any(earlier => earlier.Tolls == label.Tolls))
                .Where(label => !labels[0].Any(other => Undercuts(other.Tolls, label.Tolls)))
                .OrderBy(label => label.Tolls.First)
                .Select(label => new TolledOrder(label.Tolls, OrderOf(label, labels))),
        ];
    }

    private void Add(ulong set, ExchangeAmounts lost, ExchangeAmounts stands)
    {
        places.Add(set, sets.Count);
        sets.Add(set);
        undone.Add(lost);
        standing.Add(stands);
    }

    private void Extend(int place, int step, Label[] next, Toll toll, List<Label> kept)
    {
        ulong made = sets[place];
        ExchangeAmounts gains = values.Gains(made, step);
        int left = exchange.Steps.Length - BitOperations.PopCount(made);
        for (int i = 0; i < next.Length; i++)
        {
            Label later = next[i];
            var ahead = new ExchangeAmounts(
                gains.First + (exchange.Parties[0].Discount * later.First),
                gains.Second + (exchange.Parties[1].Discount * later.Second)
            );
            if (toll(new PointAhead(values, made, step, undone[place], standing[place], ahead, left)) is not { } price)
            {
                continue;
            }

            var worst = new ExchangeAmounts(
                Rational.Max(price.First, later.Tolls.First),
                Rational.Max(price.Second, later.Tolls.Second)
            );
            Keep(new Label(ahead.First, ahead.Second, worst, step, i), kept);
        }
    }

    // The earliest of equals stays: steps are tried in the order of the file, so the order found follows the file where it can.
    private void Keep(Label label, List<Label> kept)
    {
        foreach (Label other in CollectionsMarshal.AsSpan(kept))
        {
            if (IsNoWorse(other, label))
            {
                return;
            }
        }

        kept.RemoveAll(other => IsNoWorse(label, other));
        kept.Add(label);
    }

    private bool IsNoWorse(in Label one, in Label other) =>
        one.Tolls.First <= other.Tolls.First
        && one.Tolls.Second <= other.Tolls.Second
        && (isPatient || (one.First >= other.First && one.Second >= other.Second));

    private static bool Undercuts(ExchangeAmounts one, ExchangeAmounts other) =>
        one != other && one.First <= other.First && one.Second <= other.Second;

    private ImmutableArray<int> OrderOf(Label label, Label[][] labels)
    {
        var order = ImmutableArray.CreateBuilder<int>(exchange.Steps.Length);
        ulong made = 0;
        while (label.Step >= 0)
        {
            order.Add(label.Step);
            made |= 1UL << label.Step;
            label = labels[places[made]][label.Next];
        }

        return order.MoveToImmutable();
    }

    private readonly record struct Label(Rational First, Rational Second, ExchangeAmounts Tolls, int Step, int Next);
}
