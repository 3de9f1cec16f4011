using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis;
using Entente.Analysis.Compilation;
using Entente.Analysis.Continuous;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Bidding;

/// <summary>The outcomes of a scenario as sessions use them: each has a number, and so much worth to each party.</summary>
/// <remarks>
/// Outcomes that rules or deal-breakers forbid are not here, so that every number can be offered. A space comes apart into groups of issues that nothing ties to each
/// other; an outcome is one combination of every group (its <em>parts</em>). Up to 2^62 outcomes are numbered in issue order; in larger spaces a session
/// numbers outcomes as they come up, see <see cref="BidBook"/>. Immutable: any number of sessions share it.
/// </remarks>
public sealed class BidSpace
{
    /// <summary>Spaces of up to so many outcomes are listed with their utilities; larger ones are searched by their structure.</summary>
    public const int MostListed = 1 << 20;

    /// <summary>How many evenly spaced numbers stand for a continuous issue unless another resolution is asked for.</summary>
    public const int DefaultResolution = 21;

    private readonly CompiledScenario compiled;
    private readonly int[][] values;

    private BidSpace(Scenario scenario, Scenario finite, CompiledScenario compiled)
    {
        this.compiled = compiled;
        Scenario = scenario;
        Finite = finite;
        Sizes = [.. compiled.Components.Select(component => component.Count)];
        Count = compiled.Allowed;
        values = [.. compiled.Components.Select(ValuesOf)];
        Book = IsNumbered ? new CodedBids(Sizes) : null;
        Utilities = [.. finite.Parties.Select((party, i) => BidUtility.Of(this, compiled, party, i))];
    }

    /// <summary>The scenario under one reading.</summary>
    public Scenario Scenario { get; }

    /// <summary>By party: what the outcomes are worth to it.</summary>
    public ImmutableArray<BidUtility> Utilities { get; }

    /// <summary>How many outcomes can be agreed.</summary>
    public BigInteger Count { get; }

    /// <summary>Whether outcomes have their numbers once and for all.</summary>
    public bool IsNumbered => Count <= BigInteger.One << 62;

    /// <summary>Whether the space is small enough to list all outcomes.</summary>
    public bool IsListed => Count <= MostListed;

    /// <summary>The number of issues.</summary>
    public int Issues => Finite.Space.Issues.Length;

    /// <summary>How many values an issue has.</summary>
    /// <param name="issue">The number of the issue.</param>
    public int SizeOf(int issue) => (int)Finite.Space.Issues[issue].Size!.Value;

    /// <summary>The name of a value, as files have it.</summary>
    /// <param name="issue">The number of the issue.</param>
    /// <param name="index">The number of the value.</param>
    public string NameOf(int issue, int index) => Finite.Space.Issues[issue].NameOf(index);

    /// <summary>The number of a value of an issue; -1 when it has none of that name.</summary>
    /// <param name="issue">The number of the issue.</param>
    /// <param name="name">The name of the value.</param>
    public int IndexOf(int issue, string name) =>
        Finite.Space.Issues[issue].TryFind(name, out IssueValue value) ? value.Index : -1;

    /// <summary>Whether every combination of values can be agreed.</summary>
    public bool HasAllCombinations => Count == Finite.Space.Combinations;

    /// <summary>The scenario with numbers in place of continua.</summary>
    internal Scenario Finite { get; }

    /// <summary>By group of issues: how many combinations it has.</summary>
    internal ImmutableArray<int> Sizes { get; }

    internal BidBook? Book { get; }

    /// <summary>The issues of a group, in order.</summary>
    internal ImmutableArray<int> IssuesOf(int group) => compiled.Components[group].Issues;

    /// <summary>Compiles a scenario for sessions.</summary>
    /// <param name="scenario">The scenario under one reading; estimates count at their likely value.</param>
    /// <param name="resolution">How many evenly spaced numbers stand for a continuous issue, both ends included; at least 2.</param>
    /// <exception cref="UnsupportedScenarioException">A party has no scores, no outcome is allowed, issues are tied together in more combinations than a table holds, or scores are larger than sessions count.</exception>
    public static BidSpace Of(Scenario scenario, int resolution = DefaultResolution)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(resolution, 2);
        foreach (Party party in scenario.Parties)
        {
            if (!AnalysisRun.HasScores(party))
            {
                throw new UnsupportedScenarioException(
                    new(
                        $"Party '{party.Name}' has no scores, and a session needs those of every party that plays.",
                        $"Partij '{party.Name}' heeft geen scores, en een sessie vraagt die van elke partij die speelt."
                    )
                );
            }
        }

