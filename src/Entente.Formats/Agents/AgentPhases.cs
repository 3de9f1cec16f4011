using System.Text.Json;
using Entente.Protocols;

namespace Entente.Formats.Agents;

/// <summary>What a turn asks of an agent, as lines name it: the field <c>phase</c>.</summary>
public static class AgentPhases
{
    private static readonly Phase[] All =
    [
        Phase.Offer,
        Phase.Respond,
        Phase.Answer,
        Phase.Demand,
        Phase.Draft,
        Phase.Ratify,
        Phase.OptIn,
    ];

    /// <summary>The name of a phase.</summary>
    /// <param name="phase">The phase; not <see cref="Phase.Over"/>, in which nobody is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nobody is asked in that phase.</exception>
    public static string NameOf(Phase phase) =>
        phase switch
        {
            Phase.Offer => "offer",
            Phase.Respond => "respond",
            Phase.Answer => "answer",
            Phase.Demand => "demand",
            Phase.Draft => "draft",
            Phase.Ratify => "ratify",
            Phase.OptIn => "opt-in",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Nobody is asked in that phase."),
        };

    /// <summary>The phase of a turn line; without one it is to respond where there is an offer on the table, and to offer where there is none.</summary>
    internal static Phase Read(JsonElement root, long standing)
    {
        Phase phase = standing < 0 ? Phase.Offer : Phase.Respond;
        if (AgentLine.Text(root, "phase") is { } name)
        {
            int place = Array.FindIndex(All, each => NameOf(each) == name);
            phase =
                place >= 0
                    ? All[place]
                    : throw new AgentLineException(
                        $"\"phase\" is one of {string.Join(", ", All.Select(NameOf))}, not '{name}'."
                    );
        }

        return standing >= 0 || phase is Phase.Offer or Phase.Demand
            ? phase
            : throw new AgentLineException($"In the phase {NameOf(phase)} there is an \"offer\" on the table.");
    }
}
