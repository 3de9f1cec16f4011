using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Help;

/// <summary>Prints the version.</summary>
internal sealed class VersionLine(Session session) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionLine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
        session.Around.Output.WriteLine($"entente {version}");
        return ExitCode.Done;
    }
}
