namespace Entente.Evaluation.Games;

/// <summary>What two players play, in either order.</summary>
/// <param name="First">The number of one's strategy, the smaller of the two.</param>
/// <param name="Second">The number of the other's.</param>
public sealed record PureProfile(int First, int Second)
{
    /// <summary>Whether both play the same.</summary>
    public bool IsSymmetric => First == Second;
}
