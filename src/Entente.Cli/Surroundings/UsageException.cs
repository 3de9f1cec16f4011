using System.Collections.Immutable;

namespace Entente.Cli.Surroundings;

/// <summary>The program was called in a way it does not know; each fault is a sentence that says what would be right.</summary>
internal sealed class UsageException(ImmutableArray<string> faults) : Exception(string.Join(' ', faults))
{
    public UsageException(string fault)
        : this([fault]) { }

    /// <summary>The sentences, at least one.</summary>
    public ImmutableArray<string> Faults { get; } = faults;
}
