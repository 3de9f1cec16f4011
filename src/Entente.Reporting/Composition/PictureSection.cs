using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>The outcomes, drawn.</summary>
internal static class PictureSection
{
    public static Section? Of(Subject subject) =>
        Picture(subject) is { } picture
            ? new Section(
                "picture",
                subject.Say("The outcomes, drawn", "De uitkomsten, getekend"),
                [new Block.Drawing(picture)]
            )
            : null;

    /// <summary>What to draw; null when no party has scores or no outcome can be agreed.</summary>
    public static OutcomePicture? Picture(Subject subject)
    {
        ScenarioAnalysis analysis = subject.Analysis;
        int[] scored =
        [
            .. Enumerable
                .Range(0, analysis.Parties.Length)
                .Where(i => analysis.Parties[i] is { HasScores: true, Min: not null }),
        ];
        if (scored.Length == 0)
        {
            return null;
        }

        ImmutableArray<PicturePoint> cloud =
        [
            .. (subject.Context.Sample?.Points ?? []).Select(point => PointOf(point, scored)),
        ];
        Frontier frontier = analysis.Frontier;
        return new OutcomePicture([.. scored.Select(party => Axis(subject, party))])
        {
            Cloud = cloud,
            IsCloudAll = subject.Context.Sample?.IsAll ?? false,
            Frontier = [.. Spread(frontier.Count, subject.Context.MostDrawn).Select(i => PointOf(frontier[i], scored))],
            FrontierCount = frontier.Count,
            Pieces =
            [
                .. frontier.Pieces.Select(piece => new PicturePiece(
                    PointOf(piece.From, scored),
                    PointOf(piece.To, scored)
                )),
            ],
            Marks = Marks(subject, scored),
            Caption = Caption(subject, cloud.Length),
        };
    }

    // Where outcomes coincide one mark stands for all.
    private static ImmutableArray<PictureMark> Marks(Subject subject, int[] scored) =>
        [
            .. subject
                .Outcomes.Where(outcome => scored.All(party => outcome.Point.Utilities[party] is not null))
                .GroupBy(outcome => outcome.Point.Outcome)
                .Select(same => new PictureMark(
                    [.. same.SelectMany(outcome => outcome.Kinds)],
                    same.First().Letters,
                    string.Join(", ", same.Select(outcome => outcome.Name)),
                    Doubles(same.First().Point, scored),
                    same.Key
                )),
        ];

    private static PictureAxis Axis(Subject subject, int party)
    {
        PartySummary summary = subject.Analysis.Parties[party];
        Rational reservation = summary.Reservation ?? Rational.Zero;
        double low = summary.Min!.Value.ToDouble();
        double high = summary.Max!.Value.ToDouble();
        double at = reservation.ToDouble();
        (low, high) = (Math.Min(low, at), Math.Max(high, at));
        foreach (NamedOutcome outcome in subject.Outcomes)
        {
            if (outcome.Point.Utilities[party]?.ToDouble() is { } utility)
            {
                (low, high) = (Math.Min(low, utility), Math.Max(high, utility));
            }
        }

        return new PictureAxis(
            subject.PartyAt(party),
            UnitNames.Of(summary.Unit, subject.Language),
            low,
            high > low ? high : low + 1,
            at,
            subject.Scales.Decimals[party]
        );
    }

    private static PicturePoint PointOf(UtilityPoint point, int[] scored) =>
        new(Doubles(point, scored), point.IsAcceptable, point.Outcome);

    private static ImmutableArray<double> Doubles(UtilityPoint point, int[] scored) =>
        [.. scored.Select(party => point.Utilities[party]?.ToDouble() ?? 0)];

    // An even selection that keeps both ends.
    private static IEnumerable<int> Spread(int count, int most) =>
        count <= most
            ? Enumerable.Range(0, count)
            : Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / Math.Max(1, most - 1)));

    private static string Caption(Subject subject, int drawn)
    {
        string count = subject.Language.Count(drawn);
        string cloud =
            drawn == 0 ? ""
            : subject.Context.Sample!.IsAll
                ? subject.Say(
                    $"Dots: the {count} outcomes that can be agreed. ",
                    $"Stippen: de {count} uitkomsten die kunnen worden afgesproken. "
                )
            : subject.Say(
                $"Dots: {count} outcomes drawn at random, the same every time. ",
                $"Stippen: {count} willekeurig getrokken uitkomsten, elke keer dezelfde. "
            );
        int more = subject.Analysis.Frontier.Count;
        string frontier =
            more > subject.Context.MostDrawn
                ? subject.Say(
                    $"Of the frontier, {subject.Language.Count(subject.Context.MostDrawn)} of {subject.Language.Count(more)} points are drawn.",
                    $"Van het front zijn {subject.Language.Count(subject.Context.MostDrawn)} van {subject.Language.Count(more)} punten getekend."
                )
                : "";
        return (cloud + frontier).Trim();
    }
}
