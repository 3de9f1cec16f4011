using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Theory;
using Entente.Theory;

namespace Entente.Reporting.Web;

/// <summary>Trust as a picture: what cooperating and cheating can be expected to bring for every chance that the other cooperates (to the right, 0 to 1), with inspection too where there is one; shaded where cooperating is no worse.</summary>
internal static class TrustSvg
{
    private const double Room = 0.08;

    /// <summary>The picture.</summary>
    public static string Write(TheoryWords words, Question.OfTrust question, string style)
    {
        TrustGame game = question.Game;
        Rational[] worths =
        [
            game.Reward,
            game.Temptation,
            game.Sucker,
            game.Punishment,
            question.Inspected?.Sucker ?? game.Sucker,
        ];
        double low = worths.Min().ToDouble();
        double high = worths.Max().ToDouble();
        double room = high > low ? (high - low) * Room : 1;
        var plane = new PlanePicture(
            PlanePicture.Axis(0, 1),
            PlanePicture.Axis(low - room, high + room),
            keys: question.Inspected is null ? 2 : 3
        );
        plane.Open(
            words.Say(
                "What cooperating and cheating bring, by how much the other is trusted",
                "Wat meewerken en bedriegen opleveren, naar hoeveel de ander wordt vertrouwd"
            ),
            style
        );
        if (game.NeededTrust() is { } needed)
        {
            plane.Shade(needed, 1);
        }

        plane.Axes(
            words.Language,
            words.Say("chance that the other cooperates", "kans dat de ander meewerkt"),
            words.Say("what can be expected", "wat te verwachten is")
        );
        plane.Key(
            0,
            "edge",
            game.NeededTrust() is null
                ? words.Say("cooperating", "meewerken")
                : words.Say("cooperating; shaded: it is no worse", "meewerken; ingekleurd: het is niet slechter")
        );
        plane.Key(1, "edge other", words.Say("cheating", "bedriegen"));
        plane.Line("edge other", plane.At(0, game.Punishment), plane.At(1, game.Temptation));
        plane.Line("edge", plane.At(0, game.Sucker), plane.At(1, game.Reward));
        if (question.Inspected is { } inspected)
        {
            plane.Key(2, "edge third", words.Say("cooperating, with inspection", "meewerken, met inspectie"));
            plane.Line("edge third", plane.At(0, inspected.Sucker), plane.At(1, inspected.Reward));
            Mark(plane, words, inspected, row: 1);
        }

        Mark(plane, words, game, row: 0);
        return plane.Close();
    }

    // From which chance on cooperating is no worse; where it always is, or never, the lines do not cross.
    private static void Mark(PlanePicture plane, TheoryWords words, TrustGame game, int row)
    {
        if (game.NeededTrust() is { Sign: > 0 } needed)
        {
            plane.Foot(
                needed,
                (needed * game.Temptation) + ((Rational.One - needed) * game.Punishment),
                words.Say($"from {words.ShareAtLeast(needed)}", $"vanaf {words.ShareAtLeast(needed)}"),
                row
            );
        }
    }
}
