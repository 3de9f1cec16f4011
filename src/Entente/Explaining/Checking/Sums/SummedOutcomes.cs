using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Explaining.Checking.Sums;

/// <summary>All outcomes that the rules allow, without listing any: what is asked of them is asked of sums of one row for every part of the issues.</summary>
internal sealed class SummedOutcomes : CheckedOutcomes
{
    private readonly DealExplanation explanation;
    private readonly Scenario scenario;
    private readonly IssueParts parts;
    private readonly PartWorths worths;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<int, PartWorths?> extended = [];

    private SummedOutcomes(
        DealExplanation explanation,
        IssueParts parts,
        PartWorths worths,
        CancellationToken cancellation
    )
        : base(explanation)
    {
        this.explanation = explanation;
        this.parts = parts;
        this.worths = worths;
        this.cancellation = cancellation;
        scenario = explanation.Scenario;
    }

    /// <inheritdoc/>
    public override int Count => 0;

    /// <summary>Takes the outcomes of an explanation apart; null where issues are tied together in too many combinations, or numbers have too many digits.</summary>
    public static SummedOutcomes? Of(DealExplanation explanation, CancellationToken cancellation) =>
        IssueParts.Of(explanation.Scenario) is { } parts
        && PartWorths.Of(explanation.Scenario, parts, cancellation) is { } worths
            ? new SummedOutcomes(explanation, parts, worths, cancellation)
            : null;

    /// <inheritdoc/>
    public override bool? Any(Func<ListedOutcome, bool> isSuch, IReadOnlyList<Sought>? kinds)
    {
        bool isKnown = kinds is not null;
        foreach (Sought kind in kinds ?? [])
        {
            bool? exists = Exists(kind);
            if (exists is true)
            {
                return true;
            }

            isKnown &= exists is false;
        }

        return isKnown ? false : null;
    }

    /// <inheritdoc/>
    public override bool? AnyBeside(int issue, Func<Outcome, bool> isSuch, IReadOnlyList<Sought> kinds) =>
        Any(_ => false, kinds);

    private bool? Exists(Sought kind)
    {
        if ((kind.Added is { } issue ? Extended(issue) : worths) is not { } table)
        {
            return null;
        }

        var wanted = new List<Condition>(kind.Having);
        var never = new List<ImmutableArray<Condition>>(
            scenario.Space.Rules.SelectMany(rule => Forbidden(rule.Forbids, kind))
        );
        var bars = new List<Bar>();
        foreach (Bar bar in kind.Bars)
        {
            bars.AddRange(Below(bar, kind));
        }

        for (int i = 0; i < explanation.Demands.Length; i++)
        {
            Party party = scenario.Parties[explanation.Demands[i].Party];
            bool isMet = (kind.Meets >> i & 1) != 0;
            switch (explanation.Demands[i])
            {
                case Demand.Limit limit when isMet || kind.Added is not null:
                    never.AddRange(Forbidden(party.DealBreakers[limit.Place].Conditions, kind));
                    break;
                case Demand.Stated stated when isMet:
                    wanted.AddRange(party.Positions[stated.Place].Demands);
                    break;
                case Demand.Fallback own when isMet:
                    Rational least = Reservations[own.Party];
                    bars.AddRange(Below(Bar.Of(own.Party, Reservations.Length, least, isAbove: false), kind));
                    break;
            }
        }

        var rows = new SoughtRows(scenario.Space, parts, wanted, never, kind.Mixed);
        int[][] chosen =
        [
            .. Enumerable
                .Range(0, parts.Count)
                .Select(part =>
                    parts.Count > 1 || kind.Added >= 0
                        ? rows.Of(part)
                        : [.. rows.Of(part).Where(row => IsAllowed(Outcome.At(parts.Rows[0][row])))]
                ),
        ];
        return Array.Exists(chosen, part => part.Length == 0) ? false
            : bars.Count == 0 && kind.Near is null ? true
            : new SumForms(table, parts, chosen, kind).Search(bars, cancellation)?.Exists();
    }

    // With a cap, a weighted sum of worths reaches a bar when it does whichever of the parties is counted at its cap.
    private List<Bar> Below(Bar bar, Sought kind)
    {
        List<Bar> all = [bar];
        for (int party = 0; party < scenario.Parties.Length && kind.Added is null; party++)
        {
            if (
                bar.Weights[party].Sign != 0
                && scenario.Parties[party].Preferences is PreferenceModel.Scores { Cap: { } cap }
            )
            {
                all.AddRange(
                    all.ConvertAll(each => new Bar(
                        each.Weights.SetItem(party, Rational.Zero),
                        each.Least - (each.Weights[party] * cap),
                        each.IsAbove
                    ))
                );
            }
        }

        return all;
    }

    // A rule or limit that names values of an issue does not speak of a new one; one that names all but some does.
    private static IEnumerable<ImmutableArray<Condition>> Forbidden(
        ImmutableArray<Condition> conditions,
        Sought kind
    ) =>
        conditions.Any(each => each.Issue == kind.Added && each is Condition.OneOf)
            ? []
            :
            [
                [.. conditions.Where(each => each.Issue != kind.Added)],
            ];

    private PartWorths? Extended(int issue)
    {
        if (!extended.TryGetValue(issue, out PartWorths? found))
        {
            found = PartWorths.Of(ChangedScenario.Uncapped(scenario, issue), parts, cancellation);
            extended.Add(issue, found);
        }

        return found;
    }
}
