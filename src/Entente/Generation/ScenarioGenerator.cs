using System.Collections.Immutable;
using System.Globalization;
using Entente.Annotations;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Generation;

/// <summary>Makes up scenarios: the same request, seed and number give the same scenario on every machine.</summary>
/// <remarks>
/// Weights and scores are in thousandths, outcomes of one issue in ten-thousandths, so that files stay short and utilities exact. What <see cref="GenerationKind.Monotonic"/>,
/// <see cref="GenerationKind.Curve"/>, <see cref="GenerationKind.Piecewise"/> and <see cref="GenerationKind.Mix"/> draw has the form of the scenarios of the Automated Negotiation League of 2024
/// (bibliography: ANL 2024), not their random numbers; the page on made-up scenarios says what follows it and what does not.
/// </remarks>
public static class ScenarioGenerator
{
    /// <summary>The most outcomes of one issue, and of a request by their number.</summary>
    public const int MostOutcomes = 1_000_000;

    /// <summary>The most issues.</summary>
    public const int MostIssues = 200;

    /// <summary>Of how many outcomes shares are taken where a scenario has more.</summary>
    public const int Sample = 1 << 20;

    private const int MostParties = 20;
    private const double ZeroSumShare = 0.05;
    private const double PieShare = 0.25;
    private const double CurveShare = 0.5;

    /// <summary>Makes up a scenario.</summary>
    /// <param name="request">What it is to be like.</param>
    /// <param name="seed">What the user chose for chance.</param>
    /// <param name="number">Which of the seed's scenarios.</param>
    /// <exception cref="ArgumentException">The request is outside the bounds that it states.</exception>
    /// <exception cref="GenerationException">No scenario is as asked for.</exception>
    public static GeneratedScenario Generate(GenerationRequest request, ulong seed, ulong number = 0)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        var chance = new RandomSequence(seed, number);
        double? reached = null;
        Draft draft;
        if (request is { Kind: GenerationKind.Random, Opposition: { } wanted })
        {
            OppositionSearch found = OppositionSearch.Of(request, wanted, chance);
            draft = found.Draft;
            reached = found.Opposition;
        }
        else
        {
            draft = DraftOf(request, chance);
        }

        var reservations = new Reservations(draft, chance);
        ImmutableArray<Rational> fallbacks = reservations.Of(
            request.Reservation ?? (request.Kind == GenerationKind.Mix ? new ReservationWish.BelowNash(0, 1) : null),
            chance
        );
        double opposition = reached ?? OppositionSearch.Measure(draft);
        return new GeneratedScenario(
            draft.With(fallbacks) with
            {
                Title = Titled(request, seed, number),
                About = Described(request, opposition),
            },
            opposition,
            reservations.Zone(fallbacks)
        );
    }

    private static Draft DraftOf(GenerationRequest request, RandomSequence chance) =>
        request.Kind switch
        {
            GenerationKind.Random => new AdditiveDrafts(request.Sizes, request.Parties, chance).At(
                AdditiveDrafts.Independent
            ),
            GenerationKind.ZeroSum => AdditiveDrafts.ZeroSum(request.Sizes, request.Parties, chance),
            GenerationKind.Pie => PieDrafts.Pie(request.Sizes[0], request.Parties),
            GenerationKind.Monotonic => PieDrafts.Monotonic(request.Sizes[0], chance),
            GenerationKind.Mix => Mixed(request, chance),
            _ => PieDrafts.Below(
                request,
                request.Kind == GenerationKind.Curve,
                PieDrafts.EfficientOf(request, chance),
                chance
            ),
        };

    private static Draft Mixed(GenerationRequest request, RandomSequence chance)
    {
        double kind = chance.Unit();
        if (kind < ZeroSumShare)
        {
            return PieDrafts.Opposed(request.Sizes[0], chance);
        }

        int efficient = kind < ZeroSumShare + PieShare ? request.Sizes[0] : PieDrafts.EfficientOf(request, chance);
        return PieDrafts.Below(request, chance.Unit() < CurveShare, efficient, chance);
    }

    private static void Check(GenerationRequest request)
    {
        bool isSingle = request.Kind is not (GenerationKind.Random or GenerationKind.ZeroSum);
        bool isBilateral = isSingle && request.Kind != GenerationKind.Pie;
        Demand(!request.Sizes.IsDefaultOrEmpty, "There has to be an issue.");
        Demand(request.Sizes.Length <= MostIssues, $"There can be {MostIssues} issues, not {request.Sizes.Length}.");
        Demand(!isSingle || request.Sizes.Length == 1, $"{request.Kind} has one issue, not {request.Sizes.Length}.");
        Demand(
            request.Sizes.All(size => size is >= 2 and <= MostOutcomes),
            $"An issue has 2 to {MostOutcomes} values."
        );
        Demand(
            isBilateral ? request.Parties == 2 : request.Parties is >= 2 and <= MostParties,
            isBilateral ? $"{request.Kind} has two parties." : $"There are 2 to {MostParties} parties."
        );
        Demand(
            request.Opposition is null || request.Kind == GenerationKind.Random,
            "Only random scenarios can be made to an opposition; the other kinds have the one they have."
        );
        Demand(
            request.Opposition is not { } wanted || (wanted >= 0 && wanted * wanted <= request.Parties),
            "An opposition lies from 0 to the square root of the number of parties."
        );
        Demand(request.Tolerance > 0, "A tolerance is above 0.");
        Demand(request.Efficient is not { } share || share is > 0 and <= 1, "A share lies above 0, up to 1.");
        Demand(request.Exponent is not { } bend || bend is > 0 and < 1000, "The exponent of a curve is above 0.");
        Demand(
            request.Reservation switch
            {
                ReservationWish.Share each => each.OfOutcomes is > 0 and <= 1,
                ReservationWish.Zone all => all.OfOutcomes is > 0 and <= 1,
                ReservationWish.BelowNash below => below.Low <= below.High,
                _ => true,
            },
            "A share of outcomes lies above 0, up to 1, and a lower end below an upper one."
        );
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    private static LocalizedText Titled(GenerationRequest request, ulong seed, ulong number)
    {
        string sizes = SizesOf(request);
        string of = string.Create(CultureInfo.InvariantCulture, $"({sizes}), {seed}.{number}");
        return Both($"Made up: {NameOf(request.Kind)} {of}", $"Verzonnen: {NameOf(request.Kind)} {of}");
    }

    private static LocalizedText Described(GenerationRequest request, double opposition)
    {
        string reached = opposition.ToString("0.0000", CultureInfo.InvariantCulture);
        return Both(
            $"A scenario from the generator \"{NameOf(request.Kind)}\" with {request.Parties} parties; opposition {reached}.",
            $"Een scenario uit de generator \"{NameOf(request.Kind)}\" met {request.Parties} partijen; oppositie {reached}."
        );
    }

    /// <summary>The name of a kind in texts and on the command line, such as <c>zero-sum</c>.</summary>
    public static string NameOf(GenerationKind kind) =>
        kind switch
        {
            GenerationKind.Random => "random",
            GenerationKind.ZeroSum => "zero-sum",
            GenerationKind.Pie => "pie",
            GenerationKind.Monotonic => "monotonic",
            GenerationKind.Curve => "curve",
            GenerationKind.Piecewise => "piecewise",
            GenerationKind.Mix => "mix",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
        };

    private static string SizesOf(GenerationRequest request) =>
        request.Sizes.Length > 6 && request.Sizes.Distinct().Count() == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{request.Sizes.Length} × {request.Sizes[0]}")
            : string.Join(" × ", request.Sizes);

    private static LocalizedText Both(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);
}
