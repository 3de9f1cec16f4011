namespace Entente.Cli.Help;

/// <summary>A call of the program, and what it does.</summary>
internal sealed record HelpExample(string Call, string Effect);
