using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether some order passes all its points: forwards, set by set, for patient parties; order by order for others.</summary>
internal static class OrderFinder
{
    private const int MostStepsByOrder = 8;
    private const int MostSets = 1_100_000;

    /// <summary>Whether a party goes on: the party, the steps made, the next step, what going on is worth to it.</summary>
    internal delegate bool Passes(int party, IReadOnlyCollection<int> made, int step, Rational goingOn);

    /// <summary>Whether there is an order that passes; null when there are too many to try.</summary>
    public static bool? Exists(NaiveExchange naive, Passes passes, CancellationToken cancellation)
    {
        bool isPatient = naive.Exchange.Parties.All(party => party.Discount == Rational.One);
        return isPatient ? BySets(naive, passes, cancellation)
            : naive.Count <= MostStepsByOrder ? ByOrders(naive, passes, [], cancellation)
            : null;
    }

    /// <summary>Whether an order passes.</summary>
    public static bool Walk(NaiveExchange naive, IReadOnlyList<int> order, Passes passes)
    {
        for (int place = 0; place < order.Count; place++)
        {
            int[] made = [.. order.Take(place)];
            for (int party = 0; party < 2; party++)
            {
                if (!passes(party, made, order[place], naive.GoingOn(order, place, party)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool? BySets(NaiveExchange naive, Passes passes, CancellationToken cancellation)
    {
        int[] all = [.. Enumerable.Range(0, naive.Count)];
        Rational[] end = [naive.Worth(all, 0), naive.Worth(all, 1)];
        var seen = new HashSet<ulong> { 0 };
        var open = new Stack<int[]>([
            [],
        ]);
        while (open.TryPop(out int[]? made))
        {
            cancellation.ThrowIfCancellationRequested();
            if (made.Length == all.Length)
            {
                return true;
            }

            Rational[] ahead =
            [
                .. end.Select(
                    (worth, party) => worth - naive.Worth(made, party) + naive.Exchange.Parties[party].Future
                ),
            ];
            foreach (int step in all.Where(step => naive.CanCome(made, step)))
            {
                if (!passes(0, made, step, ahead[0]) || !passes(1, made, step, ahead[1]))
                {
                    continue;
                }

                int[] next = [.. made, step];
                if (seen.Add(next.Aggregate(0UL, (bits, each) => bits | 1UL << each)))
                {
                    open.Push(next);
                }
            }

            if (seen.Count > MostSets)
            {
                return null;
            }
        }

        return false;
    }

    private static bool ByOrders(NaiveExchange naive, Passes passes, int[] made, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return made.Length == naive.Count
            ? Walk(naive, made, passes)
            : Enumerable
                .Range(0, naive.Count)
                .Where(step => naive.CanCome(made, step))
                .Any(step => ByOrders(naive, passes, [.. made, step], cancellation));
    }
}
