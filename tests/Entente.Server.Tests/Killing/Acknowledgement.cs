namespace Entente.Server.Tests.Killing;

/// <summary>What a client was told of a move that it made.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">The seat that made it.</param>
/// <param name="Number">How manieth move of that seat it was.</param>
/// <param name="What">What has to be found of it.</param>
/// <param name="Version">Its place in the shared log; 0 of what only its own side knows of.</param>
/// <param name="Head">The hash of the log there; empty of what only its own side knows of.</param>
internal sealed record Acknowledgement(
    string Room,
    int Seat,
    int Number,
    Happening What,
    long Version = 0,
    string Head = ""
)
{
    /// <summary>Whether only the mover's own side knows of it.</summary>
    public bool IsPrivate => Version == 0;
}
