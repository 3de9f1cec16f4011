namespace Entente.Stakeholders;

/// <summary>What the votes for one position against another are divided by to make the chance that it wins.</summary>
public enum VictoryShare
{
    /// <summary>The votes of everybody on every pair of positions: what reproduces the published results, and makes all chances small.</summary>
    AllPairs,

    /// <summary>The votes of everybody on these two positions: the formula as it is printed.</summary>
    ThisPair,
}
