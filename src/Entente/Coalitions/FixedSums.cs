using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>Sums that are settled, as equations in reduced form: each has a player of its own that appears in no other.</summary>
internal sealed class FixedSums(int players)
{
    private readonly List<Rational[]> rows = [];
    private readonly List<int> leads = [];

    /// <summary>How many independent sums there are.</summary>
    public int Count => rows.Count;

    /// <summary>Whether every player's part is settled.</summary>
    public bool IsSettled => rows.Count == players;

    /// <summary>The coefficients of a sum.</summary>
    public Rational[] RowAt(int place) => rows[place][..players];

    /// <summary>What a sum is.</summary>
    public Rational SumAt(int place) => rows[place][players];

    /// <summary>Whether a sum follows from those that are settled.</summary>
    public bool Determines(Rational[] coefficients) =>
        Array.TrueForAll(Rest(coefficients, default)[..players], each => each.Sign == 0);

    /// <summary>Settles a sum; nothing happens when it follows from others.</summary>
    public void Hold(Rational[] coefficients, Rational sum)
    {
        Rational[] rest = Rest(coefficients, sum);
        int lead = Array.FindIndex(rest, 0, players, each => each.Sign != 0);
        if (lead < 0)
        {
            return;
        }

        Rational divisor = rest[lead];
        rest = [.. rest.Select(each => each / divisor)];
        for (int place = 0; place < rows.Count; place++)
        {
            Subtract(rows[place], rest, rows[place][lead]);
        }

        rows.Add(rest);
        leads.Add(lead);
    }

    /// <summary>Every player's part; all are settled.</summary>
    public ImmutableArray<Rational> Solution()
    {
        var parts = new Rational[players];
        for (int place = 0; place < rows.Count; place++)
        {
            parts[leads[place]] = rows[place][players];
        }

        return [.. parts];
    }

    private Rational[] Rest(Rational[] coefficients, Rational sum)
    {
        Rational[] rest = [.. coefficients, sum];
        for (int place = 0; place < rows.Count; place++)
        {
            Subtract(rest, rows[place], rest[leads[place]]);
        }

        return rest;
    }

    private static void Subtract(Rational[] from, Rational[] row, Rational factor)
    {
        for (int k = 0; k < from.Length && factor.Sign != 0; k++)
        {
            from[k] -= factor * row[k];
        }
    }
}
