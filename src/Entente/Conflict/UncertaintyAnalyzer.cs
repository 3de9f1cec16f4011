using System.Collections.Immutable;
using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the states that are stable when some comparisons are not known.</summary>
/// <remarks>
/// After Li, Hipel, Kilgour and Fang (Li, Hipel, Kilgour and Fang 2004): a move whose comparison is unknown counts as an improvement under extensions a and c, and a state whose comparison is unknown counts as an answer under
/// c and d. Answers of the others under sequential stability may be made of moves that are improvements or unknown to their movers, under every extension. The text was not at hand; the
/// definitions are followed as restated here, and checked against a direct transcription of them only.
/// </remarks>
public static class UncertaintyAnalyzer
{
    /// <summary>The most states that are looked at: every state is compared with every answer.</summary>
    public const int MostStates = 4_000;

    /// <summary>Stability under the four extensions.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="reading">Which sequences of moves the others may answer with.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The conflict has more than <see cref="MostStates"/> states.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<ExtensionStability> Analyze(
        ConflictGraph graph,
        SanctionReading reading = SanctionReading.Legal,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        var stability = new UncertainStability(graph, reading, isStrong: false);
        UncertaintyExtension[] extensions = Enum.GetValues<UncertaintyExtension>();
        var course = new Course(extensions.Length * UncertainStability.Concepts.Length, progress, cancellation);
        return
        [
            .. extensions.Select(extension => new ExtensionStability(
                extension,
                [
                    .. UncertainStability.Concepts.Select(concept =>
                        stability.Of(concept, extension, course, cancellation)
                    ),
                ]
            )),
        ];
    }
}
