namespace Entente.Web.Tables.Packages;

/// <summary>What a side guesses about one issue of the other's.</summary>
/// <param name="Issue">The name of the issue.</param>
/// <param name="Weight">The share of all weight that it is guessed to have, 0 to 1.</param>
/// <param name="Low">The least that the share came to when one offer was left out, or another model was asked.</param>
/// <param name="High">The most.</param>
/// <param name="Asked">The value that the other asked for most often; empty when it never spoke of the issue.</param>
public sealed record WeightGuess(string Issue, double Weight, double Low, double High, string Asked)
{
    /// <summary>Whether no offer says anything of it, so that it has the weight of an average one.</summary>
    public bool IsSilent { get; init; }
}
