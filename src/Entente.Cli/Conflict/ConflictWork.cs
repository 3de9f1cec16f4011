using System.Collections.Immutable;
using Entente.Cli.Surroundings;
using Entente.Conflict;
using Entente.Reporting.Conflict;

namespace Entente.Cli.Conflict;

/// <summary>Finds out what was asked for about a conflict.</summary>
internal sealed class ConflictWork(
    ConflictGraph graph,
    ConflictSettings settings,
    Session session,
    CancellationToken cancellation
)
{
    private const int MostExplained = 6;
    private const int MostForForesight = 250_000;
    private const int MostForPaths = 200_000;

    private readonly List<string> notes = [];

    /// <summary>The findings.</summary>
    /// <exception cref="UsageException">A state was named that is not there, or something was asked for that the conflict is too large for.</exception>
    public ConflictFindings Find()
    {
        Check();
        var options = new StabilityOptions { Reading = settings.Reading };
        StabilityAnalysis stability = Bounded(() => Stability(options));
        if (settings.Concept == StabilityConcept.Simultaneous && stability.Of(StabilityConcept.Simultaneous) is null)
        {
            throw new UsageException(
                session.Say(
                    "--concept sim needs states that are made of options, none of them collapsed, and comparisons that are all known.",
                    "--concept sim vraagt toestanden die uit opties bestaan en niet zijn samengevoegd, en vergelijkingen die alle bekend zijn."
                )
            );
        }

        int? start = settings.From is { } from ? State(from, "--from") : graph.Model.StatusQuo;
        var findings = new ConflictFindings(stability)
        {
            Strong = graph.HasStrength ? Stability(options with { IsStrong = true }) : null,
            Horizon = settings.Horizon > 0 ? Horizon() : null,
            NonMyopic = NonMyopic(),
            Extensions = graph.HasUnknown ? Bounded(Extensions) : [],
            Coalitions = settings.HasCoalitions ? Bounded(Coalitions) : null,
            Verdicts = Verdicts(stability),
            Distances = start is { } at ? Distances(at) : null,
            Paths = Paths(start),
            Inverse = settings.Inverse is { } state ? Inverse(State(state, "--inverse")) : null,
            MostListed = settings.MostListed,
        };
        FurtherReasons further = FurtherReasons.Of(findings, cancellation);
        NoteForesight(findings, further);
        return findings with { Further = further, Notes = [.. notes] };
    }

    // What was foreseen is told up to a size, and nothing goes missing without a word.
    private void NoteForesight(ConflictFindings findings, FurtherReasons further)
    {
        bool isLeftOut =
            (findings.Horizon is not null && further.Foreseen.IsEmpty)
            || (findings.NonMyopic is not null && further.Farsighted.IsEmpty);
        if (isLeftOut && !findings.Verdicts.IsEmpty)
        {
            notes.Add(
                session.Say(
                    "Why who looks ahead would stay or go is not told: there are too many states and horizons for that.",
                    "Waarom wie vooruitkijkt zou blijven of gaan, wordt niet verteld: daarvoor zijn er te veel toestanden en vooruitzichten."
                )
            );
        }
    }

    // What is named wrongly or cannot be had, all at once and before any work.
    private void Check()
    {
        List<Action> checks = [.. settings.States.Select(text => (Action)(() => State(text, "--state")))];
        foreach (
            (string? text, string option) in new[]
            {
                (settings.From, "--from"),
                (settings.To, "--to"),
                (settings.Inverse, "--inverse"),
            }
        )
        {
            if (text is not null)
            {
                checks.Add(() => State(text, option));
            }
        }

        if (settings.IsJoint && !graph.Space.IsMadeOfOptions)
        {
            checks.Add(() =>
                throw new UsageException(
                    session.Say(
                        "--joint needs states that are made of options, none of them collapsed; leave it out (--coalitions looks at moves one after another).",
                        "--joint vraagt toestanden die uit opties bestaan en niet zijn samengevoegd; laat het weg (--coalitions kijkt naar zetten na elkaar)."
                    )
                )
            );
        }

        if (settings.To is not null && settings.From is null && graph.Model.StatusQuo is null)
        {
            checks.Add(() => throw NoStart());
        }

        if (settings.Horizon > 0)
        {
            checks.Add(CheckHorizon);
        }

        UsageException.All(checks);
    }

    private UsageException NoStart() =>
        new(
            session.Say(
                "--to needs a start: the file has no 'statusQuo', so give --from.",
                "--to vraagt een begin: het bestand heeft geen 'statusQuo', dus geef --from."
            )
        );

    private StabilityAnalysis Stability(StabilityOptions options) =>
        Shown(
            progress => StabilityAnalyzer.Analyze(graph, options, progress, cancellation),
            "Stability",
            "Stabiliteit"
        );

    private ImmutableArray<ExtensionStability> Extensions() =>
        Shown(
            progress => UncertaintyAnalyzer.Analyze(graph, settings.Reading, progress, cancellation),
            "Unknown preferences",
            "Onbekende voorkeuren"
        );

    private CoalitionAnalysis Coalitions()
    {
        var options = new CoalitionOptions { Reading = settings.Reading, IsJoint = settings.IsJoint };
        return Shown(
            progress => CoalitionAnalyzer.Analyze(graph, options, progress, cancellation),
            "Coalitions",
            "Coalities"
        );
    }

    private InverseAnswer Inverse(int state) =>
        Shown(
            progress => InverseAnalyzer.Of(graph, state, settings.Concept, settings.Reading, progress, cancellation),
            "Preferences",
            "Voorkeuren"
        );

    // Work of more than a moment shows on a terminal how far it is.
    private T Shown<T>(Func<IProgress<double>, T> find, string english, string dutch) =>
        ProgressLine.Of(session, english, dutch, find);

    private int State(string text, string option) => StateInput.Of(graph, text, option, session);

    // What a conflict is too large for is wrong usage: the sentence names the bound.
    private static T Bounded<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (ArgumentException refusal)
        {
            throw new UsageException(refusal.Message);
        }
    }

    private HorizonStability Horizon() =>
        Shown(
            progress => LimitedMoveAnalyzer.Of(graph, settings.Horizon, progress, cancellation),
            "Moves ahead",
            "Zetten vooruit"
        );

    private void CheckHorizon()
    {
        if (graph.HasUnknown)
        {
            throw new UsageException(
                session.Say(
                    "--horizon needs comparisons that are all known: what is liked best of several is not defined otherwise.",
                    "--horizon vraagt vergelijkingen die alle bekend zijn: anders is niet bepaald wat van verschillende het beste is."
                )
            );
        }
    }

    private HorizonStability? NonMyopic()
    {
        if (graph.Space.Count > MostForForesight)
        {
            notes.Add(
                session.Say(
                    $"Non-myopic stability is left out beyond {MostForForesight:N0} states; --horizon looks a number of moves ahead.",
                    $"Verziende stabiliteit blijft boven {MostForForesight:N0} toestanden achterwege; --horizon kijkt een aantal zetten vooruit."
                )
            );
            return null;
        }

        if (graph.HasUnknown)
        {
            notes.Add(
                session.Say(
                    "Simultaneous and non-myopic stability are left out: they need comparisons that are all known.",
                    "Gelijktijdige en verziende stabiliteit blijven achterwege: ze vragen vergelijkingen die alle bekend zijn."
                )
            );
            return null;
        }

        HorizonStability? found = LimitedMoveAnalyzer.NonMyopic(graph, null, cancellation);
        if (found is null)
        {
            notes.Add(
                session.Say(
                    $"What is foreseen does not repeat itself within {LimitedMoveAnalyzer.MostHorizons} moves; which states are non-myopically stable is left open.",
                    $"Wat wordt voorzien herhaalt zich niet binnen {LimitedMoveAnalyzer.MostHorizons} zetten; welke toestanden verziend stabiel zijn, blijft open."
                )
            );
        }

        return found;
    }

    // The states that were named, else those that are equilibria in most senses; each in the sense that was asked for.
    private ImmutableArray<StabilityVerdict> Verdicts(StabilityAnalysis stability)
    {
        int[] states = settings.States.IsEmpty
            ?
            [
                .. stability
                    .Concepts.SelectMany(each => each.Equilibria.Take(1_000))
                    .GroupBy(state => state)
                    .OrderByDescending(state => state.Count())
                    .ThenBy(state => state.Key)
                    .Take(MostExplained)
                    .Select(state => state.Key)
                    .Order(),
            ]
            : [.. settings.States.Select(text => State(text, "--state")).Distinct()];
        return
        [
            .. states.SelectMany(state =>
                Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker =>
                        VerdictFinder.Of(graph, maker, state, settings.Concept, stability.Options, cancellation)
                    )
            ),
        ];
    }

    private PathDistances? Distances(int start)
    {
        if (graph.Space.Count > MostForPaths)
        {
            notes.Add(
                session.Say(
                    $"Distances from the status quo are left out beyond {MostForPaths:N0} states.",
                    $"Afstanden vanaf de status quo blijven boven {MostForPaths:N0} toestanden achterwege."
                )
            );
            return null;
        }

        return new PathDistances(start, Distances(start, PathMoves.Any), Distances(start, PathMoves.Improvements));
    }

    private ImmutableArray<int> Distances(int start, PathMoves moves) =>
        Shown(progress => PathFinder.Distances(graph, start, moves, progress, cancellation), "Distances", "Afstanden");

    private ImmutableArray<ConflictPaths> Paths(int? start)
    {
        if (settings.To is not { } to)
        {
            return [];
        }

        if (start is not { } from)
        {
            throw NoStart();
        }

        int end = State(to, "--to");
        return
        [
            settings.Longest > 0
                ? PathFinder.All(graph, from, end, settings.Moves, settings.Longest, cancellation: cancellation)
                : Shown(
                    progress =>
                        PathFinder.Shortest(
                            graph,
                            from,
                            end,
                            settings.Moves,
                            progress: progress,
                            cancellation: cancellation
                        ),
                    "Paths",
                    "Paden"
                ),
        ];
    }
}
