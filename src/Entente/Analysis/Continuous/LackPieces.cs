using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Analysis.Continuous;

/// <summary>What each party lacks to its fallback over the numbers of the one issue that is continuous: straight lines, piece by piece, for each combination of the other issues.</summary>
internal sealed class LackPieces
{
    private readonly Scenario scenario;
    private readonly ImmutableArray<Piece> pieces;

    /// <summary>Works out all pieces.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="reading">What an estimate is taken for.</param>
    /// <param name="only">The issue that is continuous.</param>
    /// <param name="others">Every combination of the other issues, with room for a number.</param>
    /// <param name="ends">The numbers at which worths turn or jump, in their order. Between two of them every worth is straight: what it is at them need not lie on that line.</param>
    public LackPieces(
        Scenario scenario,
        Func<Estimate, Rational> reading,
        int only,
        ImmutableArray<IssueValue[]> others,
        ImmutableArray<Rational> ends
    )
    {
        this.scenario = scenario;
        Issue = only;
        Func<Outcome, Rational>?[] lacks = [.. scenario.Parties.Select(party => LackOf(scenario, party, reading))];
        pieces =
        [
            .. others.SelectMany(values =>
                ends.Zip(
                    ends.Skip(1),
                    (low, high) =>
                        new Piece(
                            low,
                            high,
                            [.. values],
                            [.. lacks.Select(lack => LineOf(lack, values, only, low, high))]
                        )
                )
            ),
        ];
    }

    /// <summary>The issue that is continuous.</summary>
    public int Issue { get; }

    /// <summary>The numbers within pieces at which a party lacks nothing and has nothing to spare.</summary>
    public IEnumerable<Rational> AtFallbacks() =>
        pieces.SelectMany(piece =>
            piece.Lacks.OfType<StraightLine>().Select(line => line.Zero).OfType<Rational>().Where(piece.Holds)
        );

    /// <summary>The number within a piece that makes the least share do: what whoever lacks most lacks there, of its scale. It lies where two lack the same.</summary>
    /// <param name="scales">By party: from its worst to its best outcome.</param>
    /// <param name="below">How much it has to be less than.</param>
    public Rational? LeastLacking(ImmutableArray<Rational?> scales, Rational below)
    {
        Rational? least = null;
        foreach (Piece piece in pieces)
        {
            StraightLine[] shares =
            [
                .. piece
                    .Lacks.Select((lack, i) => scales[i] is { Sign: > 0 } scale ? lack / scale : null)
                    .OfType<StraightLine>(),
            ];
            foreach (
                Rational number in shares
                    .SelectMany((one, i) => shares.Skip(i + 1).Select(other => (one - other).Zero))
                    .OfType<Rational>()
                    .Where(piece.Holds)
            )
            {
                Rational share = shares.Max(line => line.At(number));
                if (share < below && IsAllowed(piece, number))
                {
                    (least, below) = (number, share);
                }
            }
        }

        return least;
    }

    private bool IsAllowed(Piece piece, Rational number)
    {
        Outcome outcome = piece.At(Issue, number);
        return scenario.Space.Allows(outcome)
            && !scenario.Parties.Any(party =>
                party.DealBreakers.Any(each => scenario.Space.Matches(each.Conditions, outcome))
            );
    }

    private static Func<Outcome, Rational>? LackOf(Scenario scenario, Party party, Func<Estimate, Rational> reading)
    {
        if (party.Preferences is not PreferenceModel.Scores scores)
        {
            return null;
        }

        var worth = new UtilityFunction(scenario.Space, scores, reading);
        Rational? fallback =
            party.Fallback.Outcome is { } outcome ? worth.Of(outcome)
            : party.Fallback.Worth is { } stated ? reading(stated)
            : null;
        return fallback is { } without ? at => without - worth.Of(at) : null;
    }

    private static StraightLine? LineOf(
        Func<Outcome, Rational>? lack,
        IssueValue[] values,
        int only,
        Rational low,
        Rational high
    )
    {
        if (lack is null)
        {
            return null;
        }

        Rational third = (high - low) / 3;
        return StraightLine.Through(low + third, high - third, number => lack(With(values, only, number)));
    }

    private static Outcome With(IEnumerable<IssueValue> values, int only, Rational number)
    {
        IssueValue[] with = [.. values];
        with[only] = IssueValue.Of(number);
        return new Outcome([.. with]);
    }

    /// <summary>A combination of the other issues between two numbers.</summary>
    /// <param name="Low">The lower end, left out.</param>
    /// <param name="High">The upper end, left out.</param>
    /// <param name="Others">The combination.</param>
    /// <param name="Lacks">By party: what it lacks; null for a party without scores or fallback.</param>
    private sealed record Piece(
        Rational Low,
        Rational High,
        ImmutableArray<IssueValue> Others,
        ImmutableArray<StraightLine?> Lacks
    )
    {
        public bool Holds(Rational number) => number > Low && number < High;

        public Outcome At(int issue, Rational number) => With(Others, issue, number);
    }
}
