using Entente.Annotations;
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

    /// <summary>Its name for people, as it stands in a sentence.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The fewest parties it takes.</summary>
    public int FewestParties { get; }

    /// <summary>The most parties it takes.</summary>
    public int MostParties { get; }

    /// <summary>Whether parties have voting powers under it.</summary>
    public bool HasPowers { get; init; }

    /// <summary>Whether it matters in which order the parties have their turns.</summary>
    public bool HasOrder { get; init; }

    /// <summary>What of a setup does not fit the protocol, as a sentence in English; null when all fits.</summary>
    /// <param name="setup">What is to be run.</param>
    public string? MisfitOf(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        int parties = setup.Space.Utilities.Length;
        if (parties >= FewestParties && parties <= MostParties)
        {
            return OrderMisfitOf(setup, parties) is { } order ? order
                : HasPowers ? PowerMisfitOf(setup, parties)
                : setup is { Powers.IsEmpty: true, MinPower: 0, MaxPower: 0 } ? misfit?.Invoke(setup)
                : $"Voting powers say nothing under the protocol {Name}.";
        }

        return FewestParties == MostParties
            ? $"The protocol {Name} is for {MostParties} parties, and there are {parties}."
            : $"The protocol {Name} is for {FewestParties} to {MostParties} parties, and there are {parties}.";
    }

    private string? OrderMisfitOf(SessionSetup setup, int parties) =>
        setup.Order.IsEmpty ? null
        : !HasOrder ? $"Who opens makes no difference under the protocol {Name}."
        : setup.Order.Order().SequenceEqual(Enumerable.Range(0, parties)) ? null
        : $"The order of play names each of the {parties} parties once.";

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Runs a session to its end.</summary>
    internal Ending Run(SessionSetup setup, SessionTable table) => run(setup, table);

    private static string? PowerMisfitOf(SessionSetup setup, int parties)
    {
        if (!setup.Powers.IsEmpty && setup.Powers.Length != parties)
        {
            return $"{parties} parties need as many voting powers, not {setup.Powers.Length}.";
        }

        if (setup.Powers.Any(power => power < 1) || setup.Powers.Sum(power => (long)power) > Mopac.MostPower)
        {
            return $"Voting powers are whole numbers from 1, and together at most {Mopac.MostPower}.";
        }

        if (setup.MinPower is < 0 or > Mopac.MostPower || setup.MaxPower is < 0 or > Mopac.MostPower)
        {
            return $"The least and the most power of a group lie between 0 and {Mopac.MostPower}.";
        }

        long together = setup.Powers.IsEmpty ? parties : setup.Powers.Sum(power => (long)power);
        return setup.MinPower > together
                ? $"No group could agree: it would need a power of {setup.MinPower}, and all parties together have {together}."
            : setup.MaxPower > 0 && setup.MinPower > setup.MaxPower
                ? $"No group could agree: it would need a power of at least {setup.MinPower} and at most {setup.MaxPower}."
            : null;
    }
}
