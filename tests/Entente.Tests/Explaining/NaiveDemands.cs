using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Tests.Explaining;

/// <summary>Which demands cannot stand together and which would have to give way, by trying every set of them on every outcome.</summary>
/// <remarks>Demands are numbered as in an explanation: fallbacks by party, limits, then stated positions.</remarks>
internal sealed class NaiveDemands
{
    private readonly SmallTalks talks;
    private readonly (int[] Values, int Broken)[] each;
    private readonly Rational[] scales;
    private readonly int firm;
    private readonly int all;

    public NaiveDemands(SmallTalks talks)
    {
        this.talks = talks;
        IReadOnlyList<Condition>[] limits =
        [
            .. talks.Scenario.Parties.SelectMany(party => party.DealBreakers).Select(limit => limit.Conditions),
        ];
        IReadOnlyList<Condition>[] positions =
        [
            .. talks.Scenario.Parties.SelectMany(party => party.Positions).Select(position => position.Demands),
        ];
        firm = talks.Parties + limits.Length;
        all = firm + positions.Length;
        int[][] allowed =
        [
            .. NaiveOutcomes
                .Every(talks.Sizes)
                .Where(values => talks.Scenario.Space.Rules.All(rule => !NaiveOutcomes.Holds(rule.Forbids, values))),
        ];
        each =
        [
            .. allowed.Select(values =>
                (
                    values,
                    Enumerable
                        .Range(0, all)
                        .Where(demand =>
                            demand < talks.Parties ? talks.Worth(demand, values) < talks.Fallbacks[demand]
                            : demand < firm ? NaiveOutcomes.Holds(limits[demand - talks.Parties], values)
                            : !NaiveOutcomes.Holds(positions[demand - firm], values)
                        )
                        .Sum(demand => 1 << demand)
                )
            ),
        ];
        int[][] free = [.. each.Where(at => Limits(at.Broken) == 0).Select(at => at.Values)];
        scales =
        [
            .. Enumerable
                .Range(0, talks.Parties)
                .Select(party =>
                {
                    Rational[] worths = [.. (free.Length > 0 ? free : allowed).Select(at => talks.Worth(party, at))];
                    return worths.Max() - worths.Min();
                }),
        ];
    }

    public bool HasDeal => each.Any(at => Firm(at.Broken) == 0);

    /// <summary>The outcomes that break no limit, and what each is worth beyond no agreement.</summary>
    public IEnumerable<(int[] Values, Rational[] Gains)> Free(IReadOnlyList<Condition> focus) =>
        each.Where(at => Limits(at.Broken) == 0 && NaiveOutcomes.Holds(focus, at.Values))
            .Select(at =>
                (
                    at.Values,
                    (Rational[])
                        [.. talks.Fallbacks.Select((fallback, party) => talks.Worth(party, at.Values) - fallback)]
                )
            );

    /// <summary>The deals that contain something.</summary>
    public int DealsWith(IReadOnlyList<Condition> focus) =>
        each.Count(at => Firm(at.Broken) == 0 && NaiveOutcomes.Holds(focus, at.Values));

    /// <summary>Every set of demands that no outcome meets together, while without any one of them some outcome meets the rest.</summary>
    public string[] Conflicts(bool areStated) =>
        [
            .. Sets(areStated)
                .Where(set => !IsMet(set, []) && Members(set).All(demand => IsMet(set & ~(1 << demand), [])))
                .Select(Text),
        ];

    /// <summary>Every set of demands without which an outcome that has something meets all others, and without a part of which none does; with the largest least gain of the outcomes that do.</summary>
    public string[] Ways(bool areStated, IReadOnlyList<Condition> having)
    {
        int counted = (1 << (areStated ? all : firm)) - 1;
        return
        [
            .. Sets(areStated)
                .Where(set =>
                    IsMet(counted & ~set, having)
                    && Members(set).All(demand => !IsMet(counted & ~set | (1 << demand), having))
                )
                .Select(set =>
                    $"{Text(set)} with {each.Where(at => (at.Broken & counted) == set && NaiveOutcomes.Holds(having, at.Values)).Max(at => LeastShare(at.Values, talks.Fallbacks))}"
                ),
        ];
    }

    /// <summary>What an explanation lists, in the same words.</summary>
    public string Text(WayOut way) =>
        $"{string.Join(' ', way.Demands)} with {LeastShare(Values(way.Outcome), talks.Fallbacks)}";

    /// <summary>The values that some outcome has and no deal does.</summary>
    public IEnumerable<Condition.OneOf> KeptOut() =>
        talks
            .Sizes.SelectMany(
                (size, issue) => Enumerable.Range(0, size).Select(value => new Condition.OneOf(issue, [value]))
            )
            .Where(having => HasDeal && DealsWith([having]) == 0 && IsMet(0, [having]));

    /// <summary>By party: the most of the outcomes that break nothing but its own fallback, if that.</summary>
    public Rational?[] BestOffered() =>
        [
            .. Enumerable
                .Range(0, talks.Parties)
                .Select(party =>
                    each.Where(at => (Firm(at.Broken) & ~(1 << party)) == 0)
                        .Select(at => (Rational?)talks.Worth(party, at.Values))
                        .Max()
                ),
        ];

    /// <summary>The demands that an outcome breaks among fallbacks and limits.</summary>
    public string NotMet(Outcome outcome) =>
        Text(Firm(each.Single(at => at.Values.SequenceEqual(Values(outcome))).Broken));

    public bool IsAllowed(Outcome outcome) => each.Any(at => at.Values.SequenceEqual(Values(outcome)));

    /// <summary>The limits that an outcome of the table breaks, one bit each, and whether it is a deal.</summary>
    public (int Limits, bool IsDeal)? At(int[] values) =>
        each.FirstOrDefault(at => at.Values.SequenceEqual(values)) is { Values: not null } found
            ? (Limits(found.Broken), Firm(found.Broken) == 0)
            : null;

    public IEnumerable<int[]> Deals => each.Where(at => Firm(at.Broken) == 0).Select(at => at.Values);

    /// <summary>The least that anybody gains over something, as a share of its own scale; of a scale without length in its own units.</summary>
    public Rational LeastShare(int[] values, IReadOnlyList<Rational> over) =>
        over.Select(
                (from, party) =>
                    (talks.Worth(party, values) - from) / (scales[party].Sign == 0 ? Rational.One : scales[party])
            )
            .Min();

    public static int[] Values(Outcome outcome) => [.. outcome.Values.Select(value => value.Index)];

    private bool IsMet(int set, IReadOnlyList<Condition> having) =>
        each.Any(at => (at.Broken & set) == 0 && NaiveOutcomes.Holds(having, at.Values));

    private IEnumerable<int> Sets(bool areStated) => Enumerable.Range(0, 1 << (areStated ? all : firm));

    private int Firm(int broken) => broken & ((1 << firm) - 1);

    private int Limits(int broken) => Firm(broken) >> talks.Parties;

    private static IEnumerable<int> Members(int set) =>
        Enumerable.Range(0, 32).Where(demand => (set >> demand & 1) == 1);

    private static string Text(int set) => string.Join(' ', Members(set));
}
