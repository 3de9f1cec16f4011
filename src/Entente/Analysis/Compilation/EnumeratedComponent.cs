using System.Collections.Immutable;
using System.Numerics;
using Entente.Analysis.Kernels.Enumeration;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Analysis.Compilation;

/// <summary>Makes a component of more combinations than a table may have: they are enumerated, and those that no other dominates are kept.</summary>
internal sealed class EnumeratedComponent(
    OutcomeSpace space,
    ImmutableArray<ScoredParty> parties,
    ImmutableArray<DealBreaker> dealBreakers,
    Func<Estimate, Rational> reading,
    AnalysisOptions options
)
{
    // Sums of two and differences still fit.
    private const int MostBits = 61;

    /// <summary>The component of some issues; null when its numbers are too long, or a party lists outcomes one by one.</summary>
    /// <param name="issues">The issues, in order.</param>
    /// <param name="isWhole">Whether these are all issues, so that acceptable outcomes can be counted on the way.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UnsupportedScenarioException">There are more combinations than may be looked at, and among those looked at none that is allowed.</exception>
    public Component? Of(ImmutableArray<int> issues, bool isWhole, CancellationToken cancellation)
    {
        if (parties.Any(party => party.Preferences is PreferenceModel.Listed))
        {
            return null;
        }

        var whole = new BlockShape([.. issues.Select(issue => (int)space.Issues[issue].Size!.Value)]);
        var boxes = new BoxReader(space, issues, whole);
        ImmutableArray<ImmutableArray<Addend>> addends =
        [
            .. parties.Select(party => AddendReader.Of(party, issues, space, boxes, reading)),
        ];
        ValueBox[] rules =
        [
            .. space.Rules.Where(rule => issues.Contains(rule.Forbids[0].Issue)).Select(rule => boxes.Of(rule.Forbids)),
        ];
        ValueBox[] breakers =
        [
            .. dealBreakers
                .Where(each => issues.Contains(each.Conditions[0].Issue))
                .Select(each => boxes.Of(each.Conditions)),
        ];

        // Of values that nothing tells apart the first is looked at, and counts for all.
        var like = LikeValues.Of(whole.Sizes, addends.SelectMany(each => each), [.. rules, .. breakers]);
        ImmutableArray<ImmutableArray<int>> firsts = like.Firsts;
        var shape = new BlockShape([.. firsts.Select(own => own.Length)], like.Counts);
        addends =
        [
            .. addends.Select(each => each.Select(addend => addend.Of(whole, shape, firsts)).ToImmutableArray()),
        ];
        BigInteger[] denominators = [.. addends.Select((each, party) => Denominator(each, parties[party]))];
        if (addends.Where((each, party) => Bits(each, denominators[party]) > MostBits).Any())
        {
            return null;
        }

        var task = new EnumerationTask(
            shape,
            [
                .. addends.Select(
                    (each, party) =>
                        Capped(party, each, isWhole, shape.Sizes[0])
                            .Select(addend => addend.ToTerm(shape, denominators[party]))
                            .ToArray()
                ),
            ],
            [.. rules.Select(box => box.Of(shape, firsts))],
            [.. breakers.Select(box => box.Of(shape, firsts))],
            isWhole ? Needs(denominators) : null
        );
        EnumerationFindings findings = OutcomeEnumerator.Run(
            task,
            options.MaxOutcomes,
            options.Threads,
            options.Progress,
            cancellation
        );
        if (findings.Archive.Count == 0 && findings.LeftOut.Count > 0)
        {
            throw new UnsupportedScenarioException(
                new(
                    $"Rules and deal-breakers tie together issues of {shape.Outcomes:N0} combinations, more than are gone through ({options.MaxOutcomes:N0}), and no combination was found that they allow; state fewer of them, or about fewer issues together.",
                    $"Regels en breekpunten verbinden onderwerpen met {shape.Outcomes:N0} combinaties, meer dan er worden doorlopen ({options.MaxOutcomes:N0}), en er is geen combinatie gevonden die ze toelaten; noem er minder, of over minder onderwerpen samen."
                )
            );
        }

        bool isComplete = shape.Combinations <= options.MaxOutcomes;
        bool isUndecided = !isComplete && findings.Archive.Count > 0 && !Settle(task, findings, cancellation);
        return ToComponent(issues, whole, shape, firsts, denominators, findings, isWhole) with
        {
            IsUndecided = isUndecided,
        };
    }

    // What was not looked at is searched for what is worth least to each, and, where nothing acceptable is known, for that: whether it is known then if there is any.
    private static bool Settle(EnumerationTask task, EnumerationFindings findings, CancellationToken cancellation)
    {
        var search = new PrefixSearch(task, OutcomeEnumerator.MostNodes, cancellation);
        for (int party = 0; party < findings.Lows.Length; party++)
        {
            findings.Lows[party] = search.Least(party, findings.Lows[party]);
        }

        if (task.Needs is not { } needs)
        {
            return false;
        }

        bool isKnown = Enumerable
            .Range(0, findings.Archive.Count)
            .Any(i => OutcomeBlock.IsEnough(findings.Archive[i], needs));
        if (isKnown || !findings.LeftOut.Exists(bound => OutcomeBlock.IsEnough(bound, needs)))
        {
            return true;
        }

        bool? isAny = search.IsAny(needs, out int[] found);
        if (isAny == true)
        {
            findings.Archive.Add(task.Worths(found), found);
        }

        return isAny is not null;
    }

    // The cap is on the whole sum, so that it can be counted in only where the component is all there is.
    private ImmutableArray<Addend> Capped(int party, ImmutableArray<Addend> addends, bool isWhole, int firstSize)
    {
        if (!isWhole || parties[party].Cap is not { } cap)
        {
            return addends;
        }

        var most = new Addend.Table([0], [.. Enumerable.Repeat(cap - parties[party].Constant, firstSize)]);
        return [new Addend.Chosen([addends, [most]], IsLargest: false)];
    }

    private Component ToComponent(
        ImmutableArray<int> issues,
        BlockShape whole,
        BlockShape shape,
        ImmutableArray<ImmutableArray<int>> firsts,
        BigInteger[] denominators,
        EnumerationFindings findings,
        bool isWhole
    )
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, findings.Archive.Count)
                .OrderBy(
                    findings.Archive.OutcomeAt,
                    Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))
                ),
        ];
        bool isComplete = shape.Combinations <= options.MaxOutcomes;
        return new Component
        {
            Issues = issues,
            Sizes = [.. whole.Sizes],
            RuleAllowed = isComplete ? findings.RuleAllowed : shape.Outcomes,
            Allowed = isComplete || order.Length == 0 ? findings.Allowed : shape.Outcomes,
            Acceptable = isComplete && isWhole ? findings.Acceptable : null,
            IsReduced = true,
            Error = isComplete ? [] : Error(findings, denominators),
            Codes = [.. order.Select((_, i) => (long)i)],
            Outcomes =
            [
                .. order.Select(i =>
                    findings.Archive.OutcomeAt(i).Select((value, position) => firsts[position][value]).ToArray()
                ),
            ],
            Contributions =
            [
                .. denominators.Select(
                    (denominator, party) =>
                        order.Select(i => Rational.Of(findings.Archive[i][party], denominator)).ToArray()
                ),
            ],
            Lows =
                findings.Archive.Count == 0
                    ? []
                    : [.. denominators.Select((denominator, party) => Rational.Of(findings.Lows[party], denominator))],
        };
    }

    // What was left out may exceed the nearest listed point by so much.
    private static ImmutableArray<Rational> Error(EnumerationFindings findings, BigInteger[] denominators)
    {
        var error = new long[denominators.Length];
        double[] ranges =
        [
            .. denominators.Select(
                (_, party) =>
                    Math.Max(
                        1.0,
                        Enumerable
                            .Range(0, findings.Archive.Count)
                            .Select(i => (double)findings.Archive[i][party])
                            .DefaultIfEmpty(0)
                            .Max() - findings.Lows[party]
                    )
            ),
        ];
        foreach (long[] bound in findings.LeftOut)
        {
            int nearest = Enumerable
                .Range(0, findings.Archive.Count)
                .MinBy(i =>
                    Enumerable
                        .Range(0, error.Length)
                        .Max(party => (bound[party] - findings.Archive[i][party]) / ranges[party])
                );
            for (int party = 0; party < error.Length && findings.Archive.Count > 0; party++)
            {
                error[party] = Math.Max(error[party], bound[party] - findings.Archive[nearest][party]);
            }
        }

        return [.. error.Select((each, party) => Rational.Of(each, denominators[party]))];
    }

    private long[] Needs(BigInteger[] denominators) =>
        [
            .. parties.Select(
                (party, i) => (long)((party.Reservation - party.Constant) * Rational.Of(denominators[i], 1)).Ceiling()
            ),
        ];

    private static BigInteger Denominator(ImmutableArray<Addend> addends, ScoredParty party)
    {
        var common = new CommonDenominator();
        common.Include(party.Constant);
        common.Include(party.Reservation);
        common.Include(party.Cap ?? Rational.Zero);
        foreach (Rational number in addends.SelectMany(addend => addend.Numbers))
        {
            common.Include(number);
        }

        return common.Value;
    }

    private static long Bits(ImmutableArray<Addend> addends, BigInteger denominator)
    {
        Rational largest = addends.Aggregate(Rational.Zero, (sum, addend) => sum + addend.Size);
        return (largest * Rational.Of(denominator, 1)).Ceiling().GetBitLength();
    }
}
