namespace Entente.Forecasting.Worlds;

/// <summary>What every world says, world by world, so that it can be counted under any weights.</summary>
internal sealed class WorldCounts
{
    public WorldCounts(int worlds, int packages, int parties, int inputs, int issues)
    {
        Worlds = worlds;
        Packages = packages;
        Parties = parties;
        HasDeal = new bool[worlds];
        Refused = new ulong[worlds * packages];
        OnFrontier = new bool[worlds * packages];
        Gains = new float[(long)worlds * packages * parties];
        Inputs = new double[(long)worlds * inputs];
        Shares = new double[(long)worlds * parties * issues];
        InputCount = inputs;
        Issues = issues;
    }

    public int Worlds { get; }

    public int Packages { get; }

    public int Parties { get; }

    public int InputCount { get; }

    public int Issues { get; }

    /// <summary>By world: whether some package is acceptable to all.</summary>
    public bool[] HasDeal { get; }

    /// <summary>By world and package: a bit for every party that does not accept it.</summary>
    public ulong[] Refused { get; }

    /// <summary>By world and package: whether nothing dominates it.</summary>
    public bool[] OnFrontier { get; }

    /// <summary>By world, package and party: the gain over no agreement, in the party's units.</summary>
    public float[] Gains { get; }

    /// <summary>By world and number: the uncertain numbers.</summary>
    public double[] Inputs { get; }

    /// <summary>By world, party and issue: how much the issue counts.</summary>
    public double[] Shares { get; }

    public bool IsAccepted(int world, int package) => Refused[(world * Packages) + package] == 0;

    /// <summary>What a package is worth to whom it is put forward for: 1 where all accept, or the party's gain then.</summary>
    /// <param name="world">The world.</param>
    /// <param name="package">The package.</param>
    /// <param name="party">The party; -1 to count acceptance alone.</param>
    public double Payoff(int world, int package, int party) =>
        !IsAccepted(world, package) ? 0
        : party < 0 ? 1
        : Gains[((((long)world * Packages) + package) * Parties) + party];
}
