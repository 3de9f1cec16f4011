using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis;
using Entente.Analysis.Compilation;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Explaining.Demands;

/// <summary>A scenario in whole numbers, with the demands that each combination of values does not meet kept beside it instead of leaving the combination out.</summary>
/// <remarks>Demands are numbered: a fallback for every party, then all limits, then, where they count, stated positions. A set of them is a mask, one bit a demand.</remarks>
internal sealed class DemandModel
{
    private const int MostNames = 4;

    private readonly CompiledScenario compiled;
    private readonly IntegerScenario<Int128> numbers;
    private readonly ulong[][] broken;

    private DemandModel(Scenario scenario, CompiledScenario compiled, ImmutableArray<Demand> demands)
    {
        this.compiled = compiled;
        Scenario = scenario;
        Demands = demands;
        IntegerScale scale = ScaleOf(scenario, compiled, out Rational[]?[][] own);
        if (scale.Bits > 120)
        {
            throw new UnsupportedScenarioException(
                new(
                    "The scores of a party are numbers of more digits than can be explained; give them with fewer.",
                    "De scores van een partij zijn getallen van meer cijfers dan kunnen worden verklaard; geef ze met minder."
                )
            );
        }

        numbers = new IntegerScenario<Int128>(compiled, scale);
        Rows = [.. compiled.Components.Select(RowsOf)];
        broken = [.. compiled.Components.Select(BrokenBy)];
        Own =
        [
            .. own.Select(parties =>
                parties.Contains(null)
                    ? null
                    : (Int128[][])
                        [
                            .. parties.Select(
                                (worths, party) =>
                                    (Int128[])
                                        [
                                            .. worths!.Select(worth =>
                                                Int128.CreateChecked(worth.Times(scale.Denominators[party]))
                                            ),
                                        ]
                            ),
                        ]
            ),
        ];
    }

    /// <summary>The scenario, under one reading and without continuous issues.</summary>
    public Scenario Scenario { get; }

    public ImmutableArray<Demand> Demands { get; }

    public int Parties => numbers.Parties;

    public int Groups => compiled.Components.Length;

    public int Issues => Scenario.Space.Issues.Length;

    /// <summary>The mask of all fallbacks.</summary>
    public ulong Fallbacks => (1UL << Parties) - 1;

    /// <summary>By group of issues, by row: the values of its issues, in their order.</summary>
    public ImmutableArray<int[][]> Rows { get; }

    /// <summary>By issue, by party, by value: what the issue contributes by itself, in units; null where that hangs on other issues for some party.</summary>
    public ImmutableArray<Int128[][]?> Own { get; }

    public ImmutableArray<int> IssuesOf(int group) => compiled.Components[group].Issues;

    /// <summary>By row, parties side by side: what the combination contributes, in units.</summary>
    public Int128[] TableOf(int group) => numbers.Tables[group];

    /// <summary>By row: the limits and positions that the combination does not meet.</summary>
    public ulong[] BrokenIn(int group) => broken[group];

    public ScoredParty PartyAt(int party) => compiled.Parties[party];

    public Int128 Reservation(int party) => numbers.Reservations[party];

    /// <summary>The utility of a sum of contributions, in units.</summary>
    public Int128 Worth(Int128 sum, int party)
    {
        Int128 worth = numbers.Constants[party] + sum;
        return numbers.Caps[party] is { } cap && cap < worth ? cap : worth;
    }

    /// <summary>Whether the cap keeps a party below its fallback whatever is added.</summary>
    public bool IsCappedBelow(int party) => numbers.Caps[party] is { } cap && cap < numbers.Reservations[party];

    /// <summary>What has to be added to a sum to reach the fallback, in units; below 0 for what can be taken away, null when nothing will do.</summary>
    public Int128? Lacks(Int128 sum, int party) =>
        IsCappedBelow(party) ? null : numbers.Reservations[party] - numbers.Constants[party] - sum;

    public Rational ToRational(Int128 units, int party) => numbers.ToRational(units, party);

