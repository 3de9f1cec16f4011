using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>What each party gets through when it may have the best of all that follows for itself: where even so no order passes, none does.</summary>
/// <remarks>Backwards over the sets of steps, of which each keeps, by party, the most that going on can be worth along steps that both would make then: more never makes a party stop.</remarks>
internal sealed class AloneWalk
{
    private const int MostSets = 5_000;

    private readonly NaiveExchange naive;
    private readonly OrderFinder.Passes passes;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<ulong, Rational[]?> most = [];

    private AloneWalk(NaiveExchange naive, OrderFinder.Passes passes, CancellationToken cancellation)
    {
        this.naive = naive;
        this.passes = passes;
        this.cancellation = cancellation;
    }

    private bool IsCut => most.Count > MostSets;

    /// <summary>Whether no order is shown to pass; false where one may, and where there are too many sets to tell.</summary>
    public static bool Fails(NaiveExchange naive, OrderFinder.Passes passes, CancellationToken cancellation)
    {
        for (int party = 0; party < 2; party++)
        {
            if (
                IsPatient(naive, party)
                && !Enumerable
                    .Range(0, naive.Count)
                    .Any(step => naive.CanCome([], step) && passes(party, [], step, Whole(naive, party)))
            )
            {
                return true;
            }
        }

        var walk = new AloneWalk(naive, passes, cancellation);
        return walk.From([]) is null && !walk.IsCut;
    }

    /// <summary>Whether all of it, with the future, is worth no more than so much to a party in any order; exactly so much where its order does not matter. Null where there are too many sets.</summary>
    public static bool? IsAtMost(NaiveExchange naive, int party, Rational stated, CancellationToken cancellation)
    {
        if (IsPatient(naive, party))
        {
            return Whole(naive, party) == stated;
        }

        var walk = new AloneWalk(naive, (_, _, _, _) => true, cancellation);
        Rational[]? best = walk.From([]);
        return walk.IsCut ? null : best![party] <= stated;
    }

    private static bool IsPatient(NaiveExchange naive, int party) =>
        naive.Exchange.Parties[party].Discount == Rational.One;

    private static Rational Whole(NaiveExchange naive, int party) =>
        naive.Worth([.. Enumerable.Range(0, naive.Count)], party) + naive.Exchange.Parties[party].Future;

    private Rational[]? From(int[] made)
    {
        if (made.Length == naive.Count)
        {
            return [naive.Exchange.Parties[0].Future, naive.Exchange.Parties[1].Future];
        }

        ulong set = made.Aggregate(0UL, (bits, each) => bits | 1UL << each);
        if (most.TryGetValue(set, out Rational[]? known) || IsCut)
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        Rational[]? best = null;
        foreach (int step in Enumerable.Range(0, naive.Count).Where(step => naive.CanCome(made, step)))
        {
            int[] after = [.. made, step];
            if (From(after) is not { } rest)
            {
                continue;
            }

            Rational[] goingOn =
            [
                .. rest.Select(
                    (later, party) =>
                        naive.Worth(after, party)
                        - naive.Worth(made, party)
                        + (naive.Exchange.Parties[party].Discount * later)
                ),
            ];
            if (passes(0, made, step, goingOn[0]) && passes(1, made, step, goingOn[1]))
            {
                best = best is null ? goingOn : [.. best.Zip(goingOn, Rational.Max)];
            }
        }

        most[set] = best;
        return best;
    }
}