        Scenario finite = scenario.Space.IsContinuous ? FiniteScenario.AtResolution(scenario, resolution) : scenario;
        CompiledScenario compiled =
            CompiledScenario.Of(
                finite.Space,
                finite.Parties,
                [.. finite.Parties.SelectMany(party => party.DealBreakers)],
                isWhole: false,
                estimate => estimate.Likely,
                enumeration: null,
                CancellationToken.None
            )
            ?? throw new UnsupportedScenarioException(
                new(
                    "Issues are tied together in more combinations than a table holds (4 million); sessions need fewer.",
                    "Onderwerpen hangen samen in meer combinaties dan een tabel bevat (4 miljoen); sessies vragen er minder."
                )
            );
        return compiled.Allowed.IsZero
            ? throw new UnsupportedScenarioException(
                new(
                    "Rules and deal-breakers together allow no outcome, so that there is nothing to offer.",
                    "Regels en breekpunten samen laten geen uitkomst toe, zodat er niets voor te stellen is."
                )
            )
            : new BidSpace(scenario, finite, compiled);
    }

    /// <summary>The outcomes that have certain values, as a space of their own with its own numbers; null when there are none.</summary>
    /// <param name="values">By issue: the number of its value, or -1 where every value will do.</param>
    public BidSpace? With(ReadOnlySpan<int> values) =>
        compiled.Where(values) is { } narrowed ? new BidSpace(Scenario, Finite, narrowed) : null;

    /// <summary>The numbering of a session's outcomes: shared where numbers are fixed, else one of its own.</summary>
    public BidBook Open() => Book ?? new InternedBids(Sizes);

    /// <summary>Writes the number of the value of every issue.</summary>
    /// <param name="parts">The outcome: a combination of every group.</param>
    /// <param name="indexes">Room for one number an issue.</param>
    public void Values(ReadOnlySpan<int> parts, Span<int> indexes)
    {
        for (int group = 0; group < parts.Length; group++)
        {
            ImmutableArray<int> issues = compiled.Components[group].Issues;
            ReadOnlySpan<int> row = values[group].AsSpan(parts[group] * issues.Length, issues.Length);
            for (int i = 0; i < row.Length; i++)
            {
                indexes[issues[i]] = row[i];
            }
        }
    }

    /// <summary>The outcome of some parts, with numbers where the scenario has continuous issues.</summary>
    /// <param name="parts">A combination of every group.</param>
    public Outcome OutcomeOf(ReadOnlySpan<int> parts)
    {
        var indexes = new int[Issues];
        Values(parts, indexes);
        var outcome = Outcome.At(indexes);
        return ReferenceEquals(Finite, Scenario) ? outcome : FiniteScenario.Numbered(outcome, Scenario, Finite);
    }

    /// <summary>By party: what an outcome is worth, or what the nearest that stands for it is where the scenario has continuous issues.</summary>
    /// <param name="outcome">An outcome of the scenario.</param>
    /// <exception cref="ArgumentException">Rules or deal-breakers forbid it.</exception>
    public ImmutableArray<double> UtilitiesOf(Outcome outcome)
    {
        var parts = new int[Sizes.Length];
        return TryParts(outcome, parts)
            ? [.. Utilities.Select(utility => utility.Of(parts))]
            : throw new ArgumentException("Rules or deal-breakers forbid the outcome.", nameof(outcome));
    }

    /// <summary>Finds the parts of an outcome, or of the nearest that stands for it where the scenario has continuous issues.</summary>
    /// <param name="outcome">An outcome of the scenario.</param>
    /// <param name="parts">Room for a combination of every group.</param>
    /// <returns>False when rules or deal-breakers forbid it.</returns>
    public bool TryParts(Outcome outcome, Span<int> parts)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return TryParts(IndexesOf(outcome), parts);
    }

    /// <summary>Finds the parts of an outcome.</summary>
    /// <param name="indexes">The number of the value of every issue.</param>
    /// <param name="parts">Room for a combination of every group.</param>
    /// <returns>False when rules or deal-breakers forbid it, or a value does not exist.</returns>
    public bool TryParts(ReadOnlySpan<int> indexes, Span<int> parts)
    {
        for (int issue = 0; issue < indexes.Length; issue++)
        {
            if (indexes[issue] < 0 || indexes[issue] >= Finite.Space.Issues[issue].Size)
            {
                return false;
            }
        }

        for (int group = 0; group < Sizes.Length; group++)
        {
            Component component = compiled.Components[group];
            parts[group] = Array.BinarySearch(component.Codes, component.Encode(indexes));
            if (parts[group] < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number of the value of every issue, or of the nearest that stands for it where an issue is continuous.</summary>
    internal int[] IndexesOf(Outcome outcome) =>
        [
            .. outcome.Values.Select(
                (value, issue) => value.IsNumber ? NearestTo(Finite.Space.Issues[issue], value) : value.Index
            ),
        ];

    private static int NearestTo(Issue issue, IssueValue value)
    {
        Rational first = issue.NumberOf(0);
        int last = (int)issue.Size!.Value - 1;
        if (last == 0)
        {
            return 0;
        }

        Rational step = issue.NumberOf(1) - first;
        Rational place = ((value.Number - first) / step) + Rational.Of(1, 2);
        return Math.Clamp((int)place.Floor(), 0, last);
    }

    private static int[] ValuesOf(Component component)
    {
        var rows = new int[component.Count * component.Issues.Length];
        var outcome = new int[component.Issues[^1] + 1];
        for (int i = 0; i < component.Count; i++)
        {
            component.Decode(component.Codes[i], outcome);
            for (int issue = 0; issue < component.Issues.Length; issue++)
            {
                rows[(i * component.Issues.Length) + issue] = outcome[component.Issues[issue]];
            }
        }

        return rows;
    }
}