    /// <summary>The group of an issue.</summary>
    public int GroupOf(int issue)
    {
        for (int group = 0; group < Groups; group++)
        {
            if (compiled.Components[group].Issues.Contains(issue))
            {
                return group;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(issue), issue, "There is no issue with this number.");
    }

    /// <summary>Finds the sums of an outcome and the limits and positions that it does not meet.</summary>
    /// <returns>False when the rules do not allow it.</returns>
    public bool TryRead(ReadOnlySpan<int> values, Span<Int128> sums, out ulong notMet)
    {
        notMet = 0;
        sums.Clear();
        for (int group = 0; group < Groups; group++)
        {
            Component component = compiled.Components[group];
            int row = Array.BinarySearch(component.Codes, component.Encode(values));
            if (row < 0)
            {
                return false;
            }

            notMet |= broken[group][row];
            for (int party = 0; party < Parties; party++)
            {
                sums[party] += numbers.Tables[group][(row * Parties) + party];
            }
        }

        notMet |= RefusedBy(sums);
        return true;
    }

    /// <summary>The fallbacks that sums do not meet.</summary>
    public ulong RefusedBy(ReadOnlySpan<Int128> sums)
    {
        ulong refused = 0;
        for (int party = 0; party < Parties; party++)
        {
            if (Worth(sums[party], party) < numbers.Reservations[party])
            {
                refused |= 1UL << party;
            }
        }

        return refused;
    }

    /// <summary>Compiles a scenario.</summary>
    /// <param name="finite">Under one reading, without continuous issues; every party has scores.</param>
    /// <param name="areStated">Whether stated positions count as demands.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="known">What is known of deals, to be told where the scenario is refused; null for nothing.</param>
    /// <exception cref="UnsupportedScenarioException">Too many demands, too many combinations of issues that hang together, or no outcome at all.</exception>
    public static DemandModel Of(
        Scenario finite,
        bool areStated,
        CancellationToken cancellation,
        AgreementZone? known = null
    ) =>
        Find(finite, areStated, cancellation, known)
        ?? throw new UnsupportedScenarioException(
            new(
                "The rules allow no outcome, so that there is nothing to agree on.",
                "De regels laten geen uitkomst toe, zodat er niets af te spreken is."
            )
        );

    /// <summary>Compiles a scenario; null where the rules allow no outcome.</summary>
    /// <param name="finite">Under one reading, without continuous issues; every party has scores.</param>
    /// <param name="areStated">Whether stated positions count as demands.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="known">What is known of deals, to be told where the scenario is refused; null for nothing.</param>
    /// <exception cref="UnsupportedScenarioException">Too many demands, or too many combinations of issues that hang together.</exception>
    public static DemandModel? Find(
        Scenario finite,
        bool areStated,
        CancellationToken cancellation,
        AgreementZone? known = null
    )
    {
        ImmutableArray<Demand> demands =
        [
            .. finite.Parties.Select((_, party) => (Demand)new Demand.Fallback(party)),
            .. finite.Parties.SelectMany(
                (party, i) => party.DealBreakers.Select((_, place) => (Demand)new Demand.Limit(i, place))
            ),
            .. areStated ? StatedIn(finite) : [],
        ];
        if (demands.Length > 64)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"The parties make {demands.Length} demands (fallbacks, deal-breakers, positions); up to 64 can be explained together.",
                    $"De partijen stellen {demands.Length} eisen (terugvalopties, breekpunten, standpunten); er kunnen er hoogstens 64 samen worden verklaard."
                )
            );
        }

        CompiledScenario compiled =
            CompiledScenario.Of(
                finite.Space,
                finite.Parties,
                [.. finite.Parties.SelectMany(party => party.DealBreakers)],
                isWhole: false,
                estimate => estimate.Likely,
                enumeration: null,
                cancellation,
                areBreakersLifted: true
            ) ?? throw new UnsupportedScenarioException(TooTied(finite, known));
        return compiled.Allowed.IsZero ? null : new DemandModel(finite, compiled, demands);
    }

    // Which issues, how many combinations, what to do about it, and what is known all the same.
    private static Sentence TooTied(Scenario finite, AgreementZone? known)
    {
        ImmutableArray<int> issues = CompiledScenario.LargestTie(
            finite.Space,
            finite.Parties,
            out BigInteger combinations
        );
        string names = string.Join(
            ", ",
            issues.Take(MostNames).Select(issue => $"'{finite.Space.Issues[issue].Name}'")
        );
        Sentence more =
            issues.Length > MostNames
                ? new($" and {issues.Length - MostNames} more", $" en nog {issues.Length - MostNames}")
                : default(Sentence);
        long most = AnalysisOptions.Default.MaxTable;
        Sentence certain =
            known is null ? default
            : known.Exists is not { } exists
                ? new(
                    " Whether any package is good enough for all was not found out.",
                    " Of een pakket goed genoeg is voor allen, is niet uitgezocht."
                )
            : exists
                ? new(
                    " There are deals, though: 'entente analyze' shows some.",
                    " Er zijn wel akkoorden mogelijk: 'entente analyze' toont er enkele."
                )
            : new(
                " What is certain is that no package is good enough for all.",
                " Zeker is wel dat geen pakket goed genoeg is voor allen."
            );
        return new(
            $"Scores, rules or deal-breakers tie the issues {names}{more} together in {combinations:N0} combinations, and an explanation goes through all of them, up to {most:N0}. In a copy of the scenario, keep some of these issues at one value or leave out values that nobody seriously wants; 'entente simulate' and 'entente tournament' take it as it is.{certain}",
            $"Scores, regels of breekpunten verbinden de onderwerpen {names}{more} in {combinations:N0} combinaties, en een verklaring gaat ze alle na, tot {most:N0}. Houd in een kopie van het scenario enkele van deze onderwerpen op één waarde of laat waarden weg die niemand ernstig wil; 'entente simulate' en 'entente tournament' nemen het zoals het is.{certain}"
        );
    }

    /// <summary>The positions that ask for something.</summary>
    public static IEnumerable<Demand> StatedIn(Scenario scenario) =>
        scenario.Parties.SelectMany(
            (party, i) =>
                Enumerable
                    .Range(0, party.Positions.Length)
                    .Where(place => !party.Positions[place].Demands.IsEmpty)
                    .Select(place => (Demand)new Demand.Stated(i, place))
        );

    // The unit is small enough for the scores of single issues, too: a sum of them may be a whole multiple of a larger one.
    private static IntegerScale ScaleOf(Scenario scenario, CompiledScenario compiled, out Rational[]?[][] own)
    {
        var sheet = new ScoreSheet(scenario);
        own =
        [
            .. Enumerable
                .Range(0, scenario.Space.Issues.Length)
                .Select(issue =>
                    (Rational[]?[])[.. compiled.Parties.Select(party => sheet.Contributions(party, issue))]
                ),
        ];
        var sums = IntegerScale.Of(compiled);
        long bits = sums.Bits;
        ImmutableArray<BigInteger>.Builder denominators = ImmutableArray.CreateBuilder<BigInteger>();
        for (int party = 0; party < compiled.Parties.Length; party++)
        {
            var common = new CommonDenominator();
            common.Include(Rational.Of(BigInteger.One, sums.Denominators[party]));
            BigInteger largest = BigInteger.Zero;
            foreach (Rational worth in own.SelectMany(parties => parties[party] ?? []))
            {
                common.Include(worth);
                largest = BigInteger.Max(largest, Rational.Abs(worth).Ceiling());
            }

            denominators.Add(common.Value);
            bits = Math.Max(bits, sums.Bits + (common.Value / sums.Denominators[party]).GetBitLength());
            bits = Math.Max(bits, (largest * common.Value).GetBitLength() + 2);
        }

        return IntegerScale.Known(denominators.ToImmutable(), bits);
    }

    private static int[][] RowsOf(Component component)
    {
        var rows = new int[component.Count][];
        var outcome = new int[component.Issues[^1] + 1];
        for (int row = 0; row < rows.Length; row++)
        {
            component.Decode(component.Codes[row], outcome);
            rows[row] = [.. component.Issues.Select(issue => outcome[issue])];
        }

        return rows;
    }

    private ulong[] BrokenBy(Component component, int group)
    {
        var masks = new ulong[component.Count];
        for (int demand = 0; demand < Demands.Length; demand++)
        {
            ulong bit = 1UL << demand;
            switch (Demands[demand])
            {
                case Demand.Limit limit:
                    ImmutableArray<Condition> never = Scenario
                        .Parties[limit.Party]
                        .DealBreakers[limit.Place]
                        .Conditions;
                    Mark(masks, component, group, bit, never, isMarkedWhenAllHold: true);
                    break;
                case Demand.Stated stated:
                    ImmutableArray<Condition> wanted = Scenario.Parties[stated.Party].Positions[stated.Place].Demands;
                    Mark(masks, component, group, bit, wanted, isMarkedWhenAllHold: false);
                    break;
            }
        }

        return masks;
    }

    // The conditions of a limit stand in one group, since limits tie issues together; those of a position may be spread, and one that fails is enough.
    private void Mark(
        ulong[] masks,
        Component component,
        int group,
        ulong bit,
        ImmutableArray<Condition> conditions,
        bool isMarkedWhenAllHold
    )
    {
        ImmutableArray<Condition> here = [.. conditions.Where(condition => component.Issues.Contains(condition.Issue))];
        if (here.IsEmpty)
        {
            return;
        }

        int[] places = [.. here.Select(condition => component.Issues.IndexOf(condition.Issue))];
        for (int row = 0; row < masks.Length; row++)
        {
            bool allHold = true;
            for (int i = 0; i < places.Length && allHold; i++)
            {
                Issue issue = Scenario.Space.Issues[here[i].Issue];
                allHold = here[i].Holds(issue, IssueValue.At(Rows[group][row][places[i]]));
            }

            masks[row] |= allHold == isMarkedWhenAllHold ? bit : 0;
        }
    }
}
