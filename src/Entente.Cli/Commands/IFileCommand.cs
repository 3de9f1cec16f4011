using System.CommandLine;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Commands;

/// <summary>A command that reads what it is given: what is wrong with its files can be told although options of the call are wrong.</summary>
internal interface IFileCommand
{
    /// <summary>Tells what is wrong with the files that a call names, and does nothing else.</summary>
    /// <param name="result">The call, without the options that are wrong.</param>
    /// <exception cref="UsageException">More is wrong with the call.</exception>
    void TellFaults(ParseResult result);
}
