namespace Entente.Web.Rehearsing;

/// <summary>How much of this server one rehearsal may take.</summary>
/// <param name="Time">How long it may play.</param>
/// <param name="AtOnce">How many may play at the same time; others wait, within their own time.</param>
/// <param name="MostMoves">After how many moves the talks break down.</param>
public sealed record RehearsalBudget(TimeSpan Time, int AtOnce, long MostMoves)
{
    /// <summary>Fifteen seconds, two at once, 20,000 moves.</summary>
    public static RehearsalBudget Ordinary { get; } = new(TimeSpan.FromSeconds(15), 2, 20_000);
}
