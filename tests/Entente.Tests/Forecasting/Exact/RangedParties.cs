using System.Collections.Immutable;
using Entente.Forecasting;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>Two parties with scores, of which one or two numbers are ranges: every thousandth of every range is looked at, and counts for as much as the triangle has there.</summary>
internal sealed class RangedParties
{
    private const int Steps = 1000;

    private readonly SmallSpace space;
    private readonly Estimate[][][] scores;
    private readonly Estimate[] fallbacks;
    private readonly List<SmallInput> inputs = [];

    public RangedParties(SmallSpace space, int ranges, RandomSequence random)
    {
        this.space = space;
        scores =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(_ =>
                    space
                        .Sizes.Select(size =>
                            Enumerable.Range(0, size).Select(_ => (Estimate)(long)random.Below(5)).ToArray()
                        )
                        .ToArray()
                ),
        ];
        fallbacks = [.. scores.Select(party => (Estimate)(long)random.Below((ulong)party.Length * 3))];
        for (int range = 0; range < ranges; range++)
        {
            long low = (long)random.Below(4);
            long likely = low + (long)random.Below(3);
            var estimate = new Estimate(low, likely, likely + 1 + (long)random.Below(3));
            if (range == 0)
            {
                fallbacks[random.Below(2)] = estimate;
            }
            else
            {
                Estimate[] issue = scores[random.Below(2)][random.Below((ulong)space.Sizes.Length)];
                issue[random.Below((ulong)issue.Length)] = estimate;
            }
        }
    }

    public ImmutableArray<Party> Parties =>
        [
            .. scores.Select(
                (party, number) =>
                    new Party($"p{number}")
                    {
                        Preferences = new PreferenceModel.Scores([
                            .. party.Select((issue, i) => new Term.OfIssue(i, new ValueFunction.Table([.. issue]))),
                        ]),
                        Fallback = new Fallback { Worth = fallbacks[number] },
                    }
            ),
        ];

    /// <summary>The ranges, once the answers are summed.</summary>
    public IReadOnlyList<SmallInput> Inputs => inputs;

    public ExactAnswers Answers()
    {
        var answers = new ExactAnswers(space.Outcomes.Length, 2, space.Sizes.Length);
        Estimate[] all = [.. scores.SelectMany(party => party.SelectMany(issue => issue)), .. fallbacks];
        int[] ranges = [.. Enumerable.Range(0, all.Length).Where(i => all[i].IsRange)];
        double[][] masses = [.. ranges.Select(range => Masses(all[range]))];
        long[] numbers = [.. all.Select(each => At(each, 0))];
        ExactInput.Piece[][] pieces = [.. masses.Select(PiecesOf)];
        int[] steps = new int[ranges.Length];
        void Walk(int depth, double chance)
        {
            if (depth == ranges.Length)
            {
                Add(answers, numbers, chance, [.. pieces.Select((range, i) => range[steps[i]])]);
                return;
            }

            for (int step = 0; step <= Steps; step++)
            {
                steps[depth] = step;
                numbers[ranges[depth]] = At(all[ranges[depth]], step);
                Walk(depth + 1, chance * masses[depth][step]);
            }
        }

        Walk(0, 1);
        inputs.AddRange(
            pieces.Select(
                (range, i) =>
                    new SmallInput(
                        ranges[i] >= all.Length - 2 ? UncertainKind.Fallback : UncertainKind.Score,
                        new ExactInput(range)
                    )
            )
        );
        return answers;
    }

    private ExactInput.Piece[] PiecesOf(double[] masses)
    {
        double below = 0;
        return
        [
            .. masses.Select(mass =>
            {
                var piece = new ExactInput.Piece(below, below + mass, space.Outcomes.Length);
                below += mass;
                return piece;
            }),
        ];
    }

    // In thousandths of a unit.
    private static long At(Estimate estimate, int step) =>
        (long)((estimate.Low * Steps) + ((estimate.High - estimate.Low) * step)).Floor();

    // By step: how much of the triangle lies within half a step of it.
    private static double[] Masses(Estimate estimate)
    {
        double peak = ((estimate.Likely - estimate.Low) / (estimate.High - estimate.Low)).ToDouble();
        double Below(double at) =>
            at <= 0 ? 0
            : at >= 1 ? 1
            : at < peak ? at * at / peak
            : 1 - ((1 - at) * (1 - at) / (1 - peak));
        return
        [
            .. Enumerable.Range(0, Steps + 1).Select(step => Below((step + 0.5) / Steps) - Below((step - 0.5) / Steps)),
        ];
    }

    private void Add(ExactAnswers answers, long[] numbers, double chance, ExactInput.Piece[] pieces)
    {
        var worth = new long[2][];
        var weights = new double[2][];
        int first = 0;
        for (int party = 0; party < 2; party++)
        {
            int[] starts = new int[space.Sizes.Length];
            weights[party] = new double[space.Sizes.Length];
            double total = 0;
            for (int issue = 0; issue < starts.Length; issue++)
            {
                starts[issue] = first;
                ReadOnlySpan<long> values = numbers.AsSpan(first, space.Sizes[issue]);
                (long least, long most) = (values[0], values[0]);
                foreach (long value in values)
                {
                    (least, most) = (Math.Min(least, value), Math.Max(most, value));
                }

                total += weights[party][issue] = most - least;
                first += space.Sizes[issue];
            }

            for (int issue = 0; issue < starts.Length && total > 0; issue++)
            {
                weights[party][issue] /= total;
            }

            worth[party] = new long[space.Outcomes.Length];
            for (int outcome = 0; outcome < worth[party].Length; outcome++)
            {
                for (int issue = 0; issue < starts.Length; issue++)
                {
                    worth[party][outcome] += numbers[starts[issue] + space.Outcomes[outcome][issue]];
                }
            }
        }

        foreach (ExactInput.Piece piece in pieces)
        {
            piece.Add(
                chance,
                (outcome, party) => (worth[party][outcome] - numbers[numbers.Length - 2 + party]) / (double)Steps
            );
        }

        answers.Add(chance, worth, numbers[first..], weights);
    }
}
