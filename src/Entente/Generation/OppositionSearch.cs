using System.Globalization;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Generation;

/// <summary>A draft of a given opposition.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Opposition">Its opposition.</param>
/// <remarks>
/// On the way from full agreement over what was drawn to full opposition (<see cref="AdditiveDrafts"/>) the opposition changes steadily but for rounding, so that halving an interval whose
/// ends lie on both sides of the number wanted comes near it.
/// </remarks>
internal sealed record OppositionSearch(Draft Draft, double Opposition)
{
    private const int Attempts = 8;
    private const int Halvings = 24;
    private const double Fine = 0.2;

    // Near what was drawn independently first.
    private static readonly int[] Stretches = [1, 0, 2];

    /// <summary>Searches for a draft.</summary>
    /// <exception cref="GenerationException">None comes near enough.</exception>
    public static OppositionSearch Of(GenerationRequest request, double wanted, RandomSequence chance)
    {
        OppositionSearch? nearest = null;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var drafts = new AdditiveDrafts(request.Sizes, request.Parties, chance);
            OppositionSearch found = Search(drafts, wanted, request.Tolerance * Fine);
            if (nearest is null || found.Misses(wanted) < nearest.Misses(wanted))
            {
                nearest = found;
            }

            if (nearest.Misses(wanted) <= request.Tolerance)
            {
                return nearest;
            }
        }

        throw new GenerationException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"No scenario of this size was found whose opposition is {wanted:0.0###} to within {request.Tolerance:0.0###}; the nearest has {nearest!.Opposition:0.0000}. More values an issue, or another seed, may help."
            )
        );
    }

    /// <summary>The opposition of a draft.</summary>
    public static double Measure(Draft draft) =>
        ScenarioAnalyzer
            .Analyze(
                draft.With([.. Enumerable.Repeat(Rational.Zero, draft.Units.Length)]),
                new AnalysisOptions { Threads = 1, IsBrief = true }
            )
            .Opposition!.Value;

    private double Misses(double wanted) => Math.Abs(Opposition - wanted);

    private static OppositionSearch Search(AdditiveDrafts drafts, double wanted, double enough)
    {
        OppositionSearch nearest = At(drafts, AdditiveDrafts.Independent);
        foreach (int stretch in Stretches)
        {
            double low = stretch;
            double high = stretch + 1;
            OppositionSearch from = At(drafts, low);
            OppositionSearch to = At(drafts, high);
            nearest = Nearer(Nearer(nearest, from, wanted), to, wanted);
            if ((from.Opposition - wanted) * (to.Opposition - wanted) > 0)
            {
                continue;
            }

            bool isRising = from.Opposition < to.Opposition;
            for (int i = 0; i < Halvings && nearest.Misses(wanted) > enough; i++)
            {
                double middle = (low + high) / 2;
                OppositionSearch found = At(drafts, middle);
                nearest = Nearer(nearest, found, wanted);
                (low, high) = found.Opposition < wanted == isRising ? (middle, high) : (low, middle);
            }

            if (nearest.Misses(wanted) <= enough)
            {
                break;
            }
        }

        return nearest;
    }

    private static OppositionSearch At(AdditiveDrafts drafts, double place)
    {
        Draft draft = drafts.At(place);
        return new OppositionSearch(draft, Measure(draft));
    }

    private static OppositionSearch Nearer(OppositionSearch one, OppositionSearch other, double wanted) =>
        other.Misses(wanted) < one.Misses(wanted) ? other : one;
}
