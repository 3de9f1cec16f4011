using Entente.Protocols;

namespace Entente.Simulation;

/// <summary>A protocol that sessions can be run under: its name, whom it takes, and how it is run.</summary>
public sealed class SessionProtocol
{
    private readonly Func<SessionSetup, SessionTable, Ending> run;
    private readonly Func<SessionSetup, string?>? misfit;

    /// <summary>A protocol for sessions.</summary>
    /// <param name="kind">Which it is.</param>
    /// <param name="name">Its name on the command line and in results, in kebab case.</param>
    /// <param name="fewest">The fewest parties it takes.</param>
    /// <param name="most">The most parties it takes.</param>
    /// <param name="run">Runs a session at a table to its end.</param>
    /// <param name="misfit">What else of a setup does not fit; null for nothing.</param>
    internal SessionProtocol(
        ProtocolKind kind,
        string name,
        int fewest,
        int most,
        Func<SessionSetup, SessionTable, Ending> run,
        Func<SessionSetup, string?>? misfit = null
    )
    {
        Kind = kind;
        Name = name;
        FewestParties = fewest;
        MostParties = most;
        this.run = run;
        this.misfit = misfit;
    }

    /// <summary>Which it is.</summary>
    public ProtocolKind Kind { get; }

    /// <summary>Its name on the command line and in results: <c>alternating-offers</c>. The page of its rules is called the same.</summary>
    public string Name { get; }

    /// <summary>The fewest parties it takes.</summary>
    public int FewestParties { get; }

    /// <summary>The most parties it takes.</summary>
    public int MostParties { get; }

    /// <summary>What of a setup does not fit the protocol, as a sentence in English; null when all fits.</summary>
    /// <param name="setup">What is to be run.</param>
    public string? MisfitOf(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        int parties = setup.Space.Utilities.Length;
        return parties >= FewestParties && parties <= MostParties ? misfit?.Invoke(setup)
            : FewestParties == MostParties
                ? $"The protocol {Name} is for {MostParties} parties, and there are {parties}."
            : $"The protocol {Name} is for {FewestParties} to {MostParties} parties, and there are {parties}.";
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Runs a session to its end.</summary>
    internal Ending Run(SessionSetup setup, SessionTable table) => run(setup, table);
}
