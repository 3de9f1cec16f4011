using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Continuous;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>Explains a scenario by one whose issues are all finite: under its first reading, and at some numbers where an issue is a continuum.</summary>
internal static class ContinuumExplainer
{
    // How many evenly spaced numbers to look at, where as many can be.
    private static readonly int[] Resolutions = [201, 51];

    // How many numbers are looked for besides.
    private const int MostMore = 5;

    /// <summary>Explains a scenario at so many numbers that what its continuum turns on is among them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="offered">What was put forward besides its packages.</param>
    /// <param name="options">How many numbers to look at, at least.</param>
    /// <param name="explain">Explains a scenario whose issues are finite; asked again with fewer numbers where it finds so many too large.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>What was found, with how far it can be trusted.</returns>
    /// <exception cref="UnsupportedScenarioException">
    /// A party has no scores, or lists the outcomes of a continuum one by one; the scenario is too large at the fewest numbers, too; or there is a deal, and only between the numbers that were looked at.
    /// </exception>
    public static DealExplanation Explain(
        Scenario scenario,
        IEnumerable<Outcome> offered,
        ExplanationOptions options,
        Func<Scenario, DealExplanation> explain,
        CancellationToken cancellation
    )
    {
        Scenario read = scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name);
        foreach (Party party in read.Parties)
        {
            CheckScoresOf(party, read);
        }

        if (!read.Space.IsContinuous)
        {
            return explain(read);
        }

        ScenarioAnalysis continuum = ScenarioAnalyzer.Analyze(read, null, cancellation);
        int[] ways = [.. Resolutions.Where(most => most > options.Resolution), options.Resolution];
        for (int way = 0; ; way++)
        {
            Scenario finite;
            DealExplanation explanation;
            try
            {
                (finite, explanation) = AtNumbers(read, continuum, [.. offered], ways[way], explain);
            }
            catch (UnsupportedScenarioException) when (way < ways.Length - 1)
            {
                continue;
            }

            return Told(explanation, finite, continuum);
        }
    }

    // Where no number has a deal, that at which all have to come down least may lie between those that are looked at; where worths jump, the scales that it hangs on change a little with it.
    private static (Scenario Finite, DealExplanation Explanation) AtNumbers(
        Scenario read,
        ScenarioAnalysis continuum,
        ImmutableArray<Outcome> offered,
        int resolution,
        Func<Scenario, DealExplanation> explain
    )
    {
        List<Rational> more = [];
        (Scenario, DealExplanation)? before = null;
        while (true)
        {
            Scenario finite = FiniteScenario.WholeAt(
                read,
                ContinuumNumbers.Of(read, continuum, offered, resolution, more: more)
            );
            DealExplanation explanation;
            try
            {
                explanation = explain(finite);
            }
            catch (UnsupportedScenarioException) when (before is { } whole)
            {
                // The number has too many digits.
                return whole;
            }

            if (
                more.Count == MostMore
                || explanation.Changes.OfType<LeastChange.LowerFallbacks>().FirstOrDefault() is not { } lower
                || ContinuumNumbers.LeastLacking(read, ScalesOf(explanation.Analysis), lower.Share) is not { } less
            )
            {
                return (finite, explanation);
            }

            before = (finite, explanation);
            more.Add(less);
        }
    }

    private static ImmutableArray<Rational?> ScalesOf(ScenarioAnalysis analysis) =>
        [.. analysis.Parties.Select(party => party.Max - party.Min)];

    private static void CheckScoresOf(Party party, Scenario scenario)
    {
        if (!AnalysisRun.HasScores(party))
        {
            throw new UnsupportedScenarioException(
                new(
                    $"Party '{party.Name}' has no scores, and what would have to change for a deal cannot be said without those of every party.",
                    $"Partij '{party.Name}' heeft geen scores, en wat er voor een akkoord moet veranderen, is niet te zeggen zonder die van elke partij."
                )
            );
        }

        if (scenario.Space.IsContinuous && party.Preferences is not PreferenceModel.Scores)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"An explanation looks at some numbers of a continuous issue, and the outcomes that '{party.Name}' scores one by one need not be among them; give the issue steps.",
                    $"Een verklaring kijkt naar enkele getallen van een doorlopend onderwerp, en de uitkomsten die '{party.Name}' één voor één scoort, hoeven daar niet bij te zijn; geef het onderwerp stappen."
                )
            );
        }
    }

    private static DealExplanation Told(DealExplanation explanation, Scenario finite, ScenarioAnalysis continuum) =>
        continuum.Zone.Exists == true && !continuum.Frontier.Pieces.IsEmpty && explanation.Analysis.Zone.Exists == false
            ? throw new UnsupportedScenarioException(
                new(
                    "A deal is possible (see analyze), but only in a range of numbers so narrow that none of those looked at lies in it; give the continuous issues steps.",
                    "Een akkoord is mogelijk (zie analyze), maar alleen in zo'n smalle marge van getallen dat geen van de bekeken getallen erin ligt; geef de doorlopende onderwerpen stappen."
                )
            )
            : explanation with
            {
                IsExact = false,
                Changes = [.. WithoutNumbers(explanation.Changes, continuum.Scenario)],
                Numbers = FiniteScenario.NumbersOf(continuum.Scenario, finite),
                IsZoneExact =
                    !continuum.Frontier.Pieces.IsEmpty
                    || explanation.Analysis.Zone.Exists == true
                    || ContinuumNumbers.HoldZone(continuum.Scenario),
            };

    // A score of a continuum is no number's own, and hundreds of them are looked at: of each party and issue the one that has to rise least is told.
    private static IEnumerable<LeastChange> WithoutNumbers(ImmutableArray<LeastChange> changes, Scenario continuum)
    {
        HashSet<LeastChange.RaiseScore> least =
        [
            .. changes
                .OfType<LeastChange.RaiseScore>()
                .GroupBy(raise => (raise.Party, raise.Issue))
                .Select(raises => raises.MinBy(raise => raise.Amount)!),
        ];
        return changes.Where(change =>
            change is not LeastChange.RaiseScore raise
            || !continuum.Space.Issues[raise.Issue].IsContinuous
            || least.Contains(raise)
        );
    }
}
