using System.Collections.Immutable;

namespace Entente.Cli.Surroundings;

/// <summary>The program was called in a way it does not know; each fault is a sentence that says what would be right.</summary>
internal sealed class UsageException(ImmutableArray<string> faults) : Exception(string.Join(' ', faults))
{
    public UsageException(string fault)
        : this([fault]) { }

    /// <summary>The sentences, at least one.</summary>
    public ImmutableArray<string> Faults { get; } = faults;

    /// <summary>Does several checks, and says everything that is wrong at once.</summary>
    /// <param name="checks">What is checked, each throwing a <see cref="UsageException"/> for what is wrong.</param>
    /// <exception cref="UsageException">Something is wrong: the faults of all checks, in their order.</exception>
    public static void All(params IEnumerable<Action> checks)
    {
        if (FaultsOf(checks) is { IsEmpty: false } faults)
        {
            throw new UsageException(faults);
        }
    }

    /// <summary>Does several checks of a call whose files are read, and says everything that is wrong at once, what is wrong with the files first.</summary>
    /// <param name="tellFaults">Tells what is wrong with the files.</param>
    /// <param name="checks">What is checked, each throwing a <see cref="UsageException"/> for what is wrong.</param>
    /// <exception cref="UsageException">Something is wrong with the call.</exception>
    public static void AllBesideFiles(Action tellFaults, params IEnumerable<Action> checks)
    {
        if (FaultsOf(checks) is { IsEmpty: false } faults)
        {
            tellFaults();
            throw new UsageException(faults);
        }
    }

    /// <summary>Does several checks, and gives everything that is wrong.</summary>
    /// <param name="checks">What is checked, each throwing a <see cref="UsageException"/> for what is wrong.</param>
    public static ImmutableArray<string> FaultsOf(params IEnumerable<Action> checks)
    {
        ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();
        foreach (Action check in checks)
        {
            try
            {
                check();
            }
            catch (UsageException wrong)
            {
                faults.AddRange(wrong.Faults);
            }
        }

        return faults.ToImmutable();
    }
}
