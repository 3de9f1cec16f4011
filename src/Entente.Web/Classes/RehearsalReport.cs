namespace Entente.Web.Classes;

/// <summary>What a rehearsed class came to.</summary>
/// <param name="Tables">How many tables were opened.</param>
/// <param name="Ended">At how many the talks came to an end.</param>
/// <param name="Agreements">At how many of these with an agreement on everything.</param>
/// <param name="Rounds">How many rounds the bots had for it.</param>
/// <param name="Moves">How many moves there were in all.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Usual">Within how many milliseconds nineteen in twenty of the timed moves were acknowledged.</param>
/// <param name="Slowest">How many milliseconds the slowest took.</param>
public sealed record RehearsalReport(
    int Tables,
    int Ended,
    int Agreements,
    int Rounds,
    long Moves,
    TimeSpan Took,
    double Usual,
    double Slowest
)
{
    /// <summary>Whether the class holds here: every table came to an end, and acknowledgements came in time.</summary>
    public bool Holds => Ended == Tables && Usual <= ClassRehearsal.Limit;
}
