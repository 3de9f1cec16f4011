namespace Entente.Cli.Surroundings;

/// <summary>What the program says to its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done; that there is no deal is a result.</summary>
    public const int Done = 0;

    /// <summary>The input is at fault, and every fault was listed.</summary>
    public const int InputFault = 1;

    /// <summary>The program was called in a way it does not know.</summary>
    public const int WrongUsage = 2;

    /// <summary>The program itself is at fault.</summary>
    public const int InternalFailure = 3;

    /// <summary>Ended by the user.</summary>
    public const int Interrupted = 130;
}
