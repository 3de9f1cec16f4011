namespace Entente.Cli;

/// <summary>The program <c>entente</c>.</summary>
internal static class Program
{
    private static int Main() => 0;
}
