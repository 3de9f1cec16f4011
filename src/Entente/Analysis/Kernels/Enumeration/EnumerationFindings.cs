using System.Numerics;

namespace Entente.Analysis.Kernels.Enumeration;

/// <summary>What an enumeration, or a part of one, found.</summary>
internal sealed class EnumerationFindings(int parties)
{
    /// <summary>The maximal vectors with their first outcomes.</summary>
    public ParetoArchive Archive { get; } = new(parties);

    /// <summary>By party: the least that an allowed outcome is worth.</summary>
    public long[] Lows { get; } = [.. Enumerable.Repeat(long.MaxValue, parties)];

    /// <summary>How many outcomes the rules allow.</summary>
    public BigInteger RuleAllowed { get; set; }

    /// <summary>How many of them no deal-breaker forbids.</summary>
    public BigInteger Allowed { get; set; }

    /// <summary>How many of them are worth enough to everyone.</summary>
    public BigInteger Acceptable { get; set; }

    /// <summary>What stands for outcomes that were not looked at: none of them exceeds one of these in every number.</summary>
    public List<long[]> LeftOut { get; } = [];

    /// <summary>Adds vectors that come later.</summary>
    public void Add(ParetoArchive later)
    {
        for (int i = 0; i < later.Count; i++)
        {
            if (!Archive.Covers(later[i]))
            {
                Archive.Add(later[i], later.OutcomeAt(i));
            }

            for (int party = 0; party < Lows.Length; party++)
            {
                Lows[party] = Math.Min(Lows[party], later[i][party]);
            }
        }
    }

    /// <summary>Adds what a later part found.</summary>
    public void Add(EnumerationFindings other)
    {
        Add(other.Archive);

        for (int party = 0; party < Lows.Length; party++)
        {
            Lows[party] = Math.Min(Lows[party], other.Lows[party]);
        }

        RuleAllowed += other.RuleAllowed;
        Allowed += other.Allowed;
        Acceptable += other.Acceptable;
        LeftOut.AddRange(other.LeftOut);
    }
}
