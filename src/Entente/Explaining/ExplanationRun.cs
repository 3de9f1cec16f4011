using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining.Changes;
using Entente.Explaining.Demands;
using Entente.Explaining.Neighbours;
using Entente.Explaining.Points;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Explaining;

/// <summary>One explanation of one scenario under one reading.</summary>
/// <param name="scenario">What is explained.</param>
/// <param name="whole">The same with the values that were left out: somebody away from the table may not be indifferent to them.</param>
/// <param name="analysis">What is possible and fair in the whole.</param>
/// <param name="options">What to look for.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class ExplanationRun(
    Scenario scenario,
    Scenario whole,
    ScenarioAnalysis analysis,
    ExplanationOptions options,
    CancellationToken cancellation
)
{
    private const int MostConflicts = 2_000;

    private readonly DemandModel model = DemandModel.Of(scenario, areStated: false, cancellation, analysis.Zone);

    public DealExplanation Run(
        IEnumerable<OnTheTable> offers,
        IEnumerable<OnTheTable> unproposed,
        SessionReview? review
    )
    {
        var book = new PointBook(model, [], options.MaxPoints, cancellation);
        ImmutableArray<Rational> scales = Scales();
        ImmutableArray<Way> ways = Ways.Of(book, book.All, scales);
        bool isDeal = ways[0].Demands == 0;
        var neighbours = new NeighbourFinder(model, scales, options, cancellation);
        ImmutableArray<TabledOffer> tabled = [.. offers.Select(offer => TabledOf(offer, isDeal, neighbours))];
        ImmutableArray<KeptOut> keptOut = isDeal
            ? new KeptOutFinder(book, scales, tabled, options.Examples, options.Progress).All()
            : [];
        ImmutableArray<Condition> focus =
            !options.Focus.IsDefault ? options.Focus
            : keptOut.FirstOrDefault(each => each.Tabled > 0) is { } first && !tabled.Any(offer => offer.IsDeal)
                ? [new Condition.OneOf(first.Issue, [first.Value])]
            : [];
        PointBook focused = focus.IsEmpty ? book : new PointBook(model, focus, options.MaxPoints, cancellation);
        Stance stated = StatedOf(scales);
        Clashes clashes = isDeal ? new Clashes([], []) : ClashesOf(ways);
        int? rounds = scenario.Deadline?.Rounds;
        GainsFound interim = scenario.StatusQuo is { } current ? neighbours.JointGains(current) : GainsFound.None;
        return new DealExplanation
        {
            Scenario = scenario,
            IsExact = true,
            Verdict = VerdictOf(review, isDeal, tabled),
            Analysis = analysis,
            Possible = new UnblockedFinder(whole, analysis, cancellation).Find(),
            Parties = Standings(book, scales, rounds),
            Demands = [.. model.Demands, .. DemandModel.StatedIn(scenario)],
            Clashes = isDeal ? null : clashes,
            Conflicts = Told(clashes),
            ConflictsFound = clashes.Conflicts.IsDefault ? null : clashes.Conflicts.Length,
            WaysFound = isDeal ? 0 : ways.Length,
            Ways = isDeal
                ? []
                : [.. ways.Take(options.Examples).Select(way => KeptOutFinder.WayOutOf(book, book.All, way))],
            StatedClashes = stated.Clashes,
            StatedConflicts = stated.Clashes is { } all ? Told(all) : [],
            StatedWays = stated.Ways,
            Tabled = tabled,
            Untabled = [.. unproposed.Select(offer => TabledOf(offer, isDeal, neighbours))],
            KeptOut = keptOut,
            Focus = focus,
            InFocus = focus.IsEmpty
                ? null
                : new FocusFinder(focused, whole, scales, options.Examples, cancellation).Of(focus),
            Changes = new ChangeFinder(focused, scales).All(),
            Interim = interim.Told,
            InterimFound = interim.Found,
            Contingent = HasDeal(focused) ? null : new ContingentFinder(focused, cancellation).Find(),
            ClosesAt = new ZoneClock(book, rounds).ClosesAt(),
            Session = review,
        };
    }

    private sealed record Stance(Clashes? Clashes, ImmutableArray<WayOut> Ways);

    private static Clashes ClashesOf(ImmutableArray<Way> ways)
    {
        ImmutableArray<ulong> masks = [.. ways.Select(way => way.Demands)];
        return new Clashes(Ways.Conflicts(masks, MostConflicts), masks);
    }

    private ImmutableArray<ImmutableArray<int>> Told(Clashes clashes) =>
        clashes.Conflicts.IsDefault ? [] : [.. clashes.Conflicts.Take(options.Examples).Select(Bits.Of)];

    private static bool HasDeal(PointBook book) =>
        Enumerable.Range(0, book.All.Count).Any(point => book.NotMet(book.All, point) == 0);

    private TabledOffer TabledOf(OnTheTable offer, bool isDeal, NeighbourFinder neighbours)
    {
        var sums = new Int128[model.Parties];
        if (!model.TryRead(NeighbourFinder.IndexesOf(offer.Outcome), sums, out ulong notMet))
        {
            var worths = new OutcomeWorths(scenario);
            return new TabledOffer(offer.Package, offer.Party, offer.Outcome)
            {
                Place = offer.Place,
                Times = offer.Times,
                IsAllowed = false,
                Utilities = worths.Of(offer.Outcome),
                NotMet = [],
                Nearby = isDeal ? neighbours.NearestDeal(offer.Outcome) : null,
            };
        }

        return new TabledOffer(offer.Package, offer.Party, offer.Outcome)
        {
            Place = offer.Place,
            Times = offer.Times,
            IsAllowed = true,
            Utilities = [.. sums.Select((sum, party) => model.ToRational(model.Worth(sum, party), party))],
            NotMet = Bits.Of(notMet),
            Nearby = isDeal && notMet != 0 ? neighbours.NearestDeal(offer.Outcome) : null,
            Trades = neighbours.JointGains(offer.Outcome).Told,
        };
    }

    // Whether there was an agreement: of a session, what its end says; of a scenario, whether one of its packages was agreed.
    private DealVerdict VerdictOf(SessionReview? review, bool isDeal, ImmutableArray<TabledOffer> tabled) =>
        (review is null ? scenario.Packages.Any(package => package.IsAgreed) : review.Ending == EndKind.Agreement)
            ? DealVerdict.Agreed
        : !isDeal ? DealVerdict.NoZone
        : tabled.IsEmpty ? DealVerdict.NothingTabled
        : tabled.Any(offer => offer.IsDeal) ? DealVerdict.Refused
        : DealVerdict.NotTabled;

    private Stance StatedOf(ImmutableArray<Rational> scales)
    {
        if (!DemandModel.StatedIn(scenario).Any())
        {
            return new Stance(null, []);
        }

        var book = new PointBook(
            DemandModel.Of(scenario, areStated: true, cancellation),
            [],
            options.MaxPoints,
            cancellation
        );
        ImmutableArray<Way> ways = Ways.Of(book, book.All, scales);
        return ways[0].Demands == 0
            ? new Stance(null, [])
            : new Stance(
                ClashesOf(ways),
                [.. ways.Take(options.Examples).Select(way => KeptOutFinder.WayOutOf(book, book.All, way))]
            );
    }

    // As in the analysis; where limits forbid every outcome, over what the rules allow.
    private ImmutableArray<Rational> Scales() =>
        [
            .. analysis.Parties.Select(
                (party, i) =>
                    party is { Min: { } min, Max: { } max }
                        ? max - min
                        : ExtremeOf(i, isHigh: true) - ExtremeOf(i, isHigh: false)
            ),
        ];

    private Rational ExtremeOf(int party, bool isHigh)
    {
        Int128 sum = 0;
        for (int group = 0; group < model.Groups; group++)
        {
            IEnumerable<Int128> column = model.TableOf(group).Where((_, i) => i % model.Parties == party);
            sum += isHigh ? column.Max() : column.Min();
        }

        return model.ToRational(model.Worth(sum, party), party);
    }

    private ImmutableArray<PartyStanding> Standings(PointBook book, ImmutableArray<Rational> scales, int? rounds)
    {
        var sheet = new ScoreSheet(scenario);
        ImmutableArray<double?> left = ZoneClock.LeftAtEnd(scenario, rounds);
        return
        [
            .. scenario.Parties.Select(
                (party, i) =>
                    new PartyStanding(
                        party.Name,
                        model.ToRational(model.Reservation(i), i),
                        ExtremeOf(i, isHigh: false),
                        ExtremeOf(i, isHigh: true)
                    )
                    {
                        Unit = model.PartyAt(i).Unit,
                        Scale = scales[i],
                        BestOffered = BestOffered(book, i),
                        Fallback = sheet.OfFallback(i),
                        LeftAtEnd = left[i],
                    }
            ),
        ];
    }

    private Rational? BestOffered(PointBook book, int party)
    {
        Int128? best = null;
        for (int point = 0; point < book.All.Count; point++)
        {
            if ((book.NotMet(book.All, point) & ~(1UL << party)) == 0)
            {
                Int128 worth = model.Worth(book.All.Sums[(point * model.Parties) + party], party);
                best = best is { } known ? Int128.Max(known, worth) : worth;
            }
        }

        return best is { } most ? model.ToRational(most, party) : null;
    }
}
