using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.NegMas;

/// <summary>Reads the YAML and JSON files of NegMAS: a folder holds an outcome space and one utility function per party.</summary>
/// <remarks>The files name Python classes. Those whose meaning is known are read; nothing is looked up, unpickled or run.</remarks>
internal static class NegMasReader
{
    private static readonly ImmutableArray<string> Statistics = ["pareto_utils", "utility_ranges", "n_negotiators"];

    /// <summary>Whether a file is an outcome space or a utility function of NegMAS.</summary>
    public static bool Recognises(Node? root) => root is Node.Map map && (IsSpace(map) || IsUtilityFunction(map));

    /// <summary>Whether a file is a utility function, which may need the outcome space of another file.</summary>
    public static bool IsUtilityFunction(Node? root) =>
        root is Node.Map map
        && NegMasType.Of(map) is string type
        && (
            type.EndsWith("UtilityFunction", StringComparison.Ordinal)
            || type.EndsWith("UtilityAggregationFunction", StringComparison.Ordinal)
            || type.EndsWith("UFun", StringComparison.Ordinal)
        );

    /// <summary>Whether a file holds NegMAS's statistics of a scenario (<c>_stats.yaml</c>, <c>_info.yaml</c>) and nothing to negotiate about.</summary>
    public static bool IsStatistics(Node? root) => root is Node.Map map && Statistics.Any(map.Has);

    /// <summary>Reads a file that <see cref="Recognises"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="root">What it holds.</param>
    /// <param name="domains">The outcome spaces beside it, for a utility function that does not carry its own.</param>
    public static FileReading Read(string path, Node.Map root, IReadOnlyList<OutcomeSpace> domains)
    {
        var findings = new Findings();
        if (IsUtilityFunction(root))
        {
            Profile? profile = new NegMasPreferences(findings).Read(path, root, domains);
            return new FileReading
            {
                Format = "NegMAS",
                Profile = findings.HasFaults ? null : profile,
                Faults = findings.Faults,
                Warnings = findings.Warnings,
            };
        }

        OutcomeSpace? domain = NegMasSpace.Read(root, findings);
        return new FileReading
        {
            Format = "NegMAS",
            Domain = findings.HasFaults ? null : domain,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }

    private static bool IsSpace(Node.Map map) =>
        NegMasType.Of(map).EndsWith("OutcomeSpace", StringComparison.Ordinal)
        || (
            map["issues"] is Node.List { Items: [Node.Map first, ..] }
            && first.Has("values")
            && first.Has("name")
            && !map.Has("parties")
        );
}
