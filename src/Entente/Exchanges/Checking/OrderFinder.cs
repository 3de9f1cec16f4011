using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether some order passes all its points: forwards, set by set, for patient parties; for others from the last step back, order by order, unless none passes even when each has the best of all that follows for itself.</summary>
internal static class OrderFinder
{
    private const int MostBegun = 20_000;
    private const int MostSets = 1_100_000;

    /// <summary>Whether a party goes on: the party, the steps made, the next step, what going on is worth to it.</summary>
    internal delegate bool Passes(int party, IReadOnlyCollection<int> made, int step, Rational goingOn);

    /// <summary>Whether there is an order that passes; null when there are too many to try.</summary>
    public static bool? Exists(NaiveExchange naive, Passes passes, CancellationToken cancellation)
    {
        bool isPatient = naive.Exchange.Parties.All(party => party.Discount == Rational.One);
        return isPatient ? BySets(naive, passes, cancellation)
            : AloneWalk.Fails(naive, passes, cancellation) ? false
            : First(naive, passes, cancellation, out bool isCut) is not null ? true
            : isCut ? null
            : false;
    }

    /// <summary>An order that passes; null when there is none, or too many were begun.</summary>
    public static ImmutableArray<int>? First(
        NaiveExchange naive,
        Passes passes,
        CancellationToken cancellation,
        out bool isCut
    )
    {
        var search = new Backwards(naive, passes, cancellation);
        search.Extend([], [.. naive.Exchange.Parties.Select(party => party.Future)]);
        isCut = search.IsCut;
        return search.Found;
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
        if (!all.Any(step => CanBeLast(naive, passes, step)))
        {
            return false;
        }

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

    // After a last step there is the future alone: where nobody would make one, no order passes.
    private static bool CanBeLast(NaiveExchange naive, Passes passes, int step)
    {
        int[] before = [.. Enumerable.Range(0, naive.Count).Where(other => other != step)];
        bool Goes(int party) => passes(party, before, step, naive.GoingOn([.. before, step], before.Length, party));
        return naive.CanCome(before, step) && Goes(0) && Goes(1);
    }

    // From the last step back: what going on is worth at a point depends on what follows alone.
    private sealed class Backwards(NaiveExchange naive, Passes passes, CancellationToken cancellation)
    {
        private int begun;

        public ImmutableArray<int>? Found { get; private set; }

        public bool IsCut => begun > MostBegun;

        public bool Extend(ImmutableArray<int> later, Rational[] goingOn)
        {
            cancellation.ThrowIfCancellationRequested();
            if (later.Length == naive.Count)
            {
                Found = later;
                return true;
            }

            int[] made = [.. Enumerable.Range(0, naive.Count).Where(step => !later.Contains(step))];
            foreach (int step in made)
            {
                int[] before = [.. made.Where(other => other != step)];
                if (!naive.CanCome(before, step))
                {
                    continue;
                }

                if (++begun > MostBegun)
                {
                    return false;
                }

                Rational[] worth =
                [
                    .. goingOn.Select(
                        (rest, party) =>
                            naive.Worth(made, party)
                            - naive.Worth(before, party)
                            + (naive.Exchange.Parties[party].Discount * rest)
                    ),
                ];
                if (
                    passes(0, before, step, worth[0])
                    && passes(1, before, step, worth[1])
                    && Extend(later.Insert(0, step), worth)
                )
                {
                    return true;
                }
            }

            return false;
        }
    }
}
