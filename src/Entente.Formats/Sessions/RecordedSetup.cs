using System.Collections.Immutable;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Formats.Sessions;

/// <summary>Under which rules a session was run, as its log has it (<c>entente/session/1</c>).</summary>
public sealed record RecordedSetup
{
    /// <summary>By what the scenario was asked for: a path or an id.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>The reading of the evidence; empty for none.</summary>
    public string Reading { get; init; } = "";

    /// <summary>The hash of the scenario as it was played, see <see cref="ScenarioHash"/>; empty when the log has none.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The name of the protocol.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>Whether the log is one of a sequence of deals, see <see cref="SessionLogFile.ReadDeals"/>.</summary>
    public bool IsSequence => Protocol == "sequential-deals";

    /// <summary>How the centre of a sequence of deals valued them; empty for other protocols.</summary>
    public string Center { get; init; } = "";

    /// <summary>By party: its name.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>By party: how it played.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary>The order of play, by the names of the parties; empty for the order of the scenario.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>By party: its voting power; empty where votes have none.</summary>
    public ImmutableArray<int> Powers { get; init; } = [];

    /// <summary>The least power of a group in votes that name none; 0 for what the protocol says.</summary>
    public int MinPower { get; init; }

    /// <summary>The most power of such a group; 0 for no bound.</summary>
    public int MaxPower { get; init; }

    /// <summary>When the session would have ended by itself.</summary>
    public SessionLimits Limits { get; init; }

    /// <summary>How much virtual time a move took.</summary>
    public double MoveTime { get; init; }

    /// <summary>The chance that the talks break down after a round.</summary>
    public double BreakdownChance { get; init; }

    /// <summary>Issue by issue: the names of the issues at every place; empty for each by itself.</summary>
    public ImmutableArray<ImmutableArray<string>> Agenda { get; init; } = [];

    /// <summary>Issue by issue: how many rounds each place had; 0 for no limit of its own.</summary>
    public int RoundsAPlace { get; init; }

    /// <summary>Issue by issue: what became of the settled part when something stayed unresolved.</summary>
    public Unresolved Unresolved { get; init; }

    /// <summary>On a single text: the mediator's patience.</summary>
    public int TextPatience { get; init; }

    /// <summary>What the user chose for chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>What the parties knew of each other.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>Whose reading of formulas counted.</summary>
    public Convention Convention { get; init; }

    /// <summary>What the party at fault did; null without a fault.</summary>
    public string? Fault { get; init; }
}
