using System.Numerics;
using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;

namespace Entente.Reporting.Web;

/// <summary>A concession in parts as a picture: what each of so many equal parts costs (the number to the right), against what the future is worth today; shaded from the number on at which no part costs more.</summary>
internal static class StagesSvg
{
    private const int FewestDrawn = 6;
    private const int MostDrawn = 400;
    private const double Room = 0.08;

    /// <summary>The picture; null when it takes too many parts to draw.</summary>
    public static string? Write(TheoryWords words, StagedConcession concession, string style)
    {
        BigInteger least = concession.LeastParts ?? 1;
        if (least > MostDrawn)
        {
            return null;
        }

        int parts = Math.Max(FewestDrawn, (int)least + ((int)least / 2) + 1);
        double high = Rational.Max(concession.Cost, concession.LargestPart).ToDouble();
        double low = Math.Min(0, concession.LargestPart.ToDouble());
        double room = high > low ? (high - low) * Room : 1;
        var plane = new PlanePicture(
            PlanePicture.Axis(1, parts),
            PlanePicture.Axis(low - (low < 0 ? room : 0), high + room),
            keys: 2,
            isCounted: true
        );
        plane.Open(
            words.Say(
                "What each part costs, by how many parts there are",
                "Wat elk deel kost, naar hoeveel delen er zijn"
            ),
            style
        );
        if (concession.LeastParts is { } holds)
        {
            plane.Shade((int)BigInteger.Max(1, holds), parts);
        }

        plane.Axes(
            words.Language,
            words.Say("number of parts", "aantal delen"),
            words.Say("cost of a part", "kosten van een deel")
        );
        plane.Key(
            0,
            "edge",
            concession.LeastParts is null
                ? words.Say("cost of each part", "kosten van elk deel")
                : words.Say("cost of each part; shaded: it holds", "kosten van elk deel; ingekleurd: het houdt stand")
        );
        plane.Key(1, "edge other", words.Say("what the future is worth today", "wat de toekomst vandaag waard is"));
        plane.Line("edge other", plane.At(1, concession.LargestPart), plane.At(parts, concession.LargestPart));
        plane.Line("edge", [.. Enumerable.Range(1, parts).Select(count => plane.At(count, concession.Cost / count))]);
        if (concession.LeastParts is { } fewest && fewest >= 1)
        {
            Rational part = concession.Cost / (int)fewest;
            plane.Spot((int)fewest, part);

            // Above the line of the future, where the curve no longer is.
            plane.Beside(
                (int)fewest,
                words.Say($"{fewest} parts of {words.Number(part)}", $"{fewest} delen van {words.Number(part)}"),
                plane.Y(concession.LargestPart) - 10
            );
        }

        return plane.Close();
    }
}
